//! What was read in one case.

use std::collections::BTreeMap;

use framework::{CriterionId, FactorId};
use serde::{Deserialize, Serialize};

/// The answer to one criterion. Not answered yet is no answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CaseAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It does not apply to this case.
    NotApplicable,
    /// Neither the file nor the case manager lets it be answered.
    NotEnoughInformation,
}

impl CaseAnswer {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::NotApplicable, Self::NotEnoughInformation];

    /// Its words: "Not enough information".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::No => "No",
            Self::NotApplicable => "Not applicable",
            Self::NotEnoughInformation => "Not enough information",
        }
    }
}

/// Whether the child is supervised because of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stratum {
    /// A community or custodial sentence.
    Statutory,
    /// None.
    NonStatutory,
}

impl Stratum {
    /// Both, in the order in which a list of cases has them.
    pub const ALL: [Self; 2] = [Self::Statutory, Self::NonStatutory];

    /// Its name: "Non-statutory".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Statutory => "Statutory",
            Self::NonStatutory => "Non-statutory",
        }
    }
}

/// An answer about a factor linked to offending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactorAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not relevant at this time in this case.
    NotRelevant,
}

/// Both answers about one factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CaseFactor {
    /// Was enough done? (4.1)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enough_done: Option<FactorAnswer>,
    /// Has there been enough progress? (2.2)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enough_progress: Option<FactorAnswer>,
}

/// One case. Its number is its key in the sample; ids that this version does not know are kept as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Case {
    /// Statutory or not; none while it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stratum: Option<Stratum>,
    /// The answers to criteria.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<CriterionId, CaseAnswer>,
    /// A second reader's answers, given without sight of the first. They never change a figure.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub second_reader: BTreeMap<CriterionId, CaseAnswer>,
    /// The answers about factors linked to offending.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub factors: BTreeMap<FactorId, CaseFactor>,
    /// Free text, with nothing that could identify the child or family.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_in_a_file_has_only_what_was_answered() {
        assert_eq!(serde_json::to_string(&Case::default()).expect("JSON"), "{}");
        let factor = CaseFactor { enough_done: Some(FactorAnswer::NotRelevant), enough_progress: None };
        let case = Case {
            stratum: Some(Stratum::NonStatutory),
            answers: BTreeMap::from([("CA8".into(), CaseAnswer::NotEnoughInformation)]),
            factors: BTreeMap::from([("lifestyle".into(), factor)]),
            ..Case::default()
        };
        let text = serde_json::to_string(&case).expect("JSON");
        let expected = r#"{"stratum":"non-statutory","answers":{"CA8":"not-enough-information"},"factors":{"lifestyle":{"enough_done":"not-relevant"}}}"#;
        assert_eq!(text, expected);
        assert_eq!(serde_json::from_str::<Case>(&text).expect("a case"), case);
    }
}
