//! The record of one self-assessment: what a service said, with its evidence, plan and history.
//!
//! Parts that are many or large sit behind `Arc`, so that a changed copy of the record shares all that did
//! not change.

mod answer;
mod apart;
mod gathered;
mod local;
mod plan;
mod plan_text;
mod service;

use std::collections::BTreeMap;
use std::sync::Arc;

use framework::{StatementId, Terms};
use serde::{Deserialize, Serialize};

pub use answer::{Answer, Evidence, EvidenceId, Rating};
pub use apart::{Apart, Part};
pub use gathered::{Gathered, Parts};
pub use local::{LocalStatement, LocalStatementId};
pub use plan::{ActionPlan, ActionStatus, Due, PlanAction, PlanActionId, Review};
pub use plan_text::{EditedText, PlanSection, PlanSectionId, PlanSections, PlanText, PlanTexts};
pub use service::{Period, Service};

use crate::date::Timestamp;
use crate::history::Change;

/// Defines a newtype id for things that a record makes: a short text, unique in its record.
macro_rules! record_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub std::sync::Arc<str>);

        impl $name {
            /// The id as it stands in files and addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }
    )+};
}
pub(crate) use record_ids;

record_ids! {
    /// One assessment: random, so that two devices never make the same.
    AssessmentId,
}

/// One self-assessment of one service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Which one.
    pub id: AssessmentId,
    /// The version of the framework that it was last edited with.
    pub framework: String,
    /// When it was begun.
    pub created: Timestamp,
    /// Counts the edits, undo and redo included: of two copies, the higher is the newer.
    #[serde(default)]
    pub revision: u64,
    /// Whether it is the filled-in example of a made-up service.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    /// The service and its words.
    #[serde(default)]
    pub service: Service,
    /// The answers to statements. Ids that this version does not know are kept as they are.
    #[serde(default)]
    pub answers: BTreeMap<StatementId, Arc<Answer>>,
    /// The case sample and the other evidence.
    // Written by `file::write`, after all others.
    #[serde(default, skip_serializing)]
    pub gathered: Gathered,
    /// The text for the Youth Justice Plan.
    // Written by `file::write`, as the last of all.
    #[serde(default, skip_serializing)]
    pub plan_text: PlanTexts,
    /// The action plan.
    #[serde(default)]
    pub plan: ActionPlan,
    /// What changed when, oldest first.
    #[serde(default)]
    pub history: Vec<Arc<Change>>,
}

impl Assessment {
    /// An empty one.
    #[must_use]
    pub fn new(id: AssessmentId, framework: &str, created: Timestamp) -> Self {
        Self {
            id,
            framework: framework.to_owned(),
            created,
            revision: 0,
            example: false,
            service: Service::default(),
            answers: BTreeMap::new(),
            gathered: Gathered::default(),
            plan_text: PlanTexts::default(),
            plan: ActionPlan::default(),
            history: Vec::new(),
        }
    }

    /// The answer to a statement; an empty one where there is none.
    #[must_use]
    pub fn answer(&self, statement: &StatementId) -> Arc<Answer> {
        self.answers.get(statement).cloned().unwrap_or_default()
    }

    /// The service's words.
    #[must_use]
    pub fn terms(&self) -> Terms<'_> {
        Terms { kind: self.service.kind, programme: &self.service.programme }
    }
}
