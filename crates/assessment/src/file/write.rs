//! Writing: the same record gives the same bytes.

use serde::Serialize;

use super::{FORMAT, VERSION};
use crate::date::Timestamp;
use crate::record::Assessment;

/// A self-assessment of a youth offending service, as one file.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub(super) struct File<'a> {
    /// What kind of file it is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'static str,
    /// The version of the format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u32,
    /// When it was saved. For people: not looked at when the file is read.
    saved: Timestamp,
    /// The record.
    assessment: &'a Assessment,
}

/// An assessment as a file to keep: indented by two spaces, so that a person can read it and a comparison of two
/// files shows the lines that differ. Ends with a line break.
#[must_use]
pub fn write(assessment: &Assessment, saved: Timestamp) -> String {
    let mut text = indented(&write_compact(assessment, saved));
    text.push('\n');
    text
}

/// The same without indentation, for the browser's storage. [`read`](super::read) reads both.
#[must_use]
pub fn write_compact(assessment: &Assessment, saved: Timestamp) -> String {
    let file = File { format: FORMAT, version: VERSION, saved, assessment };
    match serde_json::to_string(&file) {
        Ok(text) => {
            let text = with(text, "gathered", assessment.gathered.written());
            with(text, "plan_text", assessment.plan_text.written())
        }
        // Nothing in the record can fail to be written; an empty file must never be passed off as one. What serde
        // would say is left out, so that its messages are not in the app.
        Err(_) => unreachable!("an assessment can always be written"),
    }
}

/// The text with a part that is kept apart as the last thing in the assessment, which is the last in the file.
fn with(mut text: String, name: &str, part: Option<String>) -> String {
    if let Some(part) = part.filter(|part| part != "{}") {
        text.truncate(text.len() - "}}".len());
        for piece in [",\"", name, "\":", &part, "}}"] {
            text.push_str(piece);
        }
    }
    text
}

/// Compact JSON with line breaks and indentation. Done on the text, so that the code which writes the record's
/// types is not built twice.
fn indented(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 3 / 2);
    let mut depth = 0;
    let mut chars = compact.chars().peekable();
    let mut in_string = false;
    while let Some(c) = chars.next() {
        if in_string {
            out.push(c);
            match c {
                '"' => in_string = false,
                '\\' => out.extend(chars.next()),
                _ => {}
            }
            continue;
        }
        match c {
            '{' | '[' => {
                out.push(c);
                if chars.peek().is_some_and(|next| matches!(next, '}' | ']')) {
                    out.extend(chars.next());
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                new_line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => {
                in_string = c == '"';
                out.push(c);
            }
        }
    }
    out
}

/// A line break, and the next line's indentation.
fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn indentation_is_the_usual_one() {
        let compact = r#"{"a":{},"b":[],"c":[1,"x, {\"y\": []} \\",{"d":null}],"e":{"f":"é\\\""}}"#;
        let value: serde_json::Value = serde_json::from_str(compact).expect("JSON");
        assert_eq!(indented(compact), serde_json::to_string_pretty(&value).expect("JSON"));
    }
}
