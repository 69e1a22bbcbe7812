//! Tables for a spreadsheet program: typed cells, so that columns can be sorted and filtered.

use serde::{Deserialize, Serialize};

use crate::time::{Day, Instant};

/// A workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its title, as its properties have it.
    pub title: String,
    /// What it is, in a line.
    pub subject: String,
    /// Who made it: the service's name, never a person's; may be empty.
    pub author: String,
    /// When it was made.
    pub created: Instant,
    /// The fingerprint of the record that it was made from; may be empty.
    pub fingerprint: String,
    /// What there is to know before reading it, a line each: a sheet of its own, after the others.
    pub about: Vec<String>,
    /// Its sheets; at least one.
    pub sheets: Vec<Sheet>,
}

/// A sheet: one table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`, unique in its workbook.
    pub name: String,
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
    Number(u32),
    /// A share, from 0 to 1,000,000 millionths, shown as a percentage.
    Share(u32),
    /// A day.
    Day(Day),
}

impl Value {
    /// Words; nothing where there are none.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// As it is read: "3", "60.0%", "26/11/2026".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Share(millionths) => {
                let tenths = (u64::from(*millionths) + 500) / 1000;
                format!("{}.{}%", tenths / 10, tenths % 10)
            }
            Self::Day(day) => format!("{:02}/{:02}/{:04}", day.day, day.month, day.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_a_british_reader_has_them() {
        let day = Value::Day(Day { year: 2026, month: 3, day: 9 });
        let values = [day, Value::Share(666_667), Value::Share(1_000_000), Value::Share(449), Value::text(" ")];
        assert_eq!(values.map(|value| value.words()), ["09/03/2026", "66.7%", "100.0%", "0.0%", ""]);
    }
}
