//! The shares of the caseload beside those of the six areas.
//!
//! They are set side by side without a verdict: inspectors' figures are averages of six areas, or words about the highest
//! of them, and a caseload is what a service has, not how well it does.

use super::Content;
use crate::evidence::inspection_figure;
use crate::evidence::{caseload_problems, caseload_shares};
use crate::report::Facts;
use crate::report::measure::NOTHING;
use crate::report::source::source;
use crate::report::table::{Row, Table};

/// The caseload; none where nothing is counted.
pub(super) fn caseload(facts: &Facts<'_>) -> Option<Content> {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let profile = &facts.assessment.gathered.caseload;
    if profile.figures.is_empty() {
        return None;
    }
    let rows = reference.shares.iter().zip(caseload_shares(reference, profile)).map(|(share, own)| {
        let benchmark = share.benchmark.as_ref().and_then(|id| reference.benchmark(id));
        let found = benchmark.map(|it| inspection_figure(it).unwrap_or_else(|| "In words".to_owned()));
        Row {
            cells: vec![
                terms.fill(&share.title),
                own.share.map_or_else(|| "Not known".to_owned(), |share| share.to_string()),
                found.unwrap_or_else(|| NOTHING.to_owned()),
            ],
            reached: benchmark.map(|it| source(reference, &terms, it)).unwrap_or_default(),
        }
    });
    let table = Table {
        caption: "Shares of the caseload".to_owned(),
        head: vec!["Share", "Your service", "Inspectors"],
        rows: rows.collect(),
    };
    let notes = &reference.notes.caseload;
    let own = Some(profile.notes.trim()).filter(|text| !text.is_empty()).map(|text| format!("Your note: {text}"));
    Some(Content {
        findings: caseload_problems(reference, profile, &terms).into_iter().map(|problem| problem.says).collect(),
        tables: vec![table],
        notes: [terms.fill(notes.get("benchmark"))].into_iter().chain(own).collect(),
        ..Content::default()
    })
}
