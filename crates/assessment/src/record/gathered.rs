//! What a service gathered beside its ratings: cases, counts, voices and statements of its own.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Deserializer, Serialize};

use super::local::LocalStatement;
use crate::cases::{Case, CaseNumber, CaseSample};
use crate::evidence::{CaseloadProfile, OutcomesAchieved, PartnerMatrix, Surveys, Working};
use crate::history::{self, What};

/// The case sample and the other evidence. Each part sits behind its own `Arc`, so that a change to one shares the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
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

/// All that was gathered; nothing in most records. Reads as its [`Parts`]; a change makes a new one.
///
/// Comparing and writing so many types takes code that only those who gathered something need. So what has parts brings the
/// ways to do both with it, and code that makes none (an app that has just been opened) does not have to carry them.
#[derive(Clone, Default)]
pub struct Gathered(Option<Kept>);

#[derive(Clone)]
struct Kept {
    parts: Arc<Parts>,
    ways: Ways,
}

/// What can be done with parts, by code that does not know their types.
#[derive(Clone, Copy)]
struct Ways {
    write: fn(&Parts) -> String,
    changes: fn(&Parts, &Parts) -> Vec<What>,
}

static NOTHING: LazyLock<Parts> = LazyLock::new(Parts::default);

impl Deref for Gathered {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0.as_ref().map_or(&NOTHING, |kept| &kept.parts)
    }
}

impl From<Parts> for Gathered {
    fn from(parts: Parts) -> Self {
        Self(Some(Kept::new(parts)))
    }
}

impl Kept {
    fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts), ways: Ways { write, changes: history::gathered } }
    }
}

/// The parts as JSON.
fn write(parts: &Parts) -> String {
    match serde_json::to_string(parts) {
        Ok(text) => text,
        // Nothing among them can fail to be written, and leaving them out would lose them.
        Err(_) => unreachable!("what was gathered can always be written"),
    }
}

impl Gathered {
    /// The same with some parts changed.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Parts)) -> Self {
        let mut after = self.clone();
        change(after.make_mut());
        after
    }

    /// The parts, to be changed in place. Other copies of the record keep theirs.
    pub fn make_mut(&mut self) -> &mut Parts {
        Arc::make_mut(&mut self.0.get_or_insert_with(|| Kept::new(Parts::default())).parts)
    }

    /// The same with one case changed; a case that is not there yet is new.
    #[must_use]
    pub fn with_case(&self, number: CaseNumber, change: impl FnOnce(&mut Case)) -> Self {
        self.with(|after| {
            let sample = Arc::make_mut(&mut after.sample);
            change(Arc::make_mut(sample.cases.entry(number).or_default()));
        })
    }

    /// As JSON, "{}" where all parts are empty; none where nothing was ever gathered.
    pub(crate) fn written(&self) -> Option<String> {
        self.0.as_ref().map(|kept| (kept.ways.write)(&kept.parts))
    }

    /// What changed from this to another.
    pub(crate) fn changes(&self, after: &Self) -> Vec<What> {
        let ways = after.0.as_ref().or(self.0.as_ref()).map(|kept| kept.ways);
        ways.map(|ways| (ways.changes)(self, after)).unwrap_or_default()
    }
}

impl fmt::Debug for Gathered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Parts::fmt(self, f)
    }
}

impl PartialEq for Gathered {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<'de> Deserialize<'de> for Gathered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Parts::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Gathered {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Gathered".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Parts::json_schema(generator)
    }
}
