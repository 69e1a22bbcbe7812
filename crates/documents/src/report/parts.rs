//! The four parts: judgement, ratings, cases, and what holds each back.

use assessment::report::{CaseSection, DomainSection, Line, Table, chart};
use blocks::{Block, Cell, HeadingLevel, KeyFigure, Text, Tone};

use crate::frame::judged;
use crate::list::{List, filled, table};
use crate::paper_chart::{RATINGS, SCORES, bars, dots};
use crate::{Extra, Source, summary};

pub(super) fn parts(source: &Source<'_>) -> Vec<Block> {
    let report = &source.report;
    let mut list = List::default();
    let data = filled("Scores, judgements and answers", &summary::SCORES, summary::score_rows(source));
    list.add(Block::Chart(bars(&chart::scores(report), &[], SCORES, data)));
    list.sentences(&report.sample);
    if source.choice.has(Extra::Workings) {
        list.heading(HeadingLevel::Two, "How the scores were reached");
        let reached = report.domains.iter().map(|it| format!("{}: {}", it.title, it.reached));
        list.add(Block::bullets(reached.chain([format!("Overall: {}", report.summary.reached)])));
    }
    for section in &report.domains {
        list.all(part(source, section));
    }
    list.done()
}

fn part(source: &Source<'_>, section: &DomainSection) -> Vec<Block> {
    let report = &source.report;
    let mut list = List::default();
    list.heading(HeadingLevel::Two, &section.title);
    list.toned(Tone::Inset, &section.finding);
    let judged = judged(&section.judgement, &section.score);
    list.add(Block::body(judged.and(format!(" {}.", section.answered))));
    list.all(beside(source, section));
    list.sentences(&section.limits);
    list.heading(HeadingLevel::Three, "What holds it back");
    if section.holds_back.is_empty() {
        list.add(Block::body("Nothing: it is at the highest level."));
    }
    list.sentences(&section.holds_back);
    list.heading(HeadingLevel::Three, "Ratings");
    let lines: Vec<&Line> = report.lines.iter().filter(|line| line.domain == section.domain).collect();
    let labels: Vec<String> = lines.iter().map(|line| format!("{} {}", line.id, line.title)).collect();
    let rows = lines.iter().map(|line| rating(line)).collect();
    let caption = format!("{}: ratings, targets and evidence", section.title);
    let columns = [("Statement", 48), ("Rating", 28), ("Target", 10), ("Evidence", 14)];
    let data = filled(caption, &columns, rows);
    list.add(Block::Chart(bars(&chart::ratings(report, section), &labels, RATINGS, data)));
    if let Some(items) = Block::bullets(&section.contradictions) {
        list.heading(HeadingLevel::Three, "Where evidence and ratings differ");
        list.add(items);
    }
    if let Some(cases) = &section.cases {
        list.heading(HeadingLevel::Three, "What the cases show");
        list.all(evidence(source, cases));
    }
    if source.choice.has(Extra::Notes) {
        list.all(notes(&lines));
    }
    list.done()
}

/// The self-rating beside the cases.
fn beside(source: &Source<'_>, section: &DomainSection) -> Vec<Block> {
    let mut list = List::default();
    let Some(cases) = &section.cases else {
        list.add(Block::body(&section.tested));
        return list.done();
    };
    let shown = match (cases.band, &cases.figure) {
        (Some(band), Some(figure)) => format!("{}, {figure}", band.title()),
        _ => section.tested.clone(),
    };
    list.add(Block::KeyFigures(vec![
        KeyFigure { label: "Our ratings".to_owned(), value: format!("{}, {}", section.own, section.score) },
        KeyFigure { label: "Our cases".to_owned(), value: shown },
    ]));
    list.sentences(&cases.limits);
    if source.choice.has(Extra::Workings) {
        list.toned(Tone::Quiet, &cases.reached);
    }
    list.toned(Tone::Warning, &cases.critical);
    list.done()
}

fn rating(line: &Line) -> Vec<Cell> {
    let points = line.level().map(|level| format!("{} ", level.points())).unwrap_or_default();
    let named = Cell::from(format!("{} {}", line.id, line.title));
    vec![
        if line.critical { named.and("Critical") } else { named },
        Cell::from(format!("{points}{}", line.standing_title())).and(&line.reason),
        line.target.points().to_string().into(),
        line.evidence.to_string().into(),
    ]
}

fn evidence(source: &Source<'_>, cases: &CaseSection) -> Vec<Block> {
    let mut list = List::default();
    let data = from(&cases.table);
    match dots(&cases.chart, data.clone()) {
        Some(chart) => list.add(Block::Chart(chart)),
        None => list.add(Block::Table(data)),
    }
    list.all(workings(source, &cases.table));
    list.sentences(&cases.record_gaps);
    list.sentences(&cases.second_reader);
    list.done()
}

/// A table of the report.
pub(super) fn from(table: &Table) -> blocks::Table {
    // What a row is about takes the most room; the others share the rest.
    let others = u16::try_from(table.head.len().saturating_sub(1).max(1)).unwrap_or(1);
    let first = if others > 4 { 30 } else { 40 };
    let width = |n: usize| if n == 0 { first } else { (100 - first) / others };
    blocks::Table {
        caption: table.caption.clone(),
        head: table.head.iter().map(|name| (*name).to_owned()).collect(),
        widths: (0..table.head.len()).map(width).collect(),
        rows: table.rows.iter().map(|row| row.cells.iter().map(Into::into).collect()).collect(),
    }
}

/// How the figures of a table were reached, row by row; nothing where that was not chosen.
pub(super) fn workings(source: &Source<'_>, rows: &Table) -> Option<Block> {
    let reached = rows.rows.iter().filter(|row| source.choice.has(Extra::Workings) && !row.reached.is_empty());
    let reached = reached.filter_map(|row| {
        let cell = row.reached.iter().fold(Cell::default(), Cell::and);
        Some(vec![row.cells.first()?.into(), cell])
    });
    let caption = format!("How these were reached. {}", rows.caption);
    table(caption, &[("Figure", 30), ("How it was reached", 70)], reached.collect())
}

/// What the service wrote about the statements of a part.
fn notes(lines: &[&Line]) -> Vec<Block> {
    let mut list = List::default();
    for line in lines.iter().filter(|line| !line.notes.trim().is_empty()) {
        list.add(Block::body(Text::strong(format!("{} {}", line.id, line.title))));
        list.add(Block::paragraph(Tone::Notes, &line.notes));
    }
    let mut blocks = list.done();
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(HeadingLevel::Three, "Notes"));
    }
    blocks
}
