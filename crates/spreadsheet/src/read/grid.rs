//! What every kind of spreadsheet is read into: rows of cells, and where they stand.

use std::rc::Rc;

use crate::limits::MAX_COLUMNS;
use crate::refused::Reason;

/// A cell that is not blank.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// A text, as it stands. Cells with the same text may share it.
    Text(Rc<str>),
    /// A number.
    Number(f64),
    /// TRUE or FALSE.
    Bool(bool),
    /// A formula, whatever its value was.
    Formula,
    /// An error such as `#REF!`.
    Error(Rc<str>),
}

impl Cell {
    /// A text; none where it has nothing to see.
    pub(super) fn text(text: Rc<str>) -> Option<Self> {
        (!trim(&text).is_empty()).then_some(Self::Text(text))
    }

    /// As it is shown to the user.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Text(text) => cut(trim(text), 60),
            Self::Number(number) => number.to_string(),
            Self::Bool(true) => "TRUE".to_owned(),
            Self::Bool(false) => "FALSE".to_owned(),
            Self::Formula => "a formula".to_owned(),
            Self::Error(error) => cut(error, 20),
        }
    }
}

/// A row with something in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// Its number from 1.
    pub(super) row: u32,
    /// Its cells that are not blank, each with its column from 0, in the order in which they stand in the file.
    pub(super) cells: Vec<(u32, Cell)>,
}

impl Line {
    /// Adds a cell.
    ///
    /// # Errors
    /// If it stands too far to the right.
    pub(super) fn push(&mut self, column: u32, cell: Cell) -> Result<(), Reason> {
        // A file that names one place over and over must not grow without end either.
        if column >= MAX_COLUMNS || self.cells.len() > MAX_COLUMNS as usize {
            return Err(Reason::TooManyColumns);
        }
        self.cells.push((column, cell));
        Ok(())
    }

    /// The cell in a column.
    pub(super) fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, cell)| cell)
    }
}

/// Whether a sheet is read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// It is.
    More,
    /// The rest of this sheet is not wanted.
    Enough,
}

/// What takes rows: the sheet's place among the sheets, and a row of it.
pub(super) type Taker<'a> = &'a mut dyn FnMut(usize, Line) -> Result<Flow, Reason>;

/// A file of sheets that can be read again and again.
pub(super) trait Sheets {
    /// The names of its sheets.
    fn names(&self) -> &[String];

    /// Gives the rows of every sheet, or of one.
    ///
    /// # Errors
    /// What is wrong with the file, or what the taker says.
    fn rows(&mut self, only: Option<usize>, take: Taker<'_>) -> Result<(), Reason>;
}

/// Without the spaces around it, those included that are not to be seen.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
}

/// A text of so many characters at most, on one line.
pub(super) fn cut(text: &str, most: usize) -> String {
    let mut line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut short: String = line.by_ref().take(most).collect();
    if line.next().is_some() {
        short.push('…');
    }
    short
}

/// A column's letters: 0 is A, 26 is AA.
pub(super) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (499, "SF"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn a_cell_far_to_the_right_is_too_far() {
        let mut line = Line::default();
        assert_eq!(line.push(499, Cell::Bool(true)), Ok(()));
        assert_eq!(line.push(500, Cell::Bool(true)), Err(Reason::TooManyColumns));
    }

    #[test]
    fn long_texts_are_cut_and_stay_on_their_line() {
        assert_eq!(cut("ab\ncd", 10), "ab cd");
        assert_eq!(cut("äöüß", 3), "äöü…");
        assert_eq!(trim("\u{feff}\u{a0} x \u{200b}\t"), "x");
    }
}
