//! Paragraphs and runs.

use blocks::{Emphasis, Run, Text};

use crate::direction::{is_leftwards, stretches};
use crate::pieces::{Piece, pieces};
use crate::xml::Xml;

/// How a paragraph is set, apart from its style. The fields are in the order in which Word wants them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Set {
    /// Kept with the next paragraph.
    pub(super) keep_next: bool,
    /// On a new page.
    pub(super) page_break: bool,
    /// The list that numbers it.
    pub(super) number: Option<u32>,
    /// Space before it, in twentieths of a point, where it is not its style's.
    pub(super) before: Option<u32>,
    /// Space after it, likewise.
    pub(super) after: Option<u32>,
}

/// How a run is set, apart from its emphasis.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// The size in half points, where it is not the style's.
    pub(super) size: Option<u32>,
    /// Whether it leads somewhere.
    pub(super) link: bool,
}

/// An element with one value.
pub(super) fn value(xml: &mut Xml, name: &'static str, value: &str) {
    xml.start(name).attr("w:val", value).end();
}

/// The same with a number.
pub(super) fn number(xml: &mut Xml, name: &'static str, value: u32) {
    xml.start(name).num("w:val", value).end();
}

/// Opens a paragraph. `words` say which way it runs.
pub(super) fn open<'a>(xml: &mut Xml, style: &'static str, set: Set, words: impl Iterator<Item = &'a str>) {
    xml.start("w:p").start("w:pPr");
    // The default style is not named: what is pasted then takes the template's.
    if style != "Normal" {
        value(xml, "w:pStyle", style);
    }
    if set.keep_next {
        xml.leaf("w:keepNext");
    }
    if set.page_break {
        xml.leaf("w:pageBreakBefore");
    }
    if let Some(list) = set.number {
        xml.start("w:numPr");
        number(xml, "w:ilvl", 0);
        number(xml, "w:numId", list);
        xml.end();
    }
    if is_leftwards(words) {
        xml.leaf("w:bidi");
    }
    if set.before.is_some() || set.after.is_some() {
        xml.start("w:spacing");
        if let Some(before) = set.before {
            xml.num("w:before", before);
        }
        if let Some(after) = set.after {
            xml.num("w:after", after);
        }
        xml.end();
    }
    xml.end();
}

/// Words as one or more runs.
pub(super) fn run(xml: &mut Xml, words: &str, emphasis: Emphasis, look: Look) {
    let words = blocks::clean(words);
    for stretch in stretches(&words) {
        xml.start("w:r");
        properties(xml, emphasis, look, stretch.leftwards);
        for piece in pieces(stretch.words) {
            match piece {
                Piece::Words(words) => drop(xml.start("w:t").attr("xml:space", "preserve").text(words).end()),
                Piece::Break => drop(xml.leaf("w:br")),
                Piece::Tab => drop(xml.leaf("w:tab")),
            }
        }
        xml.end();
    }
}

fn properties(xml: &mut Xml, emphasis: Emphasis, look: Look, leftwards: bool) {
    if emphasis == Emphasis::Plain && look.size.is_none() && !look.link && !leftwards {
        return;
    }
    xml.start("w:rPr");
    match (look.link, emphasis) {
        (true, _) => value(xml, "w:rStyle", "Hyperlink"),
        (false, Emphasis::Plain) => {}
        (false, Emphasis::Strong) => value(xml, "w:rStyle", "Strong"),
        (false, Emphasis::Light) => value(xml, "w:rStyle", "Emphasis"),
    }
    // A run has one style; of a link, that is the link's.
    match (look.link, emphasis) {
        (true, Emphasis::Strong) => drop(xml.leaf("w:b").leaf("w:bCs")),
        (true, Emphasis::Light) => drop(xml.leaf("w:i").leaf("w:iCs")),
        _ => {}
    }
    if let Some(size) = look.size {
        number(xml, "w:sz", size);
        number(xml, "w:szCs", size);
    }
    if leftwards {
        xml.leaf("w:rtl");
    }
    xml.end();
}

/// Plain words.
pub(super) fn plain(xml: &mut Xml, words: &str) {
    run(xml, words, Emphasis::Plain, Look::default());
}

/// The words of a text, for their direction.
pub(super) fn words(text: &Text) -> impl Iterator<Item = &str> {
    text.0.iter().map(|run| run.text.as_str())
}

/// A run of a text; `link` is the relationship that it leads by.
pub(super) fn of_text(xml: &mut Xml, it: &Run, link: Option<u32>) {
    if let Some(link) = link {
        xml.start("w:hyperlink").attr("r:id", &super::package::id(link)).attr("w:history", "1");
    }
    run(xml, &it.text, it.emphasis, Look { link: link.is_some(), size: None });
    if link.is_some() {
        xml.end();
    }
}
