//! What is asked about a case, in order, and where each answer stands.

use assessment::cases::{Audit, Case, CaseAnswer, CaseFactor, FactorAnswer};
use framework::{Criterion, CriterionId, Domain, Factor, FactorId, Reference};

use crate::route::Reader;

/// One question about a case.
#[derive(Clone, Copy)]
pub enum Asked<'a> {
    /// A criterion.
    Criterion(&'a Criterion),
    /// Whether enough was done about a factor.
    EnoughDone(&'a Factor),
    /// Whether there has been enough progress on a factor.
    EnoughProgress(&'a Factor),
}

/// All questions of an audit. A second reader is not asked about factors.
pub fn questions(reference: &Reference, audit: Audit, reader: Reader) -> Vec<Asked<'_>> {
    let criteria = reference.criteria.iter().filter(|criterion| audit.asks(criterion)).map(Asked::Criterion);
    let factors = reference.factors.iter().filter(|_| reader == Reader::First);
    criteria.chain(factors.flat_map(|factor| [Asked::EnoughDone(factor), Asked::EnoughProgress(factor)])).collect()
}

impl Asked<'_> {
    /// Its id in the page.
    pub fn field(&self) -> String {
        match self {
            Self::Criterion(criterion) => format!("q-{}", criterion.id),
            Self::EnoughDone(factor) => format!("q-{}-done", factor.id),
            Self::EnoughProgress(factor) => format!("q-{}-progress", factor.id),
        }
    }

    /// The part that it belongs to; none for a factor.
    pub fn domain(&self) -> Option<Domain> {
        match self {
            Self::Criterion(criterion) => Some(criterion.domain),
            Self::EnoughDone(_) | Self::EnoughProgress(_) => None,
        }
    }

    /// The answers to choose from.
    pub fn choices(&self) -> &'static [CaseAnswer] {
        match self {
            Self::Criterion(_) => &CaseAnswer::ALL,
            // A factor's third answer is that it is not relevant.
            Self::EnoughDone(_) | Self::EnoughProgress(_) => {
                &[CaseAnswer::Yes, CaseAnswer::No, CaseAnswer::NotApplicable]
            }
        }
    }

    /// An answer in the words of this question.
    pub const fn title(&self, answer: CaseAnswer) -> &'static str {
        match (self, answer) {
            (Self::EnoughDone(_) | Self::EnoughProgress(_), CaseAnswer::NotApplicable) => "Not relevant at this time",
            _ => answer.title(),
        }
    }

    /// The answer that the reader gave.
    pub fn answer(&self, case: &Case, reader: Reader) -> Option<CaseAnswer> {
        match self {
            Self::Criterion(criterion) => match reader {
                Reader::First => case.answers.get(&criterion.id).copied(),
                Reader::Second => case.second_reader.get(&criterion.id).copied(),
            },
            Self::EnoughDone(factor) => case.factors.get(&factor.id).and_then(|it| it.enough_done).map(shown),
            Self::EnoughProgress(factor) => case.factors.get(&factor.id).and_then(|it| it.enough_progress).map(shown),
        }
    }

    /// Whether a *no* is about a child's safety.
    pub const fn is_critical(&self) -> bool {
        match self {
            Self::Criterion(criterion) => criterion.critical,
            Self::EnoughDone(_) | Self::EnoughProgress(_) => false,
        }
    }

    /// The id of the panel that such a *no* opens.
    pub fn risk(&self) -> String {
        format!("{}-risk", self.field())
    }

    /// Where its answer stands in a case.
    pub fn place(&self) -> Place {
        match self {
            Self::Criterion(criterion) => Place::Criterion(criterion.id.clone()),
            Self::EnoughDone(factor) => Place::EnoughDone(factor.id.clone()),
            Self::EnoughProgress(factor) => Place::EnoughProgress(factor.id.clone()),
        }
    }
}

/// Where an answer stands in a case.
#[derive(Clone, PartialEq)]
pub enum Place {
    /// With a criterion.
    Criterion(CriterionId),
    /// With a factor: whether enough was done.
    EnoughDone(FactorId),
    /// With a factor: whether there has been enough progress.
    EnoughProgress(FactorId),
}

impl Place {
    /// The question that is asked there.
    pub fn asked<'a>(&self, reference: &'a Reference) -> Option<Asked<'a>> {
        let factor = |id: &FactorId| reference.factors.iter().find(|factor| factor.id == *id);
        match self {
            Self::Criterion(id) => reference.criterion(id).map(Asked::Criterion),
            Self::EnoughDone(id) => factor(id).map(Asked::EnoughDone),
            Self::EnoughProgress(id) => factor(id).map(Asked::EnoughProgress),
        }
    }

    /// Puts an answer there, or takes it away.
    pub fn set(&self, case: &mut Case, reader: Reader, answer: Option<CaseAnswer>) {
        let (id, done) = match self {
            Self::Criterion(id) => {
                let answers = match reader {
                    Reader::First => &mut case.answers,
                    Reader::Second => &mut case.second_reader,
                };
                match answer {
                    Some(answer) => drop(answers.insert(id.clone(), answer)),
                    None => drop(answers.remove(id)),
                }
                return;
            }
            Self::EnoughDone(id) => (id, true),
            Self::EnoughProgress(id) => (id, false),
        };
        let factor = case.factors.entry(id.clone()).or_default();
        *(if done { &mut factor.enough_done } else { &mut factor.enough_progress }) = answer.and_then(of_factor);
        if *factor == CaseFactor::default() {
            case.factors.remove(id);
        }
    }
}

const fn shown(answer: FactorAnswer) -> CaseAnswer {
    match answer {
        FactorAnswer::Yes => CaseAnswer::Yes,
        FactorAnswer::No => CaseAnswer::No,
        FactorAnswer::NotRelevant => CaseAnswer::NotApplicable,
    }
}

const fn of_factor(answer: CaseAnswer) -> Option<FactorAnswer> {
    match answer {
        CaseAnswer::Yes => Some(FactorAnswer::Yes),
        CaseAnswer::No => Some(FactorAnswer::No),
        CaseAnswer::NotApplicable => Some(FactorAnswer::NotRelevant),
        CaseAnswer::NotEnoughInformation => None,
    }
}
