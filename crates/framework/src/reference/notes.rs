//! Texts that are shown beside a whole page of reference data, and how far a dated source can be trusted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The notes of one file, by name. Each file's names are fixed: see its module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes(pub(crate) BTreeMap<String, String>);

impl Notes {
    /// The note of this name; empty if there is none, which the source check lets through for no name that is
    /// listed in a module's `NOTES`.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

/// The notes of all files that have some.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllNotes {
    /// On auditing cases: `reading`, `yes_or_no`, `not_enough_information`, `one_child`, `privacy`.
    pub criteria: Notes,
    /// On the factors: `labels`, `sums`, `identical`, `recovered`, `inferred`, `progress`, `cross`.
    pub factors: Notes,
    /// On comparing: `sqs`, `range`, `base`, `inspection`, `use`.
    pub benchmarks: Notes,
    /// On the surveys: `staff`, `family`, `asking`, `small`.
    pub surveys: Notes,
    /// On partners: `report`, `local`.
    pub partners: Notes,
    /// On the model drafts: `page`, `use`.
    pub drafts: Notes,
    /// On the caseload: `counting`, `benchmark`, `groups`, `conclusion` (and `conclusion_paragraph`).
    pub caseload: Notes,
    /// On outcomes: `counts`, `why_define`, `health` (the last two with `…_paragraph`).
    pub outcomes: Notes,
}

/// Whether a dated source was read in the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// It was.
    Read,
    /// It was not: taken from what later guidance says of it.
    NotRead,
    /// There is no source: the service's own.
    Own,
}

#[cfg(feature = "source")]
impl Notes {
    /// Checks that a file has the notes that the tool shows, and no other. Those whose names end in `_paragraph`
    /// are places in the report.
    pub(super) fn check(&self, check: &mut crate::source::Check<'_>, file: &str, names: &[&str]) {
        for name in names.iter().filter(|name| !self.0.contains_key(**name)) {
            check.problem(file, &["notes".into()], format!("the note {name} is missing"));
        }
        for (name, text) in &self.0 {
            let steps = ["notes".into(), name.as_str().into()];
            check.text(file, &steps, text);
            if !names.contains(&name.as_str()) {
                check.problem(file, &steps, format!("the tool has no place for a note {name}"));
            }
            if name.ends_with("_paragraph") {
                check.place(file, &steps, text);
            }
        }
    }
}
