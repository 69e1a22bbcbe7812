//! What a service takes away from its self-assessment, as neutral documents: the report or its first page, and the action plan.
//!
//! Every sentence and figure comes from [`assessment::report`], so that a document says what the screen says. Times are
//! passed in: the same record gives the same document.

mod choice;
mod found;
mod frame;
mod index;
mod list;
mod paper_chart;
mod plan;
mod report;
mod summary;
mod time;

pub use choice::{Choice, Extra, What};
pub use found::{Found, found};
pub use time::{day, instant};

use assessment::{Assessment, Timestamp, report as rules};
use blocks::Document;
use framework::Framework;

/// What documents are made from: a record, the report on it, and when.
pub(crate) struct Source<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) assessment: &'a Assessment,
    pub(crate) report: rules::Report,
    pub(crate) choice: &'a Choice,
    pub(crate) now: Timestamp,
}

/// Makes the document that was chosen. `now` is when, in the user's own time.
#[must_use]
pub fn document(framework: &Framework, assessment: &Assessment, choice: &Choice, now: Timestamp) -> Document {
    let report = rules::report(framework, assessment, now.date());
    let source = Source { framework, assessment, report, choice, now };
    match choice.what {
        What::Summary => summary::document(&source),
        What::Report => report::document(&source),
        What::ActionPlan => plan::document(&source),
    }
}
