//! What evidence there is, what is claimed without it, and what is to be found out.

use assessment::report::Line;
use blocks::{Block, Cell, HeadingLevel};

use crate::list::{List, table};
use crate::{Extra, Source};

pub(super) fn evidence(source: &Source<'_>) -> Vec<Block> {
    let assured = &source.report.assurance.overall;
    let mut list = List::default();
    list.add(Block::body(assured.sentence()));
    let rows = assured.by_kind().map(|(kind, share)| vec![kind.title().into(), share.to_string().into()]).collect();
    let caption = "Kinds of evidence for what is rated 2 or 3. Kinds overlap.";
    list.add(table(caption, &[("Kind", 60), ("Statements", 40)], rows));
    if let Some(items) = Block::bullets(source.all_named(&assured.without)) {
        list.heading(HeadingLevel::Two, "Claims without evidence");
        list.add(Block::body("These are rated 2 or 3, and no evidence is recorded for them."));
        list.add(items);
    }
    if source.choice.has(Extra::Evidence) {
        list.all(records(source));
    }
    list.done()
}

/// Every piece of evidence, statement by statement.
fn records(source: &Source<'_>) -> Vec<Block> {
    let rows = source.report.lines.iter().flat_map(|line| of(source, line)).collect();
    let columns = [("Statement", 23), ("Evidence", 26), ("Date", 13), ("Owner", 18), ("Where it is kept", 20)];
    let Some(table) = table("Evidence, statement by statement", &columns, rows) else { return Vec::new() };
    vec![Block::heading(HeadingLevel::Two, "The list of evidence"), table]
}

fn of<'a>(source: &'a Source<'_>, line: &'a Line) -> impl Iterator<Item = Vec<Cell>> + 'a {
    let answer = source.assessment.answer(&line.id);
    let rows: Vec<Vec<Cell>> = (answer.evidence.iter())
        .map(|one| {
            let kinds: Vec<&str> = one.kinds.iter().map(|kind| kind.title()).collect();
            vec![
                source.named(&line.id).into(),
                Cell::from(&one.title).and(kinds.join(", ")),
                one.date.map(assessment::Date::long).unwrap_or_default().into(),
                (&one.owner).into(),
                (&one.kept).into(),
            ]
        })
        .collect();
    rows.into_iter()
}

pub(super) fn unknown(source: &Source<'_>) -> Vec<Block> {
    let report = &source.report;
    let mut list = List::default();
    if report.find_out.is_empty() {
        list.add(Block::body("There is nothing: every statement is rated or does not apply."));
    }
    for (title, not_known) in [("Not known yet", true), ("Not answered yet", false)] {
        let ids = report.find_out.iter().filter(|one| one.not_known == not_known).map(|one| &one.statement);
        if let Some(items) = Block::bullets(source.all_named(ids)) {
            list.heading(HeadingLevel::Two, title);
            list.add(items);
        }
    }
    if let Some(items) = Block::bullets(source.all_named(&report.critical_not_applying)) {
        list.heading(HeadingLevel::Two, "Critical statements that are said not to apply");
        list.add(items);
    }
    list.done()
}
