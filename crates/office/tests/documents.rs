//! What a reader of the files finds in them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod expected;
mod reading;
mod sample;

use blocks::Document;

#[test]
fn every_part_is_well_formed() {
    for document in [sample::report(), sample::awkward()] {
        for bytes in [office::docx(&document).unwrap(), office::odt(&document).unwrap()] {
            for (name, content) in reading::parts(&bytes) {
                if name != "mimetype" && !name.ends_with(".emf") {
                    assert!(reading::see(&content).len() > 1, "{name}");
                }
            }
        }
    }
}

#[test]
fn every_text_survives() {
    for document in [sample::report(), sample::awkward()] {
        let document = Document { contents: false, ..document };
        assert_eq!(
            expected::said(reading::docx_paragraphs(&office::docx(&document).unwrap())),
            expected::of(&document)
        );
        assert_eq!(expected::said(reading::odt_paragraphs(&office::odt(&document).unwrap())), expected::of(&document));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let other = Document { fingerprint: String::from("other"), ..sample::report() };
    for write in [office::docx, office::odt] {
        assert_eq!(write(&sample::report()), write(&sample::report()));
        assert_ne!(write(&sample::report()), write(&other));
    }
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
fn libreoffice_is_told_what_it_must_know() {
    let bytes = office::odt(&sample::report()).unwrap();
    // The kind of file stands uncompressed at its place, and no field stands between.
    assert_eq!(&bytes[30..77], b"mimetypeapplication/vnd.oasis.opendocument.text");
    let parts = reading::parts(&bytes);
    let body = &parts["content.xml"];
    let elements = |name: &str| {
        let is = |seen: &reading::Seen| matches!(seen, reading::Seen::Start(tag) if tag.name == name);
        reading::see(body).iter().filter(|seen| is(seen)).count()
    };
    assert_eq!((elements("table:table"), elements("table:table-header-rows"), elements("table:title")), (5, 5, 5));
    assert_eq!((elements("draw:image"), elements("svg:title"), elements("svg:desc")), (1, 1, 1));
    // Every style that is used is defined, named or automatic.
    let mut styles = reading::attributes(&parts["styles.xml"], "style:style", "style:name");
    styles.extend(reading::attributes(body, "style:style", "style:name"));
    styles.extend(reading::attributes(&parts["styles.xml"], "text:list-style", "style:name"));
    for (element, attribute) in [
        ("style:style", "style:parent-style-name"),
        ("text:p", "text:style-name"),
        ("text:h", "text:style-name"),
        ("text:span", "text:style-name"),
        ("text:a", "text:style-name"),
        ("text:list", "text:style-name"),
        ("table:table", "table:style-name"),
        ("table:table-column", "table:style-name"),
        ("table:table-row", "table:style-name"),
        ("table:table-cell", "table:style-name"),
        ("draw:frame", "draw:style-name"),
    ] {
        let used = reading::attributes(body, element, attribute);
        assert!(!used.is_empty(), "no {element}");
        assert!(used.iter().all(|used| styles.contains(used)), "{used:?} of {element} are not all defined");
    }
    let listed = reading::attributes(&parts["META-INF/manifest.xml"], "manifest:file-entry", "manifest:full-path");
    let held: Vec<_> = parts.keys().filter(|name| *name != "mimetype" && *name != "META-INF/manifest.xml").collect();
    assert!(held.iter().all(|name| listed.contains(name)) && listed.len() == held.len() + 1);
    let places = reading::attributes(body, "text:bookmark-start", "text:name");
    assert_eq!(reading::attributes(body, "text:bookmark-ref", "text:ref-name"), places);
}

#[test]
fn progress_ends_at_the_last_block() {
    let document = sample::report();
    let mut told = Vec::new();
    office::docx_with(&document, &mut |done, of| told.push((done, of))).unwrap();
    assert_eq!(told.last(), Some(&(document.blocks.len(), document.blocks.len())));
    assert!(told.is_sorted());
}
