//! What files must say, worked out from the document itself.

use blocks::{Block, Cell, Document, KeyFigure, Table, Text, clean};

/// The paragraphs that a document without a table of contents must have, in order.
pub fn of(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Title { over, text } => {
                out.extend((!over.is_empty()).then(|| over.clone()));
                out.push(text.clone());
            }
            Block::Heading { text, .. } => out.push(text.clone()),
            Block::Paragraph { text, .. } => out.push(of_text(text)),
            Block::List { items, .. } => {
                out.extend(items.iter().flat_map(|item| std::iter::once(&item.text).chain(&item.more)).map(of_text));
            }
            Block::Table(table) => of_table(table, &mut out),
            Block::KeyFigures(figures) => of_figures(figures, &mut out),
            Block::Chart(chart) => {
                out.push(chart.headline.clone());
                // The picture's.
                out.push(String::new());
                of_table(&chart.data, &mut out);
            }
            Block::PageBreak => {}
        }
    }
    out.iter().map(|text| clean(text).into_owned()).filter(|text| !text.is_empty()).collect()
}

/// Writers see one run after the other: a line end that two runs share, `\r` and `\n`, is two.
fn of_text(text: &Text) -> String {
    text.0.iter().map(|run| clean(&run.text)).collect()
}

fn of_table(table: &Table, out: &mut Vec<String>) {
    out.push(table.caption.clone());
    out.extend(table.head.iter().cloned());
    out.extend(table.rows.iter().flatten().flat_map(|Cell(texts)| texts).map(of_text));
}

fn of_figures(figures: &[KeyFigure], out: &mut Vec<String>) {
    let rows = figures.len().div_ceil(4).max(1);
    for row in figures.chunks(figures.len().div_ceil(rows).max(1)) {
        out.extend(row.iter().map(|figure| figure.label.clone()));
        out.extend(row.iter().map(|figure| figure.value.clone()));
    }
}

/// The paragraphs that say something.
pub fn said(paragraphs: Vec<String>) -> Vec<String> {
    paragraphs.into_iter().filter(|text| !text.is_empty()).collect()
}
