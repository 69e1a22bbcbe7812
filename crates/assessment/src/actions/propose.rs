//! What the framework proposes for the gaps, with dates counted from one fixed day.

use framework::{Action, Framework, Outline, RecommendationId, StatementId};

use super::priority::{CaseBands, Tier, gaps};
use crate::date::Date;
use crate::record::{ActionPlan, Assessment};

/// An action that the framework proposes, not yet in the plan. Its texts hold the framework's tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What to do, how one will see that it worked, the role that would own it, and the partners to ask.
    pub action: Action,
    /// The statement whose gap it would close.
    pub statement: StatementId,
    /// The recommendations that the statement answers.
    pub recommendations: Vec<RecommendationId>,
    /// How soon.
    pub tier: Tier,
    /// 1, 3 or 6 months, by tier, from [`ActionPlan::fixed`]; none until that is set.
    pub due: Option<Date>,
}

/// The plan with the day fixed from which due dates count. Fixed once: a later day changes nothing.
#[must_use]
pub fn fix(plan: &ActionPlan, today: Date) -> ActionPlan {
    ActionPlan { fixed: plan.fixed.or(Some(today)), ..plan.clone() }
}

/// The framework's actions for every gap, the most pressing first, without those in the plan or dropped.
#[must_use]
pub fn proposals(
    framework: &Framework,
    outline: &Outline,
    assessment: &Assessment,
    cases: &CaseBands,
) -> Vec<Proposal> {
    let plan = &assessment.plan;
    let mut proposals = Vec::new();
    for gap in gaps(outline, assessment, cases) {
        let Some(statement) = framework.statement(&gap.statement) else { continue };
        for action in &statement.actions {
            let taken = plan.actions.iter().any(|own| own.proposed.as_ref() == Some(&action.id));
            if taken || plan.dropped.contains_key(&action.id) {
                continue;
            }
            proposals.push(Proposal {
                action: action.clone(),
                statement: statement.id.clone(),
                recommendations: statement.recommendations.clone(),
                tier: gap.tier(),
                due: plan.fixed.map(|fixed| fixed.plus_months(gap.tier().months())),
            });
        }
    }
    proposals
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::actions::{accept, drop_proposal, take_up};
    use crate::record::{Due, PlanActionId};
    use crate::score::testing::{rate, rated};

    fn proposed(framework: &Framework, record: &Assessment) -> Vec<(String, Option<Date>)> {
        let all = proposals(framework, &framework.outline(), record, &CaseBands::new());
        all.into_iter().map(|proposal| (proposal.action.id.to_string(), proposal.due)).collect()
    }

    #[test]
    fn each_gap_proposes_its_actions_once() {
        let framework = framework::source::load(Path::new("../../framework")).expect("the framework");
        // O1 at 1: priority 1, 6 months. A5, critical, at 0: priority 3, 1 month. Counted from 31 August 2026:
        // 28 February 2027 and 30 September 2026, each its month's last day.
        let mut record = rated(&[('O', &[1])]);
        rate(&mut record, "A5", 0);
        assert!(proposed(&framework, &record).iter().all(|(_, due)| due.is_none()));
        record.plan = fix(&record.plan, Date::new(2026, 8, 31).expect("a date"));
        record.plan = fix(&record.plan, Date::new(2027, 1, 1).expect("a date"));
        let ids = proposed(&framework, &record);
        assert!(ids[0].0.starts_with("A5-a"), "{ids:?}");
        assert_eq!(ids[0].1, Date::new(2026, 9, 30));
        assert_eq!(ids.iter().find(|(id, _)| id == "O1-a").and_then(|(_, due)| *due), Date::new(2027, 2, 28));

        let all = proposals(&framework, &framework.outline(), &record, &CaseBands::new());
        let first = &all[0];
        record.plan = accept(&record.plan, first, PlanActionId::from("p1"));
        let taken = &record.plan.actions[0];
        assert_eq!((&taken.proposed, &taken.text), (&Some("A5-a".into()), &first.action.text));
        assert_eq!(Some(taken.due.clone()), Date::new(2026, 9, 30).map(Due::On));
        assert!(!proposed(&framework, &record).iter().any(|(id, _)| id == "A5-a"));
        record.plan = drop_proposal(&record.plan, &"O1-a".into(), "We do this already");
        assert!(!proposed(&framework, &record).iter().any(|(id, _)| id == "O1-a"));
        record.plan = take_up(&record.plan, &"O1-a".into());
        assert_eq!(proposed(&framework, &record).len(), ids.len() - 1);
    }
}
