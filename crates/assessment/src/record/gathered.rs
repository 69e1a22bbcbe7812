//! What a service gathered beside its ratings: cases, counts, voices and statements of its own.

use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Serialize};

use super::apart::{Apart, Part};
use super::local::LocalStatement;
use crate::cases::{Case, CaseNumber, CaseSample};
use crate::evidence::{CaseloadProfile, OutcomesAchieved, PartnerMatrix, Surveys, Working};
use crate::history::{self, What};

/// The case sample and the other evidence. Each part sits behind its own `Arc`, so that a change to one shares the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Gathered"))]
#[serde(default, deny_unknown_fields)]
pub struct Parts {
    /// The case sample.
    #[serde(skip_serializing_if = "is_default")]
    pub sample: Arc<CaseSample>,
    /// The caseload profile.
    #[serde(skip_serializing_if = "is_default")]
    pub caseload: Arc<CaseloadProfile>,
    /// Programme children and the service's other children, side by side.
    #[serde(skip_serializing_if = "is_default")]
    pub working: Arc<Working>,
    /// The partners.
    #[serde(skip_serializing_if = "is_default")]
    pub partners: Arc<PartnerMatrix>,
    /// The staff survey and the family feedback.
    #[serde(skip_serializing_if = "is_default")]
    pub surveys: Arc<Surveys>,
    /// The outcomes achieved.
    #[serde(skip_serializing_if = "is_default")]
    pub outcomes: Arc<OutcomesAchieved>,
    /// The service's own statements, in its order. They are scored apart from the framework's.
    #[serde(skip_serializing_if = "is_default")]
    pub local: Arc<Vec<LocalStatement>>,
}

fn is_default<T: Default + PartialEq>(part: &T) -> bool {
    *part == T::default()
}

/// All that was gathered.
pub type Gathered = Apart<Parts>;

static NOTHING: LazyLock<Parts> = LazyLock::new(Parts::default);

impl Part for Parts {
    fn nothing() -> &'static Self {
        &NOTHING
    }

    fn changes(before: &Self, after: &Self) -> Vec<What> {
        history::gathered(before, after)
    }
}

impl Gathered {
    /// The same with one case changed; a case that is not there yet is new.
    #[must_use]
    pub fn with_case(&self, number: CaseNumber, change: impl FnOnce(&mut Case)) -> Self {
        self.with(|after| {
            let sample = Arc::make_mut(&mut after.sample);
            change(Arc::make_mut(sample.cases.entry(number).or_default()));
        })
    }
}
