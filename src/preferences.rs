//! The few things that a user sets for this device, and that must be known before the first paint.

use crate::platform::local;

/// Where it is kept whether single keys answer; what is kept then.
const KEYS: &str = "keys";
const OFF: &str = "off";

/// What a user has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Whether single keys answer.
    pub keys: bool,
}

impl Preferences {
    /// As this device keeps them.
    pub fn load() -> Self {
        Self { keys: local::get(KEYS).is_none_or(|kept| kept != OFF) }
    }

    /// Keeps them on this device, where that is possible.
    pub fn save(self) {
        local::set(KEYS, if self.keys { "on" } else { OFF });
    }
}
