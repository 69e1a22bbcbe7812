//! A document as plain text, for where nothing else can be pasted.

use crate::block::{Block, HeadingLevel, Item, ListKind, Tone};
use crate::clean;
use crate::document::Document;
use crate::table::Table;

/// The document as plain text: headings underlined, a table as a paragraph a row, charts as their tables.
#[must_use]
pub fn plain(document: &Document) -> String {
    let parts: Vec<String> = document.blocks.iter().map(one).filter(|part| !part.is_empty()).collect();
    let mut out = clean(&parts.join("\n\n")).into_owned();
    out.push('\n');
    out
}

fn one(block: &Block) -> String {
    match block {
        Block::Title { over, text } if over.is_empty() => underlined(text, '='),
        Block::Title { over, text } => format!("{over}\n{}", underlined(text, '=')),
        Block::Heading { level: HeadingLevel::One, text } => underlined(text, '='),
        Block::Heading { level: HeadingLevel::Two, text } => underlined(text, '-'),
        Block::Heading { level: HeadingLevel::Three, text } => text.clone(),
        Block::Paragraph { tone: Tone::Warning, text } => format!("Warning: {}", text.plain()),
        Block::Paragraph { text, .. } => text.plain(),
        Block::List { kind, items } => {
            let items = items.iter().enumerate().map(|(n, it)| item(*kind, n, it));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Table(it) => table(it),
        Block::KeyFigures(figures) => {
            let figures = figures.iter().map(|it| format!("{}: {}", it.label, it.value));
            figures.collect::<Vec<_>>().join("\n")
        }
        Block::Chart(chart) => table(&chart.data),
        Block::PageBreak => String::new(),
    }
}

fn underlined(text: &str, sign: char) -> String {
    let line: String = text.chars().map(|_| sign).collect();
    format!("{text}\n{line}")
}

fn item(kind: ListKind, n: usize, item: &Item) -> String {
    let sign = match kind {
        ListKind::Bullet => "- ".to_owned(),
        ListKind::Number => format!("{}. ", n + 1),
    };
    let lines = std::iter::once(&item.text).chain(&item.more).map(|text| text.plain());
    let indent = " ".repeat(sign.len());
    format!("{sign}{}", lines.collect::<Vec<_>>().join("\n").replace('\n', &format!("\n{indent}")))
}

/// Each row as what it is about, and under it its other cells with their columns' names.
fn table(table: &Table) -> String {
    let mut out = table.caption.clone();
    for row in &table.rows {
        let mut cells = table.head.iter().zip(row);
        if let Some((_, about)) = cells.next() {
            out.push_str("\n\n");
            out.push_str(&about.plain());
        }
        for (name, cell) in cells.filter(|(_, cell)| !cell.0.is_empty()) {
            let words = cell.plain().replace('\n', "\n    ");
            out.push_str(&format!("\n  {name}: {words}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_row_by_row() {
        let shown = table(&Table {
            caption: "Actions".into(),
            head: vec!["Action".into(), "Owner".into(), "Due".into()],
            widths: vec![1, 1, 1],
            rows: vec![vec!["Agree one plan".into(), "Head of service".into(), crate::Cell::default()]],
        });
        assert_eq!(shown, "Actions\n\nAgree one plan\n  Owner: Head of service");
    }

    #[test]
    fn further_lines_of_an_item_stand_under_its_first() {
        let words = Item { text: "A5 Needs".into(), more: vec!["Rated 1.\nWhy".into()] };
        assert_eq!(item(ListKind::Number, 9, &words), "10. A5 Needs\n    Rated 1.\n    Why");
    }
}
