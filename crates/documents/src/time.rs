//! Days and instants of the record as documents have them.

use assessment::{Date, Timestamp};
use blocks::{Day, Instant};

/// A date as a document has it.
#[must_use]
pub fn day(date: Date) -> Day {
    let small = |n: u32| u8::try_from(n).unwrap_or(1);
    Day { year: u16::try_from(date.year()).unwrap_or(1), month: small(date.month()), day: small(date.day()) }
}

/// A moment as a document has it.
#[must_use]
pub fn instant(at: Timestamp) -> Instant {
    let second = at.seconds().rem_euclid(86_400);
    let small = |n: i64| u8::try_from(n).unwrap_or(0);
    Instant { day: day(at.date()), time: (small(second / 3600), small(second / 60 % 60), small(second % 60)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_keeps_its_second() {
        // 86,400 seconds a day; 1 January 1970 and 2 h 3 min 4 s.
        assert_eq!(instant(Timestamp::from_seconds(7384)).iso(), "1970-01-01T02:03:04Z");
    }
}
