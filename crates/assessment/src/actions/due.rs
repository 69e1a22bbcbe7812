//! Which actions are overdue, which are due soon.

use crate::date::Date;
use crate::record::{ActionPlan, Due, PlanAction, PlanActionId};

/// How many days ahead *due soon* reaches.
pub const SOON_DAYS: i64 = 28;

/// When an open action is due, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// The day it was due on is past.
    Overdue,
    /// It is due on that day or within the next 28.
    Soon,
    /// It is due after that.
    Later,
    /// It has no date.
    Undated,
}

impl When {
    /// Its name: "Due soon".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Overdue => "Overdue",
            Self::Soon => "Due soon",
            Self::Later => "Due later",
            Self::Undated => "No date",
        }
    }
}

/// When an action is due; none for one that is done or stopped. It is due by the end of its day, so it is
/// overdue from the day after.
#[must_use]
pub fn when(action: &PlanAction, today: Date) -> Option<When> {
    if !action.status.is_open() {
        return None;
    }
    let Due::On(due) = action.due else { return Some(When::Undated) };
    Some(match today.days_until(due) {
        ..0 => When::Overdue,
        0..=SOON_DAYS => When::Soon,
        _ => When::Later,
    })
}

/// The open actions by when they are due, each list by date and then in the plan's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueView {
    /// Those whose day is past.
    pub overdue: Vec<PlanActionId>,
    /// Those due within 28 days.
    pub soon: Vec<PlanActionId>,
    /// Those due after that.
    pub later: Vec<PlanActionId>,
    /// Those without a date.
    pub undated: Vec<PlanActionId>,
}

/// Sorts a plan's open actions by when they are due.
#[must_use]
pub fn due_view(plan: &ActionPlan, today: Date) -> DueView {
    let mut actions: Vec<&PlanAction> = plan.actions.iter().map(AsRef::as_ref).collect();
    actions.sort_by_key(|action| match action.due {
        Due::On(date) => Some(date),
        Due::NoDate { .. } => None,
    });
    let mut view = DueView::default();
    for action in actions {
        let list = match when(action, today) {
            Some(When::Overdue) => &mut view.overdue,
            Some(When::Soon) => &mut view.soon,
            Some(When::Later) => &mut view.later,
            Some(When::Undated) => &mut view.undated,
            None => continue,
        };
        list.push(action.id.clone());
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::steps::{add, own};
    use crate::record::ActionStatus;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn due_soon_is_from_today_to_28_days_ahead() {
        let today = date("2026-11-22");
        let due = |on: &str| when(&PlanAction { due: Due::On(date(on)), ..own("a") }, today);
        assert_eq!(due("2026-11-21"), Some(When::Overdue));
        assert_eq!(due("2026-11-22"), Some(When::Soon));
        assert_eq!(due("2026-12-20"), Some(When::Soon)); // 22 November + 28 days = 20 December
        assert_eq!(due("2026-12-21"), Some(When::Later));
        assert_eq!(when(&own("a"), today), Some(When::Undated));
        assert_eq!(when(&PlanAction { status: ActionStatus::Done, ..own("a") }, today), None);
    }

    #[test]
    fn a_view_is_by_date_and_then_in_the_plans_order() {
        let dated = |id: &str, on: &str| PlanAction { due: Due::On(date(on)), ..own(id) };
        let actions = [
            own("a"),
            dated("b", "2026-12-01"),
            dated("c", "2026-11-30"),
            dated("d", "2026-12-01"),
            dated("e", "2026-01-01"),
            dated("f", "2028-01-01"),
            PlanAction { status: ActionStatus::Stopped, ..dated("g", "2026-01-01") },
        ];
        let plan = actions.into_iter().fold(ActionPlan::default(), |plan, action| add(&plan, action));
        let ids = |ids: &[&str]| ids.iter().map(|id| PlanActionId::from(*id)).collect::<Vec<_>>();
        let view = due_view(&plan, date("2026-11-22"));
        assert_eq!((view.overdue, view.soon), (ids(&["e"]), ids(&["c", "b", "d"])));
        assert_eq!((view.later, view.undated), (ids(&["f"]), ids(&["a"])));
    }
}
