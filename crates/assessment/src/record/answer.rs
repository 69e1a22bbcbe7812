//! What a service says of one statement.

use std::collections::BTreeSet;

use framework::{EvidenceKind, Level};
use serde::{Deserialize, Serialize};

use super::record_ids;
use crate::date::Date;

/// A rating. Not answered, *I do not know yet* and *does not apply* are three different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Rating {
    /// How well the statement is met.
    Level(Level),
    /// The service does not know yet: something to find out.
    NotKnown,
    /// The statement does not apply here. Without a reason it counts as not answered.
    DoesNotApply {
        /// Why not.
        reason: String,
    },
}

/// What a service says of one statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    /// The rating; none while it is not answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Free text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Marked to come back to.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub flagged: bool,
    /// The level aimed at; [`Answer::target`] where none is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Level>,
    /// What shows it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

impl Answer {
    /// The level aimed at: *in place* unless the service set another.
    #[must_use]
    pub fn target(&self) -> Level {
        self.target.unwrap_or(Level::InPlace)
    }

    /// The level, if the statement is rated with one.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        match self.rating {
            Some(Rating::Level(level)) => Some(level),
            _ => None,
        }
    }

    /// Whether it says nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

record_ids! {
    /// A piece of evidence.
    EvidenceId,
}

/// A piece of evidence: what it is and where it is kept, never its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Which one.
    pub id: EvidenceId,
    /// Its kinds; they overlap.
    #[serde(default)]
    pub kinds: BTreeSet<EvidenceKind>,
    /// What it is.
    pub title: String,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whose it is: a role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Where it is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kept: String,
}
