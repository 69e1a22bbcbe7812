//! The text for the Youth Justice Plan: what the service wrote, and drafts where it did not.

use blocks::{Block, Density, Document, HeadingLevel, Tone};
use plan_text::{Section, plan};

use crate::frame::Length;
use crate::list::List;
use crate::{Extra, Moment, Source, instant};

/// What a reader is told where drafts leave out small counts.
const HIDES_SMALL: &str = "Small numbers are left out of the drafts: no figure in them is, or shows, a count of people from 1 to 4. \
    Judgements rest on all figures. What the service wrote itself stands as it was written.";

pub(crate) fn document(source: &Source<'_>) -> Document {
    let mut list = List::default();
    let sections = plan(source.framework, &source.assessment, source.moment.today).map(|plan| plan.sections);
    let sections = sections.unwrap_or_default();
    if sections.iter().any(|section| section.edited.is_none()) {
        list.add(Block::paragraph(
            Tone::Quiet,
            "Sections that nobody has edited are drafts, written from the results of the self-assessment: check each before it is used.",
        ));
    }
    if source.assessment.plan_text.hides_small {
        list.add(Block::paragraph(Tone::Quiet, HIDES_SMALL));
    }
    for section in &sections {
        list.heading(HeadingLevel::One, section.title.as_str());
        list.all(body(section));
    }
    if source.choice.has(Extra::Actions)
        && let Some(table) = crate::plan::table_of(source)
    {
        list.heading(HeadingLevel::One, "Appendix: action plan");
        list.add(table);
    }
    list.all(source.colophon());
    source.document(
        "Text for the Youth Justice Plan",
        "Drafts from the self-assessment, and what the service wrote",
        Length::Long,
        list.done(),
    )
}

/// What stands under a heading.
fn body(section: &Section) -> Vec<Block> {
    let blocks = plan_text::blocks(section.text(), HeadingLevel::Two);
    if blocks.is_empty() { vec![Block::paragraph(Tone::Inset, "[To write]")] } else { blocks }
}

/// One section as a document of its own, to be copied.
#[must_use]
pub fn passage(section: &Section, moment: Moment) -> Document {
    let mut blocks = vec![Block::heading(HeadingLevel::One, section.title.as_str())];
    blocks.extend(body(section));
    Document {
        title: section.title.clone(),
        subject: String::new(),
        author: String::new(),
        created: instant(moment.now),
        fingerprint: String::new(),
        footer: String::new(),
        contents: false,
        density: Density::Standard,
        blocks,
    }
}
