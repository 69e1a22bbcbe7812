//! Writes templates into a folder, for other programs to open: `cargo run --example template -- FOLDER`.
#![allow(clippy::expect_used, reason = "a tool of the tests says why and stops")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use assessment::cases::{Audit, Case, CaseAnswer, CaseFactor, CaseNumber, CaseSample, FactorAnswer, Stratum};
use framework::{Framework, Terms};
use spreadsheet::{Row, Template};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder to write to"));
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework");
    let framework = framework::source::load(&content).expect("the framework");
    let rows: Vec<Row> = (1..=20)
        .filter_map(CaseNumber::new)
        .map(|number| Row { number, stratum: Some(Stratum::ALL[usize::from(number.get() > 12)]) })
        .collect();
    let filled = filled(&framework);
    for (name, audit, existing) in
        [("full", Audit::Full, None), ("short", Audit::Short, None), ("filled", Audit::Full, Some(&filled))]
    {
        let template = Template {
            framework: &framework,
            terms: Terms { programme: "Strong Families", ..Terms::default() },
            audit,
            rows: &rows,
            existing,
            service: "Example youth justice service",
        };
        let xlsx = spreadsheet::xlsx(&template).expect("a workbook");
        std::fs::write(folder.join(format!("{name}.xlsx")), xlsx).expect("to write");
        std::fs::write(folder.join(format!("{name}.csv")), spreadsheet::csv(&template)).expect("to write");
    }
    let json = serde_json::to_string_pretty(&filled.cases).expect("JSON");
    std::fs::write(folder.join("filled.json"), json).expect("to write");
}

/// Every answer somewhere, and notes that are hard to carry.
fn filled(framework: &Framework) -> CaseSample {
    let reference = &framework.reference;
    let notes =
        ["=1+1", "-5", "@x", "Line one\nline two", "Comma, semicolon; \"quoted\"", "café – £5", "", "_x000D_ <b>&amp;"];
    let case = |at: usize| {
        let answers = reference.criteria.iter().zip(at..).filter(|(_, at)| at % 5 < 4);
        let answers = answers.map(|(criterion, at)| (criterion.id.clone(), CaseAnswer::ALL[at % 5])).collect();
        let of = |at: usize| [FactorAnswer::Yes, FactorAnswer::No, FactorAnswer::NotRelevant].get(at % 4).copied();
        let factors = reference.factors.iter().zip(at..);
        let factors = factors
            .map(|(factor, at)| (factor.id.clone(), CaseFactor { enough_done: of(at), enough_progress: of(at + 1) }));
        let notes = notes[at % notes.len()].to_owned();
        Arc::new(Case { answers, factors: factors.collect(), notes, stratum: None, second_reader: BTreeMap::new() })
    };
    let cases = (1..=15).filter_map(|at| Some((CaseNumber::new(at)?, case(at as usize)))).collect();
    CaseSample { cases, ..CaseSample::default() }
}
