//! What is known of how far a share may be from that of the whole caseload, and what cannot be.

use super::interval::{Estimate, Interval};
use super::rate::FEWEST;
use crate::score::Share;

/// What is known of how far a share may be from that of the whole caseload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Margin {
    /// Fewer than 5 answers: the count alone.
    TooFew,
    /// A 95% interval.
    Interval(Interval),
    /// Every case of the caseload was read: the share is what it is.
    Census,
    /// More cases were settled than the caseload has, so one of the two is wrong.
    CaseloadTooSmall {
        /// The caseload as typed.
        caseload: u32,
        /// The cases settled.
        settled: u32,
    },
}

impl Margin {
    /// The margin of a share in a sample in which so many cases are settled for the criterion, those to which it does not apply
    /// included.
    #[must_use]
    pub fn of(share: Share, settled: u32, caseload: Option<u32>) -> Self {
        let settled = settled.max(share.of);
        match caseload {
            Some(caseload) if caseload < settled => Self::CaseloadTooSmall { caseload, settled },
            _ if share.of < FEWEST => Self::TooFew,
            Some(caseload) => Interval::within(share, settled, caseload).map_or(Self::Census, Self::Interval),
            None => Interval::wilson(share).map_or(Self::TooFew, Self::Interval),
        }
    }

    /// A share with its margin, to compare it; none where it is not fit to be compared.
    #[must_use]
    pub const fn estimate(self, share: Share) -> Option<Estimate> {
        match self {
            Self::Interval(interval) => Some(Estimate { share, interval: Some(interval) }),
            Self::Census => Some(Estimate { share, interval: None }),
            Self::TooFew | Self::CaseloadTooSmall { .. } => None,
        }
    }

    /// Beside a share where there is no caseload to speak of: "95% interval 39% to 78%". None without an interval.
    #[must_use]
    pub fn interval(self) -> Option<String> {
        match self {
            Self::Interval(interval) => Some(format!("95% interval {interval}")),
            Self::TooFew | Self::Census | Self::CaseloadTooSmall { .. } => None,
        }
    }

    /// In a sentence.
    #[must_use]
    pub fn sentence(self) -> String {
        match self {
            Self::TooFew => format!("Fewer than {FEWEST} answers: only the count is shown."),
            Self::Interval(interval) => {
                format!("In the whole caseload it may be anywhere from {interval} (95% interval).")
            }
            Self::Census => "Every case was read, so there is no margin.".to_owned(),
            Self::CaseloadTooSmall { caseload, settled } => format!(
                "The caseload ({caseload}) cannot be less than the cases answered ({settled}). Check both figures."
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn margin(count: u32, of: u32, settled: u32, caseload: u32) -> Margin {
        Margin::of(Share { count, of }, settled, Some(caseload))
    }

    #[test]
    fn all_of_a_caseload_is_a_census_and_more_is_an_error() {
        assert_eq!(margin(12, 20, 20, 20), Margin::Census);
        assert_eq!(margin(9, 16, 20, 20), Margin::Census);
        let wrong = margin(12, 20, 20, 19);
        assert_eq!(wrong, Margin::CaseloadTooSmall { caseload: 19, settled: 20 });
        let sentence = "The caseload (19) cannot be less than the cases answered (20). Check both figures.";
        assert_eq!(wrong.sentence(), sentence);
        assert_eq!(margin(1, 4, 20, 60), Margin::TooFew);
        assert_eq!(Margin::of(Share { count: 1, of: 1 }, 1, None), Margin::TooFew);
        let text = Margin::of(Share { count: 12, of: 20 }, 20, None).sentence();
        assert_eq!(text, "In the whole caseload it may be anywhere from 39% to 78% (95% interval).");
    }
}
