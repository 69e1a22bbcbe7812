//! The service that assesses itself.

use framework::{OutcomeSetId, ServiceKind};
use serde::{Deserialize, Serialize};

use crate::date::Date;

/// A service, its words, and what the assessment covers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Service {
    /// Its name, such as a council's.
    pub name: String,
    /// What it calls itself.
    pub kind: ServiceKind,
    /// The programme's own local name; empty until it is typed.
    pub programme: String,
    /// The outcome set that it works to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome_set: Option<OutcomeSetId>,
    /// The time that the assessment is about.
    pub period: Period,
    /// The roles of those who assess, never names of people.
    pub assessors: String,
}

/// A span of days; either end may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Period {
    /// Its first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}
