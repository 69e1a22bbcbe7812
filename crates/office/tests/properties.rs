//! Whatever people type into whatever document: files are well formed, and no text is lost.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../blocks/tests/any/mod.rs"]
mod any;
mod expected;
mod reading;

use any::document;
use blocks::Document;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_text_is_lost_and_every_part_is_well_formed(document in document()) {
        let expected = expected::of(&document);
        let (docx, odt) = (office::docx(&document).unwrap(), office::odt(&document).unwrap());
        prop_assert_eq!(expected::said(reading::docx_paragraphs(&docx)), &expected[..]);
        prop_assert_eq!(expected::said(reading::odt_paragraphs(&odt)), &expected[..]);
        let with_contents = Document { contents: true, ..document };
        for bytes in [docx, odt, office::docx(&with_contents).unwrap(), office::odt(&with_contents).unwrap()] {
            for (name, content) in reading::parts(&bytes) {
                if name != "mimetype" && !name.ends_with(".emf") {
                    reading::see(&content);
                }
            }
        }
    }
}
