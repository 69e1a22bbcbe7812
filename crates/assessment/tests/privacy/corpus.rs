//! How much of what is personal is found (recall), and how much of what is found is personal (precision), kind by kind.

use std::collections::BTreeMap;
use std::ops::Range;

use assessment::privacy::{Kind, look};

use crate::today;

const ORDINARY: &str = include_str!("ordinary.txt");
const PERSONAL: &str = include_str!("personal.txt");

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "postcode" => Kind::Postcode,
        "address" => Kind::Address,
        "telephone" => Kind::Telephone,
        "email" => Kind::Email,
        "nhs" => Kind::NhsNumber,
        "pnc" => Kind::PncId,
        "pupil" => Kind::PupilNumber,
        "insurance" => Kind::InsuranceNumber,
        "birth" => Kind::BirthDate,
        "name" => Kind::Name,
        _ => return None,
    })
}

/// A sentence without its marks, and what they mark.
fn marked(line: &str) -> (String, Vec<(Kind, Range<usize>)>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (mark, after) = after.split_once(']').unwrap_or_else(|| panic!("unclosed mark: {line}"));
        let (name, found) = mark.split_once(':').unwrap_or_else(|| panic!("mark without kind: {line}"));
        text.push_str(before);
        let start = text.len();
        text.push_str(found);
        marks.push((kind(name).unwrap_or_else(|| panic!("unknown kind: {line}")), start..text.len()));
        rest = after;
    }
    text.push_str(rest);
    (text, marks)
}

#[derive(Default)]
struct Count {
    marked: usize,
    found: usize,
    right: usize,
}

/// Counts a sentence; only what is of the kind and has the marked bounds is right.
fn count(counts: &mut BTreeMap<Kind, Count>, line: &str) {
    let (text, marks) = marked(line);
    let found: Vec<_> = look(&text, today()).into_iter().map(|finding| (finding.kind, finding.range)).collect();
    for (kind, range) in &marks {
        counts.entry(*kind).or_default().marked += 1;
        if !found.contains(&(*kind, range.clone())) {
            println!("missed {kind:?} {:?} in: {text}", &text[range.clone()]);
        }
    }
    for one in &found {
        let count = counts.entry(one.0).or_default();
        count.found += 1;
        if marks.contains(one) {
            count.right += 1;
        } else {
            println!("wrong {:?} {:?} in: {text}", one.0, &text[one.1.clone()]);
        }
    }
}

#[test]
fn the_collections_are_large_enough_and_know_every_kind() {
    assert!(lines(ORDINARY).count() >= 150, "{} ordinary sentences", lines(ORDINARY).count());
    assert!(lines(PERSONAL).count() >= 120, "{} personal sentences", lines(PERSONAL).count());
    for kind in Kind::ALL {
        let known = lines(PERSONAL).flat_map(|line| marked(line).1).filter(|(one, _)| *one == kind).count();
        assert!(known >= 10, "{kind:?} is marked {known} times");
    }
}

#[test]
fn ordinary_sentences_raise_few_alarms() {
    let alarms: Vec<_> = lines(ORDINARY).filter(|line| !look(line, today()).is_empty()).collect();
    for line in &alarms {
        println!("alarm: {line}: {:?}", look(line, today()));
    }
    println!("{} of {} ordinary sentences raise an alarm", alarms.len(), lines(ORDINARY).count());
    assert!(alarms.len() <= MOST_ALARMS, "{} alarms", alarms.len());
}

#[test]
fn recall_and_precision_hold_for_every_kind() {
    let mut counts = BTreeMap::new();
    for line in lines(PERSONAL).chain(lines(ORDINARY)) {
        count(&mut counts, line);
    }
    let percent = |part: usize, whole: usize| 100 * part / whole.max(1);
    for (kind, least_recall, least_precision) in FLOORS {
        let Count { marked, found, right } = counts.remove(&kind).unwrap_or_default();
        let (recall, precision) = (percent(right, marked), percent(right, found));
        println!("{kind:?}: recall {recall}% ({right} of {marked}), precision {precision}% ({right} of {found})");
        assert!(recall >= least_recall, "{kind:?}: recall {recall}%");
        assert!(precision >= least_precision, "{kind:?}: precision {precision}%");
    }
}

/// How many of the ordinary sentences may raise an alarm. Known are ten digits that begin with 01, as landlines do, and
/// a "review lane" with a number.
const MOST_ALARMS: usize = 2;

/// Each kind's least recall and least precision, in percent. What is known to be missed: streets without a capital,
/// house numbers in words, names without a capital, and dates of birth that no word and no name stands beside.
const FLOORS: [(Kind, usize, usize); 10] = [
    (Kind::Postcode, 100, 100),
    (Kind::Address, 88, 94),
    (Kind::Telephone, 100, 94),
    (Kind::Email, 100, 100),
    (Kind::NhsNumber, 100, 100),
    (Kind::PncId, 100, 100),
    (Kind::PupilNumber, 100, 100),
    (Kind::InsuranceNumber, 100, 100),
    (Kind::BirthDate, 95, 100),
    (Kind::Name, 90, 100),
];
