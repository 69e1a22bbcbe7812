//! The four bands, in the sector's own words, and always as the service's own judgement.

use framework::Level;

/// A band. HMI Probation's cut points of 2018 to 2024, which this tool applies to a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 0 to 6 of 36.
    Inadequate,
    /// 7 to 18.
    RequiresImprovement,
    /// 19 to 30.
    Good,
    /// 31 to 36.
    Outstanding,
}

impl Band {
    /// All four, lowest first.
    pub const ALL: [Self; 4] = [Self::Inadequate, Self::RequiresImprovement, Self::Good, Self::Outstanding];

    /// The highest score there is.
    pub const OUT_OF: u8 = 36;

    /// The band of a score, 0 to 36.
    #[must_use]
    pub const fn of(score: u8) -> Self {
        match score {
            0..=6 => Self::Inadequate,
            7..=18 => Self::RequiresImprovement,
            19..=30 => Self::Good,
            _ => Self::Outstanding,
        }
    }

    /// The lowest score in it, of 36.
    #[must_use]
    pub const fn from(self) -> u8 {
        match self {
            Self::Inadequate => 0,
            Self::RequiresImprovement => 7,
            Self::Good => 19,
            Self::Outstanding => 31,
        }
    }

    /// The lowest share in it, in per cent, where answers in cases are banded.
    #[must_use]
    pub const fn from_percent(self) -> u32 {
        match self {
            Self::Inadequate => 0,
            Self::RequiresImprovement => 50,
            Self::Good => 65,
            Self::Outstanding => 80,
        }
    }

    /// The band that one statement's level stands for where it is compared with case evidence: 0 is
    /// *Inadequate*, 3 *Outstanding*.
    #[must_use]
    pub const fn of_level(level: Level) -> Self {
        match level {
            Level::NotInPlace => Self::Inadequate,
            Level::PartlyInPlace => Self::RequiresImprovement,
            Level::InPlace => Self::Good,
            Level::Embedded => Self::Outstanding,
        }
    }

    /// The next higher band; none above *Outstanding*.
    #[must_use]
    pub const fn above(self) -> Option<Self> {
        match self {
            Self::Inadequate => Some(Self::RequiresImprovement),
            Self::RequiresImprovement => Some(Self::Good),
            Self::Good => Some(Self::Outstanding),
            Self::Outstanding => None,
        }
    }

    /// The next lower band; none below *Inadequate*.
    #[must_use]
    pub const fn below(self) -> Option<Self> {
        match self {
            Self::Inadequate => None,
            Self::RequiresImprovement => Some(Self::Inadequate),
            Self::Good => Some(Self::RequiresImprovement),
            Self::Outstanding => Some(Self::Good),
        }
    }

    /// Its name: "Requires improvement".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Inadequate => "Inadequate",
            Self::RequiresImprovement => "Requires improvement",
            Self::Good => "Good",
            Self::Outstanding => "Outstanding",
        }
    }

    /// Its name with whose judgement it is, so that it cannot be taken for an inspection rating:
    /// "Self-assessed: Good".
    #[must_use]
    pub const fn self_assessed(self) -> &'static str {
        match self {
            Self::Inadequate => "Self-assessed: Inadequate",
            Self::RequiresImprovement => "Self-assessed: Requires improvement",
            Self::Good => "Self-assessed: Good",
            Self::Outstanding => "Self-assessed: Outstanding",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_score_is_in_the_band_of_the_scoring_page() {
        // 0–6 Inadequate, 7–18 Requires improvement, 19–30 Good, 31–36 Outstanding: 7 + 12 + 12 + 6 = 37 scores.
        let edges = [(0, 6), (7, 18), (19, 30), (31, 36)];
        for (band, (first, last)) in Band::ALL.into_iter().zip(edges) {
            assert_eq!(band.from(), first);
            for score in first..=last {
                assert_eq!(Band::of(score), band, "{score}");
            }
        }
    }

    #[test]
    fn bands_are_in_order_and_have_neighbours() {
        for pair in Band::ALL.windows(2) {
            assert!(pair[0] < pair[1]);
            assert_eq!(pair[0].above(), Some(pair[1]));
            assert_eq!(pair[1].below(), Some(pair[0]));
        }
        for (level, band) in Level::ALL.into_iter().zip(Band::ALL) {
            assert_eq!(Band::of_level(level), band);
        }
    }

    #[test]
    fn a_judgement_says_whose_it_is() {
        for band in Band::ALL {
            assert_eq!(band.self_assessed(), format!("Self-assessed: {}", band.title()));
        }
    }
}
