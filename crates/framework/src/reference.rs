//! The reference data beside the statements: what later parts of the tool ask, compare and write with.

use serde::{Deserialize, Serialize};

/// Reference data of a framework.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reference {}

#[cfg(feature = "source")]
impl Reference {
    pub(crate) fn read(_reader: &mut crate::source::Reader<'_>) -> Option<Self> {
        Some(Self {})
    }

    pub(crate) fn check(&self, _check: &mut crate::source::Check<'_>) {}
}
