//! What both formats need to know of a table.

use blocks::{Cell, Table};

/// The width of a page's text, in hundredths of a millimetre.
pub(crate) const TEXT_WIDTH: u32 = 17_000;

/// What is left free beside the words of a cell, both sides together.
const BESIDE: u32 = 350;

/// The widths of the columns, which add up to `whole` in its unit.
pub(crate) fn widths(table: &Table, whole: u32) -> Vec<u32> {
    let shares = shares(table);
    let sum: u64 = shares.iter().sum();
    let mut done = 0;
    let mut edge = 0;
    shares
        .into_iter()
        .map(|share| {
            done += share;
            // Each edge is rounded, not each width, so that nothing is lost on the way.
            let next = u32::try_from(u64::from(whole) * done / sum.max(1)).unwrap_or(whole);
            let width = next - edge;
            edge = next;
            width
        })
        .collect()
}

/// The columns' shares of the width. Where a column is too narrow for its longest word, which would be cut, it takes what it
/// lacks from those that have more than they need.
fn shares(table: &Table) -> Vec<u64> {
    let columns = table.head.len();
    let asked = |at: usize| u64::from(table.widths.get(at).copied().unwrap_or(1).max(1));
    let sum: u64 = (0..columns).map(asked).sum();
    let wished: Vec<u64> = (0..columns).map(|at| asked(at) * u64::from(TEXT_WIDTH) / sum).collect();
    let needed: Vec<u64> = (0..columns).map(|at| needed(table, at)).collect();
    let both = || wished.iter().copied().zip(needed.iter().copied());
    let missing: u64 = both().map(|(wish, need)| need.saturating_sub(wish)).sum();
    let spare: u64 = both().map(|(wish, need)| wish.saturating_sub(need)).sum();
    if missing == 0 || missing > spare {
        return (0..columns).map(asked).collect();
    }
    both().map(|(wish, need)| if need > wish { need } else { wish - (wish - need) * missing / spare }).collect()
}

/// What a column's longest word needs, in hundredths of a millimetre. What is longer than a column's even share is no word
/// but an address or the like, which may be cut.
fn needed(table: &Table, at: usize) -> u64 {
    /// About what a bold letter of ten points is wide, and one of eight.
    const LETTERS: (u64, u64) = (200, 160);
    let longest = |text: &str| text.split([' ', '\n', '\t', '-']).map(|word| word.chars().count()).max().unwrap_or(0);
    let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| longest(&cell.plain()));
    let letters = cells.chain(table.head.get(at).map(|name| longest(name))).max().unwrap_or(0);
    let letter = if is_narrow(table) { LETTERS.1 } else { LETTERS.0 };
    let needed = u64::try_from(letters).unwrap_or(u64::MAX).saturating_mul(letter).saturating_add(BESIDE.into());
    let columns = u64::try_from(table.head.len()).unwrap_or(1);
    if needed.saturating_mul(columns) > TEXT_WIDTH.into() { 0 } else { needed }
}

/// The size of a table's letters in half points: smaller where there are many columns.
pub(crate) fn is_narrow(table: &Table) -> bool {
    table.head.len() > 5
}

/// Whether a row fits on a page with ease, so that it need not break. Widths are in hundredths of a millimetre.
pub(crate) fn fits_on_a_page(row: &[Cell], widths: &[u32]) -> bool {
    /// About what a letter of ten points is wide, and a line high.
    const LETTER: u32 = 185;
    const LINE: u32 = 460;
    /// About half a page.
    const LIMIT: u32 = 13_000;
    row.iter().zip(widths).all(|(cell, width)| {
        let letters = (width.saturating_sub(BESIDE) / LETTER).max(1);
        let lines = |text: &str| {
            let of_line = |line: &str| u32::try_from(line.chars().count()).unwrap_or(u32::MAX) / letters + 1;
            text.split('\n').map(of_line).fold(0, u32::saturating_add)
        };
        lines(&cell.plain()).saturating_mul(LINE) < LIMIT
    })
}

/// The columns' names in a line: what a table is about, for those who do not see it.
pub(crate) fn description(table: &Table) -> String {
    let mut out = String::from("Columns: ");
    for (at, name) in table.head.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        out.push_str(name);
    }
    out.push('.');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(widths: &[u16]) -> Table {
        Table { caption: String::new(), head: vec![String::from("A"); 3], widths: widths.to_vec(), rows: Vec::new() }
    }

    #[test]
    fn widths_add_up() {
        assert_eq!(widths(&table(&[1, 1, 1]), 100), [33, 33, 34]);
        assert_eq!(widths(&table(&[2, 1, 1]), 100), [50, 25, 25]);
        // Shares that are missing or nothing still give a column.
        assert_eq!(widths(&table(&[0]), 9), [3, 3, 3]);
        assert_eq!(widths(&Table { head: Vec::new(), ..table(&[]) }, 9), [] as [u32; 0]);
    }

    #[test]
    fn a_column_has_room_for_its_longest_word() {
        let of = |owner: &str| {
            let head = ["Action", "Owner"].map(String::from).into();
            let rows = vec![vec![Cell::from("Write it down"), Cell::from(owner)]];
            widths(&Table { head, rows, ..table(&[90, 10]) }, TEXT_WIDTH)
        };
        assert_eq!(of("Lead"), [15_300, 1_700]);
        // Thirteen letters of two millimetres and what is beside them.
        assert_eq!(of("Commissioning and quality lead"), [14_050, 2_950]);
        assert_eq!(of(&"x".repeat(60)), [15_300, 1_700]);
    }

    #[test]
    fn a_row_of_long_notes_may_break() {
        let row = |length| vec![Cell::from("Case"), Cell::from("x".repeat(length))];
        assert!(fits_on_a_page(&row(500), &[3000, 6000]));
        assert!(!fits_on_a_page(&row(10_000), &[3000, 6000]));
        assert!(!fits_on_a_page(&[Cell::from("line\n".repeat(60))], &[9000]));
    }
}
