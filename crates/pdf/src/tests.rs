//! Whatever people type into whatever document: there is a file, always the same, and no text is lost on the way to it.

#[path = "../../blocks/tests/any/mod.rs"]
mod any;

use blocks::{Block, Cell, Density, Document, Item, ListKind, Table, Text};
use proptest::prelude::*;

use super::{flow, pdf, pdf_with};
use crate::inline::unseen;
use crate::plan::Plan;
use crate::slab::Mark;

/// What a document says, in order, with the signs of its lists and without its pictures.
fn meant(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        match block {
            Block::Title { over, text } => out.extend([over.as_str(), text]),
            Block::Heading { text, .. } => out.push_str(text),
            Block::Paragraph { text, .. } => out.push_str(&text.plain()),
            Block::List { kind, items } => items.iter().enumerate().for_each(|(n, item)| {
                match kind {
                    ListKind::Bullet => out.push('•'),
                    ListKind::Number => out.push_str(&format!("{}.", n + 1)),
                }
                out.extend(texts(item));
            }),
            Block::Table(table) => of_table(&mut out, table),
            Block::KeyFigures(figures) => {
                figures.iter().for_each(|figure| out.extend([figure.label.as_str(), &figure.value]));
            }
            Block::Chart(chart) => {
                out.push_str(&chart.headline);
                of_table(&mut out, &chart.data);
            }
            Block::PageBreak => {}
        }
    }
    squashed(&blocks::clean(&out))
}

fn texts(item: &Item) -> impl Iterator<Item = String> {
    std::iter::once(&item.text).chain(&item.more).map(Text::plain)
}

fn of_table(out: &mut String, table: &Table) {
    out.push_str(&table.caption);
    out.extend(table.head.iter().map(String::as_str));
    out.extend(table.rows.iter().flatten().flat_map(|Cell(texts)| texts).map(Text::plain));
}

/// Without what shows nothing.
fn squashed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !unseen(*c)).collect()
}

/// What has been laid out, as it is drawn or as what is read in its place.
fn laid_out(document: &Document) -> String {
    let mut plan = Plan::new(document.density).expect("the fonts");
    flow::lay_out(&mut plan, document, |_| ());
    let marks = plan.slabs.iter().flat_map(|slab| &slab.columns).flat_map(|it| &it.lines).flat_map(|it| &it.marks);
    let said: String = marks
        .filter_map(|mark| match mark {
            Mark::Words { run, .. } => Some(run.stands_for.as_deref().unwrap_or(&run.text)),
            _ => None,
        })
        .collect();
    let said = squashed(&said);
    match said.strip_suffix(&squashed(flow::BOXES)) {
        Some(before) if plan.stands_in => before.to_owned(),
        _ => said,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_text_is_lost_and_the_same_document_gives_the_same_file(document in any::document()) {
        prop_assert_eq!(laid_out(&document), meant(&document));
        let bytes = pdf(&document).expect("a file");
        prop_assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"));
        prop_assert!(pdf(&document).expect("a file") == bytes);
        pdf(&Document { contents: true, ..document }).expect("a file with contents");
    }
}

fn of(blocks: Vec<Block>) -> Document {
    let created = blocks::Instant { day: blocks::Day { year: 2026, month: 2, day: 3 }, time: (4, 5, 6) };
    Document {
        title: "Made up".into(),
        subject: String::new(),
        author: String::new(),
        created,
        fingerprint: String::new(),
        footer: String::new(),
        contents: false,
        density: Density::Standard,
        blocks,
    }
}

#[test]
fn what_the_fonts_lack_is_kept_and_the_reader_is_told() {
    let texts = ["שלום", "عائلة", "👩‍👩‍👧", "家庭"];
    let document = of(texts.map(Block::body).into());
    assert_eq!(laid_out(&document), squashed(&texts.concat()));
    let told = |document| {
        let mut plan = Plan::new(Density::Standard).expect("the fonts");
        flow::lay_out(&mut plan, document, |_| ());
        plan.stands_in
    };
    assert!(told(&document));
    assert!(!told(&of(vec![Block::body("Łódź, naïve, Οικογένεια, Семья, “½” ≤ 5 €")])));
}

#[test]
fn ten_thousand_characters_in_a_cell_go_on_over_pages_and_progress_is_told() {
    let long = "Ten thousand characters of notes. ".repeat(295);
    let table = Table {
        caption: "Notes".into(),
        head: vec!["Statement".into(), "Notes".into()],
        widths: vec![1, 1],
        rows: vec![vec!["O1".into(), long.as_str().into()]],
    };
    let document = of(vec![Block::Table(table)]);
    assert_eq!(laid_out(&document), meant(&document));
    let mut told = Vec::new();
    let bytes = pdf_with(&document, &mut |done, of| told.push((done, of))).expect("a file");
    // One for the block, and one for each page.
    assert!(told.len() > 3, "{told:?}");
    assert!(told.is_sorted_by_key(|(done, _)| *done), "{told:?}");
    assert!(told.last().is_some_and(|(done, of)| done == of), "{told:?}");
    assert!(!bytes.is_empty());
}
