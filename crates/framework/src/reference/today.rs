//! Where the world has moved on since the inspection.

use serde::{Deserialize, Serialize};

use crate::id::NoteId;

/// A dated note, shown beside statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TodayNote {
    /// Its id.
    pub id: NoteId,
    /// What has changed.
    pub title: String,
    /// How.
    pub text: String,
    /// The month in which it was checked: `2026-11`.
    pub checked: String,
}

#[cfg(feature = "source")]
pub(super) use source::{FILE, TodayFile, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::TodayNote;
    use crate::source::Check;

    pub(crate) const FILE: &str = "today.toml";

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct TodayFile {
        pub(crate) note: Vec<TodayNote>,
    }

    /// Checks all notes.
    pub(crate) fn check(notes: &[TodayNote], check: &mut Check<'_>) {
        check.unique(FILE, "note", &notes.iter().map(|note| &note.id).collect::<Vec<_>>());
        for (i, note) in notes.iter().enumerate() {
            let mut entry = check.entry(FILE, "note", i);
            entry.text("title", &note.title);
            entry.text("text", &note.text);
            entry.month("checked", &note.checked);
        }
    }
}
