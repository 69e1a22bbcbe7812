//! The table of contents: a real one, which Word can bring up to date, filled in already.
//!
//! Which page a heading is on only Word knows, once it has laid the document out, so the numbers come with the first
//! update (a click on *Update Table*, or printing). Until then the list has none, rather than wrong ones; each line leads
//! to its heading. Word could be told to update at once, but then asks the reader whether other files may be read.

use blocks::{Document, HeadingLevel};

use super::body::Body;
use super::paragraph::{self, value};
use crate::outline;
use crate::xml::Xml;

pub(super) fn write(body: &mut Body<'_>, document: &Document) {
    let mut entries = outline::entries(document).zip(1..).peekable();
    if entries.peek().is_none() {
        return;
    }
    body.xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj");
    value(&mut body.xml, "w:docPartGallery", "Table of Contents");
    body.xml.leaf("w:docPartUnique").end().end().start("w:sdtContent");
    let set = body.due();
    body.plain("TOCHeading", set, "Contents");
    let mut first = true;
    while let Some((entry, number)) = entries.next() {
        let style = match entry.level {
            HeadingLevel::One => "TOC1",
            HeadingLevel::Two => "TOC2",
            HeadingLevel::Three => "TOC3",
        };
        let place = outline::place(number);
        let xml = &mut body.xml;
        paragraph::open(xml, style, paragraph::Set::default(), std::iter::once(entry.text));
        if std::mem::take(&mut first) {
            field_start(xml, " TOC \\o \"1-2\" \\h \\z \\u ");
        }
        xml.start("w:hyperlink").attr("w:anchor", &place).attr("w:history", "1");
        paragraph::plain(xml, entry.text);
        xml.raw("<w:r><w:tab/></w:r>");
        let mut page = String::from(" PAGEREF ");
        page.push_str(&place);
        page.push_str(" \\h ");
        field_start(xml, &page);
        field_mark(xml, "end");
        xml.end();
        if entries.peek().is_none() {
            field_mark(xml, "end");
        }
        xml.end();
    }
    body.xml.end().end();
}

fn field_start(xml: &mut Xml, instruction: &str) {
    field_mark(xml, "begin");
    xml.start("w:r").start("w:instrText").attr("xml:space", "preserve").text(instruction).end().end();
    field_mark(xml, "separate");
}

fn field_mark(xml: &mut Xml, kind: &str) {
    xml.start("w:r").start("w:fldChar").attr("w:fldCharType", kind).end().end();
}
