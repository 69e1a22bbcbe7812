//! The outcomes achieved, counted against the set that the service works to.

use super::Content;
use crate::evidence::{OutcomesAchieved, achieved};
use crate::report::Facts;
use crate::report::table::{Row, Table};

/// The outcomes; none where nothing is counted.
pub(super) fn outcomes(facts: &Facts<'_>) -> Option<Content> {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let outcomes = &facts.assessment.gathered.outcomes;
    if **outcomes == OutcomesAchieved::default() {
        return None;
    }
    let set = facts.assessment.service.outcome_set.as_ref();
    let rows = achieved(reference, outcomes, set, &terms);
    let problems = rows.iter().filter_map(|row| row.problem.clone()).collect();
    let table = rows.into_iter().map(|row| Row {
        cells: vec![row.title, row.share.map_or_else(|| "Not known".to_owned(), |share| share.to_string())],
        reached: row.definition.map(|text| format!("Achieved when: {text}")).into_iter().collect(),
    });
    let rows: Vec<Row> = table.collect();
    let title = set.and_then(|id| reference.outcome_set(id)).map(|set| terms.fill(&set.title));
    let caption = title.map_or_else(|| "Outcomes of your own".to_owned(), |title| format!("Outcomes: {title}"));
    let tables = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Table { caption, head: vec!["Outcome", "Achieved, of those for whom it was sought"], rows }]
    };
    let none = "Choose an outcome set on the page about your service to see its counts here.";
    let notes = if set.is_none() { vec![none.to_owned()] } else { Vec::new() };
    Some(Content { findings: problems, tables, notes, ..Content::default() })
}
