//! Reading separated values: commas, semicolons or tabs, quoted or not, with any line ending.

use std::borrow::Cow;
use std::rc::Rc;

use super::grid::{Cell, Flow, Line, Sheets, Taker};
use crate::neutral::restore;
use crate::refused::Reason;

/// What separates the fields.
pub(super) const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// A file of separated values: one sheet, named after the file.
pub(super) struct Csv<'a> {
    names: [String; 1],
    text: Cow<'a, str>,
    separator: char,
    /// Whether the first line only says what the separator is, as Excel writes it.
    told: bool,
}

impl<'a> Csv<'a> {
    pub(super) fn new(name: String, text: Cow<'a, str>) -> Self {
        let first = text.lines().next().unwrap_or_default().trim();
        let told = first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP="));
        let told = told.and_then(|rest| SEPARATORS.into_iter().find(|separator| rest.starts_with(*separator)));
        // Trimming took a tab away.
        let told = told.or_else(|| first.eq_ignore_ascii_case("sep=").then_some('\t'));
        Self { names: [name], text, separator: told.unwrap_or(','), told: told.is_some() }
    }

    /// What the file itself says that its separator is.
    pub(super) fn told(&self) -> bool {
        self.told
    }

    /// Takes another separator.
    pub(super) fn separate_by(&mut self, separator: char) {
        self.separator = separator;
    }
}

impl Sheets for Csv<'_> {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn rows(&mut self, _only: Option<usize>, take: Taker<'_>) -> Result<(), Reason> {
        let mut chars = self.text.chars().peekable();
        let mut line = Line { row: 1, cells: Vec::new() };
        let mut column = 0;
        let mut field = String::new();
        let mut state = State::Start;
        loop {
            let next = chars.next();
            match (state, next) {
                (State::Quoted, None) => return Err(Reason::UnclosedQuote),
                (State::Quoted, Some('"')) if chars.peek() == Some(&'"') => {
                    chars.next();
                    field.push('"');
                }
                (State::Quoted, Some('"')) => state = State::Plain,
                (State::Quoted, Some(c)) => field.push(c),
                (State::Start, Some('"')) => state = State::Quoted,
                // Space before a quotation mark.
                (State::Start, Some(' ')) => field.push(' '),
                (State::Start | State::Plain, Some(c)) if c == self.separator => {
                    end_field(&mut line, column, &mut field)?;
                    column += 1;
                    state = State::Start;
                }
                (State::Start | State::Plain, None | Some('\n' | '\r')) => {
                    if next == Some('\r') && chars.peek() == Some(&'\n') {
                        chars.next();
                    }
                    end_field(&mut line, column, &mut field)?;
                    let after = Line { row: line.row.saturating_add(1), cells: Vec::new() };
                    let done = std::mem::replace(&mut line, after);
                    let tells = self.told && done.row == 1;
                    let wanted = !done.cells.is_empty() && !tells;
                    if wanted && take(0, done)? == Flow::Enough {
                        return Ok(());
                    }
                    (column, state) = (0, State::Start);
                    if next.is_none() {
                        return Ok(());
                    }
                }
                (State::Start | State::Plain, Some(c)) => {
                    field.push(c);
                    state = State::Plain;
                }
            }
        }
    }
}

/// Where in a field the reading is.
#[derive(Clone, Copy)]
enum State {
    /// Nothing but spaces so far.
    Start,
    /// Outside quotation marks.
    Plain,
    /// Between quotation marks.
    Quoted,
}

fn end_field(line: &mut Line, column: u32, field: &mut String) -> Result<(), Reason> {
    let cell = Cell::text(Rc::from(restore(field)));
    field.clear();
    cell.map_or(Ok(()), |cell| line.push(column, cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u32, Vec<(u32, String)>);

    fn rows(text: &str, separator: char) -> Result<Vec<Row>, Reason> {
        let mut csv = Csv::new("x.csv".into(), text.into());
        if !csv.told() {
            csv.separate_by(separator);
        }
        let mut rows = Vec::new();
        csv.rows(None, &mut |_, line| {
            rows.push((line.row, line.cells.iter().map(|(at, cell)| (*at, cell.shown())).collect()));
            Ok(Flow::More)
        })?;
        Ok(rows)
    }

    fn row(number: u32, cells: &[(u32, &str)]) -> Row {
        (number, cells.iter().map(|(at, text)| (*at, (*text).to_owned())).collect())
    }

    #[test]
    fn rows_keep_the_numbers_that_a_spreadsheet_shows() {
        let text = "a,b\r\n\r\n\"x\r\ny\", z ,\"say \"\"yes\"\"\"\n,,\rlast";
        let expected = [
            row(1, &[(0, "a"), (1, "b")]),
            row(3, &[(0, "x  y"), (1, "z"), (2, "say \"yes\"")]),
            row(5, &[(0, "last")]),
        ];
        assert_eq!(rows(text, ','), Ok(expected.to_vec()));
    }

    #[test]
    fn other_separators() {
        assert_eq!(rows("a;b,c", ';'), Ok(vec![row(1, &[(0, "a"), (1, "b,c")])]));
        assert_eq!(rows("a\tb", '\t'), Ok(vec![row(1, &[(0, "a"), (1, "b")])]));
        assert_eq!(rows("sep=;\r\na;b", ','), Ok(vec![row(2, &[(0, "a"), (1, "b")])]));
        assert_eq!(rows("sep=\t\r\na\tb", ','), Ok(vec![row(2, &[(0, "a"), (1, "b")])]));
    }

    #[test]
    fn odd_quotation_marks() {
        assert_eq!(rows("5\" pipe,x", ','), Ok(vec![row(1, &[(0, "5\" pipe"), (1, "x")])]));
        assert_eq!(rows("\"a\"b,c", ','), Ok(vec![row(1, &[(0, "ab"), (1, "c")])]));
        assert_eq!(rows("a,\"b\nc,d\n", ','), Err(Reason::UnclosedQuote));
    }

    #[test]
    fn what_was_made_harmless_comes_back() {
        assert_eq!(rows("'=1+1,'quoted'", ','), Ok(vec![row(1, &[(0, "=1+1"), (1, "'quoted'")])]));
    }
}
