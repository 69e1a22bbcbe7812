//! The action plan that a service keeps.

use std::collections::BTreeMap;
use std::sync::Arc;

use framework::{ActionId, PartnerId, StatementId};
use serde::{Deserialize, Serialize};

use super::record_ids;
use crate::date::Date;

record_ids! {
    /// An action of the plan.
    PlanActionId,
}

/// The actions that a service has taken on, in its order, and what it decided against.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ActionPlan {
    /// The day when the report was first made: proposed due dates count from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed: Option<Date>,
    /// The actions, in the service's order.
    pub actions: Vec<Arc<PlanAction>>,
    /// Proposals that the service dropped, with its reason, which may be empty.
    pub dropped: BTreeMap<ActionId, String>,
    /// Why nothing is planned for a critical gap.
    pub nothing_planned: BTreeMap<StatementId, String>,
}

impl ActionPlan {
    /// The action with this id.
    #[must_use]
    pub fn action(&self, id: &PlanActionId) -> Option<&Arc<PlanAction>> {
        self.actions.iter().find(|action| action.id == *id)
    }
}

/// One action. Texts that the service has not edited keep the framework's tokens (see [`framework::Terms`]),
/// so that they follow the service's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanAction {
    /// Which one.
    pub id: PlanActionId,
    /// The framework's action that it came from, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<ActionId>,
    /// The statement that it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
    /// What will be done.
    pub text: String,
    /// The role that owns it, never a person.
    #[serde(default)]
    pub owner: String,
    /// When it is due.
    pub due: Due,
    /// What it needs.
    #[serde(default)]
    pub resources: String,
    /// How one will see that it worked.
    #[serde(default)]
    pub success: String,
    /// How far it has come.
    #[serde(default)]
    pub status: ActionStatus,
    /// Notes of reviews, oldest first.
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// The partners of whom it asks something.
    #[serde(default)]
    pub partners: Vec<PartnerId>,
}

/// When an action is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Due {
    /// By the end of this day.
    On(Date),
    /// There is no date, for this reason.
    NoDate {
        /// Why there is none.
        reason: String,
    },
}

impl Due {
    /// In words: "26 November 2026", "No date: waiting for the new board".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::On(date) => date.long(),
            Self::NoDate { reason } if reason.trim().is_empty() => "No date".to_owned(),
            Self::NoDate { reason } => format!("No date: {reason}"),
        }
    }
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ActionStatus {
    /// Nothing done yet.
    #[default]
    NotStarted,
    /// Begun.
    UnderWay,
    /// Done.
    Done,
    /// Given up.
    Stopped,
}

impl ActionStatus {
    /// All four.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::UnderWay, Self::Done, Self::Stopped];

    /// Its name: "Under way".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::UnderWay => "Under way",
            Self::Done => "Done",
            Self::Stopped => "Stopped",
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::UnderWay)
    }
}

/// What a review of an action found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// When.
    pub date: Date,
    /// What was found.
    pub note: String,
}
