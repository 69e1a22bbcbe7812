//! Every limit: what is at it is read, what is over it is refused and never truncated.

use std::sync::Arc;

use assessment::file::{self, MAX_BYTES, MAX_DEPTH, MAX_EVIDENCE, MAX_HISTORY, MAX_ITEMS, MAX_TEXT, ReadError};
use assessment::history::{Change, What};
use assessment::{Answer, Assessment, Evidence};

use crate::golden::record;

/// What is said of a record that is written and read; nothing where it comes back as it was.
pub fn refusal(record: &Assessment) -> Option<String> {
    match file::read(file::write_compact(record, record.created).as_bytes()) {
        Ok(read) => {
            assert_eq!(read, *record);
            None
        }
        Err(ReadError::Wrong { place, reason, .. }) => Some(format!("{place}: {reason}")),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_file_over_the_limit_is_too_large() {
    let mut bytes = file::write(&record(), record().created).into_bytes();
    bytes.resize(MAX_BYTES as usize, b' ');
    assert_eq!(file::read(&bytes), Ok(record()));
    bytes.push(b' ');
    let error = file::read(&bytes).expect_err("too large");
    assert_eq!(error, ReadError::TooLarge { bytes: MAX_BYTES + 1, limit: MAX_BYTES });
    assert!(error.to_string().starts_with("This file is too large: about 21 MB, and an assessment has at most 20 MB."));
}

#[test]
fn a_text_is_counted_in_characters() {
    let with = |notes: String| {
        let mut record = record();
        record.answers.insert("O1".into(), Arc::new(Answer { notes, ..Answer::default() }));
        record
    };
    for character in ["é", "👪", "\"", "\u{1}"] {
        assert_eq!(refusal(&with(character.repeat(MAX_TEXT))), None, "{character}");
        assert_eq!(
            refusal(&with(character.repeat(MAX_TEXT + 1))).expect("too long"),
            "assessment.answers.O1.notes: this text has 100001 characters, and the most is 100000"
        );
    }
}

#[test]
fn a_statement_has_at_most_200_pieces_of_evidence() {
    let with = |count: usize| {
        let piece = |i: usize| Evidence {
            id: format!("n{i}").as_str().into(),
            kinds: [].into(),
            title: String::new(),
            date: None,
            owner: String::new(),
            kept: String::new(),
        };
        let mut record = record();
        let evidence = (0..count).map(piece).collect();
        record.answers.insert("O1".into(), Arc::new(Answer { evidence, ..Answer::default() }));
        record
    };
    assert_eq!(refusal(&with(MAX_EVIDENCE)), None);
    assert_eq!(
        refusal(&with(MAX_EVIDENCE + 1)).expect("too many"),
        "assessment.answers.O1.evidence[200]: this list has more than 200 entries, which is the most that it can have"
    );
}

#[test]
fn lists_have_limits_and_the_history_more_room() {
    let mut record = record();
    let change = record.history[0].clone();
    record.history = vec![change; MAX_HISTORY];
    assert_eq!(refusal(&record), None);
    record.history.push(Arc::new(Change { at: record.created, what: What::PlanOrder }));
    assert!(refusal(&record).expect("too many").contains("more than 50000 entries"));

    record.history.clear();
    record.answers = (0..MAX_ITEMS).map(|i| (format!("X{i}").as_str().into(), Arc::default())).collect();
    assert_eq!(refusal(&record), None);
    record.answers.insert("Y".into(), Arc::default());
    assert!(refusal(&record).expect("too many").contains("more than 10000 entries"));
}

#[test]
fn absurd_depth_is_refused_at_once() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"format":"yot-self-assessment","version":1,"saved":{open}{close},"assessment":{{}}}}"#)
    };
    let reason = |depth| match file::read(nested(depth).as_bytes()) {
        Err(ReadError::Wrong { reason, .. }) => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(MAX_DEPTH - 1), "`id` is missing");
    assert_eq!(reason(MAX_DEPTH), "this lies too deep in lists within lists");
    assert_eq!(reason(9_000_000), "this lies too deep in lists within lists");
}
