//! The service's own statements: beside the framework's, never within them.

use assessment::score::{local as scores, local_rating};
use blocks::{Block, HeadingLevel};

use crate::list::{List, table};
use crate::{Extra, Source};

pub(super) fn local(source: &Source<'_>) -> Vec<Block> {
    let statements = &source.assessment.gathered.local;
    let Some(scored) = scores(statements) else { return Vec::new() };
    let outline = source.framework.outline();
    let title = |domain| outline.domain(domain).map(|info| info.title.clone()).unwrap_or_default();
    let mut list = List::default();
    list.heading(HeadingLevel::One, "Local statements");
    list.add(Block::body(scored.sentence()));
    let rows = statements.iter().map(|one| {
        vec![(&one.title).into(), title(one.domain).into(), local_rating(one).into(), (&one.statement).into()]
    });
    let columns = [("Statement", 22), ("Part", 18), ("Rating", 18), ("What is rated", 42)];
    list.add(table("Local statements and how they are rated", &columns, rows.collect()));
    if source.choice.has(Extra::Workings) {
        let parts = scored.domains.iter();
        let reached = parts.map(|it| format!("{}: {}. {}.", title(it.domain), it.result.figure(), it.result.reached()));
        list.add(Block::bullets(reached));
    }
    list.done()
}
