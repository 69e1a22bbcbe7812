//! How a figure of the service stands to what inspectors found.

use std::cmp::Ordering;

use framework::{Benchmark, Figure};

use crate::cases::{Difference, Estimate, Interval, Margin, Proportion};
use crate::score::Share;

/// Said once where figures are compared.
pub const BY_CHANCE: &str =
    "About one comparison in twenty shows a difference by chance alone. The inspection's cases came from six areas.";

/// How a share stands to a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Against {
    /// Clearly higher.
    Higher,
    /// Clearly lower.
    Lower,
    /// It may be higher, lower or the same.
    NoClearDifference,
    /// Inspectors gave no figure, so it is never compared.
    NoFigure,
    /// The service's own figure does not allow it: fewer than 5 answers, or a caseload that cannot be.
    NotFit,
}

impl From<Option<Ordering>> for Against {
    fn from(clear: Option<Ordering>) -> Self {
        match clear {
            Some(Ordering::Greater) => Self::Higher,
            Some(Ordering::Less) => Self::Lower,
            Some(Ordering::Equal) | None => Self::NoClearDifference,
        }
    }
}

impl Against {
    /// Its name: "No clear difference".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Higher => "Higher",
            Self::Lower => "Lower",
            Self::NoClearDifference => "No clear difference",
            Self::NoFigure | Self::NotFit => "Not compared",
        }
    }

    /// In a sentence, with what the report says in full: a figure alone would overstate some of it.
    #[must_use]
    pub fn sentence(self, share: Share, benchmark: &Benchmark) -> String {
        match (self, inspection_figure(benchmark)) {
            (Self::NotFit, Some(_)) => {
                "Not compared: the figure here rests on too little, or needs checking.".to_owned()
            }
            (_, Some(figure)) => format!("{}: {share} here, against {figure}. {}", self.title(), benchmark.says),
            (_, None) => format!("Not compared: the report gives no exact figure. {}", benchmark.says),
        }
    }
}

/// Compares a share with a benchmark: a count by Newcombe's interval for the difference, a percentage or fraction by
/// whether the share's interval leaves it out, words never.
#[must_use]
pub fn against(share: Share, margin: Margin, benchmark: &Benchmark) -> Against {
    let figure = benchmark.figure();
    let (Some(estimate), false) = (margin.estimate(share), figure == Figure::Words) else {
        return if figure == Figure::Words { Against::NoFigure } else { Against::NotFit };
    };
    match figure {
        Figure::Count { count, of } => {
            // The inspection's cases are a sample of no known caseload.
            let share = Share { count: count.into(), of: of.into() };
            let found = Estimate { share, interval: Interval::wilson(share) };
            Difference::between(estimate, found).and_then(Difference::clear).into()
        }
        Figure::Value { numerator, denominator } => {
            beyond(estimate, Share { count: numerator.into(), of: denominator.into() }).into()
        }
        Figure::Words => Against::NoFigure,
    }
}

/// Whether a whole estimate is above or below a value. A census is its own share, exactly.
fn beyond(estimate: Estimate, value: Share) -> Option<Ordering> {
    let ends = estimate.interval.map_or((estimate.share, estimate.share), |Interval { low, high }| {
        let share = |end: Proportion| Share { count: end.millionths(), of: Proportion::WHOLE };
        (share(low), share(high))
    });
    let compare =
        |end: Share| (u64::from(end.count) * u64::from(value.of)).cmp(&(u64::from(value.count) * u64::from(end.of)));
    match (compare(ends.0), compare(ends.1)) {
        (Ordering::Greater, _) => Some(Ordering::Greater),
        (_, Ordering::Less) => Some(Ordering::Less),
        _ => None,
    }
}

/// What inspectors found, in short, for charts and tables: "43 of 47 (91%)", "50%", "two thirds", and "(worked out)" after a
/// complement. None where it is in words.
#[must_use]
pub fn inspection_figure(benchmark: &Benchmark) -> Option<String> {
    let figure = match benchmark.figure() {
        Figure::Count { count, of } => Share { count: count.into(), of: of.into() }.to_string(),
        Figure::Value { numerator, denominator: 100 } => format!("{numerator}%"),
        Figure::Value { numerator: 1, denominator: 2 } => "half".to_owned(),
        Figure::Value { numerator: 1, denominator: 3 } => "one third".to_owned(),
        Figure::Value { numerator: 2, denominator: 3 } => "two thirds".to_owned(),
        Figure::Value { numerator: 1, denominator: 4 } => "one quarter".to_owned(),
        Figure::Value { numerator: 3, denominator: 4 } => "three quarters".to_owned(),
        Figure::Value { numerator, denominator } => format!("{numerator} in {denominator}"),
        Figure::Words => return None,
    };
    Some(if benchmark.derived { format!("{figure} (worked out)") } else { figure })
}

#[cfg(test)]
mod tests {
    use framework::{BenchmarkKind, Unit};

    use super::*;

    fn benchmark(kind: BenchmarkKind, numbers: (u16, u16)) -> Benchmark {
        let has = |of: BenchmarkKind, number| (kind == of).then_some(number);
        Benchmark {
            id: "CA8".into(),
            says: "As the report says.".to_owned(),
            kind,
            count: has(BenchmarkKind::Count, numbers.0),
            of: has(BenchmarkKind::Count, numbers.1),
            percent: has(BenchmarkKind::Percent, numbers.0),
            numerator: has(BenchmarkKind::Fraction, numbers.0),
            denominator: has(BenchmarkKind::Fraction, numbers.1),
            derived: false,
            sqs: None,
            range: None,
            range_note: None,
            unit: Unit::Cases,
            base: String::new(),
            paragraphs: Vec::new(),
        }
    }

    fn compare(count: u32, of: u32, caseload: Option<u32>, benchmark: &Benchmark) -> Against {
        let share = Share { count, of };
        against(share, Margin::of(share, of, caseload), benchmark)
    }

    #[test]
    fn a_count_is_compared_by_the_difference() {
        // Against 43 of 47 (values in the tests of `Interval`): 12 of 20 is lower, 18 of 20 not clearly anything.
        let found = benchmark(BenchmarkKind::Count, (43, 47));
        assert_eq!(compare(12, 20, None, &found), Against::Lower);
        assert_eq!(compare(18, 20, None, &found), Against::NoClearDifference);
        // 16 of 20 is clearly lower only as a census (−0.1664 to −0.0007), which has no interval of its own.
        assert_eq!(compare(16, 20, None, &found), Against::NoClearDifference);
        assert_eq!(compare(16, 20, Some(20), &found), Against::Lower);
        assert_eq!(compare(20, 20, Some(20), &found), Against::Higher);
        assert_eq!(
            Against::Lower.sentence(Share { count: 12, of: 20 }, &found),
            "Lower: 12 of 20 (60%) here, against 43 of 47 (91%). As the report says."
        );
    }

    #[test]
    fn a_value_is_compared_with_the_interval() {
        // 12 of 20 is 0.3866 to 0.7812: 50% is within, 80% above, 38% below.
        let percent = |value| benchmark(BenchmarkKind::Percent, (value, 100));
        assert_eq!(compare(12, 20, None, &percent(50)), Against::NoClearDifference);
        assert_eq!(compare(12, 20, None, &percent(80)), Against::Lower);
        assert_eq!(compare(12, 20, None, &percent(38)), Against::Higher);
        // 1/3 is below 0.3866, 2/3 within.
        assert_eq!(compare(12, 20, None, &benchmark(BenchmarkKind::Fraction, (1, 3))), Against::Higher);
        let thirds = benchmark(BenchmarkKind::Fraction, (2, 3));
        assert_eq!(compare(12, 20, None, &thirds), Against::NoClearDifference);
        assert_eq!(
            Against::NoClearDifference.sentence(Share { count: 12, of: 20 }, &thirds),
            "No clear difference: 12 of 20 (60%) here, against two thirds. As the report says."
        );
        // A census is exactly what it is.
        assert_eq!(compare(12, 20, Some(20), &percent(60)), Against::NoClearDifference);
        assert_eq!(compare(12, 20, Some(20), &percent(59)), Against::Higher);
        assert_eq!(compare(2, 6, Some(6), &benchmark(BenchmarkKind::Fraction, (1, 3))), Against::NoClearDifference);
    }

    #[test]
    fn words_are_never_compared_and_few_answers_neither() {
        let words = benchmark(BenchmarkKind::Words, (0, 0));
        assert_eq!(compare(20, 20, None, &words), Against::NoFigure);
        assert_eq!(compare(1, 4, None, &words), Against::NoFigure);
        let percent = benchmark(BenchmarkKind::Percent, (50, 100));
        assert_eq!(compare(4, 4, None, &percent), Against::NotFit);
        assert_eq!(compare(4, 4, Some(4), &percent), Against::NotFit);
        assert_eq!(compare(20, 20, Some(19), &percent), Against::NotFit);
        assert_eq!(
            Against::NoFigure.sentence(Share::default(), &words),
            "Not compared: the report gives no exact figure. As the report says."
        );
    }
}
