//! The headings of the annual Youth Justice Plan.

use serde::{Deserialize, Serialize};

use super::notes::Confidence;
use crate::id::{HeadingId, HeadingSetId};

/// A dated set of headings, which a service can rename and reorder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingSet {
    /// Its id: a year.
    pub id: HeadingSetId,
    /// Its name.
    pub title: String,
    /// Where it is from.
    pub source: String,
    /// How far that source can be trusted.
    pub confidence: Confidence,
    /// The same in words, as they are shown.
    pub confidence_text: String,
    /// The headings, in order.
    #[serde(rename = "heading")]
    pub headings: Vec<Heading>,
}

/// One heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its id within the set.
    pub id: HeadingId,
    /// Its words.
    pub title: String,
    /// What belongs under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, HeadingsFile, check};

#[cfg(feature = "source")]
mod source {
    use std::collections::BTreeSet;

    use serde::Deserialize;

    use super::HeadingSet;
    use crate::source::Check;

    pub(crate) const FILE: &str = "plan-headings.toml";

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct HeadingsFile {
        pub(crate) set: Vec<HeadingSet>,
    }

    /// Checks all sets.
    pub(crate) fn check(sets: &[HeadingSet], check: &mut Check<'_>) {
        check.unique(FILE, "set", &sets.iter().map(|set| &set.id).collect::<Vec<_>>());
        for (i, set) in sets.iter().enumerate() {
            let mut entry = check.entry(FILE, "set", i);
            entry.text("title", &set.title);
            entry.text("source", &set.source);
            entry.text("confidence_text", &set.confidence_text);
            let mut ids = BTreeSet::new();
            for (j, heading) in set.headings.iter().enumerate() {
                let at = |field: &'static str| ["set".into(), i.into(), "heading".into(), j.into(), field.into()];
                check.text(FILE, &at("title"), &heading.title);
                heading.help.iter().for_each(|text| check.text(FILE, &at("help"), text));
                if !ids.insert(&heading.id) {
                    check.problem(FILE, &at("id"), format!("the id {} is used twice", heading.id));
                }
            }
        }
    }
}
