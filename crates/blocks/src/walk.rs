//! Every text of a document, for what must look at all of them.

use crate::block::Block;
use crate::document::Document;
use crate::table::Table;

impl Document {
    /// Everything that a reader reads, in order: a text a heading, paragraph, item, caption or cell.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        self.blocks.iter().for_each(|block| add(&mut texts, block));
        texts
    }
}

fn add(texts: &mut Vec<String>, block: &Block) {
    match block {
        Block::Title { over, text } => texts.extend([over.clone(), text.clone()]),
        Block::Heading { text, .. } => texts.push(text.clone()),
        Block::Paragraph { text, .. } => texts.push(text.plain()),
        Block::List { items, .. } => {
            texts.extend(
                items.iter().flat_map(|item| std::iter::once(&item.text).chain(&item.more)).map(|it| it.plain()),
            );
        }
        Block::Table(it) => table(texts, it),
        Block::KeyFigures(figures) => {
            texts.extend(figures.iter().flat_map(|figure| [figure.label.clone(), figure.value.clone()]));
        }
        Block::Chart(chart) => {
            texts.push(chart.headline.clone());
            table(texts, &chart.data);
        }
        Block::PageBreak => {}
    }
}

fn table(texts: &mut Vec<String>, table: &Table) {
    texts.push(table.caption.clone());
    texts.extend(table.head.iter().cloned());
    texts.extend(table.rows.iter().flatten().map(crate::Cell::plain));
}
