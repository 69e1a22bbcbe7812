//! The action plan.

use assessment::PlanAction;
use assessment::actions::{When, when};
use blocks::{Block, Cell, Document, HeadingLevel, KeyFigure, Text, Tone};

use crate::frame::Length;
use crate::list::{List, table};
use crate::{Extra, Source};

pub(crate) fn document(source: &Source<'_>) -> Document {
    let mut list = List::default();
    list.add(Block::paragraph(Tone::Quiet, source.report.about()));
    list.all(blocks(source, HeadingLevel::One));
    list.all(source.colophon());
    source.document("Action plan", "Actions from the self-assessment", Length::Short, list.done())
}

/// The plan, with headings of a level.
pub(crate) fn blocks(source: &Source<'_>, level: HeadingLevel) -> Vec<Block> {
    let plan = &source.assessment.plan;
    let mut list = List::default();
    if plan.actions.is_empty() {
        list.add(Block::body("There is nothing in the plan yet."));
    } else {
        let due = &source.report.due;
        let figure = |label: &str, n: usize| KeyFigure { label: label.to_owned(), value: n.to_string() };
        list.add(Block::KeyFigures(vec![
            figure("Actions", plan.actions.len()),
            figure("Overdue", due.overdue.len()),
            figure("Due in the next 28 days", due.soon.len()),
            figure("Still to be done", due.overdue.len() + due.soon.len() + due.later.len() + due.undated.len()),
        ]));
        list.add(table_of(source));
        if source.choice.has(Extra::Notes) {
            list.all(reviews(source, level));
        }
    }
    list.all(unplanned(source, level));
    list.done()
}

/// The actions as a table; nothing where there is none.
pub(crate) fn table_of(source: &Source<'_>) -> Option<Block> {
    let rows = source.assessment.plan.actions.iter().map(|action| row(source, action)).collect();
    table("What we will do, in our order", &COLUMNS, rows)
}

const COLUMNS: [(&str, u16); 5] =
    [("Action", 34), ("Owner", 15), ("Due", 15), ("How we will know", 24), ("Status", 12)];

fn row(source: &Source<'_>, action: &PlanAction) -> Vec<Cell> {
    let terms = source.assessment.terms();
    let about = action.statement.as_ref().map(|id| format!("For {}", source.named(id))).unwrap_or_default();
    let needs = action.resources.trim();
    let needs = if needs.is_empty() { String::new() } else { format!("Needs: {needs}") };
    let pressing = match when(action, source.report.date) {
        Some(it @ (When::Overdue | When::Soon)) => Text::strong(it.title()),
        Some(When::Later | When::Undated) | None => Text::default(),
    };
    vec![
        Cell::from(Text::strong(terms.fill(&action.text))).and(about).and(needs),
        terms.fill(&action.owner).into(),
        Cell::from(action.due.words()).and(pressing),
        terms.fill(&action.success).into(),
        action.status.title().into(),
    ]
}

/// The notes of reviews, action by action.
fn reviews(source: &Source<'_>, level: HeadingLevel) -> Vec<Block> {
    let terms = source.assessment.terms();
    let reviewed = source.assessment.plan.actions.iter().filter(|action| !action.reviews.is_empty());
    let rows = reviewed.map(|action| {
        let notes = action.reviews.iter().map(|review| format!("{}: {}", review.date.long(), review.note));
        vec![terms.fill(&action.text).into(), notes.fold(Cell::default(), Cell::and)]
    });
    let Some(table) = table("Reviews", &[("Action", 40), ("What was found", 60)], rows.collect()) else {
        return Vec::new();
    };
    vec![Block::heading(level, "Reviews"), table]
}

/// Critical gaps for which nothing is planned, with the reason where there is one.
fn unplanned(source: &Source<'_>, level: HeadingLevel) -> Vec<Block> {
    let reasons = &source.assessment.plan.nothing_planned;
    let open = source.report.unplanned.iter().map(|id| (id, "No reason is given yet."));
    let given = source.report.gaps.iter().filter_map(|gap| {
        let reason = reasons.get(&gap.statement)?.trim();
        (!reason.is_empty()).then_some((&gap.statement, reason))
    });
    let mut listed: Vec<(&framework::StatementId, &str)> = open.chain(given).collect();
    listed.dedup_by(|a, b| a.0 == b.0);
    let rows = listed.into_iter().map(|(id, reason)| vec![source.named(id).into(), reason.into()]).collect();
    let Some(table) = table("Nothing is planned for these", &[("Statement", 40), ("Reason", 60)], rows) else {
        return Vec::new();
    };
    vec![Block::heading(level, "Critical gaps with nothing planned"), table]
}
