//! Calendar dates and moments, as the record keeps them.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Months, NaiveDate, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day of the calendar, `2026-11-22` in files. Years 1900 to 2999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The date of a year, a month from 1 and a day from 1, if there is such a day.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1900..=2999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// So many months later, on the same day or, where that month is shorter, on its last.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(Months::new(months)).map_or(self, Self)
    }

    /// Days from this date to a later one; negative if that is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        (later.0 - self.0).num_days()
    }

    /// For reading: "22 November 2026".
    #[must_use]
    pub fn long(self) -> String {
        let month = MONTHS[self.0.month0() as usize];
        format!("{} {month} {}", self.day(), self.year())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no date of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date is written as year, month and day, like 2026-11-22")
    }
}

/// Reads so many ASCII digits, no sign and no spaces.
fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.splitn(3, '-');
        let mut part = |length| parts.next().and_then(|part| digits(part, length)).ok_or(NotADate);
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Self::new(i32::try_from(year).map_err(|_| NotADate)?, month, day).ok_or(NotADate)
    }
}

/// A moment in UTC, `2026-11-22T10:30:00Z` in files, to the second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The latest moment that the format can write: the end of the year 2999.
    const LAST: i64 = 32_503_679_999;

    /// From seconds since 1970, held within the years 1970 to 2999.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.clamp(0, Self::LAST))
    }

    /// Seconds since 1970.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    fn utc(self) -> DateTime<chrono::Utc> {
        DateTime::from_timestamp(self.0, 0).unwrap_or_default()
    }

    /// The day in UTC.
    #[must_use]
    pub fn date(self) -> Date {
        Date(self.utc().date_naive())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = self.utc();
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.date(), utc.hour(), utc.minute(), utc.second())
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no moment in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATimestamp;

impl fmt::Display for NotATimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a moment is written in UTC, like 2026-11-22T10:30:00Z")
    }
}

impl FromStr for Timestamp {
    type Err = NotATimestamp;

    fn from_str(text: &str) -> Result<Self, NotATimestamp> {
        let read = || {
            let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
            let date: Date = date.parse().ok()?;
            let mut parts = time.splitn(3, ':');
            let mut part = || parts.next().and_then(|part| digits(part, 2));
            let time = date.0.and_hms_opt(part()?, part()?, part()?)?;
            let seconds = time.and_utc().timestamp();
            (0..=Self::LAST).contains(&seconds).then_some(Self(seconds))
        };
        read().ok_or(NotATimestamp)
    }
}

/// Serde and schema by way of the written form.
macro_rules! written {
    ($name:ident, $format:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}

written!(Date, "date");
written!(Timestamp, "date-time");

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn adding_months_keeps_to_the_months_end() {
        assert_eq!(date("2026-01-31").plus_months(1), date("2026-02-28"));
        assert_eq!(date("2028-01-31").plus_months(1), date("2028-02-29"));
        assert_eq!(date("2026-11-30").plus_months(3), date("2027-02-28"));
        assert_eq!(date("2026-08-31").plus_months(6), date("2027-02-28"));
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for text in ["", "2026", "2026-02-30", "26-02-03", "2026-2-3", "2026-02-03x", "+026-02-03", "0001-01-01"] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
        assert_eq!(date("2026-11-22").long(), "22 November 2026");
    }

    #[test]
    fn moments_read_as_they_are_written() {
        let text = "2026-11-22T10:30:05Z";
        let moment: Timestamp = text.parse().expect("a moment");
        assert_eq!(moment.to_string(), text);
        assert_eq!(moment.seconds(), 1_795_343_405);
        for text in ["", "2026-11-22", "2026-11-22T10:30:05", "2026-11-22T24:00:00Z", "2026-11-22T10:30:05+01:00"] {
            assert_eq!(text.parse::<Timestamp>(), Err(NotATimestamp), "{text}");
        }
    }
}
