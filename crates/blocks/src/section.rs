//! Parts of a document that can be taken alone: to be pasted where they belong in another.

use crate::block::{Block, HeadingLevel};
use crate::document::Document;

impl Document {
    /// The headings of its sections, in order. What stands before the first is no section.
    pub fn sections(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter_map(heading)
    }

    /// A section under its heading, as a document of its own; none if there is none that is headed so. Of two that are headed
    /// alike it is the first.
    #[must_use]
    pub fn section(&self, title: &str) -> Option<Self> {
        let from = self.blocks.iter().position(|block| heading(block) == Some(title))?;
        let after = &self.blocks[from + 1..];
        let end = after.iter().position(|block| heading(block).is_some()).unwrap_or(after.len());
        let mut blocks = self.blocks[from..=from + end].to_vec();
        // What begins the next section's page is not part of this one.
        while blocks.last() == Some(&Block::PageBreak) {
            blocks.pop();
        }
        Some(Self {
            title: title.to_owned(),
            subject: self.subject.clone(),
            author: self.author.clone(),
            created: self.created,
            fingerprint: self.fingerprint.clone(),
            footer: self.footer.clone(),
            contents: false,
            density: self.density,
            blocks,
        })
    }
}

/// The heading of a section.
fn heading(block: &Block) -> Option<&str> {
    match block {
        Block::Heading { level: HeadingLevel::One, text } => Some(text),
        _ => None,
    }
}
