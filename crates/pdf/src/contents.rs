//! The table of contents: each chapter and section, with its page, as a link.

use blocks::{Block, Document, HeadingLevel, clean};
use krilla::tagging::Tag;

use crate::flow::{levels, titled};
use crate::inline::Words;
use crate::look::{BODY, CHAPTER, Face, INK, SECTION, Style};
use crate::plan::{Box, Plan};
use crate::slab::{Mark, Slab, Then};
use crate::tags::Tags;

/// What a reader sees above it.
const NAME: &str = "Contents";

/// Room for the number of a page.
const NUMBER: f32 = 28.0;

/// Adds the contents, where there is a heading to list.
pub fn add(plan: &mut Plan, document: &Document) {
    let texts = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(clean(text).replace('\n', " ")).filter(|text| !text.trim().is_empty()),
        _ => None,
    });
    let entries: Vec<(usize, HeadingLevel, String)> = levels(document)
        .into_iter()
        .zip(texts)
        .enumerate()
        .map(|(n, (level, text))| (n, level, text))
        .filter(|(_, level, _)| *level <= HeadingLevel::Two)
        .collect();
    if entries.is_empty() {
        return;
    }
    let words = plan.plain(NAME, Style { size: SECTION.size, leading: SECTION.leading, ..CHAPTER });
    titled(
        plan,
        HeadingLevel::One,
        NAME,
        &words,
        (18.0, 4.0),
        Mark::Fill { bounds: (0.0, 0.0, 0.0, 0.0), colour: INK },
    );
    let outer = plan.tags.node(Tags::ROOT, Tag::TOC);
    let mut inner = None;
    for (heading, level, text) in entries {
        let (list, indent, style, before) = match level {
            HeadingLevel::One => (outer, 0.0, Style { face: Face::Bold, ..BODY }, 5.0),
            _ => (*inner.get_or_insert_with(|| plan.tags.node(outer, Tag::TOC)), 14.0, BODY, 1.0),
        };
        if level == HeadingLevel::One {
            inner = None;
        }
        let item = plan.tags.node(list, Tag::TOCI);
        let reference = plan.tags.node(item, Tag::Reference);
        let link = plan.link_to(heading, text.clone(), reference);
        let mut inside = Box::TEXT.indented(indent);
        let right = inside.x + inside.width;
        inside.width -= NUMBER;
        let words = [Words { text, style: plan.style(style), link: Some(link) }];
        let mut lines = plan.stack(reference, &words, inside);
        if let Some(line) = lines.last_mut() {
            let mut end = line.marks.iter().filter_map(|mark| match mark {
                Mark::Words { x, run, y, .. } => Some((x + run.width, *y)),
                _ => None,
            });
            let (dots, y) = end.next_back().unwrap_or((inside.x, plan.style(BODY).leading / 2.0));
            let slot = plan.slot_for(reference, Some(link));
            line.marks.push(Mark::PageOf { heading, right, y, dots, slot, link });
        }
        let count = lines.len();
        for (n, line) in lines.into_iter().enumerate() {
            let before = if n == 0 { plan.take_space(before) } else { 0.0 };
            let mut slab = Slab::line(before, line);
            slab.then = if n + 1 < count { Then::Keep } else { Then::MayBreak };
            plan.slabs.push(slab);
        }
    }
    plan.space(16.0);
}
