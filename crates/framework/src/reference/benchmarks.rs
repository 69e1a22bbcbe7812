//! What inspectors found, typed so that only what can be compared is compared.

use serde::{Deserialize, Serialize};

use crate::id::BenchmarkId;

/// One thing that inspectors found. It stands as it is written in the source; [`Benchmark::figure`] says what
/// can be compared with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// The id of the criterion or survey question that it belongs to, or its own.
    pub id: BenchmarkId,
    /// One plain sentence, no stronger and no weaker than the report.
    pub says: String,
    /// In which form the report gives it.
    pub kind: BenchmarkKind,
    /// Of a count: how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u16>,
    /// Of a count: out of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u16>,
    /// Of a percentage: 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u16>,
    /// Of a fraction: the upper number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<u16>,
    /// Of a fraction: the lower number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<u16>,
    /// Whether the report gives the complement.
    pub derived: bool,
    /// The figure of HMI Probation's Short Quality Screening, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sqs: Option<u16>,
    /// The lowest and the highest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<Range>,
    /// What to know about the range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range_note: Option<String>,
    /// What is counted.
    pub unit: Unit,
    /// What the figure rests on, in words.
    pub base: String,
    /// Where in the report it is.
    pub paragraphs: Vec<String>,
}

/// In which form the report gives a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BenchmarkKind {
    /// So many of so many cases: the only one with a known base.
    Count,
    /// A percentage whose base is not published.
    Percent,
    /// A fraction in words: "half".
    Fraction,
    /// No figure: shown, never compared.
    Words,
}

/// What can be compared with a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// So many of so many cases.
    Count {
        /// How many.
        count: u16,
        /// Out of how many; not 0.
        of: u16,
    },
    /// A value without a base, as a fraction.
    Value {
        /// The upper number.
        numerator: u16,
        /// The lower number, 100 for a percentage; not 0.
        denominator: u16,
    },
    /// Nothing.
    Words,
}

/// The lowest and the highest area, in per cent. Each area's figure rests on seven or eight cases, by our reckoning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The lowest.
    pub low: u16,
    /// The highest.
    pub high: u16,
}

/// What a benchmark counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Cases.
    Cases,
    /// Members of staff.
    Staff,
    /// An average, or one area's share of work.
    Caseload,
    /// Areas.
    Areas,
}

impl Benchmark {
    /// What can be compared with it.
    #[must_use]
    pub fn figure(&self) -> Figure {
        let value = |numerator, denominator| Figure::Value { numerator, denominator };
        let figure = match self.kind {
            BenchmarkKind::Count => self.count.zip(self.of).map(|(count, of)| Figure::Count { count, of }),
            BenchmarkKind::Percent => self.percent.map(|percent| value(percent, 100)),
            BenchmarkKind::Fraction => self.numerator.zip(self.denominator).map(|(upper, lower)| value(upper, lower)),
            BenchmarkKind::Words => None,
        };
        figure.unwrap_or(Figure::Words)
    }
}

#[cfg(feature = "source")]
pub(super) use source::{BenchmarksFile, FILE, NOTES, check};

#[cfg(feature = "source")]
mod source {
    use serde::Deserialize;

    use super::{Benchmark, BenchmarkKind, Figure};
    use crate::reference::notes::Notes;
    use crate::source::Check;

    pub(crate) const FILE: &str = "benchmarks.toml";
    pub(crate) const NOTES: [&str; 5] = ["sqs", "range", "base", "inspection", "use"];

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct BenchmarksFile {
        pub(crate) notes: Notes,
        pub(crate) benchmark: Vec<Benchmark>,
    }

    impl Benchmark {
        /// Whether it has exactly the numbers of its kind, and they can be.
        fn fits(&self) -> bool {
            let has = |numbers: &[Option<u16>]| numbers.iter().all(Option::is_some);
            let only = |mine: usize| {
                let all = [self.count, self.of, self.percent, self.numerator, self.denominator];
                all.iter().flatten().count() == mine
            };
            let form = match self.kind {
                BenchmarkKind::Count => has(&[self.count, self.of]) && only(2),
                BenchmarkKind::Percent => has(&[self.percent]) && only(1),
                BenchmarkKind::Fraction => has(&[self.numerator, self.denominator]) && only(2),
                BenchmarkKind::Words => only(0),
            };
            let (part, whole) = match self.figure() {
                Figure::Count { count, of } => (count, of),
                Figure::Value { numerator, denominator } => (numerator, denominator),
                Figure::Words => (0, 1),
            };
            form && part <= whole && whole > 0
        }
    }

    /// Checks all benchmarks.
    pub(crate) fn check(benchmarks: &[Benchmark], check: &mut Check<'_>) {
        check.unique(FILE, "benchmark", &benchmarks.iter().map(|benchmark| &benchmark.id).collect::<Vec<_>>());
        for (i, benchmark) in benchmarks.iter().enumerate() {
            let mut entry = check.entry(FILE, "benchmark", i);
            entry.text("says", &benchmark.says);
            entry.text("base", &benchmark.base);
            if let Some(note) = &benchmark.range_note {
                entry.text("range_note", note);
            }
            entry.paragraphs(&benchmark.paragraphs);
            if benchmark.paragraphs.is_empty() {
                entry.problem("paragraphs", "a benchmark needs a paragraph of the report");
            }
            if !benchmark.fits() {
                let expected = match benchmark.kind {
                    BenchmarkKind::Count => "a count needs `count` and `of`, not less than it, and no other number",
                    BenchmarkKind::Percent => "a percentage needs `percent`, 0 to 100, and no other number",
                    BenchmarkKind::Fraction => {
                        "a fraction needs `numerator` and `denominator`, not less than it, and no other number"
                    }
                    BenchmarkKind::Words => "words have no number",
                };
                entry.problem("kind", expected);
            }
            if benchmark.range.is_some_and(|range| range.low > range.high || range.high > 100) {
                entry.problem("range", "a range goes from the lowest to the highest, in per cent");
            }
            if benchmark.sqs.is_some_and(|sqs| sqs > 100) {
                entry.problem("sqs", "this is more than 100%");
            }
        }
    }
}
