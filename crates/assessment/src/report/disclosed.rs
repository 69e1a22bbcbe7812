//! The report without small counts: what says in the place of figures that they are hidden, and not that there are none.

use framework::{CriterionId, Reference};

use super::table::{Row, Table};
use super::topics::{Content, Part};
use super::{Facts, Report};
use crate::cases::TotalsFrom;
use crate::disclosure::{Disclosed, HIDDEN};
use crate::evidence::Judgements;
use crate::record::Assessment;
use crate::report::measure::NOTHING;

impl Facts<'_> {
    /// Whether a criterion has answers that are not shown.
    pub(super) fn hides(&self, criterion: &CriterionId) -> bool {
        self.disclosed.is_some_and(|it| it.criteria.contains(criterion))
    }

    /// Whether there is a *no* among them.
    pub(super) fn hides_no(&self, criterion: &CriterionId) -> bool {
        self.disclosed.is_some_and(|it| it.with_no.contains(criterion))
    }
}

/// The judgements of the whole record, without the figures that are not shown.
pub(super) fn judgements(reference: &Reference, whole: &Report, disclosed: &Disclosed) -> Judgements {
    let mut judgements = whole.judgements.clone();
    for it in &mut judgements.domains {
        let hides = |id: &CriterionId| reference.criterion(id).is_some_and(|criterion| criterion.domain == it.domain);
        if disclosed.criteria.iter().any(hides) {
            it.finding = it.finding.take().and_then(|_| it.gap());
        }
    }
    judgements
}

/// Puts in what is known of the whole record and is no small count.
pub(super) fn complete(shown: &mut Report, whole: Report, assessment: &Assessment) {
    let sample = &assessment.gathered.sample;
    if sample.from() == TotalsFrom::Cases {
        let size = sample.cases.len();
        let apart = sample.caseload.map_or(0, |all| usize::try_from(all).unwrap_or(usize::MAX).saturating_sub(size));
        let says = match whole.sample.first() {
            Some(first) if size >= 5 && !(1..5).contains(&apart) => first.clone(),
            _ => "How many cases are in the sample is hidden.".to_owned(),
        };
        let rest = if shown.sample.is_empty() { Vec::new() } else { shown.sample.split_off(1) };
        shown.sample = std::iter::once(says).chain(rest).collect();
    }
    let parts = std::mem::take(&mut shown.topics).into_iter().zip(whole.topics);
    shown.topics =
        parts.map(|(shown, whole)| Part { content: content(shown.content, whole.content), ..shown }).collect();
}

/// What is said of a topic: what can be shown, and that the rest is hidden.
fn content(shown: Option<Content>, whole: Option<Content>) -> Option<Content> {
    let whole = whole?;
    let shown = shown.unwrap_or_else(|| Content { notes: whole.notes, ..Content::default() });
    let (mut charts, mut tables) = (Vec::new(), Vec::new());
    let find = |table: &Table| {
        let all = shown.charts.iter().map(|(_, table)| table).chain(&shown.tables);
        all.into_iter().find(|it| it.caption == table.caption)
    };
    for (_, all) in whole.charts {
        let made = merged(all, find);
        match shown.charts.iter().find(|(_, table)| table.caption == made.caption) {
            Some((chart, _)) => charts.push((chart.clone(), made)),
            None => tables.push(made),
        }
    }
    tables.extend(whole.tables.into_iter().map(|all| merged(all, find)));
    Some(Content { charts, tables, ..shown })
}

/// The rows of the whole, each as it can be shown. Nothing of the whole gets into it but what rows are about.
fn merged<'a>(whole: Table, find: impl Fn(&Table) -> Option<&'a Table>) -> Table {
    let mut left: Vec<&Row> = find(&whole).map(|table| table.rows.iter().collect()).unwrap_or_default();
    let rows = whole.rows.iter().map(|row| {
        let at = left.iter().position(|it| it.cells.first() == row.cells.first());
        match at.map(|at| left.remove(at)) {
            Some(shown) if shown.cells == row.cells => shown.clone(),
            shown => hidden(row, shown),
        }
    });
    Table { rows: rows.collect(), ..whole.clone() }
}

/// A row of which some figures are not shown.
fn hidden(row: &Row, shown: Option<&Row>) -> Row {
    let cell = |(at, whole): (usize, &String)| {
        let same = shown.and_then(|it| it.cells.get(at)).is_some_and(|it| it == whole && it != NOTHING);
        if at == 0 || same { whole.clone() } else { HIDDEN.to_owned() }
    };
    Row::plain(row.cells.iter().enumerate().map(cell).collect())
}
