//! The report's section on one domain.

use framework::{Domain, Outline, StatementId};

use super::cases::{CaseSection, case_section};
use super::{Facts, words};
use crate::evidence::DomainJudgement;
use crate::score::{Band, Score, Standing};

/// One domain. Its score, gaps and lines are in the report as a whole; here is what is said of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainSection {
    /// Which one.
    pub domain: Domain,
    /// "Assessment and planning".
    pub title: String,
    /// The score behind the words.
    pub result: Score,
    /// "Self-assessed: Good (provisional)": the lower of what the ratings and the cases come to.
    pub judgement: String,
    /// The band of that judgement; none without a score.
    pub band: Option<Band>,
    /// What the ratings alone come to: "Good (provisional)".
    pub own: String,
    /// The gap between the ratings and the cases: what is said first; none where there is none.
    pub finding: Option<String>,
    /// What cases or people say against a rating, a sentence each.
    pub contradictions: Vec<String>,
    /// What the cases show; none where none was read for it.
    pub cases: Option<CaseSection>,
    /// "22 out of 36 (provisional)".
    pub score: String,
    /// How the score was reached.
    pub reached: String,
    /// How far the answering has come: "9 answered, 2 not known, 1 to do".
    pub answered: String,
    /// Why the judgement is lower than the score's band.
    pub limits: Vec<String>,
    /// Whether a case sample has tested it, and why not where it has not.
    pub tested: String,
    /// What evidence there is.
    pub assurance: String,
    /// Claims without evidence.
    pub claims: Vec<StatementId>,
    /// What holds it back and what would lift it, a sentence each.
    pub holds_back: Vec<String>,
    /// Its gaps, the most pressing first.
    pub gaps: Vec<StatementId>,
    /// What is to be found out.
    pub find_out: Vec<StatementId>,
    /// Statements that do not apply here; their lines have the reasons.
    pub not_applying: Vec<StatementId>,
}

pub(super) fn sections(facts: &Facts<'_>, outline: &Outline) -> Vec<DomainSection> {
    let parts = facts.scores.domains.iter().zip(&facts.assurance.domains).zip(&facts.holds_back.domains);
    let sections = parts.map(|((score, assurance), holds_back)| {
        let (domain, result) = (score.domain, &score.result);
        let within = |id: &&StatementId| outline.statement(id).is_some_and(|statement| statement.domain() == domain);
        let judged = facts.found.judgements.domains.iter().find(|it| it.domain == domain);
        let band = judged.and_then(|it| it.judgement);
        let not_applying =
            facts.lines.iter().filter(|line| line.domain == domain && line.standing == Standing::DoesNotApply);
        DomainSection {
            domain,
            title: outline.domain(domain).map(|info| info.title.clone()).unwrap_or_default(),
            result: result.clone(),
            judgement: result.headline_as(band),
            band,
            own: words::own(result),
            finding: judged.and_then(|it| it.finding.clone()),
            contradictions: facts.contradictions(domain).map(|it| it.says.clone()).collect(),
            cases: case_section(facts, domain),
            score: result.figure(),
            reached: result.reached(),
            answered: result.tally.summary(),
            limits: result.limits.iter().map(|limit| limit.explanation(outline)).collect(),
            tested: judged.map(DomainJudgement::tested).unwrap_or_default(),
            assurance: assurance.result.sentence(),
            claims: assurance.result.without.clone(),
            holds_back: words::holds_back(holds_back, judged),
            gaps: facts.gaps.iter().map(|gap| &gap.statement).filter(within).cloned().collect(),
            find_out: facts.find_out.iter().map(|unknown| &unknown.statement).filter(within).cloned().collect(),
            not_applying: not_applying.map(|line| line.id.clone()).collect(),
        }
    });
    sections.collect()
}
