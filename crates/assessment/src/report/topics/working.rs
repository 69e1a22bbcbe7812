//! Is it working? Programme children and the service's other children, side by side and without a verdict.

use framework::Better;

use super::Content;
use super::voices::margin;
use crate::evidence::{Group, Row as Compared, side_by_side};
use crate::report::Facts;
use crate::report::chart::dots;
use crate::report::measure::{Measure, NOTHING};
use crate::report::table::{Row, Table};
use crate::report::words;

/// Both groups; none where nothing is counted.
pub(super) fn working(facts: &Facts<'_>) -> Option<Content> {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let working = &facts.assessment.gathered.working;
    if working.programme.is_empty() && working.others.is_empty() {
        return None;
    }
    let view = side_by_side(reference, working, &terms);
    let measures: Vec<Measure> = (view.rows.iter().zip(&reference.comparisons))
        .flat_map(|(row, comparison)| {
            let measure = |who: &str, group: Option<Group>| {
                let group = group?;
                let label = format!("{}: {who}", terms.fill(&comparison.title));
                Some(Measure::new(label, group.share, group.margin, None))
            };
            [measure("programme", row.programme), measure("others", row.others)]
        })
        .flatten()
        .collect();
    let rows = view.rows.iter().zip(&reference.comparisons).map(|(row, comparison)| {
        let better = match row.better {
            Better::Higher => "Higher is better",
            Better::Lower => "Lower is better",
        };
        Row {
            cells: vec![
                terms.fill(&comparison.title),
                cell(row.programme),
                interval(row.programme),
                cell(row.others),
                interval(row.others),
                better.to_owned(),
            ],
            reached: reached(row, &terms.fill(&comparison.help), &comparison.paragraphs),
        }
    });
    let table = Table {
        caption: "Both groups side by side".to_owned(),
        head: vec![
            "What is counted",
            "Programme children",
            "95% interval",
            "Other children",
            "95% interval",
            "Which way is good",
        ],
        rows: rows.collect(),
    };
    let own = Some(working.notes.trim()).filter(|text| !text.is_empty()).map(|text| format!("Your note: {text}"));
    Some(Content {
        findings: view.problems.into_iter().map(|problem| problem.says).collect(),
        charts: vec![(dots("Both groups, and how far chance may have moved each", &measures), table)],
        notes: [view.caution, view.conclusion].into_iter().chain(own).collect(),
        ..Content::default()
    })
}

fn cell(group: Option<Group>) -> String {
    group.map_or_else(|| "Not known".to_owned(), |group| group.share.to_string())
}

fn interval(group: Option<Group>) -> String {
    group.map_or_else(|| NOTHING.to_owned(), |it| Measure::new(String::new(), it.share, it.margin, None).interval())
}

fn reached(row: &Compared, help: &str, paragraphs: &[String]) -> Vec<String> {
    let of = |who: &str, group: Option<Group>| {
        let says = margin(group?.margin)?;
        Some(format!("{who}: {} {says}", cell(group)))
    };
    let place = (!paragraphs.is_empty()).then(|| format!("Inspection report, {}.", words::place(paragraphs)));
    let groups = [of("Programme children", row.programme), of("Other children", row.others)];
    [help.to_owned()].into_iter().chain(groups.into_iter().flatten()).chain(place).collect()
}
