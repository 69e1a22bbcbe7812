//! The action plan as a table, a row an action, in the service's order.

use assessment::actions::when;
use assessment::{Due, PlanAction};
use blocks::Value;

use super::Made;
use crate::time::day;
use crate::{Extra, Source};

pub(super) fn table(source: &Source<'_>) -> Made {
    let mut columns = vec![
        ("Number", 10),
        ("Action", 50),
        ("For", 30),
        ("Owner", 20),
        ("Due", 13),
        ("Why there is no date", 24),
        ("Status", 14),
        ("When", 12),
        ("How we will know", 40),
        ("Needs", 24),
        ("Partners", 24),
    ];
    if source.choice.has(Extra::Notes) {
        columns.extend([("Last review", 13), ("Reviews", 50)]);
    }
    let rows = (1..).zip(&source.assessment.plan.actions).map(|(number, action)| row(source, number, action));
    (columns, rows.collect())
}

fn row(source: &Source<'_>, number: u32, action: &PlanAction) -> Vec<Value> {
    let terms = source.assessment.terms();
    let about = action.statement.as_ref().map(|id| source.named(id)).unwrap_or_default();
    let (due, reason) = match &action.due {
        Due::On(date) => (Value::Day(day(*date)), ""),
        Due::NoDate { reason } => (Value::Empty, reason.as_str()),
    };
    let title = |id: &framework::PartnerId| {
        let known = source.framework.reference.partners.iter().find(|partner| partner.id == *id);
        known.map_or_else(|| id.to_string(), |partner| terms.fill(&partner.title))
    };
    let partners: Vec<String> = action.partners.iter().map(title).collect();
    let mut row = vec![
        Value::Number(number),
        Value::text(terms.fill(&action.text)),
        Value::text(about),
        Value::text(terms.fill(&action.owner)),
        due,
        Value::text(reason),
        Value::text(action.status.title()),
        Value::text(when(action, source.report.date).map_or("", |when| when.title())),
        Value::text(terms.fill(&action.success)),
        Value::text(&action.resources),
        Value::text(partners.join(", ")),
    ];
    if source.choice.has(Extra::Notes) {
        let last = action.reviews.iter().map(|review| review.date).max();
        row.push(last.map_or(Value::Empty, |date| Value::Day(day(date))));
        let notes = action.reviews.iter().map(|review| format!("{}: {}", review.date.long(), review.note));
        row.push(Value::text(notes.collect::<Vec<_>>().join("\n")));
    }
    row
}
