//! What a service does with its plan. Each step takes a plan and returns a new one; a step that cannot be taken
//! returns it as it was.

use std::sync::Arc;

use framework::ActionId;

use super::propose::Proposal;
use crate::record::{ActionPlan, ActionStatus, Due, PlanAction, PlanActionId};

/// Takes a proposal into the plan, at its end, and no longer counts it as dropped. A proposal that is in the plan
/// already is not taken again, so that nothing edited is overwritten.
///
/// Without a day fixed (see [`super::fix`]) the action has no date and, as yet, no reason for that.
#[must_use]
pub fn accept(plan: &ActionPlan, proposal: &Proposal, id: PlanActionId) -> ActionPlan {
    let action = &proposal.action;
    let taken = plan.actions.iter().any(|own| own.proposed.as_ref() == Some(&action.id));
    if taken || plan.action(&id).is_some() {
        return plan.clone();
    }
    let new = PlanAction {
        id,
        proposed: Some(action.id.clone()),
        statement: Some(proposal.statement.clone()),
        text: action.text.clone(),
        owner: action.owner.clone(),
        due: proposal.due.map_or_else(|| Due::NoDate { reason: String::new() }, Due::On),
        resources: String::new(),
        success: action.success.clone(),
        status: ActionStatus::NotStarted,
        reviews: Vec::new(),
        partners: action.partners.clone(),
    };
    take_up(&add(plan, new), &action.id)
}

/// Adds an action at the end, unless the plan has one with its id.
#[must_use]
pub fn add(plan: &ActionPlan, action: PlanAction) -> ActionPlan {
    let mut after = plan.clone();
    if plan.action(&action.id).is_none() {
        after.actions.push(Arc::new(action));
    }
    after
}

/// Replaces the action with the same id. Where it came from stays as it was, so that a re-run knows it again.
#[must_use]
pub fn edit(plan: &ActionPlan, action: PlanAction) -> ActionPlan {
    let mut after = plan.clone();
    if let Some(place) = after.actions.iter_mut().find(|own| own.id == action.id) {
        let proposed = place.proposed.clone();
        *place = Arc::new(PlanAction { proposed, ..action });
    }
    after
}

/// Takes an action out of the plan. One that the framework proposed counts as dropped from then on, for this
/// reason, which may be empty: a re-run does not propose it again.
#[must_use]
pub fn remove(plan: &ActionPlan, id: &PlanActionId, reason: &str) -> ActionPlan {
    let mut after = plan.clone();
    after.actions.retain(|action| action.id != *id);
    if let Some(proposed) = plan.action(id).and_then(|action| action.proposed.clone()) {
        after.dropped.insert(proposed, reason.trim().to_owned());
    }
    after
}

/// Decides against a proposal, for a reason, which may be empty. One that is in the plan stays there: it is
/// taken out by [`remove`].
#[must_use]
pub fn drop_proposal(plan: &ActionPlan, id: &ActionId, reason: &str) -> ActionPlan {
    let mut after = plan.clone();
    if !plan.actions.iter().any(|action| action.proposed.as_ref() == Some(id)) {
        after.dropped.insert(id.clone(), reason.trim().to_owned());
    }
    after
}

/// Takes up a dropped proposal again: it is proposed as before.
#[must_use]
pub fn take_up(plan: &ActionPlan, id: &ActionId) -> ActionPlan {
    let mut after = plan.clone();
    after.dropped.remove(id);
    after
}

/// Moves an action one place up; the first stays first.
#[must_use]
pub fn move_up(plan: &ActionPlan, id: &PlanActionId) -> ActionPlan {
    let place = place(plan, id);
    swap(plan, place.and_then(|place| place.checked_sub(1)), place)
}

/// Moves an action one place down; the last stays last.
#[must_use]
pub fn move_down(plan: &ActionPlan, id: &PlanActionId) -> ActionPlan {
    let place = place(plan, id);
    swap(plan, place, place.map(|place| place + 1))
}

fn place(plan: &ActionPlan, id: &PlanActionId) -> Option<usize> {
    plan.actions.iter().position(|action| action.id == *id)
}

fn swap(plan: &ActionPlan, first: Option<usize>, second: Option<usize>) -> ActionPlan {
    let mut after = plan.clone();
    if let (Some(first), Some(second)) = (first, second)
        && second < after.actions.len()
    {
        after.actions.swap(first, second);
    }
    after
}

#[cfg(test)]
pub(super) fn own(id: &str) -> PlanAction {
    PlanAction {
        id: id.into(),
        proposed: None,
        statement: None,
        text: format!("Do {id}"),
        owner: String::new(),
        due: Due::NoDate { reason: String::new() },
        resources: String::new(),
        success: String::new(),
        status: ActionStatus::NotStarted,
        reviews: Vec::new(),
        partners: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(plan: &ActionPlan) -> Vec<&str> {
        plan.actions.iter().map(|action| action.id.as_str()).collect()
    }

    fn three() -> ActionPlan {
        ["a", "b", "c"].into_iter().fold(ActionPlan::default(), |plan, id| add(&plan, own(id)))
    }

    #[test]
    fn actions_move_by_one_and_not_beyond_the_ends() {
        let plan = three();
        assert_eq!(ids(&move_up(&plan, &"b".into())), ["b", "a", "c"]);
        assert_eq!(ids(&move_down(&plan, &"b".into())), ["a", "c", "b"]);
        for same in [move_up(&plan, &"a".into()), move_down(&plan, &"c".into()), move_up(&plan, &"x".into())] {
            assert_eq!(same, plan);
        }
        assert_eq!(add(&plan, own("a")), plan);
    }

    #[test]
    fn an_edit_keeps_where_the_action_came_from() {
        let plan = add(&three(), PlanAction { proposed: Some("O1-a".into()), ..own("d") });
        let edited = edit(&plan, PlanAction { text: "Ours".into(), ..own("d") });
        let action = edited.action(&"d".into()).expect("the action");
        assert_eq!((action.text.as_str(), &action.proposed), ("Ours", &Some("O1-a".into())));
        assert_eq!(edit(&plan, own("x")), plan);
    }

    #[test]
    fn what_is_taken_out_is_not_proposed_again() {
        let plan = add(&three(), PlanAction { proposed: Some("O1-a".into()), ..own("d") });
        assert_eq!(drop_proposal(&plan, &"O1-a".into(), "no"), plan);
        let without = remove(&plan, &"d".into(), " Done elsewhere ");
        assert_eq!(ids(&without), ["a", "b", "c"]);
        assert_eq!(without.dropped.get(&"O1-a".into()).map(String::as_str), Some("Done elsewhere"));
        assert_eq!(take_up(&without, &"O1-a".into()), three());
        assert!(remove(&plan, &"a".into(), "").dropped.is_empty());
    }
}
