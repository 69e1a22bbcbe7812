//! Words. Blanks that a reader of XML would drop or join are written as elements.

use blocks::{Emphasis, Run};

use crate::pieces::{Piece, pieces};
use crate::xml::Xml;
use blocks::address;

/// Plain words.
pub(super) fn plain(xml: &mut Xml, words: &str) {
    for piece in pieces(&blocks::clean(words)) {
        match piece {
            Piece::Words(words) => blanks(xml, words),
            Piece::Break => drop(xml.leaf("text:line-break")),
            Piece::Tab => drop(xml.leaf("text:tab")),
        }
    }
}

/// A run of a text.
pub(super) fn run(xml: &mut Xml, it: &Run) {
    let address = it.link.as_deref().and_then(address);
    if let Some(address) = &address {
        xml.start("text:a").attr("xlink:type", "simple").attr("xlink:href", address);
        xml.attr("text:style-name", "Internet_20_link").attr("text:visited-style-name", "Internet_20_link");
    }
    let style = match it.emphasis {
        Emphasis::Plain => None,
        Emphasis::Strong => Some("Strong_20_Emphasis"),
        Emphasis::Light => Some("Emphasis"),
    };
    if let Some(style) = style {
        xml.start("text:span").attr("text:style-name", style);
    }
    plain(xml, &it.text);
    if style.is_some() {
        xml.end();
    }
    if address.is_some() {
        xml.end();
    }
}

/// Words without line ends and tabs. One blank between two words stays as it is.
fn blanks(xml: &mut Xml, words: &str) {
    let mut rest = words;
    while !rest.is_empty() {
        let end = solid(rest);
        if end > 0 {
            xml.text(&rest[..end]);
            rest = &rest[end..];
        }
        let count = rest.bytes().take_while(|byte| *byte == b' ').count();
        if count > 0 {
            xml.start("text:s");
            if let (2.., Ok(count)) = (count, u32::try_from(count)) {
                xml.num("text:c", count);
            }
            xml.end();
            rest = &rest[count..];
        }
    }
}

/// How far words go on without a blank that must be an element: one at an end, or one of several.
fn solid(words: &str) -> usize {
    let bytes = words.as_bytes();
    let is_blank = |at: usize| bytes.get(at).is_none_or(|byte| *byte == b' ');
    let stops = |at: &usize| bytes[*at] == b' ' && (*at == 0 || is_blank(at + 1));
    (0..bytes.len()).find(stops).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_blank_is_lost() {
        let written = |words| {
            let mut xml = Xml::part();
            xml.start("p");
            plain(&mut xml, words);
            xml.finish().split_once("<p").unwrap().1.to_owned()
        };
        assert_eq!(written("one two"), ">one two</p>");
        assert_eq!(written(" a  b "), "><text:s/>a<text:s text:c=\"2\"/>b<text:s/></p>");
        assert_eq!(written("a \n b"), ">a<text:s/><text:line-break/><text:s/>b</p>");
        assert_eq!(written(""), "/>");
    }
}
