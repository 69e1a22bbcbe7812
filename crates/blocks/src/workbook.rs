//! Tables for a spreadsheet program: typed cells, so that columns can be sorted and filtered.

use serde::{Deserialize, Serialize};

use crate::time::{Day, Instant};

/// A workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its title, as its properties have it.
    pub title: String,
    /// Who made it: the service's name, never a person's; may be empty.
    pub author: String,
    /// When it was made.
    pub created: Instant,
    /// The fingerprint of the record that it was made from; may be empty.
    pub fingerprint: String,
    /// Its sheets; at least one.
    pub sheets: Vec<Sheet>,
}

/// A sheet: one table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`, unique in its workbook.
    pub name: String,
    /// What it shows, above the table: a line or more; may be empty.
    pub about: Vec<String>,
    /// Its columns; at least one, with names that differ.
    pub columns: Vec<Column>,
    /// Its rows, each with a value per column.
    pub rows: Vec<Vec<Value>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// How wide it is, in letters.
    pub width: u16,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words. They are never a formula, whatever they begin with.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A share from 0 to 1,000,000 millionths, shown as a percentage.
    Share(u32),
    /// A day.
    Day(Day),
}
