//! What must hold in every text, whatever the record.

use plan_text::drafts;

use crate::{FRAMEWORK, records};

/// Every draft of every record under both sets.
fn texts() -> impl Iterator<Item = (String, String)> {
    records::all().into_iter().flat_map(|(name, record)| {
        let sets = FRAMEWORK.reference.plan_headings.iter();
        sets.flat_map(move |set| {
            let drafts = drafts(&FRAMEWORK, &record, set, records::today());
            drafts
                .into_iter()
                .map(|draft| (format!("{name}, {}, {}", set.id, draft.heading), draft.text))
                .collect::<Vec<_>>()
        })
    })
}

#[test]
fn no_code_and_no_token_is_left() {
    let ids = FRAMEWORK.statements.iter().map(|it| it.id.to_string());
    let criteria = FRAMEWORK.reference.criteria.iter().map(|it| it.id.to_string());
    let codes: Vec<String> = ids.chain(criteria).collect();
    for (at, text) in texts() {
        let code = text.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| codes.iter().any(|code| code == word));
        assert_eq!(code, None, "{at}");
        assert!(!text.contains(['{', '}']), "{at}: {text}");
    }
}

#[test]
fn no_percentage_stands_without_its_count() {
    for (at, text) in texts() {
        counted(&at, &text);
    }
}

/// No percentage stands without its count.
pub fn counted(at: &str, text: &str) {
    for (i, _) in text.match_indices('%') {
        let before = &text[..i];
        let counted = before.rfind('(').is_some_and(|open| before[open..].len() <= 5);
        // What inspectors published as a percentage alone.
        let line = &text[text[..i].rfind(['\n']).map_or(0, |at| at + 1)..];
        assert!(counted || line.contains("inspectors") || line.contains("Inspectors"), "{at}: {line}");
    }
}

#[test]
fn sentences_are_whole() {
    for (at, text) in texts() {
        whole(&at, &text);
    }
}

/// No sentence has a gap or a doubled word, and every paragraph begins like one.
pub fn whole(at: &str, text: &str) {
    for flaw in
        ["  ", "..", " .", " ,", ",.", ";.", ":.", "()", "of the of", "and and", "the the ", "[]", " ;", "we we "]
    {
        assert!(!text.contains(flaw), "{at} has \"{flaw}\": {text}");
    }
    for paragraph in text.split("\n\n") {
        assert!(!paragraph.trim().is_empty(), "{at}");
        let first = paragraph.chars().next().expect("not empty");
        assert!(!first.is_lowercase(), "{at}: {paragraph}");
    }
}

#[test]
fn what_will_be_done_begins_in_lower_case() {
    for (at, text) in texts() {
        let capital = |(i, _): (usize, &str)| {
            text[i..].split(' ').nth(2).is_some_and(|word| word.starts_with(char::is_uppercase))
        };
        assert!(!text.match_indices(" will ").any(capital), "{at}: {text}");
    }
}

#[test]
fn no_sentence_stands_twice_in_a_section() {
    for (at, text) in texts() {
        once(&at, &text);
    }
}

/// No sentence stands twice.
pub fn once(at: &str, text: &str) {
    let mut seen = std::collections::BTreeSet::new();
    for sentence in text.split('\n').flat_map(|line| line.split(". ")).map(str::trim).filter(|it| it.len() > 30) {
        assert!(seen.insert(sentence), "{at} says twice: {sentence}\n\n{text}");
    }
}

#[test]
fn every_statement_under_a_heading_is_spoken_of_once_it_is_rated() {
    // Each heading that statements belong to says more of a full record than of an empty one.
    let of = |name: &str| records::all().into_iter().find(|(it, _)| *it == name).expect("the record").1;
    let (full, empty) = (of("example"), of("almost-empty"));
    for set in &FRAMEWORK.reference.plan_headings {
        let drafts = |record| drafts(&FRAMEWORK, record, set, records::today());
        for (full, empty) in drafts(&full).iter().zip(drafts(&empty)) {
            let has = FRAMEWORK.statements.iter().any(|it| it.plan_heading.get(&set.id) == Some(&full.heading));
            assert!(!has || full.text.len() > empty.text.len(), "{}: {}", full.heading, full.text);
        }
    }
}
