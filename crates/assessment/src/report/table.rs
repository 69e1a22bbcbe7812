//! Tables of the report, as texts.

/// A table. The first cell of each row is what the row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns' names.
    pub head: Vec<&'static str>,
    /// The rows, each with a cell per column.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<String>,
    /// How its figures were reached and where its benchmark comes from, a sentence or more each; may be empty.
    pub reached: Vec<String>,
}

impl Row {
    /// A row whose figures need no word.
    pub(super) fn plain(cells: Vec<String>) -> Self {
        Self { cells, reached: Vec::new() }
    }
}
