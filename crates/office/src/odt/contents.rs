//! The table of contents: a real one, which LibreOffice can bring up to date, filled in already. Page numbers are
//! references to the headings, which programs work out when they open the file.

use blocks::{Document, HeadingLevel};

use super::automatic::Paragraph;
use super::body::Body;
use super::paragraph;
use crate::outline;

/// How an update makes each line: the heading, leading to its place, and the page at the right.
const SOURCE: &str = concat!(
    "<text:table-of-content-source text:outline-level=\"2\">",
    "<text:index-title-template text:style-name=\"Contents_20_Heading\">Contents</text:index-title-template>",
    "<text:table-of-content-entry-template text:outline-level=\"1\" text:style-name=\"Contents_20_1\">",
    "<text:index-entry-link-start text:style-name=\"Index_20_Link\"/><text:index-entry-text/><text:index-entry-tab-stop style:type=\"right\"/>",
    "<text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>",
    "<text:table-of-content-entry-template text:outline-level=\"2\" text:style-name=\"Contents_20_2\">",
    "<text:index-entry-link-start text:style-name=\"Index_20_Link\"/><text:index-entry-text/><text:index-entry-tab-stop style:type=\"right\"/>",
    "<text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>",
    "</text:table-of-content-source>"
);

pub(super) fn write(body: &mut Body<'_>, document: &Document) {
    let mut entries = outline::entries(document).zip(1..).peekable();
    if entries.peek().is_none() {
        return;
    }
    body.xml.start("text:table-of-content").attr("text:name", "Contents").attr("text:protected", "false").raw(SOURCE);
    body.xml.start("text:index-body").start("text:index-title").attr("text:name", "Contents_Head");
    body.plain(Paragraph::of("Contents_20_Heading"), "Contents");
    body.xml.end();
    for (entry, number) in entries {
        let style = match entry.level {
            HeadingLevel::One => "Contents_20_1",
            HeadingLevel::Two | HeadingLevel::Three => "Contents_20_2",
        };
        let place = outline::place(number);
        let mut target = String::from("#");
        target.push_str(&place);
        body.open(Paragraph::of(style), std::iter::once(entry.text));
        body.xml.start("text:a").attr("xlink:type", "simple").attr("xlink:href", &target);
        body.xml.attr("text:style-name", "Index_20_Link").attr("text:visited-style-name", "Index_20_Link");
        paragraph::plain(&mut body.xml, entry.text);
        body.xml.leaf("text:tab");
        body.xml.start("text:bookmark-ref").attr("text:reference-format", "page").attr("text:ref-name", &place);
        body.xml.end().end().end();
    }
    body.xml.end().end();
}
