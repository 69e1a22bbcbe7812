//! Statements of the service's own: rated like the framework's, and scored apart from them.

use framework::{Domain, Level};
use serde::{Deserialize, Serialize};

use super::{Rating, record_ids};

record_ids! {
    /// A statement of the service's own.
    LocalStatementId,
}

/// A statement that the service added to a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalStatement {
    /// Which one.
    pub id: LocalStatementId,
    /// Its domain.
    pub domain: Domain,
    /// Its short name.
    pub title: String,
    /// What is rated.
    pub statement: String,
    /// What each level looks like, from 0 to 3. A level without a description is empty.
    #[serde(default)]
    pub levels: [String; Level::ALL.len()],
    /// The rating; none while it is not answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
}
