//! Drafts: what each section would say if nobody edited it.

use assessment::{Assessment, Date};
use framework::{Framework, HeadingId, HeadingSet};

use crate::facts::Facts;
use crate::headings::section;

/// The draft of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The framework's heading.
    pub heading: HeadingId,
    /// Plain text: paragraphs with an empty line between them. See [`crate::paragraphs`].
    pub text: String,
    /// The service's own notes on the statements under the heading, to write from.
    pub notes: Vec<Note>,
}

/// A note of the service on one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The statement's short name.
    pub title: String,
    /// The note.
    pub text: String,
}

/// The drafts of all sections of a set of headings, in the set's order. The same record, framework and day give the same drafts.
#[must_use]
pub fn drafts(framework: &Framework, assessment: &Assessment, set: &HeadingSet, today: Date) -> Vec<Draft> {
    let facts = Facts::new(framework, assessment, today);
    let drafts = set.headings.iter().enumerate().map(|(seed, heading)| Draft {
        heading: heading.id.clone(),
        text: section(&facts, &set.id, &heading.id, seed).join("\n\n"),
        notes: facts
            .under(&set.id, &heading.id)
            .iter()
            .filter(|matter| !matter.line.notes.trim().is_empty())
            .map(|matter| Note { title: matter.line.title.clone(), text: matter.line.notes.trim().to_owned() })
            .collect(),
    });
    drafts.collect()
}
