//! What a service gathered beside ratings and criteria, topic by topic.

mod caseload;
mod factors;
mod outcomes;
mod partners;
mod voices;
mod working;

use super::Facts;
use super::chart::DotChart;
use super::table::Table;

/// What a part of the report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// The factors linked to offending.
    Factors,
    /// What staff say.
    Staff,
    /// What children and parents or carers say.
    Families,
    /// The caseload profile.
    Caseload,
    /// Programme children and other children side by side.
    Working,
    /// The partners.
    Partners,
    /// The outcomes achieved.
    Outcomes,
}

impl Topic {
    /// Its heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Factors => "Factors linked to offending",
            Self::Staff => "What staff say",
            Self::Families => "What children, parents and carers say",
            Self::Caseload => "Caseload",
            Self::Working => "Is it working?",
            Self::Partners => "Partners",
            Self::Outcomes => "Outcomes achieved",
        }
    }

    /// What is said where nothing was gathered on it.
    #[must_use]
    pub const fn missing(self) -> &'static str {
        match self {
            Self::Factors => "No case has answers about factors yet.",
            Self::Staff => "No answers from staff are recorded yet.",
            Self::Families => "No answers from children, parents or carers are recorded yet.",
            Self::Caseload => "The caseload is not counted yet.",
            Self::Working => "No figures are recorded yet for programme children and other children.",
            Self::Partners => "It is not recorded yet how partners take part.",
            Self::Outcomes => "No outcomes achieved are recorded yet.",
        }
    }

    /// Where it is gathered, as a link says it.
    #[must_use]
    pub const fn gather(self) -> &'static str {
        match self {
            Self::Factors => "Go to the case sample",
            Self::Staff => "Enter the answers of staff",
            Self::Families => "Enter the answers of families",
            Self::Caseload => "Count the caseload",
            Self::Working => "Compare both groups",
            Self::Partners => "Say how partners take part",
            Self::Outcomes => "Record outcomes achieved",
        }
    }
}

/// A topic, and what was gathered on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which one.
    pub topic: Topic,
    /// What it comes to; none where nothing was gathered.
    pub content: Option<Content>,
}

/// What is said of a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// What comes first, a paragraph each.
    pub findings: Vec<String>,
    /// Charts, each with its table after it.
    pub charts: Vec<(DotChart, Table)>,
    /// Tables without a chart.
    pub tables: Vec<Table>,
    /// What a reader must know of the figures, a paragraph each.
    pub notes: Vec<String>,
}

pub(super) fn topics(facts: &Facts<'_>) -> Vec<Part> {
    let content = [
        (Topic::Factors, factors::factors(facts)),
        (Topic::Staff, voices::staff(facts)),
        (Topic::Families, voices::families(facts)),
        (Topic::Caseload, caseload::caseload(facts)),
        (Topic::Working, working::working(facts)),
        (Topic::Partners, partners::partners(facts)),
        (Topic::Outcomes, outcomes::outcomes(facts)),
    ];
    content.into_iter().map(|(topic, content)| Part { topic, content }).collect()
}
