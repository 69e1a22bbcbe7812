//! What a report says of one statement.

use framework::{Domain, Level, OutlineStatement, StatementId};

use crate::record::{Assessment, Rating};
use crate::score::{Standing, standing};

/// One statement, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: StatementId,
    /// Its domain.
    pub domain: Domain,
    /// Its short name, in the service's words.
    pub title: String,
    /// What was rated, in the service's words.
    pub statement: String,
    /// Whether it is critical.
    pub critical: bool,
    /// Where it stands.
    pub standing: Standing,
    /// Why it does not apply; empty where it does.
    pub reason: String,
    /// The level aimed at.
    pub target: Level,
    /// How many pieces of evidence there are.
    pub evidence: usize,
    /// The service's notes.
    pub notes: String,
}

impl Line {
    pub(super) fn new(statement: &OutlineStatement, assessment: &Assessment) -> Self {
        let terms = assessment.terms();
        let answer = assessment.answer(&statement.id);
        let reason = match &answer.rating {
            Some(Rating::DoesNotApply { reason }) => reason.trim().to_owned(),
            Some(Rating::Level(_) | Rating::NotKnown) | None => String::new(),
        };
        Self {
            id: statement.id.clone(),
            domain: statement.domain(),
            title: terms.fill(&statement.title),
            statement: terms.fill(&statement.statement),
            critical: statement.critical,
            standing: standing(&answer),
            reason,
            target: answer.target(),
            evidence: answer.evidence.len(),
            notes: answer.notes.clone(),
        }
    }

    /// Its level, if it is rated.
    #[must_use]
    pub const fn level(&self) -> Option<Level> {
        match self.standing {
            Standing::Rated(level) => Some(level),
            Standing::NotKnown | Standing::DoesNotApply | Standing::ToDo => None,
        }
    }

    /// Where it stands, in words: "In place", "Not known yet".
    #[must_use]
    pub const fn standing_title(&self) -> &'static str {
        self.standing.title()
    }
}
