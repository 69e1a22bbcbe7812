//! All that the drafts are written from, worked out once.
//!
//! What a draft says in words is of the whole record: what is a strength, what contradicts a rating, what comes first. Where small
//! counts of people are to be left out, only the figures go, so that no text praises what the figures that it lacks speak against.

use assessment::cases::{Rate, rates};
use assessment::disclosure::{Disclosed, fits, without_small_counts};
use assessment::evidence::{Contradiction, Respondent, SurveyResult, contradictions, survey_results};
use assessment::report::{Line, Report, report};
use assessment::score::Band;
use assessment::{ActionStatus, Assessment, Date, Gathered, PlanAction};
use framework::{CriterionId, EvidenceKind, Framework, HeadingId, HeadingSetId, Level, QuestionId, StatementId, Terms};

use crate::found::band;
use crate::words::{Words, words};

/// What the drafts are written from.
pub(crate) struct Facts<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) assessment: &'a Assessment,
    pub(crate) terms: Terms<'a>,
    pub(crate) today: Date,
    pub(crate) report: Report,
    /// The criteria that have answers enough for a figure, hidden ones too.
    pub(crate) rates: Vec<Rate>,
    /// Every question that somebody answered, hidden ones too.
    pub(crate) surveys: Vec<SurveyResult>,
    pub(crate) contradictions: Vec<Contradiction>,
    /// What is left out with small counts of people; none where everything is told.
    hidden: Option<Disclosed>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(framework: &'a Framework, assessment: &'a Assessment, today: Date) -> Self {
        let (reference, terms) = (&framework.reference, assessment.terms());
        let mut rates = rates(reference, &assessment.gathered.sample);
        let surveys = survey_results(reference, &assessment.gathered.surveys);
        let contradictions = contradictions(reference, &terms, assessment, &rates, &surveys);
        // A figure that the caseload shows to be wrong is left out until it is put right.
        rates.retain(|rate| rate.margin.estimate(rate.share).is_some());
        let report = report(framework, assessment, today);
        let hidden = assessment.plan_text.hides_small.then(|| without_small_counts(reference, assessment));
        Self { framework, assessment, terms, today, report, rates, surveys, contradictions, hidden }
    }

    /// What was gathered, as far as its figures can be told.
    pub(crate) fn gathered(&self) -> &Gathered {
        &self.hidden.as_ref().map_or(self.assessment, |hidden| &hidden.assessment).gathered
    }

    /// Whether the figure of a criterion can be told.
    pub(crate) fn tells_cases(&self, criterion: &CriterionId) -> bool {
        self.hidden.as_ref().is_none_or(|hidden| !hidden.criteria.contains(criterion))
    }

    /// Whether it can be told how a group answered a question.
    pub(crate) fn tells_answers(&self, question: &QuestionId, who: Respondent) -> bool {
        self.hidden.as_ref().is_none_or(|hidden| !hidden.answers.contains(&(question.clone(), who)))
    }

    /// Whether so many of so many people can be told.
    pub(crate) fn tells(&self, count: usize, of: usize) -> bool {
        let [count, of] = [count, of].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        self.hidden.is_none() || fits(count, of)
    }

    /// Whether anything that was gathered is left out.
    pub(crate) fn leaves_out(&self) -> bool {
        self.hidden.as_ref().is_some_and(|hidden| hidden.leaves_out(self.assessment))
    }

    /// A text with the service's words.
    pub(crate) fn fill(&self, text: &str) -> String {
        self.terms.fill(text)
    }

    /// The statements that belong under a heading, in order.
    pub(crate) fn under(&self, set: &HeadingSetId, heading: &HeadingId) -> Vec<Matter<'_>> {
        let here = self.framework.statements.iter().filter(|it| it.plan_heading.get(set) == Some(heading));
        here.filter_map(|statement| self.matter(&statement.id)).collect()
    }

    /// One statement, with what is known of it.
    pub(crate) fn matter(&self, id: &StatementId) -> Option<Matter<'_>> {
        let (line, words) = (self.report.line(id)?, words(id)?);
        let against: Vec<&Contradiction> = self.contradictions.iter().filter(|it| it.statement == *id).collect();
        let bears = |rate: &&Rate| {
            // Whether a service compares its outcomes (O10) is not shown by what was done in a case.
            if id.as_str() == "O10" {
                return false;
            }
            let criterion = self.framework.reference.criterion(&rate.criterion);
            rate.can_be_banded() && criterion.is_some_and(|criterion| criterion.bears_on.contains(id))
        };
        let staff = |result: &&SurveyResult| {
            let question = self.framework.reference.question(&result.question);
            let bears = question.is_some_and(|question| question.bears_on.contains(id));
            bears && result.who == Respondent::Staff && result.margin.estimate(result.share).is_some()
        };
        Some(Matter {
            line,
            words,
            against,
            rates: self.rates.iter().filter(bears).collect(),
            staff: self.surveys.iter().filter(staff).collect(),
            kinds: kinds(self.assessment, id),
        })
    }

    /// The plan's actions about a statement that were not stopped.
    pub(crate) fn actions(&self, id: &StatementId) -> impl Iterator<Item = &'a PlanAction> {
        let about = self.assessment.plan.actions.iter().map(AsRef::as_ref);
        let id = id.clone();
        about.filter(move |it| it.statement.as_ref() == Some(&id) && it.status != ActionStatus::Stopped)
    }
}

/// The kinds of evidence that a statement has.
fn kinds(assessment: &Assessment, id: &StatementId) -> Vec<EvidenceKind> {
    let answer = assessment.answer(id);
    let has = |kind: &EvidenceKind| answer.evidence.iter().any(|evidence| evidence.kinds.contains(kind));
    EvidenceKind::ALL.into_iter().filter(has).collect()
}

/// One statement, with what is known of it.
pub(crate) struct Matter<'a> {
    pub(crate) line: &'a Line,
    pub(crate) words: &'static Words,
    /// What contradicts its rating.
    pub(crate) against: Vec<&'a Contradiction>,
    /// What the cases show on it.
    pub(crate) rates: Vec<&'a Rate>,
    /// What staff say on it.
    pub(crate) staff: Vec<&'a SurveyResult>,
    /// The kinds of evidence that it has.
    pub(crate) kinds: Vec<EvidenceKind>,
}

impl Matter<'_> {
    /// Whether it is rated in place or embedded.
    pub(crate) fn is_claimed(&self) -> bool {
        self.line.level() >= Some(Level::InPlace)
    }

    /// Whether it is rated below that.
    pub(crate) fn is_gap(&self) -> bool {
        self.line.level().is_some_and(|level| level < Level::InPlace)
    }

    /// Whether it is claimed, and nothing that was found speaks against it.
    pub(crate) fn is_strength(&self) -> bool {
        self.is_claimed() && self.against.is_empty()
    }

    /// Whether something other than the service's own judgement speaks for it.
    pub(crate) fn is_backed(&self) -> bool {
        self.line.evidence > 0 || !self.rates.is_empty() || !self.staff.is_empty()
    }

    /// Whether children's safety hangs on it and it is not in place.
    pub(crate) fn is_serious(&self) -> bool {
        self.line.critical && self.line.level() == Some(Level::NotInPlace)
    }
}

impl<'a> Facts<'a> {
    /// Whether figures of a statement that cannot be told give a less good picture than those that can.
    pub(crate) fn is_mixed_beyond(&self, matter: &Matter<'_>) -> bool {
        let cases = matter.rates.iter().map(|it| (self.tells_cases(&it.criterion), it.share));
        let staff = matter.staff.iter().map(|it| (self.tells_answers(&it.question, it.who), it.share));
        let low: Vec<bool> =
            cases.chain(staff).filter(|(_, share)| band(*share) < Some(Band::Good)).map(|(told, _)| told).collect();
        !low.is_empty() && low.iter().all(|told| !told)
    }

    /// Those of some statements that belong to a part.
    pub(crate) fn of(&self, matters: &[Matter<'_>], domain: framework::Domain) -> Vec<Matter<'_>> {
        matters.iter().filter(|it| it.line.domain == domain).filter_map(|it| self.matter(&it.line.id)).collect()
    }
}
