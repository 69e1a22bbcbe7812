//! The scores as a table: overall, the parts, and every statement, each a row.

use assessment::report::Line;
use assessment::score::Score;
use blocks::Value;

use super::Made;
use crate::{Extra, Source};

pub(super) fn table(source: &Source<'_>) -> Made {
    let mut columns = vec![
        ("Level", 13),
        ("Number", 10),
        ("Title", 44),
        ("Part", 28),
        ("Score", 9),
        ("Out of", 9),
        ("Judgement or rating", 30),
        ("Target", 10),
        ("Critical", 11),
        ("Evidence", 12),
        ("Answers", 36),
    ];
    if source.choice.has(Extra::Notes) {
        columns.extend([("Why it does not apply", 30), ("Notes", 50)]);
    }
    let report = &source.report;
    let overall = part("Overall", "Overall", &report.scores.overall, &report.summary.judgement);
    let parts = report.domains.iter().map(|it| part("Part", &it.title, &it.result, &it.judgement));
    let mut rows: Vec<Vec<Value>> = std::iter::once(overall).chain(parts).collect();
    rows.extend(report.lines.iter().map(|line| statement(source, line)));
    let width = columns.len();
    rows.iter_mut().for_each(|row| row.resize(width, Value::Empty));
    (columns, rows)
}

fn part(level: &str, title: &str, score: &Score, judgement: &str) -> Vec<Value> {
    let number = |it: Option<u8>| it.map_or(Value::Empty, |points| Value::Number(points.into()));
    vec![
        Value::text(level),
        Value::Empty,
        Value::text(title),
        Value::text(if level == "Part" { title } else { "" }),
        number(score.score),
        number(score.score.map(|_| assessment::score::Band::OUT_OF)),
        Value::text(judgement),
        Value::Empty,
        Value::Empty,
        Value::Empty,
        Value::text(score.tally.summary()),
    ]
}

fn statement(source: &Source<'_>, line: &Line) -> Vec<Value> {
    let part = source.report.domains.iter().find(|it| it.domain == line.domain).map_or("", |it| it.title.as_str());
    let points = line.level().map(|level| u32::from(level.points()));
    let mut row = vec![
        Value::text("Statement"),
        Value::text(line.id.to_string()),
        Value::text(&line.title),
        Value::text(part),
        points.map_or(Value::Empty, Value::Number),
        points.map_or(Value::Empty, |_| Value::Number(3)),
        Value::text(line.standing_title()),
        Value::Number(line.target.points().into()),
        Value::text(if line.critical { "Yes" } else { "No" }),
        Value::Number(u32::try_from(line.evidence).unwrap_or(u32::MAX)),
        Value::Empty,
    ];
    if source.choice.has(Extra::Notes) {
        row.extend([Value::text(&line.reason), Value::text(&line.notes)]);
    }
    row
}
