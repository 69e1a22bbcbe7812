//! The service's own statements: beside the framework's, never within them.

use assessment::score::{Standing, local as scores, local_standing};
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
        let rating = match local_standing(one) {
            Standing::Rated(level) => format!("{} {}", level.points(), level.title()),
            Standing::NotKnown => "Not known yet".to_owned(),
            Standing::DoesNotApply => "Does not apply".to_owned(),
            Standing::ToDo => "Not answered yet".to_owned(),
        };
        vec![(&one.title).into(), title(one.domain).into(), rating.into(), (&one.statement).into()]
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
