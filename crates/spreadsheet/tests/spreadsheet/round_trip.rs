//! What was written is read again.

use std::sync::Arc;

use assessment::cases::{Audit, CaseAnswer, CaseFactor, FactorAnswer, Stratum};
use spreadsheet::{ColumnUse, Skipped};

use super::*;

#[test]
fn an_empty_template_has_every_case_and_nothing_to_say() {
    let rows: Vec<Row> =
        (1..=20).map(|at| Row { number: number(at), stratum: Some(Stratum::ALL[at as usize % 2]) }).collect();
    for audit in [Audit::Full, Audit::Short] {
        let template = template(audit, &rows, None);
        for bytes in [spreadsheet::xlsx(&template).expect("a workbook"), spreadsheet::csv(&template)] {
            let import = read(&bytes).expect("a template");
            assert_eq!(import.cases.len(), 20);
            assert!(import.cases.iter().all(|(at, case)| {
                *case == Case { stratum: Some(Stratum::ALL[at.get() as usize % 2]), ..Case::default() }
            }));
            assert_eq!((import.bad, import.noticed), (vec![], Vec::<String>::new()));
            let asked = FRAMEWORK.reference.criteria.iter().filter(|criterion| audit.asks(criterion)).count();
            assert_eq!(import.columns.len(), 3 + asked + 24);
            assert!(import.columns.iter().all(|column| column.holds != ColumnUse::Unknown));
        }
    }
}

#[test]
fn the_same_template_gives_the_same_bytes() {
    let rows = rows(1..=3);
    let template = template(Audit::Full, &rows, None);
    let first = spreadsheet::xlsx(&template).expect("a workbook");
    // The time that a zip archive keeps is in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert!(first == spreadsheet::xlsx(&template).expect("a workbook"));
}

#[test]
fn answers_come_back_as_they_were() {
    let factor = CaseFactor { enough_done: Some(FactorAnswer::NotRelevant), enough_progress: Some(FactorAnswer::No) };
    let case = Case {
        stratum: Some(Stratum::NonStatutory),
        answers: [
            ("CO1", CaseAnswer::Yes),
            ("CO3", CaseAnswer::NotEnoughInformation),
            ("CL3", CaseAnswer::NotApplicable),
        ]
        .into_iter()
        .map(|(id, answer)| (id.into(), answer))
        .collect(),
        factors: [("lifestyle".into(), factor)].into(),
        notes: "=1+1 is not run, \"quotes\"; <b>&amp;</b> _x000D_\n\nlast line – é".into(),
        second_reader: [("CO1".into(), CaseAnswer::No)].into(),
    };
    let mut sample = CaseSample { cases: [(number(7), Arc::new(case.clone()))].into(), ..CaseSample::default() };
    // CO3 is not in the short audit, but there is an answer to keep.
    let rows = [Row { number: number(7), stratum: Some(Stratum::Statutory) }];
    let expected = Case { second_reader: BTreeMap::new(), ..case };
    let template_of = template(Audit::Short, &rows, Some(&sample));
    for bytes in [spreadsheet::xlsx(&template_of).expect("a workbook"), spreadsheet::csv(&template_of)] {
        let import = read(&bytes).expect("a template");
        assert_eq!(import.cases, BTreeMap::from([(number(7), expected.clone())]));
        assert_eq!(import.skipped, Skipped { sheets: import.skipped.sheets.clone(), ..Skipped::default() });
    }
    let long = Case { notes: "é".repeat(32_768), ..Case::default() };
    sample.cases.insert(number(7), Arc::new(long.clone()));
    let template_of = template(Audit::Short, &rows, Some(&sample));
    assert_eq!(spreadsheet::xlsx(&template_of), Err(spreadsheet::WriteError::NotesTooLong(number(7))));
    assert_eq!(read(&spreadsheet::csv(&template_of)).expect("a template").cases[&number(7)].notes, long.notes);
}

#[test]
fn a_csv_runs_nothing() {
    let sample = CaseSample {
        cases: [(number(1), Arc::new(Case { notes: "=cmd|'/c calc'!A1".into(), ..Case::default() }))].into(),
        ..CaseSample::default()
    };
    let rows = rows([1]);
    let csv = String::from_utf8(spreadsheet::csv(&template(Audit::Short, &rows, Some(&sample)))).expect("UTF-8");
    assert!(csv.starts_with("\u{feff}Case,Supervision,CO1 Risk of harm to others has reduced (core),"));
    assert!(csv.ends_with(",'=cmd|'/c calc'!A1\r\n"), "{csv}");
}
