//! What is refused, and in which words.

use assessment::file::{self, FileKind, ReadError};

use crate::golden_v1;

/// What is said about some bytes.
fn said(bytes: &[u8]) -> String {
    file::read(bytes).expect_err("refused").to_string()
}

/// The golden file with one thing replaced, which must be there.
fn with(from: &str, to: &str) -> String {
    let text = golden_v1();
    assert!(text.contains(from), "the golden file has no {from}");
    text.replacen(from, to, 1)
}

/// The place and reason of what is wrong in the golden file with one thing replaced.
fn wrong(from: &str, to: &str) -> (String, String) {
    match file::read(with(from, to).as_bytes()) {
        Err(ReadError::Wrong { place, reason, .. }) => (place, reason),
        other => panic!("{to}: {other:?}"),
    }
}

#[test]
fn what_has_no_content_is_empty() {
    for bytes in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF", b"\0\0\0\0"] {
        assert_eq!(file::read(bytes), Err(ReadError::Empty), "{bytes:?}");
    }
}

#[test]
fn other_kinds_of_file_are_named() {
    let word = b"PK\x03\x04 [Content_Types].xml word/document.xml";
    let excel = b"PK\x03\x04 [Content_Types].xml xl/workbook.xml";
    let odt = b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text";
    let cases: [(&[u8], FileKind); 9] = [
        (b"%PDF-1.7", FileKind::Pdf),
        (word, FileKind::Word),
        (excel, FileKind::Spreadsheet),
        (odt, FileKind::Word),
        (b"PK\x03\x04 photos/1.jpg", FileKind::Zip),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...", FileKind::OldOffice),
        (b"{\\rtf1\\ansi", FileKind::Word),
        (b"<!doctype html><title>Sign in</title>", FileKind::WebPage),
        (b"\xEF\xBB\xBF<?xml version='1.0'?>", FileKind::WebPage),
    ];
    for (bytes, kind) in cases {
        assert_eq!(file::read(bytes), Err(ReadError::OtherFile(kind)));
    }
    assert_eq!(
        said(b"%PDF-1.7"),
        "This is a PDF, not an assessment file. Choose the assessment file that this tool saved: its name ends in .json."
    );
}

#[test]
fn what_is_not_utf_8_is_no_text() {
    let utf_16: Vec<u8> = golden_v1().encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [&[0xFF, 0xD8, 0xFF][..], &[b"\xFF\xFE".as_slice(), &utf_16].concat(), b"{\"format\": \"\xE9\"}"] {
        assert_eq!(file::read(bytes), Err(ReadError::NotText));
    }
}

#[test]
fn a_byte_order_mark_and_other_line_breaks_are_tolerated() {
    let text = golden_v1();
    let expected = file::read(text.as_bytes());
    assert!(expected.is_ok());
    assert_eq!(file::read(format!("\u{feff}{text}").as_bytes()), expected);
    assert_eq!(file::read(text.replace('\n', "\r\n").as_bytes()), expected);
}

#[test]
fn text_that_is_not_json_says_where_it_stops_being_json() {
    assert_eq!(file::read(b"Dear all"), Err(ReadError::NotJson { line: 1, column: 1 }));
    assert_eq!(file::read(b"{\n  \"a\": 1,\n  b"), Err(ReadError::NotJson { line: 3, column: 3 }));
    assert_eq!(file::read(b"{} {}"), Err(ReadError::NotJson { line: 1, column: 4 }));
    assert!(said(b"Dear all").contains("stops being JSON at line 1, position 1"));
}

#[test]
fn json_of_something_else_is_said_to_be_that() {
    let others: [&[u8]; 8] = [
        b"{}",
        b"[]",
        b"1",
        b"\"yot-self-assessment\"",
        b"[\"yot-self-assessment\", 1]",
        b"{\"format\": 1}",
        b"{\"format\": \"another\", \"version\": 99}",
        b"{\"a\": {\"format\": \"yot-self-assessment\", \"version\": 1}}",
    ];
    for bytes in others {
        assert_eq!(file::read(bytes), Err(ReadError::OtherJson), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_newer_version_is_refused_as_newer_whatever_it_holds() {
    let known = file::VERSION;
    let newer: [&str; 4] = [
        r#"{"format": "yot-self-assessment", "version": 99}"#,
        r#"{"version": 99, "format": "yot-self-assessment", "assessment": []}"#,
        r#"{"body": {"x": 1, "x": 2}, "format": "yot-self-assessment", "version": 99}"#,
        r#"{"format": "yot-self-assessment", "version": 99, "saved": null, "assessment": {"answers": 5}}"#,
    ];
    for text in newer {
        assert_eq!(file::read(text.as_bytes()), Err(ReadError::Newer { found: 99, known }), "{text}");
    }
    assert_eq!(
        said(newer[0].as_bytes()),
        format!(
            "This file was made by a newer version of this tool (file version 99; this one reads up to {known}). \
             Open it with the newer version. It was left as it is."
        )
    );
}

#[test]
fn a_version_is_a_whole_number_from_1() {
    for version in ["0", "-1", "1.0", "1e0", "\"1\"", "null", "[1]", "99999999999999999999"] {
        let (place, reason) = wrong("\"version\": 1", &format!("\"version\": {version}"));
        assert_eq!((place.as_str(), reason.as_str()), ("version", "the version must be a whole number from 1"));
    }
}

#[test]
fn what_is_wrong_says_where_and_what() {
    let cases = [
        ("\"level\": 1", "\"level\": 4", "assessment.answers.O1.rating", "a level is 0, 1, 2 or 3"),
        (
            "\"level\": 1",
            "\"level\": \"good\"",
            "assessment.answers.O1.rating.level",
            "found a text, expected a whole number",
        ),
        (
            "\"2026-06-15\"",
            "\"15/06/2026\"",
            "assessment.answers.O1.evidence[0].date",
            "a date is written as year, month and day, like 2026-11-22",
        ),
        (
            "\"2026-11-02T09:00:00Z\"",
            "\"2 November\"",
            "assessment.created",
            "a moment is written in UTC, like 2026-11-22T10:30:00Z",
        ),
        (
            "\"kind\": \"offending-service\"",
            "\"kind\": \"council\"",
            "assessment.service.kind",
            "this value is not one that can stand here; expected one of `offending-team`, `offending-service`, `justice-service`",
        ),
        (
            "\"flagged\": true",
            "\"flagged\": 1",
            "assessment.answers.O1.flagged",
            "found a number, expected true or false",
        ),
        ("\"not-known\"", "5", "assessment.answers.O2.rating", "this value is not one that can stand here"),
        ("\"id\": \"westhaven-2026\",", "", "assessment", "`id` is missing"),
        ("\"assessment\"", "\"record\"", "record", "`record` is not a name that can stand here, and it would be lost"),
        (
            "\"text\": \"Ask",
            "\"resources\": \"Ask",
            "assessment.plan.actions[1].resources",
            "this name stands twice in the same object",
        ),
        ("\"p1\"", "\"p2\"", "assessment.plan.actions[1].id", "this id is used twice; each must have its own"),
        ("\"e2\"", "\"e1\"", "assessment.answers.O1.evidence[1].id", "this id is used twice; each must have its own"),
        ("\"e1\"", "\"\"", "assessment.answers.O1.evidence[0].id", "this id is empty"),
        ("\"O2\": {", "\"O1\": {", "assessment.answers.O1", "this name stands twice in the same object"),
        ("\"O2\": {", "\"\\u004f1\": {", "assessment.answers.O1", "this name stands twice in the same object"),
    ];
    for (from, to, place, reason) in cases {
        let found = wrong(from, to);
        assert_eq!(found.1, reason, "{to} at {}", found.0);
        assert_eq!(found.0, place, "{to}");
    }
}

#[test]
fn a_message_can_be_passed_on_without_what_the_file_says() {
    let text = with("\"flagged\": true", "\"flagged\": \"a secret about someone\"");
    assert!(!said(text.as_bytes()).contains("secret"));
    let text = with("\"offending-service\"", "\"a secret about someone\"");
    assert!(!said(text.as_bytes()).contains("secret"));
    assert!(said(text.as_bytes()).starts_with(
        "This assessment file is damaged, or was changed by something other than this tool. At assessment.service.kind (line "
    ));
}

/// Reading such a file and saving it would lose what the name holds: a note under `note`, or what another program added.
#[test]
fn a_name_that_stands_for_nothing_is_refused_wherever_it_stands() {
    let mut checked = 0;
    for version in 1..=file::VERSION {
        let text = crate::golden(version);
        for (at, _) in text.match_indices('{') {
            let rest = text[at + 1..].trim_start();
            let comma = if rest.starts_with('}') { "" } else { "," };
            let with = format!("{}{{\"own_field\": true{comma}{}", &text[..at], &text[at + 1..]);
            match file::read(with.as_bytes()) {
                Err(ReadError::Wrong { place, reason, .. }) => {
                    assert!(!reason.is_empty() && !place.is_empty());
                    checked += 1;
                }
                // Braces that stand in a text: tokens such as {programme}.
                Err(ReadError::NotJson { .. }) => {}
                other => panic!("version {version}, byte {at}: {other:?}"),
            }
        }
    }
    assert!(checked > 100, "only {checked} objects");
    let (place, reason) = wrong("\"notes\": \"Two", "\"note\": \"Two");
    assert_eq!(place, "assessment.answers.O1.note");
    assert_eq!(reason, "`note` is not a name that can stand here, and it would be lost");
}
