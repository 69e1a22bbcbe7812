//! Charts: a headline, the picture with its description for those who do not see it, and its data as a table.

use std::rc::Rc;

use blocks::{Chart, clean};
use krilla::tagging::Tag;

use crate::look::{CAPTION, HEIGHT, QUARTER, SIDE, WIDTH};
use crate::plan::{Box, Plan};
use crate::slab::{Mark, Slab, Stacked, Then};
use crate::table;
use crate::tags::Tags;

/// Adds a chart.
pub fn add(plan: &mut Plan, chart: &Chart) {
    let words = plan.plain(&chart.headline, CAPTION);
    let from = plan.slabs.len();
    // The caption is beside the figure, not in it: programs read the description in place of what is in a figure.
    let outer = plan.tags.node(Tags::ROOT, Tag::Div);
    if !words.is_empty() {
        let node = plan.tags.node(outer, Tag::Caption);
        plan.paragraph(node, &words, Box::TEXT, 16.0);
        for slab in &mut plan.slabs[from..] {
            slab.then = Then::Keep;
        }
        plan.space(4.0);
    }
    let said = [&chart.description, &chart.headline].map(|text| clean(text).trim().to_owned());
    let said = said.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| "Chart".into());
    let node = plan.tags.node(outer, Tag::Figure(Some(said)));
    let slot = plan.tags.slot(node);
    let (width, height) = (f32::from(chart.picture.width.max(1)), f32::from(chart.picture.height.max(1)));
    let unit = QUARTER.min(WIDTH / width).min(HEIGHT * 0.8 / height);
    let picture = Mark::Picture { x: SIDE, unit, picture: Rc::new(chart.picture.clone()), slot, node };
    let before = plan.take_space(4.0);
    plan.slabs.push(Slab::line(before, Stacked { height: height * unit, marks: vec![picture] }));
    plan.space(10.0);
    table::add(plan, &chart.data);
}
