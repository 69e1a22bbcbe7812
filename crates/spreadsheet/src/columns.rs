//! The template's columns, and the words of their headings.

use assessment::cases::CaseSample;
use framework::{Criterion, Framework, Terms};

use crate::import::ColumnUse;
use crate::template::Template;

/// The heading of the case numbers.
pub(crate) const CASE: &str = "Case";
/// The heading of the strata.
pub(crate) const SUPERVISION: &str = "Supervision";
/// The heading of the notes.
pub(crate) const NOTES: &str = "Notes";
/// What follows a factor's title over its first question.
pub(crate) const DONE: &str = "enough done";
/// What follows a factor's title over its second question.
pub(crate) const PROGRESS: &str = "enough progress";

/// One column of the template.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// What it holds.
    pub(crate) holds: ColumnUse,
    /// Its heading.
    pub(crate) heading: String,
}

/// The columns of a template, in order.
pub(crate) fn columns(template: &Template<'_>) -> Vec<Column> {
    let reference = &template.framework.reference;
    let column = |holds, heading: String| Column { holds, heading };
    let mut columns =
        vec![column(ColumnUse::Case, CASE.to_owned()), column(ColumnUse::Supervision, SUPERVISION.to_owned())];
    for criterion in criteria(template) {
        let heading = criterion_heading(criterion, &template.terms);
        columns.push(column(ColumnUse::Criterion(criterion.id.clone()), heading));
    }
    for factor in &reference.factors {
        columns.push(column(ColumnUse::EnoughDone(factor.id.clone()), format!("{}: {DONE}", factor.title)));
        columns.push(column(ColumnUse::EnoughProgress(factor.id.clone()), format!("{}: {PROGRESS}", factor.title)));
    }
    columns.push(column(ColumnUse::Notes, NOTES.to_owned()));
    columns
}

/// The criteria that have a column: those asked, and those that are answered although they are not.
pub(crate) fn criteria<'a>(template: &Template<'a>) -> impl Iterator<Item = &'a Criterion> {
    let Template { audit, existing, framework, .. } = *template;
    let answered = move |sample: &CaseSample, criterion: &Criterion| {
        sample.cases.values().any(|case| case.answers.contains_key(&criterion.id))
    };
    let criteria: &'a Framework = framework;
    criteria
        .reference
        .criteria
        .iter()
        .filter(move |criterion| audit.asks(criterion) || existing.is_some_and(|sample| answered(sample, criterion)))
}

/// "CO1 Risk of harm to others has reduced (core)". The marks stand in words, because colour alone says nothing.
fn criterion_heading(criterion: &Criterion, terms: &Terms<'_>) -> String {
    let title = terms.fill(&criterion.title);
    let mark = marks(criterion);
    if mark.is_empty() { format!("{} {title}", criterion.id) } else { format!("{} {title} ({mark})", criterion.id) }
}

/// "core, critical", or a part of it, or nothing.
pub(crate) const fn marks(criterion: &Criterion) -> &'static str {
    match (criterion.core, criterion.critical) {
        (true, true) => "core, critical",
        (true, false) => "core",
        (false, true) => "critical",
        (false, false) => "",
    }
}
