//! The named styles, and the page with its header and footer.

use blocks::{Density, Document};

use super::paragraph;
use crate::restyle::Rules;
use crate::xml::Xml;

/// Of spaces above and below only those in points change: those in millimetres are the page's.
const MEASURES: Rules<'static> = &[
    (" fo:font-size=", size),
    (" style:font-size-asian=", size),
    (" style:font-size-complex=", size),
    (" fo:margin-top=", space),
    (" fo:margin-bottom=", space),
    (" fo:min-height=", strip),
    (" fo:line-height=", line),
];

pub(super) fn styles(document: &Document) -> String {
    let mut xml = super::part("office:document-styles");
    xml.styles(include_str!("styles.xml"), document.density, MEASURES).start("office:master-styles");
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

/// The size of letters.
fn size(density: Density, value: &str) -> Option<String> {
    measure(value, "pt", |points| density.size(points))
}

/// Space between paragraphs.
fn space(density: Density, value: &str) -> Option<String> {
    measure(value, "pt", |points| density.space(points))
}

/// What the header or the footer takes of a page, in millimetres: a third less.
fn strip(density: Density, value: &str) -> Option<String> {
    measure(value, "mm", |height| if density == Density::Compact { height * 2.0 / 3.0 } else { height })
}

/// The height of lines, in hundredths of what the letters take.
fn line(density: Density, value: &str) -> Option<String> {
    measure(value, "%", |line| (density.line(line / 100.0) * 100.0).round())
}

/// A measure in a unit, changed; nothing if it is in another.
pub(super) fn measure(value: &str, unit: &str, change: impl FnOnce(f32) -> f32) -> Option<String> {
    let mut text = change(value.strip_suffix(unit)?.parse().ok()?).to_string();
    text.push_str(unit);
    Some(text)
}

/// A measure in points.
pub(super) fn points(points: f32) -> String {
    let mut text = points.to_string();
    text.push_str("pt");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::restyle::restyled;

    #[test]
    fn a_compact_text_has_ten_points_and_half_the_space_below() {
        let styles = restyled(include_str!("styles.xml"), Density::Compact, MEASURES);
        let (text, body) = (r#"fo:font-size="10pt" "#, r#"fo:margin-top="0pt" fo:margin-bottom="3.5pt"/>"#);
        assert!(styles.contains(text) && styles.contains(body) && styles.contains(r#"fo:line-height="105%""#));
        assert!(styles.contains(r#"fo:margin-top="10mm" fo:margin-bottom="9mm""#));
    }
}
