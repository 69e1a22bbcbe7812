//! What the user chooses to take away.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A document and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Which document.
    pub what: What,
    /// The only sheet of it; none is all of them. A document that is one is always whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<SheetId>,
    /// What else goes into it. What a document has no place for is passed over.
    pub extras: BTreeSet<Extra>,
}

/// A sheet of a document that has several, each of which can be taken alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which one.
    pub id: SheetId,
    /// Its name.
    pub title: String,
}

/// Which sheet of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SheetId(String);

impl From<&str> for SheetId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl SheetId {
    /// As it stands in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
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
    /// What is asked of partners, a sheet each.
    AskSheets,
    /// The model drafts, a sheet each.
    ModelDrafts,
    /// The plan, the scores and the case results as tables, and the plan's days.
    Tables,
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
    /// Nothing, but small counts of people go out of it.
    HideSmall,
}

impl What {
    /// All of them, the shortest first.
    pub const ALL: [Self; 7] = [
        Self::Summary,
        Self::Report,
        Self::ActionPlan,
        Self::PlanText,
        Self::AskSheets,
        Self::ModelDrafts,
        Self::Tables,
    ];

    /// Whether it is a text to be read on paper, and not tables to work with.
    #[must_use]
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::Tables)
    }

    /// Its name.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Summary => "Summary for the board",
            Self::Report => "Self-assessment report",
            Self::ActionPlan => "Action plan",
            Self::PlanText => "Text for the Youth Justice Plan",
            Self::AskSheets => "Ask sheets for partners",
            Self::ModelDrafts => "Model drafts",
            Self::Tables => "Spreadsheets and calendar",
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
            Self::AskSheets => {
                "A page for each partner: what you found, what you ask, who answers for it, and by when."
            }
            Self::ModelDrafts => {
                "A page each to adapt: the lead professional's remit, escalation, non-engagement, and stepping down or closing."
            }
            Self::Tables => {
                "The action plan, scores and case results for Excel, and the plan’s dates for your calendar."
            }
        }
    }

    /// The extras that it has a place for.
    #[must_use]
    pub const fn extras(self) -> &'static [Extra] {
        match self {
            Self::AskSheets | Self::ModelDrafts => &[],
            Self::Summary => &[Extra::HideSmall],
            Self::Report => &[Extra::Notes, Extra::Evidence, Extra::Workings, Extra::HideSmall],
            Self::ActionPlan => &[Extra::Notes],
            Self::Tables => &[Extra::Notes, Extra::HideSmall],
            Self::PlanText => &[Extra::Actions],
        }
    }

    /// Its name in addresses, and the middle of its files' names.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Report => "report",
            Self::ActionPlan => "action-plan",
            Self::PlanText => "youth-justice-plan",
            Self::AskSheets => "ask-sheets",
            Self::ModelDrafts => "model-drafts",
            Self::Tables => "tables",
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
            Self::HideSmall => "Hide small numbers",
        }
    }

    /// What it does, where its name does not say it.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Notes | Self::Evidence | Self::Workings | Self::Actions => "",
            Self::HideSmall => "Leaves out counts of people from 1 to 4, and what they could be worked out from.",
        }
    }
}

impl Choice {
    /// A document without extras.
    #[must_use]
    pub fn plain(what: What) -> Self {
        Self { what, only: None, extras: BTreeSet::new() }
    }

    /// A document with all that it has a place for.
    #[must_use]
    pub fn whole(what: What) -> Self {
        let all = what.extras().iter().copied().filter(|extra| *extra != Extra::HideSmall);
        Self { what, only: None, extras: all.collect() }
    }

    /// One sheet of a document, or all of them, with all that it has a place for.
    #[must_use]
    pub fn sheet(what: What, only: Option<SheetId>) -> Self {
        Self { only, ..Self::whole(what) }
    }

    /// The choice that an address makes: `model-drafts`, or `model-drafts:escalation` for one sheet of them.
    #[must_use]
    pub fn at(address: &str) -> Option<Self> {
        let (name, only) = address.split_once(':').map_or((address, None), |(name, only)| (name, Some(only)));
        let what = What::ALL.into_iter().find(|what| what.file_name() == name)?;
        Some(Self::sheet(what, only.map(SheetId::from)))
    }

    /// Its address: what [`Choice::at`] reads.
    #[must_use]
    pub fn address(&self) -> String {
        let name = self.what.file_name();
        self.only.as_ref().map_or_else(|| name.to_owned(), |only| format!("{name}:{}", only.as_str()))
    }

    /// The middle of its files' names.
    #[must_use]
    pub fn file_name(&self) -> String {
        // What comes from a file can be any text.
        self.address().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-")
    }

    /// Whether something goes into it.
    #[must_use]
    pub fn has(&self, extra: Extra) -> bool {
        self.what.extras().contains(&extra) && self.extras.contains(&extra)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_choice() {
        for what in What::ALL {
            for only in [None, Some("escalation".into()), Some("own:1/2".into())] {
                let choice = Choice::sheet(what, only);
                assert_eq!(Choice::at(&choice.address()), Some(choice));
            }
        }
        assert_eq!(Choice::at("nothing"), None);
        assert_eq!(Choice::sheet(What::ModelDrafts, Some("a/ü".into())).file_name(), "model-drafts-a--");
    }
}
