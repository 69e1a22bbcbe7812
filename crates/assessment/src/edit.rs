//! How a record changes: an edit replaces one part of it by a new one.
//!
//! So the inverse of an edit is an edit with the part as it was, which is all that undo and redo need; and
//! the history is the difference between the two parts, whoever made the edit.

use std::sync::Arc;

use framework::StatementId;

use crate::date::Timestamp;
use crate::history::{self, Change};
use crate::record::{ActionPlan, Answer, Assessment, Service};

/// A new value for one part of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The service's details.
    Service(Service),
    /// The answer to a statement. An empty answer leaves no trace but in the history.
    Answer(StatementId, Arc<Answer>),
    /// The action plan.
    Plan(ActionPlan),
}

impl Assessment {
    /// The record after an edit, and the edit that takes it back; nothing if the edit changes nothing.
    #[must_use]
    pub fn apply(&self, edit: Edit, at: Timestamp) -> Option<(Self, Edit)> {
        let (changes, inverse) = match &edit {
            Edit::Service(new) => (history::service(&self.service, new), Edit::Service(self.service.clone())),
            Edit::Answer(id, new) => {
                let old = self.answer(id);
                (history::answer(id, &old, new), Edit::Answer(id.clone(), old))
            }
            Edit::Plan(new) => (history::plan(&self.plan, new), Edit::Plan(self.plan.clone())),
        };
        if changes.is_empty() {
            return None;
        }
        let mut after = self.clone();
        after.revision += 1;
        after.history.extend(changes.into_iter().map(|what| Arc::new(Change { at, what })));
        match edit {
            Edit::Service(new) => after.service = new,
            Edit::Answer(id, new) if new.is_empty() => drop(after.answers.remove(&id)),
            Edit::Answer(id, new) => drop(after.answers.insert(id, new)),
            Edit::Plan(new) => after.plan = new,
        }
        Some((after, inverse))
    }
}

#[cfg(test)]
mod tests {
    use framework::Level;

    use super::*;
    use crate::history::What;
    use crate::record::{AssessmentId, Rating};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn rated(level: Level) -> Arc<Answer> {
        Arc::new(Answer { rating: Some(Rating::Level(level)), ..Answer::default() })
    }

    #[test]
    fn an_edit_and_its_inverse_leave_the_record_as_it_was_but_for_its_history() {
        let before = Assessment::new(AssessmentId::from("a"), "1.0.0", at(0));
        let id = StatementId::from("O1");
        let edit = Edit::Answer(id.clone(), rated(Level::InPlace));
        let (after, inverse) = before.apply(edit.clone(), at(1)).expect("a change");
        assert_eq!(after.answer(&id).level(), Some(Level::InPlace));
        let (back, again) = after.apply(inverse, at(2)).expect("a change");
        assert_eq!(back.answers, before.answers);
        assert_eq!(again, edit);
        assert_eq!(back.revision, 2);
        let what: Vec<_> = back.history.iter().map(|change| change.what.clone()).collect();
        let rating = Some(Rating::Level(Level::InPlace));
        assert_eq!(
            what,
            [
                What::Rated { statement: id.clone(), from: None, to: rating.clone() },
                What::Rated { statement: id, from: rating, to: None },
            ]
        );
    }

    #[test]
    fn an_edit_that_changes_nothing_is_none() {
        let record = Assessment::new(AssessmentId::from("a"), "1.0.0", at(0));
        assert_eq!(record.apply(Edit::Service(Service::default()), at(1)), None);
        assert_eq!(record.apply(Edit::Answer("O1".into(), Arc::default()), at(1)), None);
    }
}
