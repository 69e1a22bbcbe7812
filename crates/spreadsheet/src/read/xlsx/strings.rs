//! The texts that cells share, and the texts in a cell of its own: runs of text, without the readings beside them.

use std::io::BufRead;
use std::rc::Rc;

use super::escape::unescape;
use crate::limits::MAX_STRINGS;
use crate::read::archive::Archive;
use crate::read::xml::{Next, Xml, add, name};
use crate::refused::Reason;

/// The texts that cells share, in order.
pub(super) fn read(archive: &mut Archive<'_>, path: &str) -> Result<Vec<Rc<str>>, Reason> {
    let mut strings = Vec::new();
    let Some(part) = archive.part(path)? else { return Ok(strings) };
    let mut xml = Xml::new(part);
    let mut bytes = 0;
    loop {
        match xml.next()? {
            Next::Start(element) if name(&element) == "si" => {
                let text = item(&mut xml, "si")?;
                // Each costs something beside its text.
                bytes += text.len() + 32;
                if bytes > MAX_STRINGS {
                    return Err(Reason::Unsafe);
                }
                strings.push(text);
            }
            Next::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// The text of an element that has just begun, up to its end.
pub(super) fn item<R: BufRead>(xml: &mut Xml<R>, element: &str) -> Result<Rc<str>, Reason> {
    let mut text = String::new();
    let mut within = Within::Other;
    loop {
        match xml.next()? {
            Next::Start(element) => match (name(&element), within) {
                ("rPh", _) => within = Within::Reading,
                ("t", Within::Other) => within = Within::Text,
                _ => {}
            },
            Next::Text(more) if within == Within::Text => add(&mut text, &more),
            Next::End(ended) if ended == element => return Ok(Rc::from(&*unescape(&text))),
            Next::End(ended) => match (ended.as_str(), within) {
                ("t", Within::Text) | ("rPh", _) => within = Within::Other,
                _ => {}
            },
            Next::Text(_) => {}
            Next::Eof => return Err(Reason::Damaged),
        }
    }
}

/// Where in a text the reading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// Between its runs.
    Other,
    /// In a run's text.
    Text,
    /// In the reading of a word, as Japanese workbooks have.
    Reading,
}
