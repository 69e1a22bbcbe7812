//! The dated sets of programme outcomes, and the report's table of families turned around.

use serde::{Deserialize, Serialize};

use super::notes::Confidence;
use crate::id::{NoteId, OutcomeId, OutcomeSetId};

/// A set of outcomes that a service can work to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeSet {
    /// Its id.
    pub id: OutcomeSetId,
    /// Its name.
    pub title: String,
    /// Where it is from.
    pub source: String,
    /// How far that source can be trusted.
    pub confidence: Confidence,
    /// The same in words, as they are shown.
    pub confidence_text: String,
    /// Since when, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What has to be met for the family as a whole.
    pub rule: String,
    /// Where in the report it is.
    pub paragraphs: Vec<String>,
    /// Notes on what has changed since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub today: Vec<NoteId>,
    /// Its outcomes; none where the service writes its own.
    #[serde(rename = "outcome")]
    pub outcomes: Vec<Outcome>,
}

/// One outcome of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its id within the set.
    pub id: OutcomeId,
    /// Its name.
    pub title: String,
    /// When it is achieved, where a source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// Whether it stands in for all the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alternative: bool,
}

/// The report's table of families turned around: whole local programmes, not only the YOTs' cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnedAround {
    /// Its title.
    pub title: String,
    /// The report's table.
    pub source: String,
    /// What the report says of it.
    pub paragraphs: Vec<String>,
    /// How not to read it.
    pub caution: String,
    /// The six areas.
    #[serde(rename = "area")]
    pub areas: Vec<AreaTotal>,
}

/// One area's families.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaTotal {
    /// Its name.
    pub name: String,
    /// Families turned around.
    pub turned_around: u16,
    /// All families of its programme.
    pub total: u16,
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, NOTES, OutcomesFile, check};

#[cfg(feature = "source")]
mod source {
    use std::collections::BTreeSet;

    use serde::Deserialize;

    use super::{OutcomeSet, TurnedAround};
    use crate::reference::known::Known;
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "outcome-sets.toml";
    pub(crate) const NOTES: [&str; 5] = ["counts", "why_define", "why_define_paragraph", "health", "health_paragraph"];

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct OutcomesFile {
        pub(crate) notes: Notes,
        pub(crate) set: Vec<OutcomeSet>,
        pub(crate) turned_around: TurnedAround,
    }

    /// Checks all sets and the table.
    pub(crate) fn check(sets: &[OutcomeSet], table: &TurnedAround, check: &mut Check<'_>, known: &Known<'_>) {
        check.unique(FILE, "set", &sets.iter().map(|set| &set.id).collect::<Vec<_>>());
        for (i, set) in sets.iter().enumerate() {
            let mut entry = check.entry(FILE, "set", i);
            entry.text("title", &set.title);
            entry.text("source", &set.source);
            entry.text("confidence_text", &set.confidence_text);
            entry.text("rule", &set.rule);
            for (name, text) in [("from", &set.from), ("to", &set.to)] {
                text.iter().for_each(|text| entry.text(name, text));
            }
            entry.paragraphs(&set.paragraphs);
            entry.known("today", "note on today", &set.today, &known.notes);
            let mut ids = BTreeSet::new();
            for (j, outcome) in set.outcomes.iter().enumerate() {
                let at = |field: &'static str| ["set".into(), i.into(), "outcome".into(), j.into(), field.into()];
                check.text(FILE, &at("title"), &outcome.title);
                outcome.definition.iter().for_each(|text| check.text(FILE, &at("definition"), text));
                if !ids.insert(&outcome.id) {
                    check.problem(FILE, &at("id"), format!("the id {} is used twice", outcome.id));
                }
            }
        }
        check.text(FILE, &["turned_around".into(), "title".into()], &table.title);
        check.text(FILE, &["turned_around".into(), "caution".into()], &table.caution);
        check.place(FILE, &["turned_around".into(), "source".into()], &table.source);
        check.paragraphs(FILE, &["turned_around".into()], &table.paragraphs);
        for (i, area) in table.areas.iter().enumerate() {
            let at = |field: &'static str| ["turned_around".into(), "area".into(), i.into(), field.into()];
            if !check.framework.source.areas.contains(&area.name) {
                check.problem(FILE, &at("name"), format!("inspectors did not visit {}", area.name));
            }
            if area.turned_around > area.total {
                check.problem(FILE, &at("turned_around"), "this is more than all families");
            }
        }
    }
}
