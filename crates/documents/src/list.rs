//! Blocks one after another.

use blocks::{Block, Cell, HeadingLevel, Table, Tone};

/// A document's blocks as they are put together.
#[derive(Default)]
pub(crate) struct List(Vec<Block>);

impl List {
    pub(crate) fn add(&mut self, block: impl Into<Option<Block>>) {
        self.0.extend(block.into());
    }

    pub(crate) fn all(&mut self, blocks: impl IntoIterator<Item = Block>) {
        self.0.extend(blocks);
    }

    pub(crate) fn heading(&mut self, level: HeadingLevel, text: impl Into<String>) {
        self.add(Block::heading(level, text));
    }

    /// Sentences, a paragraph each.
    pub(crate) fn sentences<'a>(&mut self, sentences: impl IntoIterator<Item = &'a String>) {
        self.all(sentences.into_iter().map(Block::body));
    }

    /// Sentences of one purpose, a paragraph each.
    pub(crate) fn toned<'a>(&mut self, tone: Tone, sentences: impl IntoIterator<Item = &'a String>) {
        self.all(sentences.into_iter().map(|text| Block::paragraph(tone, text)));
    }

    pub(crate) fn done(self) -> Vec<Block> {
        self.0
    }
}

/// A table; nothing where it has no row.
pub(crate) fn table(caption: impl Into<String>, columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Option<Block> {
    (!rows.is_empty()).then(|| Block::Table(filled(caption, columns, rows)))
}

/// A table.
pub(crate) fn filled(caption: impl Into<String>, columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        caption: caption.into(),
        head: columns.iter().map(|(name, _)| (*name).to_owned()).collect(),
        widths: columns.iter().map(|(_, width)| *width).collect(),
        rows,
    }
}
