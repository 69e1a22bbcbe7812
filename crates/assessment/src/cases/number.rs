//! The number of a case in the sample: all that the tool ever knows about which case it is.

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// A case's number in the sample, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct CaseNumber(NonZeroU32);

impl CaseNumber {
    /// The number 1.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// A number; none for 0.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        match NonZeroU32::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// As a plain number, 1 or more.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0.get()
    }

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_begin_at_1() {
        assert_eq!(CaseNumber::new(0), None);
        assert_eq!(CaseNumber::new(1), Some(CaseNumber::FIRST));
        assert_eq!(CaseNumber::FIRST.next().to_string(), "2");
        assert!(serde_json::from_str::<CaseNumber>("0").is_err());
    }
}
