//! The few things that a user sets for this device, and that must be known before the first paint.

use serde::{Deserialize, Serialize};

use crate::platform::local;

const KEY: &str = "preferences";

/// What a user has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Whether single keys answer.
    pub keys: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { keys: true }
    }
}

impl Preferences {
    /// As this device keeps them.
    pub fn load() -> Self {
        local::get(KEY).unwrap_or_default()
    }

    /// Keeps them on this device, where that is possible.
    pub fn save(self) {
        local::set(KEY, self);
    }
}
