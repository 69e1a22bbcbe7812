//! A share of the whole in millionths, and its band.
//!
//! Rounding *down* to millionths keeps every comparison with a whole number of millionths as it was: x ≥ 0.65 exactly where
//! ⌊1,000,000 x⌋ ≥ 650,000. Band edges, and the halves at which per cents round up, are such numbers. So what is
//! worked out from here is what the exact figure gives.

use crate::score::{Band, Share};

/// A share of the whole, 0 to 1, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Proportion(u32);

impl Proportion {
    /// Millionths in a whole.
    pub const WHOLE: u32 = 1_000_000;

    /// A share, rounded down; none for a share of nothing.
    #[must_use]
    pub fn of(share: Share) -> Option<Self> {
        let millionths = (u64::from(share.count) * u64::from(Self::WHOLE)).checked_div(u64::from(share.of))?;
        Some(Self::new(u32::try_from(millionths).unwrap_or(Self::WHOLE)))
    }

    /// So many millionths, at most a whole.
    #[must_use]
    pub const fn new(millionths: u32) -> Self {
        Self(if millionths > Self::WHOLE { Self::WHOLE } else { millionths })
    }

    /// In millionths, 0 to 1,000,000.
    #[must_use]
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// "60%", by the rule of [`Share::percent`].
    #[must_use]
    pub fn percent(self) -> String {
        Share { count: self.0, of: Self::WHOLE }.percent().unwrap_or_default()
    }

    /// Its band: from 50% *Requires improvement*, from 65% *Good*, from 80% *Outstanding*.
    #[must_use]
    pub fn band(self) -> Band {
        let begins = |band: &Band| band.from_percent() * (Self::WHOLE / 100) <= self.0;
        Band::ALL.into_iter().rfind(begins).unwrap_or(Band::Inadequate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(count: u32, of: u32) -> Option<Band> {
        Proportion::of(Share { count, of }).map(Proportion::band)
    }

    #[test]
    fn bands_are_those_of_the_exact_figure() {
        assert_eq!(band(1, 2), Some(Band::RequiresImprovement));
        assert_eq!(band(13, 20), Some(Band::Good)); // 65%
        assert_eq!(band(4, 5), Some(Band::Outstanding)); // 80%
        assert_eq!(band(0, 5), Some(Band::Inadequate));
        assert_eq!(band(5, 5), Some(Band::Outstanding));
        assert_eq!(band(0, 0), None);
        // Just under: 2,147,483,647 ÷ 4,294,967,295 is 0.49999999988.
        assert_eq!(band(u32::MAX / 2, u32::MAX), Some(Band::Inadequate));
        assert_eq!(band(64, 99), Some(Band::RequiresImprovement)); // 64.64…%
        assert_eq!(band(79, 99), Some(Band::Good)); // 79.79…%
    }

    #[test]
    fn per_cents_are_those_of_the_exact_figure() {
        for (count, of) in [(1, 8), (64, 129), (2_498, 5_000), (2, 3), (1, 200), (7, 7)] {
            let share = Share { count, of };
            assert_eq!(Proportion::of(share).map(Proportion::percent), share.percent(), "{share}");
        }
    }
}
