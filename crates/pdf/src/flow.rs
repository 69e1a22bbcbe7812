//! Blocks, one after another, as slabs.

use blocks::{Block, Document, HeadingLevel, Item, KeyFigure, ListKind, Text, Tone, clean};
use krilla::tagging::{ListNumbering, Tag};
use std::num::NonZeroU16;

use crate::inline::Words;
use crate::look::{
    ACCENT, ASIDE, BODY, CHAPTER, Colour, EDGE, FIGURE, FIGURE_WORDS, LABEL, LEAD, OVER, PART, SECTION, SIDE, Style,
    TINT, TITLE, WARNING, WARNING_TINT, WIDTH,
};
use crate::plan::{Box, Heading, Plan};
use crate::slab::{Backdrop, Column, Mark, Slab, Stacked, Then};
use crate::tags::{Node, Tags};
use crate::{chart, contents, table};

/// What a reader is told who sees boxes.
pub const BOXES: &str = "□ stands for a letter or sign that this file cannot show. It is there when you copy the text or have it read aloud, and \
                     the Word and OpenDocument files show it.";

/// Lays out a document's blocks.
pub fn lay_out(plan: &mut Plan, document: &Document, mut told: impl FnMut(usize)) {
    let mut contents = document.contents;
    for (n, block) in document.blocks.iter().enumerate() {
        // The contents follow the title, or come first where there is none.
        let titled = matches!(block, Block::Title { .. });
        if contents && !titled {
            contents = false;
            contents::add(plan, document);
        }
        let from = plan.slabs.len();
        one(plan, block);
        if block.leads(n.checked_sub(1).and_then(|before| document.blocks.get(before))) {
            for slab in &mut plan.slabs[from..] {
                slab.then = Then::Keep;
            }
        }
        if contents && titled {
            contents = false;
            contents::add(plan, document);
        }
        told(n + 1);
    }
    if plan.stands_in {
        plan.space(18.0);
        paragraph(plan, Tone::Quiet, &BOXES.into());
    }
}

fn one(plan: &mut Plan, block: &Block) {
    match block {
        Block::Title { over, text } => title(plan, over, text),
        Block::Heading { level, text } => heading(plan, *level, text),
        Block::Paragraph { tone, text } => paragraph(plan, *tone, text),
        Block::List { kind, items } => list(plan, *kind, items),
        Block::Table(it) => table::add(plan, it),
        Block::KeyFigures(figures) => key_figures(plan, figures),
        Block::Chart(it) => chart::add(plan, it),
        Block::PageBreak => plan.end_page(),
    }
}

fn title(plan: &mut Plan, over: &str, text: &str) {
    let words = plan.plain(over, OVER);
    if !words.is_empty() {
        let node = plan.tags.node(Tags::ROOT, Tag::P);
        plan.paragraph(node, &words, Box::TEXT, 0.0);
        plan.space(3.0);
    }
    let words = plan.plain(text, TITLE);
    if !words.is_empty() {
        let node = plan.tags.node(Tags::ROOT, Tag::Title);
        plan.paragraph(node, &words, Box::TEXT, 0.0);
        if let Some(last) = plan.slabs.last_mut() {
            last.pad.1 = 8.0;
            last.rule = Some((SIDE, WIDTH, 2.0, ACCENT));
        }
    }
    plan.space(18.0);
}

/// The levels of the headings that a document will have, without a level left out: readers find their way by them.
pub fn levels(document: &Document) -> Vec<HeadingLevel> {
    let mut before = 0;
    let kept = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, text } if !clean(text).trim().is_empty() => Some(*level),
        _ => None,
    });
    kept.map(|level| {
        before = level.number().min(before + 1);
        match before {
            1 => HeadingLevel::One,
            2 => HeadingLevel::Two,
            _ => HeadingLevel::Three,
        }
    })
    .collect()
}

fn heading(plan: &mut Plan, level: HeadingLevel, text: &str) {
    let (style, before, after) = match level {
        HeadingLevel::One => (CHAPTER, 28.0, 8.0),
        HeadingLevel::Two => (SECTION, 20.0, 5.0),
        HeadingLevel::Three => (PART, 14.0, 3.5),
    };
    let words = plan.plain(text, style);
    let Some(first) = words.first() else { return };
    let text = first.text.replace('\n', " ");
    let above = plan.headings.last().map_or(0, |heading| heading.level.number());
    let level = match level.number().min(above + 1) {
        1 => HeadingLevel::One,
        2 => HeadingLevel::Two,
        _ => HeadingLevel::Three,
    };
    let index = plan.headings.len();
    plan.headings.push(Heading { level, text: text.clone() });
    titled(plan, level, &text, &words, (before, after), Mark::Heading(index));
}

/// Adds a heading's lines, with a mark at the first.
pub fn titled(plan: &mut Plan, level: HeadingLevel, text: &str, words: &[Words], around: (f32, f32), mark: Mark) {
    let number = NonZeroU16::new(level.number().into()).unwrap_or(NonZeroU16::MIN);
    let node = plan.tags.node(Tags::ROOT, Tag::Hn(number, Some(text.to_owned())));
    let from = plan.slabs.len();
    plan.paragraph(node, words, Box::TEXT, around.0);
    for slab in &mut plan.slabs[from..] {
        slab.then = Then::Keep;
    }
    if let Some(line) = plan.slabs[from..].first_mut().and_then(|slab| slab.columns[0].lines.first_mut()) {
        line.marks.insert(0, mark);
    }
    plan.space(around.1);
}

fn paragraph(plan: &mut Plan, tone: Tone, text: &Text) {
    let style = match tone {
        Tone::Body | Tone::Inset | Tone::Warning | Tone::Notes => BODY,
        Tone::Lead => LEAD,
        Tone::Quiet => ASIDE,
    };
    let words = plan.words(text, style);
    if words.is_empty() {
        return;
    }
    let node = plan.tags.node(Tags::ROOT, Tag::P);
    match tone {
        Tone::Body => plan.paragraph(node, &words, Box::TEXT, 7.0),
        Tone::Lead => plan.paragraph(node, &words, Box::TEXT, 9.0),
        Tone::Quiet => plan.paragraph(node, &words, Box::TEXT, 6.0),
        Tone::Inset => {
            edged(plan, node, &words, &Edge { thick: 4.0, colour: ACCENT, tint: None, pad: 2.0, left: 16.0 })
        }
        Tone::Notes => edged(plan, node, &words, &Edge { thick: 2.0, colour: EDGE, tint: None, pad: 1.0, left: 14.0 }),
        Tone::Warning => {
            let edge = Edge { thick: 4.0, colour: WARNING, tint: Some(WARNING_TINT), pad: 8.0, left: 16.0 };
            edged(plan, node, &words, &edge);
        }
    }
    plan.space(7.0);
}

/// The left edge of a paragraph.
struct Edge {
    thick: f32,
    colour: Colour,
    tint: Option<Colour>,
    pad: f32,
    left: f32,
}

fn edged(plan: &mut Plan, node: Node, words: &[Words], edge: &Edge) {
    let from = plan.slabs.len();
    let right = if edge.tint.is_some() { edge.left } else { 0.0 };
    let mut inside = Box::TEXT.indented(edge.left);
    inside.width -= right;
    plan.paragraph(node, words, inside, 9.0);
    let mut backdrops = Vec::new();
    if let Some(colour) = edge.tint {
        backdrops.push(Backdrop { group: plan.group(), x: SIDE, width: WIDTH, colour });
    }
    backdrops.push(Backdrop { group: plan.group(), x: SIDE, width: edge.thick, colour: edge.colour });
    let added = &mut plan.slabs[from..];
    for slab in added.iter_mut() {
        slab.backdrops.clone_from(&backdrops);
    }
    if let Some(first) = added.first_mut() {
        first.pad.0 = edge.pad;
    }
    if let Some(last) = added.last_mut() {
        last.pad.1 = edge.pad;
    }
    plan.space(10.0);
}

fn list(plan: &mut Plan, kind: ListKind, items: &[Item]) {
    let numbering = match kind {
        ListKind::Bullet => ListNumbering::Disc,
        ListKind::Number => ListNumbering::Decimal,
    };
    let list = plan.tags.node(Tags::ROOT, Tag::L(numbering));
    let indent = match kind {
        ListKind::Bullet => 16.0,
        // Room for as many digits as there will be.
        ListKind::Number => 13.0 + 5.5 * items.len().max(1).ilog10() as f32 + 4.0,
    };
    plan.space(6.0);
    for (n, item) in items.iter().enumerate() {
        let node = plan.tags.node(list, Tag::LI);
        let label = plan.tags.node(node, Tag::Lbl);
        let name = match kind {
            ListKind::Bullet => "•".to_owned(),
            ListKind::Number => format!("{}.", n + 1),
        };
        let name = plan.stack(label, &plan.plain(&name, BODY), Box::TEXT.indented(3.0));
        let body = plan.tags.node(node, Tag::LBody);
        let texts: Vec<Vec<Words>> = std::iter::once(&item.text)
            .chain(&item.more)
            .map(|text| plan.words(text, BODY))
            .filter(|words| !words.is_empty())
            .collect();
        let from = plan.slabs.len();
        for (part, words) in texts.iter().enumerate() {
            let node = if texts.len() == 1 { body } else { plan.tags.node(body, Tag::P) };
            plan.paragraph(node, words, Box::TEXT.indented(indent), if part == 0 { 4.0 } else { 1.5 });
        }
        if plan.slabs.len() == from {
            let before = plan.take_space(4.0);
            plan.slabs.push(Slab::line(before, Stacked { height: plan.style(BODY).leading, marks: Vec::new() }));
        }
        if let Some(line) = plan.slabs[from..].first_mut().and_then(|slab| slab.columns[0].lines.first_mut()) {
            let label = name.into_iter().flat_map(|line| line.marks);
            line.marks.splice(0..0, label);
        }
    }
    plan.space(8.0);
}

/// Figures side by side, as cards: three to five a row.
fn key_figures(plan: &mut Plan, figures: &[KeyFigure]) {
    const GAP: f32 = 9.0;
    const PAD: f32 = 9.0;
    let short = figures.iter().all(|figure| clean(&figure.value).chars().count() <= 9);
    let style: Style = if short { FIGURE } else { FIGURE_WORDS };
    let most = if short { 4 } else { 3 };
    let rows = figures.len().div_ceil(most).max(1);
    let a_row = figures.len().div_ceil(rows).max(1);
    let width = (WIDTH - GAP * (a_row - 1) as f32) / a_row as f32;
    let list = if figures.is_empty() { return } else { plan.tags.node(Tags::ROOT, Tag::L(ListNumbering::None)) };
    for (n, row) in figures.chunks(a_row).enumerate() {
        let mut slab = Slab {
            before: plan.take_space(if n == 0 { 12.0 } else { GAP }),
            pad: (PAD, PAD),
            then: if n + 1 < rows { Then::Keep } else { Then::MayBreak },
            ..Slab::default()
        };
        let mut labels = Vec::new();
        for (n, figure) in row.iter().enumerate() {
            let x = SIDE + n as f32 * (width + GAP);
            let inside = Box { x: x + PAD + 3.0, width: width - 2.0 * PAD - 3.0 };
            let item = plan.tags.node(list, Tag::LI);
            let body = plan.tags.node(item, Tag::LBody);
            let label = plan.plain(&figure.label, LABEL);
            let lines = if label.is_empty() {
                Vec::new()
            } else {
                let node = plan.tags.node(body, Tag::P);
                plan.stack(node, &label, inside)
            };
            labels.push(lines.len());
            let mut column = Column { lines };
            let value = plan.plain(&figure.value, style);
            if !value.is_empty() {
                let node = plan.tags.node(body, Tag::P);
                let mut lines = plan.stack(node, &value, inside);
                lines[0].lower(2.0);
                column.lines.append(&mut lines);
            }
            slab.columns.push(column);
            slab.backdrops.push(Backdrop { group: plan.group(), x, width, colour: TINT });
            slab.backdrops.push(Backdrop { group: plan.group(), x, width: 3.0, colour: ACCENT });
        }
        // Figures stand on one line, whatever is above them.
        let label = plan.style(LABEL).leading;
        let most = labels.iter().copied().max().unwrap_or(0);
        for (column, count) in slab.columns.iter_mut().zip(&labels) {
            if let Some(line) = column.lines.get_mut(*count) {
                line.lower((most - count) as f32 * label);
            }
        }
        plan.slabs.push(slab);
    }
    plan.space(14.0);
}
