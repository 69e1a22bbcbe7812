//! Days and instants as files have them.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar. Whoever makes one sees to it that it is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    /// "2026-11-26".
    #[must_use]
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// "20261126".
    #[must_use]
    pub fn basic(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }
}

/// A second of Coordinated Universal Time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Instant {
    /// The day.
    pub day: Day,
    /// Hour, minute and second of that day.
    pub time: (u8, u8, u8),
}

impl Instant {
    /// "2026-11-26T09:30:00Z".
    #[must_use]
    pub fn iso(self) -> String {
        let (hour, minute, second) = self.time;
        format!("{}T{hour:02}:{minute:02}:{second:02}Z", self.day.iso())
    }

    /// "20261126T093000Z".
    #[must_use]
    pub fn basic(self) -> String {
        let (hour, minute, second) = self.time;
        format!("{}T{hour:02}{minute:02}{second:02}Z", self.day.basic())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_files_have_them() {
        let instant = Instant { day: Day { year: 2026, month: 3, day: 9 }, time: (7, 5, 0) };
        assert_eq!((instant.iso().as_str(), instant.basic().as_str()), ("2026-03-09T07:05:00Z", "20260309T070500Z"));
    }
}
