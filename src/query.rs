//! What can be asked of the list of statements.

use assessment::{Answer, Assessment, Rating};
use framework::{Domain, Level, Outline, OutlineStatement, StatementId, Terms};

use crate::pages::statement::is_settled;

/// What can be asked of a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Filter {
    /// Is it still to be answered?
    Unanswered,
    /// Is it answered *I do not know yet*?
    NotKnown,
    /// Is it marked to come back to?
    Flagged,
    /// Is it rated 2 or 3 with no evidence?
    NoEvidence,
    /// Is it critical?
    Critical,
    /// Is it rated below its target?
    BelowTarget,
}

impl Filter {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Unanswered, Self::NotKnown, Self::Flagged, Self::NoEvidence, Self::Critical, Self::BelowTarget];

    /// Its name.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unanswered => "Not answered",
            Self::NotKnown => "Not known yet",
            Self::Flagged => "Come back to this",
            Self::NoEvidence => "Rated 2 or 3 without evidence",
            Self::Critical => "Critical",
            Self::BelowTarget => "Below target",
        }
    }

    fn holds(self, statement: &OutlineStatement, answer: &Answer, settled: bool) -> bool {
        match self {
            Self::Unanswered => !settled,
            Self::NotKnown => answer.rating == Some(Rating::NotKnown),
            Self::Flagged => answer.flagged,
            Self::NoEvidence => answer.level() >= Some(Level::InPlace) && answer.evidence.is_empty(),
            Self::Critical => statement.critical,
            Self::BelowTarget => answer.level().is_some_and(|level| level < answer.target()),
        }
    }
}

/// What is asked of all statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Words that must all stand in it or in its notes.
    pub search: String,
    /// Its part.
    pub domain: Option<Domain>,
    /// What must all hold of it.
    pub filters: Vec<Filter>,
}

impl Query {
    fn holds(&self, statement: &OutlineStatement, assessment: &Assessment, terms: Terms<'_>) -> bool {
        let answer = assessment.answer(&statement.id);
        let settled = is_settled(assessment, &statement.id);
        let text = [statement.id.as_str(), &statement.title, &terms.fill(&statement.statement), &answer.notes]
            .join(" ")
            .to_lowercase();
        self.search.to_lowercase().split_whitespace().all(|word| text.contains(word))
            && self.domain.is_none_or(|domain| statement.domain() == domain)
            && self.filters.iter().all(|filter| filter.holds(statement, &answer, settled))
    }

    /// The statements that fit, in order.
    pub fn find(&self, outline: &Outline, assessment: &Assessment) -> Vec<StatementId> {
        let terms = assessment.terms();
        let found = outline.statements.iter().filter(|statement| self.holds(statement, assessment, terms));
        found.map(|statement| statement.id.clone()).collect()
    }
}
