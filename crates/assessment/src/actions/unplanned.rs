//! Critical gaps for which nothing is planned: each needs an action, or a reason.

use framework::StatementId;

use super::priority::Gap;
use crate::record::{ActionPlan, ActionStatus};

/// The critical gaps with neither an action nor a reason, in the order of the gaps. An action that was stopped is
/// none.
#[must_use]
pub fn unplanned(gaps: &[Gap], plan: &ActionPlan) -> Vec<StatementId> {
    let open = |gap: &&Gap| {
        let planned = plan
            .actions
            .iter()
            .any(|action| action.statement.as_ref() == Some(&gap.statement) && action.status != ActionStatus::Stopped);
        let reason = plan.nothing_planned.get(&gap.statement).is_some_and(|reason| !reason.trim().is_empty());
        gap.critical && !planned && !reason
    };
    gaps.iter().filter(open).map(|gap| gap.statement.clone()).collect()
}

/// The plan with the reason why nothing is planned for a critical gap; an empty reason takes it away.
#[must_use]
pub fn give_reason(plan: &ActionPlan, statement: &StatementId, reason: &str) -> ActionPlan {
    let mut after = plan.clone();
    match reason.trim() {
        "" => drop(after.nothing_planned.remove(statement)),
        reason => drop(after.nothing_planned.insert(statement.clone(), reason.to_owned())),
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::steps::{add, edit, own};
    use crate::actions::{CaseBands, gaps};
    use crate::record::PlanAction;
    use crate::score::testing::{outline, rate, rated};

    #[test]
    fn a_critical_gap_needs_an_action_or_a_reason() {
        let mut record = rated(&[('O', &[0])]);
        rate(&mut record, "A5", 0);
        rate(&mut record, "I7", 1);
        let gaps = gaps(&outline(), &record, &CaseBands::new());
        let left = |plan: &ActionPlan| unplanned(&gaps, plan).iter().map(ToString::to_string).collect::<Vec<_>>();
        let plan = ActionPlan::default();
        assert_eq!(left(&plan), ["A5", "I7"]); // O1 is a gap, but not critical
        let plan = add(&plan, PlanAction { statement: Some("A5".into()), ..own("a") });
        assert_eq!(left(&plan), ["I7"]);
        let stopped = PlanAction { statement: Some("A5".into()), status: ActionStatus::Stopped, ..own("a") };
        assert_eq!(left(&edit(&plan, stopped)), ["A5", "I7"]);
        let reasoned = give_reason(&plan, &"I7".into(), "The council is deciding on it in May");
        assert!(left(&reasoned).is_empty());
        assert_eq!(give_reason(&reasoned, &"I7".into(), " "), plan);
    }
}
