//! The factors linked to offending, beside tables 4.1 and 2.2 of the inspection report.

use framework::{Factor, FactorCounts};

use super::Content;
use crate::cases::{FactorTable, FactorTotals, factor_table};
use crate::report::Facts;
use crate::report::table::{Row, Table};
use crate::score::Share;

/// The factor table; none where no case has an answer about a factor.
pub(super) fn factors(facts: &Facts<'_>) -> Option<Content> {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let table = factor_table(reference, &facts.assessment.gathered.sample);
    let empty = FactorTotals::default();
    if table.iter().all(|row| row.enough_done == empty && row.enough_progress == empty) {
        return None;
    }
    let tables = &reference.factor_tables;
    let rows = reference.factors.iter().zip(&table).map(|(factor, row)| Row {
        cells: vec![
            terms.fill(&factor.title),
            own(row.enough_done),
            inspectors(factor.interventions).to_string(),
            own(row.enough_progress),
            inspectors(factor.progress).to_string(),
        ],
        reached: reached(facts, factor, row),
    });
    let notes = &reference.notes.factors;
    Some(Content {
        findings: Vec::new(),
        charts: Vec::new(),
        tables: vec![Table {
            caption: "Yes, of the cases in which the factor was relevant. Inspectors' row labels are reconstructed"
                .to_owned(),
            head: vec![
                "Factor",
                "Enough done: your cases",
                "Enough done: inspectors (table 4.1)",
                "Enough progress: your cases",
                "Enough progress: inspectors (table 2.2)",
            ],
            rows: rows.collect(),
        }],
        notes: [
            notes.get("labels"),
            notes.get("sums"),
            notes.get("identical"),
            notes.get("progress"),
            notes.get("cross"),
        ]
        .into_iter()
        .chain([format!("Enough done: \"{}\"", tables.interventions_question).as_str()])
        .chain([format!("Enough progress: \"{}\"", tables.progress_question).as_str()])
        .map(|note| terms.fill(note))
        .collect(),
    })
}

fn own(totals: FactorTotals) -> String {
    match totals.share() {
        Share { of: 0, .. } => "No answers".to_owned(),
        share => share.to_string(),
    }
}

fn inspectors(counts: FactorCounts) -> Share {
    Share { count: counts.yes.into(), of: u32::from(counts.yes) + u32::from(counts.no) }
}

/// "12 yes, 8 no, 3 not relevant at this time."
fn spread(what: &str, yes: u32, no: u32, not_relevant: u32) -> String {
    format!("{what}: {yes} yes, {no} no, {not_relevant} not relevant at this time.")
}

fn reached(facts: &Facts<'_>, factor: &Factor, row: &FactorTable) -> Vec<String> {
    let notes = &facts.framework.reference.notes.factors;
    let here = |what: &str, it: FactorTotals| spread(what, it.yes, it.no, it.not_relevant);
    let there = |what: &str, it: FactorCounts| spread(what, it.yes.into(), it.no.into(), it.not_relevant.into());
    let mut sentences = vec![
        here("Your cases, enough done", row.enough_done),
        there("Table 4.1, enough done", factor.interventions),
        here("Your cases, enough progress", row.enough_progress),
        there("Table 2.2, enough progress", factor.progress),
    ];
    if factor.recovered {
        sentences.push(notes.get("recovered").to_owned());
    }
    if factor.inferred {
        sentences.push(notes.get("inferred").to_owned());
    }
    sentences
}
