//! How many cases to read, and what a number of them would tell.

use super::interval::Interval;

/// The least that the design asks for, where there are that many.
const LEAST: u32 = 20;

/// Sizes that are shown beside the proposed one.
const OTHERS: [u32; 6] = [10, 20, 30, 50, 75, 100];

/// The size of the sample: a fifth of the caseload, at least 20, and never more than there are. N is the programme
/// cases open or closed in the period.
#[must_use]
pub fn sample_size(caseload: u32) -> u32 {
    caseload.min(LEAST.max(caseload.div_ceil(5)))
}

/// A size that can be chosen, and its interval at 50%.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How many cases.
    pub size: u32,
    /// Whether it is the one proposed.
    pub proposed: bool,
    /// What a share of 50% could be in the whole caseload; none where all cases are read.
    pub interval: Option<Interval>,
}

impl Size {
    /// "20 cases: a result of 50% could be anywhere from 33% to 67% in the whole caseload."
    #[must_use]
    pub fn sentence(self) -> String {
        let cases = if self.size == 1 { "case" } else { "cases" };
        match self.interval {
            Some(interval) => format!(
                "{} {cases}: a result of 50% could be anywhere from {interval} in the whole caseload.",
                self.size
            ),
            None => format!("{} {cases}: the whole caseload, so there is no margin.", self.size),
        }
    }
}

/// The proposed size with some smaller and larger ones, in order; none without a case.
#[must_use]
pub fn sizes(caseload: u32) -> Vec<Size> {
    let proposed = sample_size(caseload);
    let mut sizes: Vec<u32> = OTHERS.into_iter().filter(|size| *size < caseload).collect();
    sizes.extend([proposed, caseload]);
    sizes.sort_unstable();
    sizes.dedup();
    let size = |size| Size { size, proposed: size == proposed, interval: Interval::at_half(size, Some(caseload)) };
    sizes.into_iter().filter(|size| *size > 0).map(size).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fifth_at_least_twenty_and_at_most_all() {
        let expected = [(0, 0), (1, 1), (19, 19), (20, 20), (21, 20), (100, 20), (101, 21), (104, 21), (500, 100)];
        for (caseload, size) in expected {
            assert_eq!(sample_size(caseload), size, "{caseload}");
        }
    }

    #[test]
    fn more_cases_say_more() {
        let all = sizes(60);
        assert_eq!(all.iter().map(|size| size.size).collect::<Vec<_>>(), [10, 20, 30, 50, 60]);
        assert_eq!(all.iter().filter(|size| size.proposed).map(|size| size.size).collect::<Vec<_>>(), [20]);
        let sentence = "20 cases: a result of 50% could be anywhere from 33% to 67% in the whole caseload.";
        assert_eq!(all[1].sentence(), sentence);
        assert_eq!(all[4].sentence(), "60 cases: the whole caseload, so there is no margin.");
        let widths: Vec<_> = all.iter().map(|size| size.interval.map_or(0, Interval::width)).collect();
        assert!(widths.is_sorted_by(|wide, narrow| wide > narrow), "{widths:?}");
        assert_eq!((sizes(0).len(), sizes(1)[0].proposed), (0, true));
    }
}
