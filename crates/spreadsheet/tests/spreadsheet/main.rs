//! The template out and in: what was written is read again, what people and programs make of it is read or named, and what is
//! meant to do harm is refused.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

mod files;
mod large;
mod messy;
mod properties;
mod refused;
mod round_trip;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use assessment::cases::{Audit, Case, CaseNumber, CaseSample};
use framework::{Framework, Terms};
use spreadsheet::{Import, Reason, Row, Template};

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));

fn number(number: u32) -> CaseNumber {
    CaseNumber::new(number).expect("a number")
}

fn template<'a>(audit: Audit, rows: &'a [Row], existing: Option<&'a CaseSample>) -> Template<'a> {
    Template { framework: &FRAMEWORK, terms: Terms::default(), audit, rows, existing, service: "Example" }
}

fn rows(numbers: impl IntoIterator<Item = u32>) -> Vec<Row> {
    numbers.into_iter().map(|at| Row { number: number(at), stratum: None }).collect()
}

fn read(bytes: &[u8]) -> Result<Import, Reason> {
    spreadsheet::read("cases.csv", bytes, &FRAMEWORK, &mut |_| {}).map_err(|refused| refused.reason)
}

/// The cases of a text that is read.
fn cases(text: &str) -> BTreeMap<CaseNumber, Case> {
    read(text.as_bytes()).expect("cases").cases
}
