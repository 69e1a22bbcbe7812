//! Parts of the record that most visits never touch.
//!
//! Comparing and writing their types takes code that only those who have something in them need. So what is kept apart brings
//! the ways to do both with it, and code that makes none (an app that has just been opened) does not have to carry them.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use crate::history::What;

/// What can be kept apart.
pub trait Part: Default + Clone + PartialEq + fmt::Debug + Serialize + 'static {
    /// One with nothing in it.
    fn nothing() -> &'static Self;

    /// What changed from one to another.
    fn changes(before: &Self, after: &Self) -> Vec<What>;
}

/// A part that is kept apart; nothing in most records. Reads as the part itself; a change makes a new one.
#[derive(Clone)]
pub struct Apart<P>(Option<Kept<P>>);

#[derive(Clone)]
struct Kept<P> {
    part: Arc<P>,
    ways: Ways<P>,
}

/// What can be done with the part, by code that does not know its types.
struct Ways<P> {
    write: fn(&P) -> String,
    changes: fn(&P, &P) -> Vec<What>,
}

// Derived, these would ask the same of the part.
impl<P> Copy for Ways<P> {}
impl<P> Clone for Ways<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Default for Apart<P> {
    fn default() -> Self {
        Self(None)
    }
}

impl<P: Part> Deref for Apart<P> {
    type Target = P;

    fn deref(&self) -> &P {
        match &self.0 {
            Some(kept) => &kept.part,
            None => P::nothing(),
        }
    }
}

impl<P: Part> From<P> for Apart<P> {
    fn from(part: P) -> Self {
        Self(Some(Kept::new(part)))
    }
}

impl<P: Part> Kept<P> {
    fn new(part: P) -> Self {
        Self { part: Arc::new(part), ways: Ways { write, changes: P::changes } }
    }
}

/// The part as JSON.
fn write<P: Part>(part: &P) -> String {
    match serde_json::to_string(part) {
        Ok(text) => text,
        // Nothing in it can fail to be written, and leaving it out would lose it.
        Err(_) => unreachable!("a part can always be written"),
    }
}

impl<P: Part> Apart<P> {
    /// The same with something changed.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut P)) -> Self {
        let mut after = self.clone();
        change(after.make_mut());
        after
    }

    /// The part, to be changed in place. Other copies of the record keep theirs.
    pub fn make_mut(&mut self) -> &mut P {
        Arc::make_mut(&mut self.0.get_or_insert_with(|| Kept::new(P::default())).part)
    }
}

impl<P> Apart<P> {
    /// As JSON, "{}" where it is empty; none where nothing was ever in it.
    pub(crate) fn written(&self) -> Option<String> {
        self.0.as_ref().map(|kept| (kept.ways.write)(&kept.part))
    }
}

impl<P: Part> Apart<P> {
    /// What changed from this to another.
    pub(crate) fn changes(&self, after: &Self) -> Vec<What> {
        let ways = after.0.as_ref().or(self.0.as_ref()).map(|kept| kept.ways);
        ways.map(|ways| (ways.changes)(self, after)).unwrap_or_default()
    }
}

impl<P: Part> fmt::Debug for Apart<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        P::fmt(self, f)
    }
}

impl<P: Part> PartialEq for Apart<P> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<'de, P: Part + Deserialize<'de>> Deserialize<'de> for Apart<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        P::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(feature = "schema")]
impl<P: schemars::JsonSchema> schemars::JsonSchema for Apart<P> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        P::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        P::json_schema(generator)
    }
}
