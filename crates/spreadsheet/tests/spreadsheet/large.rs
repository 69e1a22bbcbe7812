//! A sample far larger than any that a service reads.

use std::sync::Arc;
use std::time::Instant;

use assessment::cases::{CaseAnswer, CaseFactor, FactorAnswer, Stratum};
use spreadsheet::Stage;

use super::*;

#[test]
fn five_thousand_cases_come_back() {
    let reference = &FRAMEWORK.reference;
    let factor = CaseFactor { enough_done: Some(FactorAnswer::Yes), enough_progress: Some(FactorAnswer::NotRelevant) };
    let case = |at: u32| Case {
        stratum: Some(Stratum::ALL[at as usize % 2]),
        answers: reference
            .criteria
            .iter()
            .zip(at as usize..)
            .map(|(it, at)| (it.id.clone(), CaseAnswer::ALL[at % 4]))
            .collect(),
        factors: reference.factors.iter().map(|it| (it.id.clone(), factor)).collect(),
        notes: format!("Notes on case {at}: what was missing, and why."),
        second_reader: BTreeMap::new(),
    };
    let sample =
        CaseSample { cases: (1..=5_000).map(|at| (number(at), Arc::new(case(at)))).collect(), ..CaseSample::default() };
    let rows = rows(1..=5_000);
    let template = template(Audit::Full, &rows, Some(&sample));
    let mut reports = Vec::new();
    for (kind, write) in [
        ("xlsx", &(|| spreadsheet::xlsx(&template).expect("a workbook")) as &dyn Fn() -> Vec<u8>),
        ("csv", &|| spreadsheet::csv(&template)),
    ] {
        let start = Instant::now();
        let bytes = write();
        let written = start.elapsed();
        reports.clear();
        let start = Instant::now();
        let import = spreadsheet::read("x", &bytes, &FRAMEWORK, &mut |progress| reports.push(progress)).expect("cases");
        println!("{kind}: {} bytes, written in {written:?}, read in {:?}", bytes.len(), start.elapsed());
        assert_eq!((import.cases.len(), import.bad.len()), (5_000, 0));
        assert!(import.cases.iter().all(|(at, case)| *case == *sample.cases[at]));
        for stage in [Stage::Opening, Stage::Reading, Stage::Checking] {
            assert!(reports.iter().any(|progress| progress.stage == stage));
        }
        let last = reports.last().expect("a report");
        assert_eq!((last.stage, last.done, last.of), (Stage::Checking, 5_000, 5_000));
    }
}
