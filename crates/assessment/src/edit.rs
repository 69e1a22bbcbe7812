//! How a record changes: an edit replaces one part of it by a new one.
//!
//! So the inverse of an edit is an edit with the part as it was, which is all that undo and redo need; and
//! the history is the difference between the two parts, whoever made the edit.

use std::sync::Arc;

use framework::StatementId;

use crate::date::Timestamp;
use crate::history::{self, Change};
use crate::record::{ActionPlan, Answer, Assessment, Gathered, PlanTexts, Service};

/// How many changes a history holds at most: far more than a year's work, and less than a file may hold.
const HISTORY_KEPT: usize = 20_000;

/// A new value for one part of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The service's details.
    Service(Service),
    /// The answer to a statement. An empty answer leaves no trace but in the history.
    Answer(StatementId, Arc<Answer>),
    /// The case sample and the other evidence.
    Gathered(Gathered),
    /// The action plan.
    Plan(ActionPlan),
    /// The text for the Youth Justice Plan.
    PlanText(PlanTexts),
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
            Edit::Gathered(new) => (self.gathered.changes(new), Edit::Gathered(self.gathered.clone())),
            Edit::Plan(new) => (history::plan(&self.plan, new), Edit::Plan(self.plan.clone())),
            Edit::PlanText(new) => (self.plan_text.changes(new), Edit::PlanText(self.plan_text.clone())),
        };
        if changes.is_empty() {
            return None;
        }
        let mut after = self.clone();
        after.revision += 1;
        for what in changes {
            after.note(Change { at, what });
        }
        match edit {
            Edit::Service(new) => after.service = new,
            Edit::Answer(id, new) if new.is_empty() => drop(after.answers.remove(&id)),
            Edit::Answer(id, new) => drop(after.answers.insert(id, new)),
            Edit::Gathered(new) => after.gathered = new,
            Edit::Plan(new) => after.plan = new,
            Edit::PlanText(new) => after.plan_text = new,
        }
        Some((after, inverse))
    }

    /// Notes a change in the history. The same change made again, as when a text is typed in several goes, is one
    /// entry with its last time. Of a history that grows beyond [`HISTORY_KEPT`], the oldest entries go.
    fn note(&mut self, change: Change) {
        if self.history.last().is_some_and(|last| last.what == change.what) {
            self.history.pop();
        }
        if self.history.len() >= HISTORY_KEPT {
            self.history.drain(..HISTORY_KEPT / 10);
        }
        self.history.push(Arc::new(change));
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
    fn a_text_typed_in_several_goes_is_one_entry() {
        let mut record = Assessment::new(AssessmentId::from("a"), "1.0.0", at(0));
        for (second, notes) in [(1, "A"), (2, "A p"), (3, "A plan")] {
            let answer = Answer { notes: notes.to_owned(), ..Answer::default() };
            record = record.apply(Edit::Answer("O1".into(), Arc::new(answer)), at(second)).expect("a change").0;
        }
        assert_eq!(record.history.len(), 1);
        assert_eq!(record.history[0].at, at(3));
        assert_eq!(record.revision, 3);
    }

    #[test]
    fn a_history_does_not_grow_without_end() {
        let mut record = Assessment::new(AssessmentId::from("a"), "1.0.0", at(0));
        for i in 0..=HISTORY_KEPT {
            let what = What::Flagged("O1".into(), i % 2 == 0);
            record.note(Change { at: at(i64::try_from(i).expect("small")), what });
        }
        assert_eq!(record.history.len(), HISTORY_KEPT - HISTORY_KEPT / 10 + 1);
        assert_eq!(record.history.last().expect("the newest").at.seconds(), 20_000);
    }

    #[test]
    fn an_edit_that_changes_nothing_is_none() {
        let record = Assessment::new(AssessmentId::from("a"), "1.0.0", at(0));
        assert_eq!(record.apply(Edit::Service(Service::default()), at(1)), None);
        assert_eq!(record.apply(Edit::Answer("O1".into(), Arc::default()), at(1)), None);
    }
}
