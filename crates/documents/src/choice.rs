//! What the user chooses to take away.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A document and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Which document.
    pub what: What,
    /// What else goes into it. What a document has no place for is passed over.
    pub extras: BTreeSet<Extra>,
}

/// A document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// One or two pages for the board.
    Summary,
    /// The whole report.
    Report,
    /// The action plan.
    ActionPlan,
    /// The text for the Youth Justice Plan.
    PlanText,
}

/// What can go into a document or be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extra {
    /// The notes beside the statements, and those of reviews.
    Notes,
    /// The list of evidence.
    Evidence,
    /// How the figures were reached.
    Workings,
    /// The actions as a table.
    Actions,
}

impl What {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Summary, Self::Report, Self::ActionPlan, Self::PlanText];

    /// Its name.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Summary => "Summary for the board",
            Self::Report => "Self-assessment report",
            Self::ActionPlan => "Action plan",
            Self::PlanText => "Text for the Youth Justice Plan",
        }
    }

    /// What it is, in a sentence.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Summary => {
                "One or two pages: the judgements, three strengths, three priorities and what is not yet known."
            }
            Self::Report => {
                "Everything: each part with its ratings and cases, voices, partners, outcomes and the sixteen recommendations."
            }
            Self::ActionPlan => "What will be done, by whom and by when, and how you will see that it worked.",
            Self::PlanText => {
                "Under your plan’s headings: what you wrote, and drafts from your results where you have not."
            }
        }
    }

    /// The extras that it has a place for.
    #[must_use]
    pub const fn extras(self) -> &'static [Extra] {
        match self {
            Self::Summary => &[],
            Self::Report => &[Extra::Notes, Extra::Evidence, Extra::Workings],
            Self::ActionPlan => &[Extra::Notes],
            Self::PlanText => &[Extra::Actions],
        }
    }

    /// The middle of its files' names.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Report => "report",
            Self::ActionPlan => "action-plan",
            Self::PlanText => "youth-justice-plan",
        }
    }
}

impl Extra {
    /// Its name.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Notes => "Notes",
            Self::Evidence => "The list of evidence",
            Self::Workings => "How the figures were reached",
            Self::Actions => "The action plan as a table",
        }
    }
}

impl Choice {
    /// A document without extras.
    #[must_use]
    pub fn plain(what: What) -> Self {
        Self { what, extras: BTreeSet::new() }
    }

    /// A document with all that it has a place for.
    #[must_use]
    pub fn whole(what: What) -> Self {
        Self { what, extras: what.extras().iter().copied().collect() }
    }

    /// Whether something goes into it.
    #[must_use]
    pub fn has(&self, extra: Extra) -> bool {
        self.what.extras().contains(&extra) && self.extras.contains(&extra)
    }
}
