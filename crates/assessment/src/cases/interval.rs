//! How far a share may be from that of the whole caseload: the only file of the rules that works with real numbers.
//!
//! Precision: 64-bit floating point, with sums, products, quotients and square roots only, which every machine rounds
//! alike. The error of an end is below 10⁻¹², and ends are then rounded *outwards* to millionths. So an interval
//! always holds its share, the same record gives the same ends everywhere, and all that is done with them is exact.

use std::cmp::Ordering;
use std::fmt;

use super::proportion::Proportion;
use crate::score::Share;

/// The standard normal deviate of a 95% interval, as the scoring page fixes it.
const Z: f64 = 1.959_964;

/// A 95% interval for a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// Its lower end.
    pub low: Proportion,
    /// Its upper end.
    pub high: Proportion,
}

impl Interval {
    /// The Wilson score interval of a share, with nothing known of a caseload; none for a share of nothing.
    #[must_use]
    pub fn wilson(share: Share) -> Option<Self> {
        (share.of > 0).then(|| score(point(share), f64::from(share.of)))
    }

    /// The Wilson score interval of a share in a sample in which `settled` of a caseload's cases are settled for the criterion,
    /// those to which it does not apply included; none for a share of nothing, and for a census.
    #[must_use]
    pub fn within(share: Share, settled: u32, caseload: u32) -> Option<Self> {
        let settled = settled.max(share.of);
        (share.of > 0 && settled < caseload).then(|| score(point(share), effective(share.of, settled, caseload)))
    }

    /// The interval that a sample's size gives at 50%, before anything is read: shown when a size is chosen. None for
    /// no cases, and for all of a caseload.
    #[must_use]
    pub fn at_half(size: u32, caseload: Option<u32>) -> Option<Self> {
        match caseload {
            _ if size == 0 => None,
            Some(caseload) if size >= caseload => None,
            Some(caseload) => Some(score(0.5, effective(size, size, caseload))),
            None => Some(score(0.5, f64::from(size))),
        }
    }

    /// From end to end, in millionths.
    #[must_use]
    pub const fn width(self) -> u32 {
        self.high.millionths().saturating_sub(self.low.millionths())
    }
}

/// "39% to 78%".
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.low.percent(), self.high.percent())
    }
}

/// A share with its interval; without one it is a census, and has only itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The share, of something.
    pub share: Share,
    /// Its interval.
    pub interval: Option<Interval>,
}

impl Estimate {
    /// How far the ends are below and above the share.
    fn distances(self) -> (f64, f64) {
        let part = |end: Proportion| f64::from(end.millionths()) / f64::from(Proportion::WHOLE);
        let p = point(self.share);
        self.interval.map_or((0.0, 0.0), |interval| (p - part(interval.low), part(interval.high) - p))
    }
}

/// Newcombe's hybrid-score interval (1998, method 10) for a difference of two shares, in millionths from −1,000,000 to 1,000,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Difference {
    /// Its lower end.
    pub low: i32,
    /// Its upper end.
    pub high: i32,
}

impl Difference {
    /// The first less the second; none where either is a share of nothing.
    #[must_use]
    pub fn between(first: Estimate, second: Estimate) -> Option<Self> {
        if first.share.of == 0 || second.share.of == 0 {
            return None;
        }
        let d = point(first.share) - point(second.share);
        let ((below1, above1), (below2, above2)) = (first.distances(), second.distances());
        let root = |a: f64, b: f64| (a * a + b * b).sqrt();
        let millionths = |x: f64| x * f64::from(Proportion::WHOLE);
        let whole = f64::from(Proportion::WHOLE);
        Some(Self {
            low: millionths(d - root(below1, above2)).floor().max(-whole) as i32,
            high: millionths(d + root(above1, below2)).ceil().min(whole) as i32,
        })
    }

    /// Whether the difference is clear, and which way: `Greater` where the first is clearly the larger. None where the
    /// interval holds 0.
    #[must_use]
    pub fn clear(self) -> Option<Ordering> {
        match self {
            Self { low: 1.., .. } => Some(Ordering::Greater),
            Self { high: ..0, .. } => Some(Ordering::Less),
            _ => None,
        }
    }
}

/// A share as a real number; the share is of something.
fn point(share: Share) -> f64 {
    f64::from(share.count) / f64::from(share.of)
}

/// n′ = (nN − m) ÷ (N − m): how many answers from an endless caseload would say as much, where m of N cases are settled. m is
/// less than N, and n is not more than m. Taken in whole numbers up to the division.
fn effective(n: u32, m: u32, caseload: u32) -> f64 {
    let above = (u64::from(n) * u64::from(caseload)).saturating_sub(u64::from(m));
    above as f64 / f64::from(caseload - m)
}

/// Wilson's interval of p with n answers, n above 0.
fn score(p: f64, n: f64) -> Interval {
    let z2 = Z * Z;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let whole = f64::from(Proportion::WHOLE);
    // At 0% and 100% the near end is 0 or 1 but for the last digits, which must not show as a millionth.
    let low = if p == 0.0 { 0.0 } else { centre - half };
    let high = if p == 1.0 { 1.0 } else { centre + half };
    // `as` stops at 0; `new` stops at the whole.
    Interval { low: Proportion::new((low * whole).floor() as u32), high: Proportion::new((high * whole).ceil() as u32) }
}

// Where the expected values come from: "decimal" is the formula of the scoring page in Python's decimal module with 50 digits, its ends
// rounded outwards to millionths; "statsmodels" is statsmodels 0.15.0 (proportion_confint with method "wilson",
// confint_proportions_2indep with method "newcomb"), which takes z to all its digits and agrees with every value here to
// 10⁻⁶. "Newcombe 1998a" and "1998b" are the printed tables of Statistics in Medicine 17, 857–872 and 873–890, to four places.
#[cfg(test)]
mod tests {
    use super::*;

    fn ends(interval: Interval) -> (u32, u32) {
        (interval.low.millionths(), interval.high.millionths())
    }

    fn wilson(count: u32, of: u32) -> (u32, u32) {
        Interval::wilson(Share { count, of }).map(ends).expect("an interval")
    }

    #[test]
    fn wilsons_interval() {
        // decimal; statsmodels 0.3865815007622531, 0.781193467627183
        assert_eq!(wilson(12, 20), (386_581, 781_194));
        // decimal; statsmodels 0.8006846221303541, 0.9664058765420744
        assert_eq!(wilson(43, 47), (800_684, 966_406));
        // decimal; statsmodels 0.2581978582556242, 0.6579146574496577
        assert_eq!(wilson(9, 20), (258_197, 657_915));
        // decimal; Newcombe 1998a, table I: 0.2553–0.3662, 0.0624–0.1605, 0.0000–0.1611, 0.0061–0.1718
        assert_eq!(wilson(81, 263), (255_288, 366_210));
        assert_eq!(wilson(15, 148), (62_386, 160_488));
        assert_eq!(wilson(0, 20), (0, 161_126));
        assert_eq!(wilson(1, 29), (6_113, 171_756));
        // decimal; none, all, and one only
        assert_eq!((wilson(0, 10), wilson(10, 10)), ((0, 277_533), (722_467, 1_000_000)));
        assert_eq!((wilson(0, 1), wilson(1, 1)), ((0, 793_451), (206_549, 1_000_000)));
        assert_eq!(Interval::wilson(Share::default()), None);
    }

    fn sampled(count: u32, of: u32, settled: u32, caseload: u32) -> (u32, u32) {
        Interval::within(Share { count, of }, settled, caseload).map(ends).expect("an interval")
    }

    #[test]
    fn a_known_caseload_narrows_it() {
        // decimal, and statsmodels with n′ answers. n′ = (20 × 60 − 20) ÷ (60 − 20) = 29.5
        assert_eq!(sampled(12, 20, 20, 60), (421_791, 755_166));
        // (20 × 21 − 20) ÷ (21 − 20) = 400: one case short of a census
        assert_eq!(sampled(12, 20, 20, 21), (551_259, 646_839));
        // 16 relevant of 20 settled: (16 × 60 − 20) ÷ 40 = 23.5
        assert_eq!(sampled(9, 16, 20, 60), (367_565, 739_873));
        // (20 × 100 − 20) ÷ 80 = 24.75; (45 × 250 − 50) ÷ 200 = 56; (5 × 60 − 20) ÷ 40 = 7
        assert_eq!(sampled(18, 20, 20, 100), (723_862, 968_652));
        assert_eq!(sampled(30, 45, 50, 250), (536_051, 775_884));
        assert_eq!(sampled(5, 5, 20, 60), (645_669, 1_000_000));
        // None and all: (20 × 40 − 20) ÷ 20 = 39
        assert_eq!((sampled(0, 20, 20, 40), sampled(20, 20, 20, 40)), ((0, 89_667), (910_333, 1_000_000)));
    }

    #[test]
    fn a_size_has_its_interval_before_it_is_drawn() {
        let half = |size, caseload| Interval::at_half(size, caseload).map(ends);
        // decimal
        assert_eq!(half(10, None), Some((236_593, 763_407)));
        assert_eq!(half(20, None), Some((299_298, 700_702)));
        assert_eq!(half(50, None), Some((366_445, 633_555)));
        assert_eq!(half(20, Some(60)), Some((330_282, 669_718)));
        assert_eq!(half(20, Some(25)), Some((401_924, 598_076)));
        assert_eq!(half(100, Some(500)), Some((413_580, 586_420)));
        assert_eq!((half(15, Some(15)), half(0, None)), (None, None));
    }

    fn difference(first: (u32, u32), second: (u32, u32)) -> (i32, i32) {
        let estimate = |(count, of)| {
            let share = Share { count, of };
            Estimate { share, interval: Interval::wilson(share) }
        };
        let it = Difference::between(estimate(first), estimate(second)).expect("a difference");
        (it.low, it.high)
    }

    #[test]
    fn newcombes_interval_for_a_difference() {
        // decimal and statsmodels; the first eight are Newcombe 1998b, table II, method 10, examples (a) to (h), printed there
        // as 0.0524–0.3339, 0.1705–0.8090, 0.0582–0.8062, −0.0381–0.1926, −0.1611–0.2775, −0.2775–0.2775, 0.6791–1.0000
        // and 0.6075–1.0000. The last two are against the inspection's 43 of 47.
        let table = [
            ((56, 70), (48, 80), (52_431, 333_873)),
            ((9, 10), (3, 10), (170_523, 809_018)),
            ((6, 7), (2, 7), (58_228, 806_250)),
            ((5, 56), (0, 29), (-38_137, 192_560)),
            ((0, 10), (0, 20), (-161_125, 277_533)),
            ((0, 10), (0, 10), (-277_533, 277_533)),
            ((10, 10), (0, 20), (679_086, 1_000_000)),
            ((10, 10), (0, 10), (607_509, 1_000_000)),
            ((12, 20), (43, 47), (-534_441, -100_710)),
            ((18, 20), (43, 47), (-222_422, 120_188)),
        ];
        for (first, second, (low, high)) in table {
            let it = difference(first, second);
            // Ends that are rounded outwards, of ends that are: up to 3 millionths.
            assert!((0..=3).contains(&(low - it.0)) && (0..=3).contains(&(it.1 - high)), "{it:?}");
        }
    }

    #[test]
    fn a_census_has_no_distance_of_its_own() {
        let share = Share { count: 43, of: 47 };
        let benchmark = Estimate { share, interval: Interval::wilson(share) };
        let census = |count| Estimate { share: Share { count, of: 20 }, interval: None };
        let clear = |count| Difference::between(census(count), benchmark).and_then(Difference::clear);
        // decimal: 16 of 20 −0.1664059 to −0.0006846, so lower by a hair; 17 of 20 is higher by 0.05 at both ends.
        assert_eq!((clear(16), clear(17), clear(14)), (Some(Ordering::Less), None, Some(Ordering::Less)));
        assert_eq!(clear(20), Some(Ordering::Greater)); // d = 0.0851 above, 0.0851 − 0.0515 = 0.0336
    }

    #[test]
    fn ends_are_shown_by_the_rule_of_per_cents() {
        let interval = Interval::wilson(Share { count: 12, of: 20 }).expect("an interval");
        assert_eq!(interval.to_string(), "39% to 78%");
        assert_eq!(interval.width(), 394_613);
        // 799,999 millionths would round to 80%, a band's edge.
        let interval = Interval { low: Proportion::new(496_100), high: Proportion::new(799_999) };
        assert_eq!(interval.to_string(), "49.6% to 79.9%");
    }
}
