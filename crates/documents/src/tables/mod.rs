//! The plan, the scores and the case results as tables for a spreadsheet program, and the plan's days for a calendar. They
//! are a document as well, so that what leaves can be read and looked over first.

mod calendar;
mod cases;
mod plan;
mod scores;

use assessment::disclosure::NOTE;
use blocks::{Block, Calendar, Cell, Column, Document, HeadingLevel, Sheet, Table, Tone, Value, Workbook};

use crate::frame::Length;
use crate::list::List;
use crate::{Extra, Source};

/// What it is called.
const TITLE: &str = "Tables and dates";

/// The tables, and the days.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// All tables, as a workbook.
    pub workbook: Workbook,
    /// The days.
    pub calendar: Calendar,
}

/// A table that can be taken alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The action plan.
    Plan,
    /// The scores.
    Scores,
    /// The case results.
    Cases,
}

impl Part {
    /// All of them, in the order of the workbook's sheets.
    pub const ALL: [Self; 3] = [Self::Plan, Self::Scores, Self::Cases];

    /// Its name.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Plan => "Action plan",
            Self::Scores => "Scores",
            Self::Cases => "Case results",
        }
    }

    /// How its files' names begin.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Plan => "action-plan",
            Self::Scores => "scores",
            Self::Cases => "case-results",
        }
    }
}

impl Tables {
    /// One of the tables.
    #[must_use]
    pub fn part(&self, part: Part) -> Option<&Sheet> {
        self.workbook.sheets.iter().find(|sheet| sheet.name == part.title())
    }
}

pub(crate) fn tables(source: &Source<'_>) -> Tables {
    // Its properties and its last words are those of every document.
    let Document { title, subject, author, created, fingerprint, .. } =
        source.document(TITLE, "Action plan, scores and case results", Length::Short, Vec::new());
    let hidden = source.choice.has(Extra::HideSmall).then(|| NOTE.to_owned());
    let about =
        std::iter::once(source.report.about()).chain(hidden).chain(source.colophon().into_iter().filter_map(words));
    let workbook = Workbook {
        about: about.collect(),
        sheets: Part::ALL.iter().map(|part| sheet(source, *part)).collect(),
        title,
        subject,
        author,
        created,
        fingerprint,
    };
    Tables { workbook, calendar: calendar::calendar(source) }
}

/// The same as a document, to be read and looked over.
pub(crate) fn document(source: &Source<'_>) -> Document {
    let mut list = List::default();
    list.add(Block::paragraph(Tone::Quiet, source.report.about()));
    let Tables { workbook, calendar } = tables(source);
    for sheet in &workbook.sheets {
        list.heading(HeadingLevel::One, &sheet.name);
        if sheet.rows.is_empty() {
            list.add(Block::body("There is nothing to show yet."));
        } else {
            list.add(Block::Table(paper(sheet)));
        }
    }
    list.heading(HeadingLevel::One, "Calendar");
    let days = calendar.events.iter().map(|it| format!("{}: {}", Value::Day(it.day).words(), it.summary));
    list.add(Block::bullets(days).unwrap_or_else(|| Block::body("No action has a date yet.")));
    list.all(source.colophon());
    source.document(TITLE, "Action plan, scores and case results", Length::Short, list.done())
}

fn sheet(source: &Source<'_>, part: Part) -> Sheet {
    let (columns, rows) = match part {
        Part::Plan => plan::table(source),
        Part::Scores => scores::table(source),
        Part::Cases => cases::table(source),
    };
    let columns = columns.into_iter().map(|(name, width)| Column { name: name.to_owned(), width }).collect();
    Sheet { name: part.title().to_owned(), columns, rows }
}

/// Columns by name and width, and rows.
type Made = (Vec<(&'static str, u16)>, Vec<Vec<Value>>);

fn paper(sheet: &Sheet) -> Table {
    Table {
        caption: sheet.name.clone(),
        head: sheet.columns.iter().map(|column| column.name.clone()).collect(),
        widths: sheet.columns.iter().map(|column| column.width).collect(),
        rows: sheet.rows.iter().map(|row| row.iter().map(|value| Cell::from(value.words())).collect()).collect(),
    }
}

fn words(block: Block) -> Option<String> {
    match block {
        Block::Paragraph { text, .. } => Some(text.plain()),
        _ => None,
    }
}
