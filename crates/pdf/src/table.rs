//! Tables: a caption, headers in a tint, and a fine line below each row.

use blocks::{Cell, Table};
use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use crate::inline::Words;
use crate::look::{ACCENT, CAPTION, CELL, HEAD, RULE, SIDE, Style, TINT, WIDTH};
use crate::plan::{Box, Plan};
use crate::slab::{Backdrop, Column, Part, Slab, Then};
use crate::tags::{Node, Tags};

/// What is left free beside the words of a cell.
const GUTTER: f32 = 6.0;
/// Between the paragraphs of a cell.
const BETWEEN: f32 = 3.0;
/// No column is narrower than this share of the text's width.
const NARROWEST: f32 = 0.07;

/// Adds a table.
pub fn add(plan: &mut Plan, table: &Table) {
    let node = plan.tags.node(Tags::ROOT, Tag::Table);
    caption(plan, node, &table.caption);
    let columns = columns(table);
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

/// Each column's left edge and width, in points.
fn columns(table: &Table) -> Vec<(f32, f32)> {
    let count = table.head.len().max(1);
    let shares: Vec<f32> = (0..count).map(|n| f32::from(table.widths.get(n).copied().unwrap_or(1).max(1))).collect();
    let sum: f32 = shares.iter().sum();
    // A column that is too narrow for any word gets a little more, at the cost of all.
    let least = NARROWEST.min(1.0 / count as f32);
    let raised: Vec<f32> = shares.iter().map(|share| (share / sum).max(least)).collect();
    let sum: f32 = raised.iter().sum();
    let mut x = SIDE;
    raised
        .iter()
        .map(|share| {
            let width = share / sum * WIDTH;
            x += width;
            (x - width, width)
        })
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
    let mut slab = Slab { pad: (4.0, 4.6), before: plan.take_space(0.0), ..Slab::default() };
    for (n, (x, width)) in columns.iter().enumerate() {
        let (tag, style): (TagKind, Style) = match (kind, n) {
            (Row::Head { .. }, _) => (Tag::TH(TableHeaderScope::Column).into(), HEAD),
            (Row::Body { .. }, 0) => (Tag::TH(TableHeaderScope::Row).into(), CELL),
            (Row::Body { .. }, _) => (Tag::TD.into(), CELL),
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
            first.lower(BETWEEN);
        }
        column.lines.append(&mut lines);
    }
    column
}
