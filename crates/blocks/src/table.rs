//! Tables.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A table with one row of headers. The first cell of each row is the row's header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows: its caption, and its name for those who do not see it.
    pub caption: String,
    /// The columns' names; at least one.
    pub head: Vec<String>,
    /// How wide the columns are, as shares of their sum; as many as columns.
    pub widths: Vec<u16>,
    /// The rows, each with a cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: paragraphs, mostly one. An empty cell has none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cell(pub Vec<Text>);

impl Cell {
    /// The words alone, a line per paragraph.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(Text::plain).collect::<Vec<_>>().join("\n")
    }

    /// The cell with a further paragraph; an empty one is left out.
    #[must_use]
    pub fn and(mut self, text: impl Into<Text>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(text);
        }
        self
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::default().and(text)
    }
}
