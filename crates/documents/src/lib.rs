//! What a service takes away from its self-assessment, as neutral documents: the report or its first page, the action plan,
//! ask sheets for partners, and model drafts to adapt; and as tables and days.
//!
//! Every sentence and figure comes from [`assessment::report`], so that a document says what the screen says. Times are
//! passed in: the same record gives the same document.

mod asks;
mod choice;
mod drafts;
mod found;
mod frame;
mod index;
mod list;
mod paper_chart;
mod plan;
mod plan_text;
mod report;
mod summary;
mod tables;
mod time;

pub use choice::{Choice, Extra, Sheet, SheetId, What};
pub use found::{Found, found};
pub use plan_text::passage;
pub use tables::{Part, Tables};
pub use time::{day, instant};

use std::borrow::Cow;
use std::collections::BTreeSet;

use assessment::disclosure::without_small_counts;
use assessment::{Assessment, Date, Timestamp, report as rules};
use blocks::Document;
use framework::{CriterionId, Framework};

/// What documents are made from: a record, the report on it, and when.
pub(crate) struct Source<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) assessment: Cow<'a, Assessment>,
    pub(crate) report: rules::Report,
    pub(crate) choice: &'a Choice,
    pub(crate) moment: Moment,
    /// What shows whether the record was changed since: the checksum of its file, without when it was saved.
    pub(crate) fingerprint: String,
    /// Criteria whose figures are not to be shown. Neither the record nor the report has them.
    pub(crate) hidden: BTreeSet<CriterionId>,
}

/// When a document is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day, where the user is.
    pub today: Date,
    /// The moment, in Coordinated Universal Time.
    pub now: Timestamp,
}

/// Makes the document that was chosen.
#[must_use]
pub fn document(framework: &Framework, assessment: &Assessment, choice: &Choice, moment: Moment) -> Document {
    let source = Source::new(framework, assessment, choice, moment);
    match choice.what {
        What::Summary => summary::document(&source),
        What::Report => report::document(&source),
        What::ActionPlan => plan::document(&source),
        What::PlanText => plan_text::document(&source),
        What::AskSheets => asks::document(&source),
        What::ModelDrafts => drafts::document(&source),
        What::Tables => tables::document(&source),
    }
}

/// Makes the tables and days that go with a choice.
#[must_use]
pub fn tables(framework: &Framework, assessment: &Assessment, choice: &Choice, moment: Moment) -> Tables {
    tables::tables(&Source::new(framework, assessment, choice, moment))
}

impl<'a> Source<'a> {
    fn new(framework: &'a Framework, assessment: &'a Assessment, choice: &'a Choice, moment: Moment) -> Self {
        if choice.has(Extra::HideSmall) {
            let (report, shown) = rules::without_small(framework, assessment, moment.today);
            // Of what is shown: that of all would tell whoever tries each small number.
            let fingerprint = frame::fingerprint(&shown.assessment);
            let (assessment, hidden) = (Cow::Owned(shown.assessment), shown.criteria);
            return Self { framework, assessment, report, choice, moment, fingerprint, hidden };
        }
        let report = rules::report(framework, assessment, moment.today);
        // The text for the plan hides small counts where the record says so, and has a footer of what is shown too.
        let fingerprint = if choice.what == What::PlanText && assessment.plan_text.hides_small {
            frame::fingerprint(&without_small_counts(&framework.reference, assessment).assessment)
        } else {
            frame::fingerprint(assessment)
        };
        let (assessment, hidden) = (Cow::Borrowed(assessment), BTreeSet::new());
        Self { framework, assessment, report, choice, moment, fingerprint, hidden }
    }
}

/// The sheets of a document, each of which can be taken alone; none where it is one.
#[must_use]
pub fn sheets(framework: &Framework, assessment: &Assessment, what: What) -> Vec<Sheet> {
    match what {
        What::Summary | What::Report | What::ActionPlan | What::PlanText | What::Tables => Vec::new(),
        What::AskSheets => asks::sheets(framework, assessment),
        What::ModelDrafts => drafts::sheets(&framework.reference.drafts, assessment.terms()),
    }
}
