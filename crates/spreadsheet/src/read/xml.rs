//! XML as spreadsheets use it: no document types, no entities of its own, and not deep.

use std::io::BufRead;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::archive::reason;
use crate::limits::{MAX_DEPTH, MAX_STRING};
use crate::refused::Reason;

/// A part being read.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    depth: usize,
}

/// What comes next. It is its own, so that an element's attributes are there while what is within it is read.
pub(super) enum Next {
    /// An element begins; one that is empty ends at once.
    Start(BytesStart<'static>),
    /// The element of this name, without its prefix, ends.
    End(String),
    /// Text.
    Text(String),
    /// The end.
    Eof,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// What comes next, comments and the like left out.
    ///
    /// # Errors
    /// If it is not XML, ends too early, or is not as a spreadsheet program writes it.
    pub(super) fn next(&mut self) -> Result<Next, Reason> {
        loop {
            self.buffer.clear();
            match self.reader.read_event_into(&mut self.buffer).map_err(|error| self::error(&error))? {
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
                Event::DocType(_) => return Err(Reason::Unsafe),
                Event::Start(element) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH || element.len() > MAX_STRING {
                        return Err(Reason::Unsafe);
                    }
                    return Ok(Next::Start(element.into_owned()));
                }
                Event::Empty(element) => return Ok(Next::Start(element.into_owned())),
                Event::End(element) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Next::End(element.local_name().as_ref().to_owned()));
                }
                Event::Text(text) => return Ok(Next::Text(start(&text.xml10_content()))),
                Event::CData(text) => return Ok(Next::Text(start(&text.xml10_content()))),
                Event::GeneralRef(entity) => {
                    let found = match entity.resolve_char_ref() {
                        Ok(Some(found)) => found.to_string(),
                        Ok(None) => resolve_xml_entity(&entity).ok_or(Reason::Unsafe)?.to_owned(),
                        Err(_) => return Err(Reason::Damaged),
                    };
                    return Ok(Next::Text(found));
                }
                Event::Eof if self.depth > 0 => return Err(Reason::Damaged),
                Event::Eof => return Ok(Next::Eof),
            }
        }
    }
}

/// As much of a text as is read.
fn start(text: &str) -> String {
    let end = (0..=MAX_STRING.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text[..end.unwrap_or(0)].to_owned()
}

/// Adds to a text, up to a length that no text that is used has.
pub(super) fn add(text: &mut String, more: &str) {
    if text.len() < MAX_STRING {
        text.push_str(more);
    }
}

/// The value of an attribute, whatever its prefix; none if there is no such attribute.
///
/// # Errors
/// If the attributes are not well formed.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Reason> {
    // The check for repeated attributes takes quadratic time.
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Reason::Damaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Reason::Damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// The name of an element without its prefix.
pub(super) fn name<'a>(element: &'a BytesStart<'_>) -> &'a str {
    element.local_name().into_inner()
}

fn error(error: &quick_xml::Error) -> Reason {
    match error {
        quick_xml::Error::Io(error) => reason(error),
        _ => Reason::Damaged,
    }
}
