//! The partners: who takes part, and at which levels.

use super::Content;
use crate::evidence::{PartnerRow, TakesPart, partners_view};
use crate::report::Facts;
use crate::report::measure::NOTHING;
use crate::report::table::{Row, Table};

/// The partners; none where nothing is said of them.
pub(super) fn partners(facts: &Facts<'_>) -> Option<Content> {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let matrix = &facts.assessment.gathered.partners;
    if matrix.partners.is_empty() && matrix.local.is_empty() {
        return None;
    }
    let view = partners_view(reference, matrix, &terms);
    let mut findings = Vec::new();
    if view.both_levels.of > 0 {
        findings.push(format!("Partners at both the strategic and the operational level: {}.", view.both_levels));
    }
    findings.extend(view.gaps);
    let mut rows: Vec<Row> = view.rows.iter().map(row).collect();
    let totals = view.ways.map(|share| if share.of == 0 { NOTHING.to_owned() } else { share.to_string() });
    rows.push(Row::plain([vec!["Take part, of those known".to_owned()], totals.into()].concat()));
    let table = Table {
        caption: "How partners take part".to_owned(),
        head: vec!["Partner", "Strategic board", "Operational meetings", "Information sharing", "Case work"],
        rows,
    };
    let note = terms.fill(reference.notes.partners.get("report"));
    Some(Content { findings, tables: vec![table], notes: vec![note], ..Content::default() })
}

fn row(row: &PartnerRow) -> Row {
    let cell = |takes_part: Option<TakesPart>| match takes_part {
        Some(TakesPart::Yes) => "Yes",
        Some(TakesPart::No) => "No",
        Some(TakesPart::NotKnown) => "Not known",
        None => NOTHING,
    };
    let ways = row.takes_part.iter().map(|takes_part| cell(*takes_part).to_owned());
    Row::plain([row.title.clone()].into_iter().chain(ways).collect())
}
