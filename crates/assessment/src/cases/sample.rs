//! The case sample as it is recorded.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use framework::{Criterion, CriterionId};
use serde::{Deserialize, Serialize};

use super::answer::Case;
use super::draw::Draw;
use super::number::CaseNumber;
use super::totals::Totals;

/// Which criteria are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Audit {
    /// The core criteria.
    Short,
    /// All of them.
    #[default]
    Full,
}

impl Audit {
    /// Whether a criterion is asked.
    #[must_use]
    pub const fn asks(self, criterion: &Criterion) -> bool {
        criterion.core || matches!(self, Self::Full)
    }
}

/// A sample of cases, or totals typed from one that was read elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CaseSample {
    /// Which criteria are asked.
    pub audit: Audit,
    /// N: programme cases open or closed in the period; none while it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caseload: Option<u32>,
    /// How the cases were drawn, if the tool drew them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draw: Option<Draw>,
    /// The cases by number.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub cases: BTreeMap<CaseNumber, Arc<Case>>,
    /// Totals as typed. Used only while no case has an answer.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub totals: BTreeMap<CriterionId, Totals>,
}

/// Where the figures of a sample come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TotalsFrom {
    /// Its cases.
    Cases,
    /// Typed totals.
    Typed,
    /// There is nothing yet.
    Nothing,
}

impl CaseSample {
    /// Where the cases that the tool drew stand in the service's own list, from 1; nothing of cases chosen another way.
    #[must_use]
    pub fn places(&self) -> BTreeMap<CaseNumber, u32> {
        self.draw.as_ref().map(Draw::places).unwrap_or_default()
    }

    /// Where its figures come from: from cases as soon as one has an answer.
    #[must_use]
    pub fn from(&self) -> TotalsFrom {
        match (self.cases.values().any(|case| !case.answers.is_empty()), self.totals.is_empty()) {
            (true, _) => TotalsFrom::Cases,
            (false, false) => TotalsFrom::Typed,
            (false, true) => TotalsFrom::Nothing,
        }
    }

    /// The totals of every criterion that has some.
    #[must_use]
    pub fn all_totals(&self) -> Cow<'_, BTreeMap<CriterionId, Totals>> {
        if self.from() != TotalsFrom::Cases {
            return Cow::Borrowed(&self.totals);
        }
        let mut all: BTreeMap<CriterionId, Totals> = BTreeMap::new();
        for (criterion, answer) in self.cases.values().flat_map(|case| &case.answers) {
            match all.get_mut(criterion) {
                Some(totals) => totals.count(*answer),
                None => all.entry(criterion.clone()).or_default().count(*answer),
            }
        }
        Cow::Owned(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::CaseAnswer;

    fn case(answers: &[(&str, CaseAnswer)]) -> Arc<Case> {
        let answers = answers.iter().map(|(id, answer)| (CriterionId::from(*id), *answer)).collect();
        Arc::new(Case { answers, ..Case::default() })
    }

    #[test]
    fn totals_come_from_the_cases_and_are_typed_only_without() {
        let typed = Totals { yes: 9, no: 1, ..Totals::default() };
        let mut sample = CaseSample::default();
        assert_eq!(sample.from(), TotalsFrom::Nothing);
        sample.totals.insert("CA8".into(), typed);
        assert_eq!((sample.from(), sample.all_totals()[&"CA8".into()]), (TotalsFrom::Typed, typed));
        let one = CaseNumber::FIRST;
        sample.cases.insert(one, case(&[("CA8", CaseAnswer::Yes), ("CA5", CaseAnswer::NotApplicable)]));
        sample.cases.insert(one.next(), case(&[("CA8", CaseAnswer::No)]));
        assert_eq!(sample.from(), TotalsFrom::Cases);
        let totals = sample.all_totals();
        assert_eq!(totals[&"CA8".into()], Totals { yes: 1, no: 1, ..Totals::default() });
        assert_eq!(totals[&"CA5".into()], Totals { not_applicable: 1, ..Totals::default() });
        assert_eq!(totals.len(), 2);
    }

    #[test]
    fn a_sample_in_a_file_has_its_cases_by_number() {
        let sample = CaseSample {
            caseload: Some(60),
            cases: BTreeMap::from([(CaseNumber::FIRST, case(&[("CA8", CaseAnswer::Yes)]))]),
            ..CaseSample::default()
        };
        let text = serde_json::to_string(&sample).expect("JSON");
        assert_eq!(text, r#"{"audit":"full","caseload":60,"cases":{"1":{"answers":{"CA8":"yes"}}}}"#);
        assert_eq!(serde_json::from_str::<CaseSample>(&text).expect("a sample"), sample);
        assert!(serde_json::from_str::<CaseSample>(r#"{"cases":{"0":{}}}"#).is_err());
    }
}
