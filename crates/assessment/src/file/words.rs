//! The parser's messages in plain words. A value of the file is never repeated: the message may be passed on.

use serde_json::Error;

use super::error::{ReadError, wrong};
use super::scan::scan;

/// What is wrong in text that is JSON, but not that of an assessment.
pub(super) fn explain(text: &str, error: &Error) -> ReadError {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = (before + error.column()).min(text.len());
    wrong(scan(text, offset).place, Some(error.line()), reason(&error.to_string()))
}

/// A parser's message in plain words.
fn reason(message: &str) -> String {
    let message = message.rsplit_once(" at line ").map_or(message, |(message, _)| message);
    if let Some(name) = message.strip_prefix("missing field ") {
        return format!("{name} is missing");
    }
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let name = rest.split(',').next().unwrap_or(rest);
        return format!("{} is not a name that can stand here, and it would be lost", short(name));
    }
    if let Some((_, expected)) = message.strip_prefix("unknown variant ").and_then(|rest| rest.rsplit_once("expected "))
    {
        return format!("this value is not one that can stand here; expected {expected}");
    }
    let other = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, expected)) = other.and_then(|rest| rest.rsplit_once(", expected ")) {
        return format!("found {}, expected {}", found_kind(found), expected_kind(expected));
    }
    // What our own types say of a date, a moment or a level is plain already.
    if ["a date is", "a moment is", "a level is"].iter().any(|known| message.starts_with(known)) {
        return message.to_owned();
    }
    "this value is not one that can stand here".to_owned()
}

/// What kind of value the parser met, without the value.
fn found_kind(found: &str) -> &'static str {
    match found.split(' ').next().unwrap_or_default() {
        "string" => "a text",
        "map" => "an object",
        "sequence" => "a list",
        "boolean" => "true or false",
        "integer" | "floating" | "number" => "a number",
        "null" => "nothing (null)",
        _ => "another kind of value",
    }
}

/// What kind of value there should be.
fn expected_kind(expected: &str) -> &str {
    match expected {
        "a string" => "a text",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        "u8" | "u16" | "u32" | "u64" | "usize" | "i64" => "a whole number",
        "a nonzero u32" => "a whole number from 1",
        _ if expected.starts_with("struct") || expected.ends_with("map") => "an object",
        _ => expected,
    }
}

/// The beginning of a text that someone else wrote.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}
