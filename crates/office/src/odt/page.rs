//! The named styles, and the page with its header and footer.

use blocks::Document;

use super::paragraph;
use crate::xml::Xml;

pub(super) fn styles(document: &Document) -> String {
    let mut xml = super::part("office:document-styles");
    xml.raw(include_str!("styles.xml")).start("office:master-styles");
    xml.start("style:master-page").attr("style:name", "Standard").attr("style:page-layout-name", "A4");
    xml.start("style:header").start("text:p").attr("text:style-name", "Header");
    paragraph::plain(&mut xml, &document.title);
    xml.end().end();
    // The first page has the title itself.
    xml.raw("<style:header-first><text:p text:style-name=\"Header\"/></style:header-first>");
    footer(&mut xml, "style:footer", document);
    footer(&mut xml, "style:footer-first", document);
    xml.finish()
}

fn footer(xml: &mut Xml, element: &'static str, document: &Document) {
    xml.start(element).start("text:p").attr("text:style-name", "Footer");
    paragraph::plain(xml, &document.footer);
    xml.raw(concat!(
        "<text:tab/>Page <text:page-number text:select-page=\"current\">1</text:page-number>",
        " of <text:page-count>1</text:page-count>"
    ));
    xml.end().end();
}
