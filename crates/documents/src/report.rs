//! The whole report.

mod evidence;
mod local;
mod parts;
mod standing;
mod topics;

pub(crate) use standing::recommendations_in_short;

use blocks::{Block, Document, HeadingLevel};

use crate::frame::Length;
use crate::list::List;
use crate::{Source, plan, summary};

pub(crate) fn document(source: &Source<'_>) -> Document {
    let mut list = List::default();
    list.heading(HeadingLevel::One, "Summary");
    list.all(summary::opening(source, HeadingLevel::Two));
    list.add(Block::PageBreak);
    list.heading(HeadingLevel::One, "Part by part");
    list.all(parts::parts(source));
    list.all(local::local(source));
    list.heading(HeadingLevel::One, "Voices, caseload, partners and outcomes");
    list.all(topics::topics(source));
    list.heading(HeadingLevel::One, "Evidence");
    list.all(evidence::evidence(source));
    list.heading(HeadingLevel::One, "What to find out");
    list.all(evidence::unknown(source));
    list.heading(HeadingLevel::One, "Where we stand on the sixteen recommendations");
    list.all(standing::recommendations(source));
    list.heading(HeadingLevel::One, "Action plan");
    list.all(plan::blocks(source, HeadingLevel::Two));
    list.heading(HeadingLevel::One, "About this report");
    list.all(source.colophon());
    source.document("Self-assessment report", "Report on the self-assessment", Length::Long, list.done())
}
