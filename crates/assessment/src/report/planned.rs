//! How many actions of the plan are about a statement, and how far they have come.

use std::iter::Sum;

use framework::StatementId;

use super::Facts;
use crate::actions::Gap;
use crate::record::{ActionStatus, PlanAction};

/// Actions counted; those that were stopped are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Planned {
    /// Those that are done.
    pub(super) done: usize,
    /// Those still to be done.
    pub(super) open: usize,
}

impl Planned {
    pub(super) const fn total(self) -> usize {
        self.done + self.open
    }

    fn of(action: &PlanAction) -> Self {
        match action.status {
            ActionStatus::Done => Self { done: 1, open: 0 },
            ActionStatus::NotStarted | ActionStatus::UnderWay => Self { done: 0, open: 1 },
            ActionStatus::Stopped => Self::default(),
        }
    }
}

impl Sum for Planned {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |all, one| Self { done: all.done + one.done, open: all.open + one.open })
    }
}

impl Facts<'_> {
    /// The plan's actions about a statement.
    pub(super) fn actions(&self, statement: &StatementId) -> Planned {
        let about = self.assessment.plan.actions.iter().filter(|action| action.statement.as_ref() == Some(statement));
        about.map(|action| Planned::of(action)).sum()
    }

    /// All the plan's actions, also those about no statement.
    pub(super) fn all_actions(&self) -> Planned {
        self.assessment.plan.actions.iter().map(|action| Planned::of(action)).sum()
    }

    /// How many gaps have an action.
    pub(super) fn planned_gaps(&self) -> usize {
        let planned = |gap: &&Gap| self.actions(&gap.statement).total() > 0;
        self.gaps.iter().filter(planned).count()
    }

    /// Whether a statement is below its target.
    pub(super) fn is_gap(&self, statement: &StatementId) -> bool {
        self.gaps.iter().any(|gap| gap.statement == *statement)
    }
}
