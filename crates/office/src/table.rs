//! What both formats need to know of a table.

use blocks::{Cell, Table};

/// The width of a page's text, in hundredths of a millimetre.
pub(crate) const TEXT_WIDTH: u32 = 17_000;

/// The widths of the columns, which add up to `whole` in its unit.
pub(crate) fn widths(table: &Table, whole: u32) -> Vec<u32> {
    let columns = table.head.len();
    let share = |at: usize| u64::from(table.widths.get(at).copied().unwrap_or(1).max(1));
    let sum: u64 = (0..columns).map(share).sum();
    let mut done = 0;
    let mut edge = 0;
    (0..columns)
        .map(|at| {
            done += share(at);
            // Each edge is rounded, not each width, so that nothing is lost on the way.
            let next = u32::try_from(u64::from(whole) * done / sum.max(1)).unwrap_or(whole);
            let width = next - edge;
            edge = next;
            width
        })
        .collect()
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
        let letters = (width.saturating_sub(350) / LETTER).max(1);
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
    fn a_row_of_long_notes_may_break() {
        let row = |length| vec![Cell::from("Case"), Cell::from("x".repeat(length))];
        assert!(fits_on_a_page(&row(500), &[3000, 6000]));
        assert!(!fits_on_a_page(&row(10_000), &[3000, 6000]));
        assert!(!fits_on_a_page(&[Cell::from("line\n".repeat(60))], &[9000]));
    }
}
