//! What the cases show as a table, a row a criterion.

use assessment::cases::{Margin, Rate, rates};
use assessment::disclosure::HIDDEN;
use blocks::Value;

use super::Made;
use crate::Source;

const COLUMNS: [(&str, u16); 14] = [
    ("Criterion", 12),
    ("Title", 44),
    ("Part", 28),
    ("Critical", 11),
    ("Yes", 9),
    ("No", 9),
    ("Not applicable", 13),
    ("Not enough information", 15),
    ("Counted", 11),
    ("Share", 10),
    ("Interval from", 11),
    ("Interval to", 11),
    ("Band", 22),
    ("Inspectors found", 22),
];

pub(super) fn table(source: &Source<'_>) -> Made {
    let all = rates(&source.framework.reference, &source.assessment.gathered.sample);
    let read = all.iter().filter(|rate| rate.totals.settled() > 0 || source.hidden.contains(&rate.criterion));
    (COLUMNS.to_vec(), read.map(|rate| row(source, rate)).collect())
}

fn row(source: &Source<'_>, rate: &Rate) -> Vec<Value> {
    let reference = &source.framework.reference;
    let title = reference.criterion(&rate.criterion).map_or("", |it| it.title.as_str());
    let part = source.report.domains.iter().find(|it| it.domain == rate.domain).map_or("", |it| it.title.as_str());
    // A caseload that cannot be leaves nothing to compare with: the count alone.
    let fits = rate.margin.estimate(rate.share).is_some();
    let share = rate.proportion().filter(|_| fits);
    let ends = match rate.margin {
        Margin::Interval(interval) => [interval.low, interval.high].map(|end| Value::Share(end.millionths())),
        _ => [Value::Empty, Value::Empty],
    };
    let [low, high] = ends;
    let found = reference.benchmark(&rate.criterion.as_str().into()).and_then(assessment::evidence::inspection_figure);
    if source.hidden.contains(&rate.criterion) {
        let about = [
            rate.criterion.to_string(),
            source.assessment.terms().fill(title),
            part.to_owned(),
            if rate.critical { "Yes" } else { "No" }.to_owned(),
        ];
        let figures = std::iter::repeat_n(HIDDEN.to_owned(), 9);
        let row = about.into_iter().chain(figures).chain([found.unwrap_or_default()]);
        return row.map(Value::text).collect();
    }
    vec![
        Value::text(rate.criterion.to_string()),
        Value::text(source.assessment.terms().fill(title)),
        Value::text(part),
        Value::text(if rate.critical { "Yes" } else { "No" }),
        Value::Number(rate.totals.yes),
        Value::Number(rate.totals.no),
        Value::Number(rate.totals.not_applicable),
        Value::Number(rate.totals.not_enough_information),
        Value::Number(rate.share.of),
        share.map_or(Value::Empty, |it| Value::Share(it.millionths())),
        low,
        high,
        Value::text(rate.band().filter(|_| fits).map_or("Not banded", |band| band.title())),
        Value::text(found.unwrap_or_default()),
    ]
}
