//! The case sample's criteria.

use serde::{Deserialize, Serialize};

use crate::id::{CriterionId, RecommendationId, StatementId};
use crate::model::Domain;

/// One thing that is asked about every case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// `C`, the domain's letter and a number.
    pub id: CriterionId,
    /// The domain to which it belongs.
    pub domain: Domain,
    /// A short name.
    pub title: String,
    /// The question, answered yes, no, not applicable or not enough information.
    pub question: String,
    /// Whether it is in the short audit as well as in the full one.
    pub core: bool,
    /// Whether a *no* asks the reader to act on a child's safety at once.
    pub critical: bool,
    /// How its answers are used.
    pub kind: CriterionKind,
    /// The statements that it bears on.
    pub bears_on: Vec<StatementId>,
    /// What counts as yes.
    pub counts_as_yes: String,
    /// What counts as no.
    pub counts_as_no: String,
    /// When it does not apply.
    pub not_applicable_when: String,
    /// Where in the report it comes from.
    pub paragraphs: Vec<String>,
    /// The recommendations that it comes from.
    pub recommendations: Vec<RecommendationId>,
}

/// How a criterion's answers are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CriterionKind {
    /// What happened: compared with a benchmark, never banded.
    Outcome,
    /// The file must show it: not enough information counts as no.
    Record,
    /// The rest.
    Practice,
}

#[cfg(feature = "source")]
pub(super) use source::{CriteriaFile, FILE, NOTES, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::{Criterion, CriterionKind};
    use crate::reference::known::Known;
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "criteria.toml";
    pub(crate) const NOTES: [&str; 5] = ["reading", "yes_or_no", "not_enough_information", "one_child", "privacy"];
    /// How many criteria there are.
    const COUNT: usize = 33;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct CriteriaFile {
        pub(crate) notes: Notes,
        pub(crate) criterion: Vec<Criterion>,
    }

    /// Checks all criteria.
    pub(crate) fn check(criteria: &[Criterion], check: &mut Check<'_>, known: &Known<'_>) {
        check.count(FILE, "criterion", criteria.len(), COUNT);
        check.unique(FILE, "criterion", &criteria.iter().map(|criterion| &criterion.id).collect::<Vec<_>>());
        for (i, criterion) in criteria.iter().enumerate() {
            let mut entry = check.entry(FILE, "criterion", i);
            entry.text("title", &criterion.title);
            entry.text("question", &criterion.question);
            entry.text("counts_as_yes", &criterion.counts_as_yes);
            entry.text("counts_as_no", &criterion.counts_as_no);
            entry.text("not_applicable_when", &criterion.not_applicable_when);
            entry.source(&criterion.paragraphs, &criterion.recommendations, &known.recommendations);
            entry.known("bears_on", "statement", &criterion.bears_on, &known.statements);
            let number =
                criterion.id.as_str().strip_prefix('C').and_then(|id| id.strip_prefix(criterion.domain.letter()));
            if number.and_then(|number| number.parse::<u8>().ok()).is_none() {
                let expected = format!("C{} and a number", criterion.domain.letter());
                entry
                    .problem("id", format!("the id of a criterion of this domain is {expected}, not {}", criterion.id));
            }
            if criterion.kind == CriterionKind::Outcome && !known.benchmarks.contains(criterion.id.as_str()) {
                entry.problem("kind", "an outcome is only compared, so it needs a benchmark with its id");
            }
        }
    }
}
