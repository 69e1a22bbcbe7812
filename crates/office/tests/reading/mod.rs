//! Reading files back with other code than wrote them.
#![allow(dead_code, reason = "not every user of this module needs all of it")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// An archive's parts by name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().to_string(), content)
        })
        .collect()
}

/// A start tag: its name, and its attributes as they are meant.
pub struct Tag {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
}

/// What a reader of XML sees, one after another.
pub enum Seen {
    Start(Tag),
    Text(String),
    End(String),
}

/// Reads XML, and fails where it is not well formed or holds a character that XML cannot.
pub fn see(xml: &[u8]) -> Vec<Seen> {
    let text = std::str::from_utf8(xml).unwrap();
    let fits = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(fits), "a character that XML cannot hold");
    let mut reader = Reader::from_str(text);
    let mut out = Vec::new();
    let mut depth = 0_usize;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(it) => {
                depth += 1;
                out.push(Seen::Start(tag(&it)));
            }
            Event::Empty(it) => {
                let it = tag(&it);
                let end = it.name.clone();
                out.push(Seen::Start(it));
                out.push(Seen::End(end));
            }
            Event::End(it) => {
                depth -= 1;
                out.push(Seen::End(it.name().as_ref().to_owned()));
            }
            Event::Text(it) => out.push(Seen::Text(it.to_string())),
            Event::GeneralRef(it) => {
                let mut reference = String::from("&");
                reference.push_str(&it);
                reference.push(';');
                out.push(Seen::Text(unescape(&reference).unwrap().into_owned()));
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?} is not for a document"),
        }
    }
    assert_eq!(depth, 0);
    out
}

fn tag(it: &BytesStart<'_>) -> Tag {
    let attributes = it.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = unescape(&attribute.value).unwrap().into_owned();
        (attribute.key.as_ref().to_owned(), value)
    });
    Tag { name: it.name().as_ref().to_owned(), attributes: attributes.collect() }
}

/// The paragraphs of a Word file's body, in order, each in words.
pub fn docx_paragraphs(bytes: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    let mut words: Option<String> = None;
    let mut in_text = false;
    for seen in see(&parts(bytes)["word/document.xml"]) {
        match seen {
            Seen::Start(tag) => match tag.name.as_str() {
                "w:p" => words = Some(String::new()),
                "w:t" => in_text = true,
                "w:br" => words.as_mut().unwrap().push('\n'),
                "w:tab" => words.as_mut().unwrap().push('\t'),
                _ => {}
            },
            Seen::Text(text) if in_text => words.as_mut().unwrap().push_str(&text),
            Seen::Text(_) => {}
            Seen::End(name) => match name.as_str() {
                "w:p" => out.extend(words.take()),
                "w:t" => in_text = false,
                _ => {}
            },
        }
    }
    out
}

/// The values of an attribute of all elements of a name, in order.
pub fn attributes(xml: &[u8], element: &str, attribute: &str) -> Vec<String> {
    let of = |seen| match seen {
        Seen::Start(tag) if tag.name == element => tag.attributes.get(attribute).cloned(),
        _ => None,
    };
    see(xml).into_iter().filter_map(of).collect()
}

/// The paragraphs of an OpenDocument text's body, in order, each in words.
pub fn odt_paragraphs(bytes: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    // Characters, and whether each is one of the text: a reader drops a blank of the text beside any other, or at an end.
    let mut words: Option<Vec<(char, bool)>> = None;
    for seen in see(&parts(bytes)["content.xml"]) {
        match seen {
            Seen::Start(tag) => match (tag.name.as_str(), &mut words) {
                ("text:p" | "text:h", _) => words = Some(Vec::new()),
                ("text:s", Some(words)) => {
                    let count = tag.attributes.get("text:c").map_or(1, |count| count.parse().unwrap());
                    words.extend(std::iter::repeat_n((' ', false), count));
                }
                ("text:line-break", Some(words)) => words.push(('\n', false)),
                ("text:tab", Some(words)) => words.push(('\t', false)),
                // The picture's own words.
                ("draw:frame", words) => *words = None,
                _ => {}
            },
            Seen::Text(text) => words.iter_mut().for_each(|words| words.extend(text.chars().map(|c| (c, true)))),
            Seen::End(name) if name == "text:p" || name == "text:h" => {
                let Some(words) = words.take() else { continue };
                for (at, _) in words.iter().enumerate().filter(|(_, it)| **it == (' ', true)) {
                    let beside = [at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1)];
                    assert!(
                        beside.iter().all(|it| it.is_some_and(|it| !" \t\n".contains(it.0))),
                        "a blank is lost: {words:?}"
                    );
                }
                out.push(words.into_iter().map(|(c, _)| c).collect());
            }
            Seen::End(_) => {}
        }
    }
    out
}
