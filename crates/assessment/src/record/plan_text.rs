//! What a service makes of the drafts for its Youth Justice Plan.
//!
//! Drafts are written anew from the results whenever they are shown, so the record holds none. It holds what the service decided:
//! the set of headings, their order and names, and the texts that it edited, each with the draft that it was edited from. That
//! draft tells whether a new one says anything else; the edited text itself is never touched by it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use framework::HeadingSetId;
use serde::{Deserialize, Serialize};

use super::apart::{Apart, Part};
use super::record_ids;
use crate::history::{self, What};

record_ids! {
    /// A section of the plan: the id of the framework's heading, or one that the record made for a heading of the service's own.
    PlanSectionId,
}

/// What was decided about the text for the Youth Justice Plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PlanText {
    /// The set of headings that the service chose; none while it has not chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<HeadingSetId>,
    /// The sections under each set of headings. What was done under one set is kept while another is chosen. A set of which
    /// nothing was changed is not in it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sets: BTreeMap<HeadingSetId, PlanSections>,
    /// Whether drafts leave out small counts of people, and what they could be worked out from. See [`crate::disclosure`].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hides_small: bool,
}

/// The sections under one set of headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PlanSections {
    /// The sections in the service's order.
    pub sections: Vec<PlanSection>,
    /// Those that it dropped, with what was written in them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dropped: Vec<PlanSection>,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanSection {
    /// Which one, unique under its set of headings.
    pub id: PlanSectionId,
    /// The service's own words for the heading; empty where it keeps the framework's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The text, once the service has edited it; none while the draft stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited: Option<EditedText>,
}

/// A text that the service edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditedText {
    /// The service's text.
    pub text: String,
    /// The draft that it was edited from, or that was last seen beside it and set aside.
    pub draft: String,
}

/// The text for the Youth Justice Plan, as the record keeps it.
pub type PlanTexts = Apart<PlanText>;

static NOTHING: LazyLock<PlanText> = LazyLock::new(PlanText::default);

impl Part for PlanText {
    fn nothing() -> &'static Self {
        &NOTHING
    }

    fn changes(before: &Self, after: &Self) -> Vec<What> {
        history::plan_text(before, after)
    }
}
