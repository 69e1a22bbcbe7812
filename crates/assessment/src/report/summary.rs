//! The report's first page.

use std::cmp::Reverse;

use framework::{Level, Outline, OutlineStatement, StatementId};

use super::Facts;
use super::line::Line;
use super::recommendations::{AddresseeStanding, Status};
use super::words;
use crate::evidence::Contradiction;

/// How many strengths and how many priorities it names.
const THREE: usize = 3;

/// One page: the judgement and how it was reached, strengths, priorities, and what is not yet known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// "Self-assessed: Good (provisional)".
    pub judgement: String,
    /// "22 out of 36 (provisional)".
    pub score: String,
    /// How the score was reached.
    pub reached: String,
    /// Why the judgement is lower than the score's band.
    pub limits: Vec<String>,
    /// What the ratings alone come to, where cases lower the judgement.
    pub own: Option<String>,
    /// Which parts a case sample has tested.
    pub tested: String,
    /// Where cases or people say other than the ratings: gaps part by part, then single statements.
    pub findings: Vec<Finding>,
    /// Up to three.
    pub strengths: Points,
    /// Up to three.
    pub priorities: Points,
    /// What is not yet known, a sentence each; empty where all is.
    pub unknown: Vec<String>,
    /// Headline figures, each with its count and without a full stop.
    pub figures: Vec<Figure>,
    /// What would lift the overall judgement; none where there is none yet, or it is the highest.
    pub lift: Option<String>,
}

/// Something that the evidence shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The part that it is about.
    pub part: String,
    /// What it is, in a sentence.
    pub says: String,
}

/// Statements worth naming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// The statements, first things first.
    pub points: Vec<Point>,
    /// What to say where there are none.
    pub none: &'static str,
}

/// A statement worth naming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which one.
    pub statement: StatementId,
    /// Its short name.
    pub title: String,
    /// Why it is named.
    pub sentence: String,
}

/// A headline figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is of.
    pub label: &'static str,
    /// The figure, in words.
    pub value: String,
}

pub(super) fn summary(facts: &Facts<'_>, outline: &Outline, standings: &[AddresseeStanding]) -> Summary {
    let (overall, judged) = (&facts.scores.overall, &facts.found.judgements);
    Summary {
        judgement: overall.headline_as(judged.overall),
        score: overall.figure(),
        reached: overall.reached(),
        own: (judged.overall < overall.judgement).then(|| words::alone(overall)),
        findings: findings(facts, outline),
        limits: judged.limits.iter().map(|limit| limit.explanation(outline)).collect(),
        tested: words::tested(&judged.domains, outline),
        strengths: strengths(&facts.lines),
        priorities: priorities(facts),
        unknown: words::unknown(&facts.find_out),
        figures: figures(facts, standings),
        lift: facts.holds_back.overall.as_ref().map(|lift| words::overall_lift(lift, judged)),
    }
}

/// Gaps between ratings and cases, and then the first contradictions; what is left of these is counted.
fn findings(facts: &Facts<'_>, outline: &Outline) -> Vec<Finding> {
    let part = |domain| outline.domain(domain).map(|info| info.title.clone()).unwrap_or_default();
    let judged = facts.found.judgements.domains.iter();
    let mut findings: Vec<Finding> =
        judged.filter_map(|it| Some(Finding { part: part(it.domain), says: it.finding.clone()? })).collect();
    // Those about critical statements first; the sort is stable.
    let mut against: Vec<(&OutlineStatement, &Contradiction)> =
        (facts.found.contradictions.iter()).filter_map(|it| Some((outline.statement(&it.statement)?, it))).collect();
    against.sort_by_key(|(statement, _)| !statement.critical);
    let more = against.len().saturating_sub(THREE);
    let named = against.into_iter().take(THREE);
    findings.extend(named.map(|(statement, it)| Finding { part: part(statement.domain()), says: it.says.clone() }));
    if more > 0 {
        let says = format!(
            "{} in the sections below.",
            words::count(more, "more contradiction is", "more contradictions are")
        );
        findings.push(Finding { part: "All parts".to_owned(), says });
    }
    findings
}

/// The highest rated of what is in place: of the same level, those with evidence first, then the critical ones,
/// then in order.
fn strengths(lines: &[Line]) -> Points {
    let mut strong: Vec<&Line> = lines.iter().filter(|line| line.level() >= Some(Level::InPlace)).collect();
    strong.sort_by_key(|line| (Reverse(line.level()), line.evidence == 0, !line.critical));
    let points = strong.into_iter().take(THREE).map(|line| Point {
        statement: line.id.clone(),
        title: line.title.clone(),
        sentence: words::strength(line),
    });
    Points { points: points.collect(), none: words::NO_STRENGTHS }
}

fn priorities(facts: &Facts<'_>) -> Points {
    let points = facts.gaps.iter().take(THREE).map(|gap| Point {
        statement: gap.statement.clone(),
        title: facts.title(&gap.statement),
        sentence: words::priority(gap, facts.actions(&gap.statement)),
    });
    let rated = facts.scores.overall.scored() > 0;
    Points { points: points.collect(), none: if rated { words::NO_GAPS } else { words::NOTHING_RATED } }
}

fn figures(facts: &Facts<'_>, standings: &[AddresseeStanding]) -> Vec<Figure> {
    let due = &facts.due;
    let open = due.overdue.len() + due.soon.len() + due.later.len() + due.undated.len();
    let all = standings.iter().flat_map(|standing| &standing.recommendations);
    let statuses: Vec<Status> = all.map(|recommendation| recommendation.status).collect();
    vec![
        Figure { label: "Statements", value: facts.scores.overall.tally.summary() },
        Figure { label: "Evidence", value: facts.assurance.overall.figure() },
        Figure { label: "Gaps", value: words::gaps(facts.gaps.len(), facts.planned_gaps()) },
        Figure { label: "Recommendations", value: words::recommendations(&statuses) },
        Figure { label: "Action plan", value: words::due(open, due.overdue.len(), due.soon.len()) },
    ]
}

impl Facts<'_> {
    /// A statement's short name, in the service's words.
    fn title(&self, statement: &StatementId) -> String {
        self.lines.iter().find(|line| line.id == *statement).map(|line| line.title.clone()).unwrap_or_default()
    }
}
