//! What holds the parts together: their types and relations, the page, its header and footer, and the lists' numbers.

use blocks::{Density, Document};

use super::body::Written;
use super::drawing::{self, Format};
use super::paragraph::{self, Set, number};
use super::{R, W};
use crate::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// How many relationships of the document come before those of its pictures.
const FIXED: u32 = 8;

/// The parts' types.
pub(super) fn content_types() -> String {
    const TYPES: [(&str, &str); 12] = [
        ("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
        ("/word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"),
        ("/word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
        ("/word/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/word/fontTable.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"),
        ("/word/header.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
        ("/word/footer.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
        ("/word/footer-first.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
    ];
    const ENDINGS: [(&str, &str); 4] = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("emf", "image/x-emf"),
        ("svg", "image/svg+xml"),
    ];
    let mut xml = Xml::part();
    xml.start("Types").attr("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    for (ending, kind) in ENDINGS {
        xml.start("Default").attr("Extension", ending).attr("ContentType", kind).end();
    }
    for (name, kind) in TYPES {
        xml.start("Override").attr("PartName", name).attr("ContentType", kind).end();
    }
    xml.finish()
}

/// The relationships of the package.
pub(super) fn top() -> String {
    let mut xml = Xml::part();
    xml.start("Relationships").attr("xmlns", PACKAGE);
    relation(&mut xml, 1, "officeDocument", "word/document.xml");
    xml.start("Relationship").attr("Id", "rId2");
    xml.attr("Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");
    xml.attr("Target", "docProps/core.xml").end();
    relation(&mut xml, 3, "extended-properties", "docProps/app.xml");
    relation(&mut xml, 4, "custom-properties", "docProps/custom.xml");
    xml.finish()
}

/// The relationships of the document: its fixed parts, two pictures for each chart, and where its links lead.
pub(super) fn of_document(written: &Written<'_>) -> String {
    let mut xml = Xml::part();
    xml.start("Relationships").attr("xmlns", PACKAGE);
    relation(&mut xml, 1, "styles", "styles.xml");
    relation(&mut xml, 2, "numbering", "numbering.xml");
    relation(&mut xml, 3, "settings", "settings.xml");
    relation(&mut xml, 4, "header", "header.xml");
    relation(&mut xml, 5, "footer", "footer.xml");
    relation(&mut xml, 6, "footer", "footer-first.xml");
    relation(&mut xml, 7, "theme", "theme.xml");
    relation(&mut xml, 8, "fontTable", "fontTable.xml");
    for (_, chart) in written.charts.iter().zip(1..) {
        for format in [Format::Emf, Format::Svg] {
            relation(&mut xml, picture(chart, format), "image", &drawing::target(chart, format));
        }
    }
    for (at, address) in written.links.iter().enumerate() {
        let mut kind = String::from(R);
        kind.push_str("/hyperlink");
        xml.start("Relationship").attr("Id", &id(link(at))).attr("Type", &kind);
        xml.attr("Target", address).attr("TargetMode", "External").end();
    }
    xml.finish()
}

fn relation(xml: &mut Xml, number: u32, kind: &str, target: &str) {
    let mut of = String::from(R);
    of.push('/');
    of.push_str(kind);
    xml.start("Relationship").attr("Id", &id(number)).attr("Type", &of).attr("Target", target).end();
}

/// A relationship's name.
pub(super) fn id(number: u32) -> String {
    let mut id = String::from("rId");
    id.push_str(&number.to_string());
    id
}

/// The relationship of a chart's picture: of each three numbers charts have the first two, and links the last, so that
/// neither need be counted before the other.
pub(super) const fn picture(chart: u32, format: Format) -> u32 {
    let at = match format {
        Format::Emf => 0,
        Format::Svg => 1,
    };
    FIXED + 3 * chart + at
}

/// The relationship of a link, counted from nothing.
pub(super) fn link(at: usize) -> u32 {
    FIXED + 3 * u32::try_from(at).unwrap_or(u32::MAX / 4) + 5
}

/// The lists: one definition each for bullets and numbers, and a count of its own for each numbered list.
pub(super) fn numbering(lists: u32) -> String {
    let mut xml = Xml::part();
    xml.start("w:numbering").attr("xmlns:w", W).raw(include_str!("numbering.xml"));
    for at in 1..=lists {
        xml.start("w:num").num("w:numId", list(at));
        number(&mut xml, "w:abstractNumId", 1);
        xml.start("w:lvlOverride").num("w:ilvl", 0);
        number(&mut xml, "w:startOverride", 1);
        xml.end().end();
    }
    xml.finish()
}

/// The number of a numbered list, counted from one. The first two are the styles' own.
pub(super) const fn list(at: u32) -> u32 {
    2 + at
}

/// The page: A4, with the header from its second page on.
pub(super) fn section(xml: &mut Xml, density: Density) {
    xml.start("w:sectPr");
    for (element, kind, relationship) in
        [("w:headerReference", "default", 4), ("w:footerReference", "default", 5), ("w:footerReference", "first", 6)]
    {
        xml.start(element).attr("w:type", kind).attr("r:id", &id(relationship)).end();
    }
    let (top, bottom) = match density {
        Density::Standard => (1247, 1134),
        Density::Compact => (964, 936),
    };
    xml.raw("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    xml.start("w:pgMar").num("w:top", top).num("w:right", 1134).num("w:bottom", bottom).num("w:left", 1134);
    xml.num("w:header", 567).num("w:footer", 510).num("w:gutter", 0).end();
    xml.leaf("w:titlePg");
    xml.end();
}

/// The title, at the head of each page but the first.
pub(super) fn header(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.start("w:hdr").attr("xmlns:w", W);
    paragraph::open(&mut xml, "Header", Set::default(), std::iter::once(document.title.as_str()));
    paragraph::plain(&mut xml, &document.title);
    xml.finish()
}

/// The footer's words, and the page's number.
pub(super) fn footer(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.start("w:ftr").attr("xmlns:w", W);
    paragraph::open(&mut xml, "Footer", Set::default(), std::iter::empty());
    paragraph::plain(&mut xml, &document.footer);
    xml.raw(concat!(
        "<w:r><w:tab/><w:t xml:space=\"preserve\">Page </w:t></w:r>",
        "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
        "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>",
        "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    ));
    xml.finish()
}
