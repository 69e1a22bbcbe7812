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
    keys: Keys<'a>,
}

/// The names of an object, told apart without much ado where they are few or come in order, as in what this tool writes.
#[derive(Default)]
struct Keys<'a> {
    /// As they came.
    few: Vec<Cow<'a, str>>,
    /// Whether each of these is after the one before.
    ascending: bool,
    /// All of them, once they are many and come in no order.
    many: BTreeSet<Cow<'a, str>>,
}

impl<'a> Keys<'a> {
    /// So many are looked through one by one.
    const FEW: usize = 8;

    /// Takes a name in; says whether it was there.
    fn insert(&mut self, key: Cow<'a, str>) -> bool {
        if !self.many.is_empty() {
            return !self.many.insert(key);
        }
        if self.few.last().is_none_or(|last| *last < key) && (self.ascending || self.few.is_empty()) {
            self.ascending = true;
        } else if self.few.len() <= Self::FEW {
            if self.few.contains(&key) {
                return true;
            }
            self.ascending = false;
        } else {
            self.many.extend(self.few.drain(..));
            return !self.many.insert(key);
        }
        self.few.push(key);
        false
    }
}

/// Walks over the text up to an offset.
pub(super) fn scan(text: &str, until: usize) -> Scan<'_> {
    let mut walk = Walk { text, at: 0, stack: Vec::new(), found: Scan::default() };
    while walk.at < until {
        let start = walk.at;
        if let (Some(reason), None) = (walk.step(), &walk.found.problem) {
            let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
            walk.found.problem = Some(wrong(place(&walk.stack), Some(line), reason));
        }
    }
    walk.found.place = place(&walk.stack);
    walk.found
}

/// A walk under way.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    stack: Vec<Frame<'a>>,
    found: Scan<'a>,
}

impl<'a> Walk<'a> {
    /// One step over a mark, a text, a number or a space, and what is wrong with it.
    fn step(&mut self) -> Option<String> {
        let byte = self.text.as_bytes()[self.at];
        self.at += 1;
        match byte {
            b'{' | b'[' => self.open(byte == b'{'),
            b'}' | b']' => {
                self.stack.pop();
                None
            }
            b',' => self.next_entry(),
            b'"' => self.string(),
            b'0'..=b'9' | b'-' => {
                self.number();
                None
            }
            _ => None,
        }
    }

    /// Into a list or an object.
    fn open(&mut self, object: bool) -> Option<String> {
        if self.stack.len() == MAX_DEPTH {
            // The walk ends here: what is kept of each level would soon be many times the file's size.
            self.at = self.text.len();
            return Some("this lies too deep in lists within lists".to_owned());
        }
        self.stack.push(Frame { object, index: 0, key: None, keys: Keys::default() });
        None
    }

    /// To the next entry of a list or an object.
    fn next_entry(&mut self) -> Option<String> {
        let limit = limit(&self.stack);
        let frame = self.stack.last_mut()?;
        frame.index += 1;
        frame.key = None;
        let over = frame.index == limit;
        over.then(|| format!("this list has more than {limit} entries, which is the most that it can have"))
    }

    /// Over a name or a text.
    fn string(&mut self) -> Option<String> {
        let (end, length) = string_end(self.text.as_bytes(), self.at);
        let raw = self.text.get(self.at..end).unwrap_or_default();
        self.at = end + 1;
        let outermost = self.stack.len() == 1;
        let frame = self.stack.last_mut().filter(|frame| frame.object);
        let mut twice = false;
        match frame {
            Some(frame) if frame.key.is_none() => {
                let key = unescaped(raw);
                // Of a file that will be refused, only the outermost names are of interest: all others would be kept for nothing.
                if self.found.problem.is_none() {
                    twice = frame.keys.insert(key.clone());
                }
                frame.key = Some(key);
            }
            Some(frame) if outermost && frame.key.as_deref() == Some("format") => {
                self.found.format = self.found.format.or(Some(raw));
            }
            _ => {}
        }
        if length > MAX_TEXT {
            Some(format!("this text has {length} characters, and the most is {MAX_TEXT}"))
        } else {
            twice.then(|| "this name stands twice in the same object".to_owned())
        }
    }

    /// Over a number.
    fn number(&mut self) {
        let start = self.at - 1;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_in_it = |byte: &&u8| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-');
        self.at += rest.iter().take_while(is_in_it).count();
        if let [Frame { object: true, key: Some(key), .. }] = self.stack.as_slice()
            && key == "version"
        {
            self.found.version = self.found.version.or(self.text.get(start..self.at));
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_found_however_many_there_are_and_in_whatever_order() {
        let in_order: Vec<usize> = (100..200).collect();
        let backwards: Vec<usize> = (100..200).rev().collect();
        let mixed: Vec<usize> = (0..100).map(|i| 100 + i * 37 % 100).collect();
        let few_mixed = vec![105, 101, 103, 102];
        let late: Vec<usize> = (101..200).chain([100]).collect();
        for order in [in_order, backwards, mixed, few_mixed, late] {
            for again in [None, order.first(), order.get(order.len() / 2), order.last()] {
                let names = order.iter().chain(again).map(|i| Cow::Owned(format!("k{i}")));
                let mut keys = Keys::default();
                let twice: Vec<bool> = names.map(|name| keys.insert(name)).collect();
                assert!(!twice[..order.len()].contains(&true), "{order:?}");
                assert_eq!(twice.get(order.len()).copied(), again.map(|_| true), "{order:?} {again:?}");
            }
        }
    }
}
