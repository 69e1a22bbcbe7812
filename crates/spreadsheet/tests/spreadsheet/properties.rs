//! For any sample: what is written is read again. For any bytes: a result or a reason.

use std::sync::Arc;

use assessment::cases::{CaseAnswer, CaseFactor, FactorAnswer, Stratum};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

/// Characters that have a meaning in XML or in separated values, are invisible, or cannot be kept.
const AWKWARD: [char; 30] = [
    '\0', '\u{1}', '\u{8}', '\t', '\n', '\u{b}', '\r', '\u{1b}', '"', '\'', '=', '+', '-', '@', '<', '&', '>', ',',
    ';', '_', 'x', '0', '\u{7f}', '\u{a0}', 'é', '\u{2028}', '\u{feff}', '\u{ffff}', '\u{200b}', '👪',
];

fn notes() -> impl Strategy<Value = String> {
    let character = prop_oneof![select(&AWKWARD[..]), any::<char>(), proptest::char::range(' ', '~')];
    vec(character, 0..20).prop_map(String::from_iter)
}

/// What a note can be after it stood in a cell.
fn kept(notes: &str) -> String {
    let bad =
        |c: char| (c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    let notes = notes.replace(bad, " ");
    let seen = |c: char| !(c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'));
    notes.trim_matches(|c| !seen(c)).replace("\r\n", "\n").replace('\r', "\n")
}

fn case() -> impl Strategy<Value = Case> {
    let ids = |all: Vec<String>| select(all);
    let criteria = FRAMEWORK.reference.criteria.iter().map(|it| it.id.to_string()).collect();
    let factors = FRAMEWORK.reference.factors.iter().map(|it| it.id.to_string()).collect();
    let answers = btree_map(ids(criteria).prop_map(|id| id.as_str().into()), select(&CaseAnswer::ALL[..]), 0..12);
    let answer = || option::of(select(vec![FactorAnswer::Yes, FactorAnswer::No, FactorAnswer::NotRelevant]));
    let factor =
        (answer(), answer()).prop_map(|(enough_done, enough_progress)| CaseFactor { enough_done, enough_progress });
    let factors = btree_map(ids(factors).prop_map(|id| id.as_str().into()), factor, 0..6);
    (option::of(select(&Stratum::ALL[..])), answers, factors, notes()).prop_map(|(stratum, answers, factors, notes)| {
        Case { stratum, answers, factors, notes, second_reader: BTreeMap::new() }
    })
}

fn sample() -> impl Strategy<Value = CaseSample> {
    btree_map((1..=100_000_u32).prop_map(number), case().prop_map(Arc::new), 1..8)
        .prop_map(|cases| CaseSample { cases, ..CaseSample::default() })
}

fn files() -> [Vec<u8>; 2] {
    let rows = rows(1..=3);
    let template = template(Audit::Short, &rows, None);
    [spreadsheet::xlsx(&template).expect("a workbook"), spreadsheet::csv(&template)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_written_is_read_again(sample in sample(), audit in select(&[Audit::Full, Audit::Short][..])) {
        let rows = rows(sample.cases.keys().map(|at| at.get()));
        let template = template(audit, &rows, Some(&sample));
        let expected: BTreeMap<_, _> = sample.cases.iter().map(|(at, case)| {
            let mut case = (**case).clone();
            case.notes = kept(&case.notes);
            case.factors.retain(|_, factor| *factor != CaseFactor::default());
            (*at, case)
        }).collect();
        for bytes in [spreadsheet::xlsx(&template).expect("a workbook"), spreadsheet::csv(&template)] {
            let import = read(&bytes).expect("cases");
            prop_assert_eq!(&import.cases, &expected);
            prop_assert_eq!(&import.bad, &vec![]);
        }
    }

    #[test]
    fn any_bytes_give_a_result_or_a_reason(bytes in vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_text_gives_a_result_or_a_reason(text in "(Case|CO1|Notes|[,;\t\"\r\n=]|[0-9]|Yes|\\PC){0,80}") {
        let _ = read(text.as_bytes());
        let _ = read(format!("Case,CO1,Notes\n{text}").as_bytes());
    }

    #[test]
    fn a_template_that_was_damaged_gives_a_result_or_a_reason(
        which in 0..2_usize,
        changes in vec((any::<Index>(), any::<u8>()), 1..10),
        cut in option::of(any::<Index>()),
    ) {
        let mut bytes = files()[which].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
    }
}
