//! One walk over text that is known to be JSON: what kind of file it is, whether it keeps to the limits, and
//! which place an offset is in. Works on the text, so that it does not matter what the file's types are.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::error::{ReadError, wrong};
use super::{MAX_DEPTH, MAX_EVIDENCE, MAX_HISTORY, MAX_ITEMS, MAX_TEXT};

/// What a walk found.
#[derive(Default)]
pub(super) struct Scan<'a> {
    /// The outermost object's `format`, if it is a text.
    pub(super) format: Option<&'a str>,
    /// The outermost object's `version`, as it is written.
    pub(super) version: Option<&'a str>,
    /// The first thing that breaks a limit, or a name that stands twice in one object.
    pub(super) problem: Option<ReadError>,
    /// The place where the walk ended, as a path.
    pub(super) place: String,
}

/// A list or object that the walk is in.
struct Frame<'a> {
    object: bool,
    /// Complete entries before the present one.
    index: usize,
    /// The present entry's name, in an object.
    key: Option<Cow<'a, str>>,
    /// All names so far, in an object.
    keys: BTreeSet<Cow<'a, str>>,
}

impl Frame<'_> {
    fn new(object: bool) -> Self {
        Self { object, index: 0, key: None, keys: BTreeSet::new() }
    }
}

/// Walks over the text up to an offset.
pub(super) fn scan(text: &str, until: usize) -> Scan<'_> {
    let bytes = text.as_bytes();
    let mut found = Scan::default();
    let mut stack: Vec<Frame<'_>> = Vec::new();
    let mut at = 0;
    while at < until {
        let start = at;
        let mut problem = None;
        at += 1;
        match bytes[start] {
            opening @ (b'{' | b'[') => {
                if stack.len() == MAX_DEPTH {
                    problem = Some("this lies too deep in lists within lists".to_owned());
                    // What is to be kept of each level would soon be many times the file's size.
                    at = until;
                } else {
                    stack.push(Frame::new(opening == b'{'));
                }
            }
            b'}' | b']' => drop(stack.pop()),
            b',' => {
                let limit = limit(&stack);
                if let Some(frame) = stack.last_mut() {
                    frame.index += 1;
                    frame.key = None;
                    if frame.index == limit {
                        problem = Some(format!(
                            "this list has more than {limit} entries, which is the most that it can have"
                        ));
                    }
                }
            }
            b'"' => {
                let (end, length) = string_end(bytes, at);
                let raw = text.get(at..end).unwrap_or_default();
                at = end + 1;
                if length > MAX_TEXT {
                    problem = Some(format!("this text has {length} characters, and the most is {MAX_TEXT}"));
                }
                let top = stack.len() == 1;
                match stack.last_mut() {
                    Some(frame) if frame.object && frame.key.is_none() => {
                        let key = unescaped(raw);
                        if !frame.keys.insert(key.clone()) {
                            problem = Some("this name stands twice in the same object".to_owned());
                        }
                        frame.key = Some(key);
                    }
                    Some(frame) if top && frame.key.as_deref() == Some("format") => {
                        found.format = found.format.or(Some(raw));
                    }
                    _ => {}
                }
            }
            b'0'..=b'9' | b'-' => {
                while bytes.get(at).is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-')) {
                    at += 1;
                }
                if let [Frame { object: true, key: Some(key), .. }] = stack.as_slice()
                    && key == "version"
                {
                    found.version = found.version.or(text.get(start..at));
                }
            }
            _ => {}
        }
        if let (Some(reason), None) = (problem, &found.problem) {
            let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
            found.problem = Some(wrong(place(&stack), Some(line), reason));
        }
    }
    found.place = place(&stack);
    found
}

/// How many entries the innermost list or object may have.
fn limit(stack: &[Frame<'_>]) -> usize {
    let key = match stack {
        [.., parent, list] if !list.object => parent.key.as_deref(),
        _ => None,
    };
    match key {
        Some("history") => MAX_HISTORY,
        Some("evidence") => MAX_EVIDENCE,
        _ => MAX_ITEMS,
    }
}

/// The offset of the quotation mark that ends a string, and how many characters it has.
fn string_end(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let mut length = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => break,
            b'\\' => {
                length += 1;
                at += if bytes.get(at + 1) == Some(&b'u') { 6 } else { 2 };
            }
            // Bytes that continue a character are not counted.
            0x80..=0xBF => at += 1,
            _ => {
                length += 1;
                at += 1;
            }
        }
    }
    (at, length)
}

/// A name as it is meant, however it is written.
fn unescaped(raw: &str) -> Cow<'_, str> {
    if raw.contains('\\') {
        serde_json::from_str(&format!("\"{raw}\"")).map_or(Cow::Borrowed(raw), Cow::Owned)
    } else {
        Cow::Borrowed(raw)
    }
}

/// The path to where the stack is: `assessment.answers.O1.evidence[0]`.
fn place(stack: &[Frame<'_>]) -> String {
    /// The longest name that is shown whole, in characters.
    const SHOWN: usize = 40;
    let mut place = String::new();
    for frame in stack {
        if !frame.object {
            // Writing to a string cannot fail.
            let _ = write!(place, "[{}]", frame.index);
        } else if let Some(key) = &frame.key {
            if !place.is_empty() {
                place.push('.');
            }
            place.extend(key.chars().take(SHOWN));
            if key.chars().nth(SHOWN).is_some() {
                place.push('…');
            }
        }
    }
    if place.is_empty() { "the beginning".to_owned() } else { place }
}
