//! A document is its title and its sections, none of which is lost or changed.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod any;

use any::document;
use blocks::{Block, Day, Density, Document, HeadingLevel, Instant, render};
use proptest::prelude::*;

fn of(blocks: &[Block]) -> Document {
    let created = Instant { day: Day { year: 2026, month: 2, day: 3 }, time: (4, 5, 6) };
    Document {
        title: "Report".into(),
        subject: String::new(),
        author: String::new(),
        created,
        fingerprint: String::new(),
        footer: String::new(),
        contents: true,
        density: Density::Standard,
        blocks: blocks.to_vec(),
    }
}

#[test]
fn a_section_goes_from_its_heading_to_the_next() {
    let [one, two] = ["Outcomes", "Integration"].map(|text| Block::heading(HeadingLevel::One, text));
    let (before, part) = (Block::body("Before."), Block::heading(HeadingLevel::Two, "A part"));
    let made = of(&[before, one.clone(), part.clone(), Block::body("Said."), Block::PageBreak, two.clone()]);
    assert_eq!(made.sections().collect::<Vec<_>>(), ["Outcomes", "Integration"]);
    assert_eq!(made.section("Outcomes").unwrap().blocks, [one, part, Block::body("Said.")]);
    assert_eq!(made.section("Integration").unwrap().blocks, [two]);
    assert_eq!(made.section("A part"), None);
    assert_eq!(render::plain(&made.section("Outcomes").unwrap()), "Outcomes\n========\n\nA part\n------\n\nSaid.\n");
}

proptest! {
    #[test]
    fn what_is_in_a_section_is_in_its_document_as_it_is(document in document()) {
        for title in document.sections() {
            let section = document.section(title).unwrap();
            let inside = section.blocks.len();
            prop_assert!(document.blocks.windows(inside).any(|blocks| blocks == section.blocks));
            prop_assert_eq!(section.sections().collect::<Vec<_>>(), [title]);
        }
    }
}
