//! Tables: a caption, headers in a tint, and a fine line below each row.

use blocks::{Cell, Table};
use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use crate::inline::{self, Words};
use crate::look::{ACCENT, CAPTION, CELL, HEAD, RULE, SIDE, Style, TINT, WIDTH};
use crate::plan::{Box, Plan};
use crate::slab::{Backdrop, Column, Part, Slab, Then};
use crate::tags::{Node, Tags};

/// What is left free beside the words of a cell.
const GUTTER: f32 = 6.0;
/// What rounding takes of a column's width.
const SLACK: f32 = 0.1;
/// Between the paragraphs of a cell.
const BETWEEN: f32 = 3.0;
/// No column is narrower than this share of the text's width.
const NARROWEST: f32 = 0.07;

/// Adds a table.
pub fn add(plan: &mut Plan, table: &Table) {
    let node = plan.tags.node(Tags::ROOT, Tag::Table);
    caption(plan, node, &table.caption);
    let columns = columns(plan, table);
    let head = plan.slabs.len();
    let group = plan.group();
    let heads: Vec<Cell> = table.head.iter().map(|name| Cell::from(name.as_str())).collect();
    let above = plan.tags.node(node, Tag::THead);
    row(plan, above, &columns, &heads, Row::Head { group });
    let body = plan.tags.node(node, Tag::TBody);
    let first = plan.slabs.len();
    for cells in &table.rows {
        row(plan, body, &columns, cells, Row::Body { head });
    }
    // Headers are never alone at the foot of a page, nor is a last row at the top of one.
    let rows = plan.slabs.len() - first;
    if rows > 0 {
        plan.slabs[head].then = Then::Keep;
    }
    if rows > 2 {
        plan.slabs[first + rows - 2].then = Then::Keep;
    }
    plan.space(12.0);
}

fn caption(plan: &mut Plan, table: Node, text: &str) {
    let words = plan.plain(text, CAPTION);
    if words.is_empty() {
        return;
    }
    let node = plan.tags.node(table, Tag::Caption);
    let from = plan.slabs.len();
    plan.paragraph(node, &words, Box::TEXT, 14.0);
    for slab in &mut plan.slabs[from..] {
        slab.then = Then::Keep;
    }
    plan.space(5.0);
}

/// How the names of columns and the cells are set: smaller where there are many columns.
fn styles(columns: usize) -> (Style, Style) {
    if columns < 6 { (HEAD, CELL) } else { (HEAD.smaller(), CELL.smaller()) }
}

/// Each column's left edge and width, in points.
fn columns(plan: &mut Plan, table: &Table) -> Vec<(f32, f32)> {
    let count = table.head.len().max(1);
    let shares: Vec<f32> = (0..count).map(|n| f32::from(table.widths.get(n).copied().unwrap_or(1).max(1))).collect();
    let sum: f32 = shares.iter().sum();
    // A column that is too narrow for any word gets a little more, at the cost of all.
    let least = WIDTH * NARROWEST.min(1.0 / count as f32);
    let raised: Vec<f32> = shares.iter().map(|share| (share / sum * WIDTH).max(least)).collect();
    let sum: f32 = raised.iter().sum();
    let wished: Vec<f32> = raised.iter().map(|width| width / sum * WIDTH).collect();
    let mut x = SIDE;
    let words = longest_words(plan, table, count);
    fitted(&wished, &words)
        .into_iter()
        .map(|width| {
            x += width;
            (x - width, width)
        })
        .collect()
}

/// How wide each column must be so that no word of it is cut. A word that is no word, such as an address, asks for no
/// more than its share of what there is.
fn longest_words(plan: &mut Plan, table: &Table, count: usize) -> Vec<f32> {
    let (head, cell) = styles(table.head.len());
    let most = WIDTH / count as f32;
    let mut longest = vec![0.0; count];
    for (n, longest) in longest.iter_mut().enumerate() {
        let cells = table.rows.iter().filter_map(|row| row.get(n)).flat_map(|Cell(texts)| texts);
        let mut words: Vec<Words> = cells.flat_map(|text| plan.measured(text, cell)).collect();
        words.extend(table.head.get(n).into_iter().flat_map(|name| plan.plain(name, head)));
        *longest = inline::longest(&mut plan.fonts, &words) + 2.0 * GUTTER + SLACK;
        if *longest > most {
            *longest = 0.0;
        }
    }
    longest
}

/// The wished widths, raised where a word needs more, at the cost of the columns that have more than they need.
fn fitted(wished: &[f32], needed: &[f32]) -> Vec<f32> {
    let missing: f32 = wished.iter().zip(needed).map(|(wish, need)| (need - wish).max(0.0)).sum();
    let spare: f32 = wished.iter().zip(needed).map(|(wish, need)| (wish - need).max(0.0)).sum();
    if missing <= 0.0 || missing > spare {
        return wished.to_vec();
    }
    let cost = missing / spare;
    wished
        .iter()
        .zip(needed)
        .map(|(wish, need)| if need > wish { *need } else { wish - (wish - need) * cost })
        .collect()
}

#[derive(Clone, Copy)]
enum Row {
    Head { group: usize },
    Body { head: usize },
}

fn row(plan: &mut Plan, parent: Node, columns: &[(f32, f32)], cells: &[Cell], kind: Row) {
    let node = plan.tags.node(parent, Tag::TR);
    let empty = Cell::default();
    let (head, body) = styles(columns.len());
    let mut slab = Slab { pad: (plan.of(4.0), plan.of(4.6)), before: plan.take_space(0.0), ..Slab::default() };
    for (n, (x, width)) in columns.iter().enumerate() {
        let (tag, style): (TagKind, Style) = match (kind, n) {
            (Row::Head { .. }, _) => (Tag::TH(TableHeaderScope::Column).into(), head),
            (Row::Body { .. }, 0) => (Tag::TH(TableHeaderScope::Row).into(), body),
            (Row::Body { .. }, _) => (Tag::TD.into(), body),
        };
        let cell = plan.tags.node(node, tag);
        let inside = Box { x: x + GUTTER, width: (width - 2.0 * GUTTER).max(1.0) };
        slab.columns.push(cell_column(plan, cell, cells.get(n).unwrap_or(&empty), inside, style));
    }
    match kind {
        Row::Head { group } => {
            slab.part = Part::Head;
            slab.backdrops.push(Backdrop { group, x: SIDE, width: WIDTH, colour: TINT });
            slab.rule = Some((SIDE, WIDTH, 1.2, ACCENT));
        }
        Row::Body { head } => {
            slab.part = Part::Row { head };
            slab.rule = Some((SIDE, WIDTH, 0.5, RULE));
        }
    }
    plan.slabs.push(slab);
}

fn cell_column(plan: &mut Plan, cell: Node, texts: &Cell, inside: Box, style: Style) -> Column {
    let paragraphs: Vec<Vec<Words>> =
        texts.0.iter().map(|text| plan.words(text, style)).filter(|words| !words.is_empty()).collect();
    let mut column = Column::default();
    let alone = paragraphs.len() == 1;
    for (n, words) in paragraphs.iter().enumerate() {
        let node = if alone { cell } else { plan.tags.node(cell, Tag::P) };
        let mut lines = plan.stack(node, words, inside);
        if n > 0
            && let Some(first) = lines.first_mut()
        {
            first.lower(plan.of(BETWEEN));
        }
        column.lines.append(&mut lines);
    }
    column
}

#[cfg(test)]
mod tests {
    use blocks::Density;

    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_longest_word_at_the_cost_of_those_with_room() {
        assert_eq!(fitted(&[300.0, 100.0, 50.0], &[100.0, 50.0, 60.0]), [292.0, 98.0, 60.0]);
        // Nothing is missing, or there is no room.
        assert_eq!(fitted(&[300.0, 100.0], &[10.0, 100.0]), [300.0, 100.0]);
        assert_eq!(fitted(&[100.0, 100.0], &[150.0, 90.0]), [100.0, 100.0]);
    }

    #[test]
    fn the_word_of_a_narrow_column_is_not_cut() -> Result<(), crate::Failed> {
        let mut plan = Plan::new(Density::Standard)?;
        let names = ["Criterion", "Yes", "95% interval", "Band", "Inspectors", "Compared"];
        let mut row: Vec<Cell> = names.map(Cell::from).into();
        row[3] = "Requires improvement".into();
        let table = Table {
            caption: "Cases".into(),
            head: names.map(String::from).into(),
            widths: vec![30, 14, 14, 8, 14, 14],
            rows: vec![row],
        };
        let band = columns(&mut plan, &table)[3].1 - 2.0 * GUTTER;
        let words = plan.plain("Requires improvement", styles(6).1);
        let lines = inline::lines(&mut plan.fonts, &words, band);
        let lines: Vec<&str> = lines.iter().flat_map(|line| &line.runs).map(|run| run.text.trim()).collect();
        assert_eq!(lines, ["Requires", "improvement"]);
        Ok(())
    }
}
