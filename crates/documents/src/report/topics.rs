//! What was gathered beside ratings and criteria.

use assessment::report::Content;
use blocks::{Block, HeadingLevel, Tone};

use super::parts::{from, workings};
use crate::Source;
use crate::list::List;
use crate::paper_chart::dots;

pub(super) fn topics(source: &Source<'_>) -> Vec<Block> {
    let mut list = List::default();
    for part in &source.report.topics {
        list.heading(HeadingLevel::Two, part.topic.title());
        match &part.content {
            Some(content) => list.all(content_of(source, content)),
            None => list.add(Block::body(part.topic.missing())),
        }
    }
    list.done()
}

fn content_of(source: &Source<'_>, content: &Content) -> Vec<Block> {
    let mut list = List::default();
    list.add(Block::bullets(&content.findings));
    for (chart, table) in &content.charts {
        match dots(chart, from(table)) {
            Some(chart) => list.add(Block::Chart(chart)),
            None => list.add(Block::Table(from(table))),
        }
        list.add(workings(source, table));
    }
    for table in &content.tables {
        list.add(Block::Table(from(table)));
        list.add(workings(source, table));
    }
    list.toned(Tone::Quiet, &content.notes);
    list.done()
}
