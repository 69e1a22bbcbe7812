//! Which column is which: headings are recognised by their words, wherever they stand.

use std::collections::BTreeMap;

use framework::{Criterion, Framework, ServiceKind, Terms};

use super::grid::{Cell, Line, cut, letters, trim};
use crate::columns::{CASE, DONE, NOTES, PROGRESS, SUPERVISION};
use crate::import::{ColumnRead, ColumnUse};
use crate::words::key;

/// How much of a heading is shown, in characters.
const SHOWN: usize = 80;

/// What a heading can be.
pub(super) struct Vocabulary<'a> {
    /// By the whole of a heading.
    whole: BTreeMap<String, ColumnUse>,
    framework: &'a Framework,
}

/// The headings of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Headings {
    /// The row in which they stand.
    pub(super) row: u32,
    /// The columns, from left to right, each with its place from 0.
    pub(super) columns: Vec<(u32, ColumnRead)>,
    /// The columns that were recognised by their criterion's id alone.
    pub(super) by_id: Vec<u32>,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(framework: &'a Framework) -> Self {
        let mut whole = BTreeMap::new();
        let mut add = |text: &str, holds: &ColumnUse| {
            whole.entry(key(text)).or_insert_with(|| holds.clone());
        };
        for text in [CASE, "Case number", "Case no", "Case no."] {
            add(text, &ColumnUse::Case);
        }
        for text in [SUPERVISION, "Stratum"] {
            add(text, &ColumnUse::Supervision);
        }
        for text in [NOTES, "Note"] {
            add(text, &ColumnUse::Notes);
        }
        for criterion in &framework.reference.criteria {
            let holds = ColumnUse::Criterion(criterion.id.clone());
            add(criterion.id.as_str(), &holds);
            for kind in ServiceKind::ALL {
                let title = Terms { kind, ..Terms::default() }.fill(&criterion.title);
                for marks in ["", "core", "critical", "core critical"] {
                    add(&format!("{title}{marks}"), &holds);
                    add(&format!("{}{title}{marks}", criterion.id), &holds);
                }
            }
        }
        for factor in &framework.reference.factors {
            add(&format!("{}{DONE}", factor.title), &ColumnUse::EnoughDone(factor.id.clone()));
            add(&format!("{}{PROGRESS}", factor.title), &ColumnUse::EnoughProgress(factor.id.clone()));
        }
        Self { whole, framework }
    }

    /// What a heading says, by all its words.
    fn whole(&self, text: &str) -> Option<ColumnUse> {
        self.whole.get(&key(text)).cloned()
    }

    /// The criterion whose id a heading begins with.
    fn by_id(&self, text: &str) -> Option<ColumnUse> {
        let first: String = trim(text).chars().take_while(char::is_ascii_alphanumeric).collect();
        let criteria = &self.framework.reference.criteria;
        let found = criteria.iter().find(|criterion| criterion.id.as_str().eq_ignore_ascii_case(&first))?;
        Some(ColumnUse::Criterion(found.id.clone()))
    }

    /// Whether a text is a heading of case numbers: in a row further down it says that the headings are repeated.
    pub(super) fn is_case(&self, text: &str) -> bool {
        self.whole(text) == Some(ColumnUse::Case)
    }

    /// The headings of the template that are not there. Criteria that are not core belong to the template of a full audit only.
    pub(super) fn missing(&self, columns: &[ColumnRead]) -> Vec<String> {
        let has = |holds: &ColumnUse| columns.iter().any(|column| column.holds == *holds);
        let reference = &self.framework.reference;
        let of = |criterion: &Criterion| ColumnUse::Criterion(criterion.id.clone());
        let full = reference.criteria.iter().any(|criterion| !criterion.core && has(&of(criterion)));
        let fixed = [(SUPERVISION, ColumnUse::Supervision), (NOTES, ColumnUse::Notes)];
        let fixed = fixed.into_iter().map(|(heading, holds)| (heading.to_owned(), holds));
        let asked = reference.criteria.iter().filter(|criterion| full || criterion.core);
        let criteria = asked.map(|criterion| (criterion.id.to_string(), of(criterion)));
        let factors = reference.factors.iter().flat_map(|factor| {
            let (done, progress) = (format!("{}: {DONE}", factor.title), format!("{}: {PROGRESS}", factor.title));
            [(done, ColumnUse::EnoughDone(factor.id.clone())), (progress, ColumnUse::EnoughProgress(factor.id.clone()))]
        });
        let all = fixed.chain(criteria).chain(factors);
        all.filter(|(_, holds)| !has(holds)).map(|(heading, _)| heading).collect()
    }

    /// What a row says as headings. It need not be one of headings at all: see [`Headings::recognised`].
    pub(super) fn read(&self, line: &Line) -> Headings {
        let mut columns: Vec<(u32, ColumnRead)> = Vec::new();
        let mut cells: Vec<&(u32, Cell)> = line.cells.iter().collect();
        cells.sort_by_key(|(at, _)| *at);
        cells.dedup_by_key(|(at, _)| *at);
        for (at, cell) in cells {
            let holds = match cell {
                Cell::Text(text) => self.whole(text).unwrap_or(ColumnUse::Unknown),
                _ => ColumnUse::Unknown,
            };
            let seen = holds != ColumnUse::Unknown && columns.iter().any(|(_, column)| column.holds == holds);
            let holds = if seen { ColumnUse::Repeated } else { holds };
            let header = match cell {
                Cell::Text(text) => cut(trim(text), SHOWN),
                other => other.shown(),
            };
            columns.push((*at, ColumnRead { letter: letters(*at), header, holds }));
        }
        // Second, so that "CO1 comments" before "CO1 Risk of harm…" does not take its place.
        let mut by_id = Vec::new();
        for (at, cell) in &line.cells {
            let Cell::Text(text) = cell else { continue };
            let Some(holds) = self.by_id(text) else { continue };
            let taken = columns.iter().any(|(_, column)| column.holds == holds);
            let unknown = columns.iter_mut().find(|(other, column)| other == at && column.holds == ColumnUse::Unknown);
            if let Some((_, column)) = unknown.filter(|_| !taken) {
                column.holds = holds;
                by_id.push(*at);
            }
        }
        Headings { row: line.row, columns, by_id }
    }
}

impl Headings {
    /// How many columns were recognised.
    pub(super) fn recognised(&self) -> usize {
        self.columns.iter().filter(|(at, _)| self.read_for(*at).is_some()).count()
    }

    /// What the column is read for; none if it is not read.
    pub(super) fn read_for(&self, column: u32) -> Option<&ColumnUse> {
        let (_, read) = self.columns.iter().find(|(at, _)| *at == column)?;
        (!matches!(read.holds, ColumnUse::Unknown | ColumnUse::Repeated)).then_some(&read.holds)
    }

    /// The column of case numbers.
    pub(super) fn case(&self) -> Option<u32> {
        self.columns.iter().find(|(_, column)| column.holds == ColumnUse::Case).map(|(at, _)| *at)
    }

    /// Whether a row of text is no accident: a title that says "Notes" is no heading of cases.
    pub(super) fn are_of_cases(&self) -> bool {
        self.recognised() >= if self.case().is_some() { 2 } else { 3 }
    }

    /// The heading over a column; empty if there is none.
    pub(super) fn over(&self, column: u32) -> &str {
        self.columns.iter().find(|(at, _)| *at == column).map_or("", |(_, column)| column.header.as_str())
    }
}
