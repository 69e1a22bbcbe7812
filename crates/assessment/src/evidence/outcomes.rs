//! Outcomes achieved: counts only, against a dated set that the service chose, and its own beside them.

use std::collections::BTreeMap;

use framework::{OutcomeId, OutcomeSetId, Reference, Terms};
use serde::{Deserialize, Serialize};

use super::counted::Counted;
use crate::record::record_ids;
use crate::score::Share;

record_ids! {
    /// An outcome that the service defined.
    LocalOutcomeId,
}

/// The counts as typed. What was typed for another set is kept, and ids that this version does not know are too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct OutcomesAchieved {
    /// For each outcome of a set: how many achieved it, of how many for whom it was sought.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<OutcomeSetId, BTreeMap<OutcomeId, Counted>>,
    /// The service's own outcomes, in its order, beside those of any set.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub local: Vec<LocalOutcome>,
    /// Families that met the set's rule as a whole, of all families.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub families: Option<Counted>,
}

impl OutcomesAchieved {
    /// Sets the count of one of a set's outcomes; none is not known. What is left empty goes.
    pub fn set(&mut self, set: &OutcomeSetId, outcome: &OutcomeId, counted: Option<Counted>) {
        let counts = self.counts.entry(set.clone()).or_default();
        match counted {
            Some(counted) => counts.insert(outcome.clone(), counted),
            None => counts.remove(outcome),
        };
        if counts.is_empty() {
            self.counts.remove(set);
        }
    }

    /// One of the service's own outcomes, to change it.
    pub fn local_mut(&mut self, id: &LocalOutcomeId) -> Option<&mut LocalOutcome> {
        self.local.iter_mut().find(|outcome| outcome.id == *id)
    }
}

/// An outcome that the service defined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalOutcome {
    /// Which one.
    pub id: LocalOutcomeId,
    /// Its name.
    #[serde(default)]
    pub title: String,
    /// When it is achieved. Nothing is counted without it (2.2).
    #[serde(default)]
    pub definition: String,
    /// How many achieved it, of how many for whom it was sought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
}

/// Which outcome a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutcomeOf {
    /// One of the set.
    Set(OutcomeId),
    /// One of the service's own.
    Local(LocalOutcomeId),
    /// The set's rule as a whole.
    Families,
}

/// One outcome, and how often it was achieved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Achieved {
    /// Which one.
    pub outcome: OutcomeOf,
    /// Its name.
    pub title: String,
    /// When it is achieved, where that is written down.
    pub definition: Option<String>,
    /// How many achieved it; none while not typed, or where something is wrong.
    pub share: Option<Share>,
    /// What is wrong or missing, in a sentence.
    pub problem: Option<String>,
}

impl Achieved {
    fn new(outcome: OutcomeOf, title: String, definition: Option<String>, counted: Option<Counted>) -> Self {
        let (share, problem) = match counted.map(Counted::share) {
            Some(Ok(share)) => (Some(share), None),
            Some(Err(says)) => (None, Some(format!("\"{title}\": {says}"))),
            None => (None, None),
        };
        Self { outcome, title, definition, share, problem }
    }

    /// One of the service's own: it needs a title and a definition before it is counted.
    fn local(local: &LocalOutcome) -> Self {
        let title = local.title.trim().to_owned();
        let definition = Some(local.definition.trim().to_owned()).filter(|text| !text.is_empty());
        let missing = match (title.is_empty(), &definition) {
            (true, _) => Some("Give this outcome a name.".to_owned()),
            (false, None) => Some(format!("Write down when \"{title}\" is achieved before you count it.")),
            (false, Some(_)) => None,
        };
        let outcome = OutcomeOf::Local(local.id.clone());
        match missing {
            Some(_) => Self { outcome, title, definition, share: None, problem: missing },
            None => Self::new(outcome, title, definition, local.counted),
        }
    }
}

/// The outcomes of a set in its order, then the service's own, then its rule as a whole.
#[must_use]
pub fn achieved(
    reference: &Reference,
    outcomes: &OutcomesAchieved,
    set: Option<&OutcomeSetId>,
    terms: &Terms<'_>,
) -> Vec<Achieved> {
    let set = set.and_then(|id| reference.outcome_set(id));
    let mut rows = Vec::new();
    if let Some(set) = set {
        let counts = outcomes.counts.get(&set.id);
        rows.extend(set.outcomes.iter().map(|outcome| {
            let counted = counts.and_then(|counts| counts.get(&outcome.id)).copied();
            let definition = outcome.definition.as_ref().map(|text| terms.fill(text));
            Achieved::new(OutcomeOf::Set(outcome.id.clone()), terms.fill(&outcome.title), definition, counted)
        }));
    }
    rows.extend(outcomes.local.iter().map(Achieved::local));
    if let Some(families) = outcomes.families {
        let title = "Families that met the set's rule as a whole".to_owned();
        let rule = set.map(|set| terms.fill(&set.rule));
        rows.push(Achieved::new(OutcomeOf::Families, title, rule, Some(families)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::testing::reference;

    fn local(id: &str, title: &str, definition: &str) -> LocalOutcome {
        let counted = Some(Counted { count: 4, of: 9 });
        LocalOutcome { id: id.into(), title: title.into(), definition: definition.into(), counted }
    }

    #[test]
    fn a_count_is_set_for_one_set_and_leaves_nothing_behind() {
        let mut outcomes = OutcomesAchieved::default();
        let (set, other, outcome) = ("tf-2012".into(), "sf-2022".into(), "education".into());
        let counted = Some(Counted { count: 4, of: 9 });
        outcomes.set(&set, &outcome, counted);
        outcomes.set(&other, &outcome, counted);
        outcomes.set(&set, &outcome, None);
        assert_eq!(outcomes.counts.keys().collect::<Vec<_>>(), [&other]);
        outcomes.set(&other, &outcome, None);
        assert_eq!(outcomes, OutcomesAchieved::default());
    }

    #[test]
    fn outcomes_are_those_of_the_set_and_then_our_own() {
        let reference = reference();
        let counted = |count, of| Counted { count, of };
        let tf: BTreeMap<OutcomeId, Counted> =
            [("education".into(), counted(12, 20)), ("youth-crime".into(), counted(9, 8))].into();
        let other: BTreeMap<OutcomeId, Counted> = [("education".into(), counted(1, 1))].into();
        let outcomes = OutcomesAchieved {
            counts: [("tf-2012".into(), tf), ("sf-2022".into(), other)].into(),
            local: vec![
                local("a", "Health", "Registered with a doctor"),
                local("b", "Calm", " "),
                local("c", " ", "x"),
            ],
            families: Some(counted(5, 30)),
        };
        let rows = achieved(reference, &outcomes, Some(&"tf-2012".into()), &Terms::default());
        assert_eq!(rows.len(), 5 + 3 + 1);
        let texts: Vec<_> = rows
            .iter()
            .map(|row| row.problem.clone().or(row.share.map(|share| share.to_string())).unwrap_or_default())
            .collect();
        assert_eq!(
            texts,
            [
                "12 of 20 (60%)",
                "",
                "\"Crime by under-18s\": 9 cannot be more than 8.",
                "",
                "",
                "4 of 9 (44%)",
                "Write down when \"Calm\" is achieved before you count it.",
                "Give this outcome a name.",
                "5 of 30 (17%)",
            ]
        );
        assert_eq!((rows[6].share, rows[2].share), (None, None));
        // Without a set there are the service's own.
        assert_eq!(achieved(reference, &outcomes, None, &Terms::default()).len(), 4);
    }
}
