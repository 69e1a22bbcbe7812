//! The headings that a table of contents lists.

use blocks::{Block, Document, HeadingLevel};

/// The lowest level of heading that is listed.
pub(crate) const DEEPEST: HeadingLevel = HeadingLevel::Two;

/// A heading that is listed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'a> {
    /// Its level.
    pub(crate) level: HeadingLevel,
    /// Its words.
    pub(crate) text: &'a str,
}

/// The headings that are listed, in order. Their places count up from 1.
pub(crate) fn entries(document: &Document) -> impl Iterator<Item = Entry<'_>> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, text } if *level <= DEEPEST => Some(Entry { level: *level, text }),
        _ => None,
    })
}

/// The name of the place of a listed heading.
pub(crate) fn place(number: u32) -> String {
    let mut name = String::from("_Toc");
    name.push_str(&(100_000 + number).to_string());
    name
}
