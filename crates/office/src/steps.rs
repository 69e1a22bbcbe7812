//! A document from its beginning to its end, as every format writes it.

use blocks::{Block, Document};

use crate::Progress;

/// What is to be written next.
#[derive(Clone, Copy)]
pub(crate) enum Step<'a> {
    /// The table of contents.
    Contents,
    /// A block.
    Block(&'a Block),
}

/// Goes through a document, and tells before each block and at the end how far it has got.
pub(crate) fn each<'a>(document: &'a Document, progress: &mut Progress<'_>, mut write: impl FnMut(Step<'a>)) {
    let mut contents_due = document.contents;
    for (done, block) in document.blocks.iter().enumerate() {
        progress(done, document.blocks.len());
        // After the title, or first of all where there is none.
        if contents_due && !matches!(block, Block::Title { .. }) {
            write(Step::Contents);
            contents_due = false;
        }
        write(Step::Block(block));
    }
    progress(document.blocks.len(), document.blocks.len());
}
