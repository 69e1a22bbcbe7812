//! What a reader of the files finds in them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod reading;
mod sample;

use blocks::{Block, Cell, Document, KeyFigure, Table, Text, clean};

/// The paragraphs that a document without a table of contents must have, in order.
pub fn expected(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Title { over, text } => {
                out.extend((!over.is_empty()).then(|| over.clone()));
                out.push(text.clone());
            }
            Block::Heading { text, .. } => out.push(text.clone()),
            Block::Paragraph { text, .. } => out.push(text.plain()),
            Block::List { items, .. } => {
                out.extend(
                    items.iter().flat_map(|item| std::iter::once(&item.text).chain(&item.more)).map(Text::plain),
                );
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

fn of_table(table: &Table, out: &mut Vec<String>) {
    out.push(table.caption.clone());
    out.extend(table.head.iter().cloned());
    out.extend(table.rows.iter().flatten().flat_map(|Cell(texts)| texts).map(Text::plain));
}

fn of_figures(figures: &[KeyFigure], out: &mut Vec<String>) {
    let rows = figures.len().div_ceil(4).max(1);
    for row in figures.chunks(figures.len().div_ceil(rows).max(1)) {
        out.extend(row.iter().map(|figure| figure.label.clone()));
        out.extend(row.iter().map(|figure| figure.value.clone()));
    }
}

fn said(paragraphs: Vec<String>) -> Vec<String> {
    paragraphs.into_iter().filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_part_is_well_formed() {
    for document in [sample::report(), sample::awkward()] {
        for (name, content) in reading::parts(&office::docx(&document).unwrap()) {
            if !name.ends_with(".emf") {
                assert!(reading::see(&content).len() > 1, "{name}");
            }
        }
    }
}

#[test]
fn every_text_survives() {
    for document in [sample::report(), sample::awkward()] {
        let document = Document { contents: false, ..document };
        assert_eq!(said(reading::docx_paragraphs(&office::docx(&document).unwrap())), expected(&document));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::report();
    assert_eq!(office::docx(&document), office::docx(&document));
    let other = Document { fingerprint: String::from("other"), ..sample::report() };
    assert_ne!(office::docx(&document), office::docx(&other));
}

#[test]
fn word_is_told_what_it_must_know() {
    let parts = reading::parts(&office::docx(&sample::report()).unwrap());
    let body = &parts["word/document.xml"];
    let count = |element| reading::attributes(body, element, "w:val").len();
    // Each table has a name, a description and a header row.
    assert_eq!((count("w:tblCaption"), count("w:tblDescription")), (5, 5));
    let elements = |name: &str| {
        let is = |seen: &reading::Seen| matches!(seen, reading::Seen::Start(tag) if tag.name == name);
        reading::see(body).iter().filter(|seen| is(seen)).count()
    };
    assert_eq!((elements("w:tbl"), elements("w:tblHeader")), (5, 5));
    // No row breaks, and header rows neither.
    assert_eq!(elements("w:cantSplit"), elements("w:tr"));
    let alternatives = reading::attributes(body, "wp:docPr", "descr");
    assert!(alternatives.len() == 1 && alternatives[0].starts_with("A bar for each"));
    // Both numbered lists count from one.
    let lists = reading::attributes(body, "w:numId", "w:val");
    assert_eq!(lists, ["3", "3", "3", "4", "4"]);
    assert_eq!(reading::attributes(&parts["word/numbering.xml"], "w:startOverride", "w:val"), ["1", "1"]);
    // Whatever the body refers to is there.
    let known = reading::attributes(&parts["word/_rels/document.xml.rels"], "Relationship", "Id");
    let embedded = reading::attributes(body, "a:blip", "r:embed");
    let vector = reading::attributes(body, "asvg:svgBlip", "r:embed");
    let links: Vec<_> = reading::attributes(body, "w:hyperlink", "r:id");
    assert_eq!((embedded.len(), vector.len(), links.len()), (1, 1, 1));
    assert!([embedded, vector, links].concat().iter().all(|id| known.contains(id)));
    let styles = reading::attributes(&parts["word/styles.xml"], "w:style", "w:styleId");
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        for used in reading::attributes(body, element, "w:val") {
            assert!(styles.contains(&used), "{used} is not defined");
        }
    }
    // The contents lead to places that there are.
    let places = reading::attributes(body, "w:bookmarkStart", "w:name");
    assert_eq!(reading::attributes(body, "w:hyperlink", "w:anchor"), places);
    assert_eq!(places.len(), 5);
}

#[test]
fn progress_ends_at_the_last_block() {
    let document = sample::report();
    let mut told = Vec::new();
    office::docx_with(&document, &mut |done, of| told.push((done, of))).unwrap();
    assert_eq!(told.last(), Some(&(document.blocks.len(), document.blocks.len())));
    assert!(told.is_sorted());
}
