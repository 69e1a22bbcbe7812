//! The report's first page, for the board: a document of its own, and how the whole report begins.

use assessment::report::{Finding, Points};
use blocks::{Block, Document, HeadingLevel, Item, KeyFigure, ListKind, Text, Tone};

use crate::Source;
use crate::frame::{Length, judged};
use crate::list::{List, table};
use crate::report::recommendations_in_short;

pub(crate) fn document(source: &Source<'_>) -> Document {
    let mut list = List::default();
    list.all(opening(source, HeadingLevel::One));
    list.add(scores_in_short(source));
    list.heading(HeadingLevel::One, "The sixteen recommendations");
    list.all(recommendations_in_short(source));
    list.all(source.colophon());
    source.document("Self-assessment summary", "Summary for the management board", Length::Short, list.done())
}

/// The first page, with headings of a level.
pub(crate) fn opening(source: &Source<'_>, level: HeadingLevel) -> Vec<Block> {
    let summary = &source.report.summary;
    let mut list = List::default();
    list.add(Block::paragraph(Tone::Quiet, source.report.about()));
    list.add(Block::paragraph(Tone::Lead, judged(&summary.judgement, &summary.score)));
    list.sentences(&summary.own);
    list.sentences(&summary.limits);
    list.add(Block::body(&summary.tested));
    let figures = summary.figures.iter();
    let figures = figures.map(|it| KeyFigure { label: it.label.to_owned(), value: it.value.clone() }).collect();
    list.add(Block::KeyFigures(figures));
    list.all(findings(&summary.findings, level));
    list.heading(level, "Strengths");
    list.add(points(source, &summary.strengths));
    list.heading(level, "Priorities");
    list.add(points(source, &summary.priorities));
    list.heading(level, "What is not yet known");
    if summary.unknown.is_empty() {
        list.add(Block::body("Every statement is rated or does not apply."));
    }
    list.sentences(&summary.unknown);
    if let Some(lift) = &summary.lift {
        list.heading(level, "What would lift the judgement");
        list.add(Block::body(lift));
    }
    list.done()
}

fn findings(findings: &[Finding], level: HeadingLevel) -> Vec<Block> {
    let items = findings.iter().map(|it| Text::strong(format!("{}. ", it.part)).and(&it.says));
    let Some(items) = Block::bullets(items) else { return Vec::new() };
    vec![Block::heading(level, "Where evidence and ratings differ"), items]
}

fn points(source: &Source<'_>, points: &Points) -> Block {
    if points.points.is_empty() {
        return Block::body(points.none);
    }
    let item = |it: &assessment::report::Point| Item {
        text: Text::strong(source.named(&it.statement)),
        more: vec![Text::from(&it.sentence)],
    };
    Block::List { kind: ListKind::Number, items: points.points.iter().map(item).collect() }
}

/// The scores of the parts in one table.
pub(crate) fn scores_in_short(source: &Source<'_>) -> Option<Block> {
    table("Scores, judgements and answers", &SCORES, score_rows(source))
}

/// The columns of that table.
pub(crate) const SCORES: [(&str, u16); 4] = [("Part", 28), ("Score", 22), ("Judgement", 26), ("Answers", 24)];

pub(crate) fn score_rows(source: &Source<'_>) -> Vec<Vec<blocks::Cell>> {
    let report = &source.report;
    let parts =
        report.domains.iter().map(|it| [&it.title, &it.score, &it.judgement, &it.answered].map(Into::into).into());
    let overall = &report.scores.overall;
    let last = vec![
        "Overall".into(),
        overall.figure().into(),
        (&report.summary.judgement).into(),
        overall.tally.summary().into(),
    ];
    parts.chain([last]).collect()
}
