//! A share, always with its count: "12 of 20 (60%)".

use std::fmt;

use super::band::Band;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many; at most `of`.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

impl Share {
    /// With fewer, a count is shown alone.
    pub(crate) const FEWEST: u32 = 5;

    /// "60%", rounded half up to whole per cents; to one decimal where rounding would cross a band's edge ("49.6%"),
    /// and down where even that would (49.96 is "49.9%"). None for a share of nothing.
    #[must_use]
    pub fn percent(self) -> Option<String> {
        let (count, of) = (u64::from(self.count), u64::from(self.of));
        let whole = (200 * count + of).checked_div(2 * of)?;
        // Rounding up is the only way across, as edges are whole per cents.
        let mut edges = Band::ALL.map(|band| u64::from(band.from_percent())).into_iter();
        let crossed = edges.find(|edge| 100 * count < edge * of && whole >= *edge);
        Some(match crossed {
            None => format!("{whole}%"),
            Some(edge) => {
                let tenths = ((2000 * count + of) / (2 * of)).min(10 * edge - 1);
                format!("{}.{}%", tenths / 10, tenths % 10)
            }
        })
    }
}

/// "12 of 20 (60%)"; "3 of 4" where there are fewer than 5.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.count, self.of)?;
        match self.percent() {
            Some(percent) if self.of >= Self::FEWEST => write!(f, " ({percent})"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(count: u32, of: u32) -> String {
        Share { count, of }.percent().unwrap_or_default()
    }

    #[test]
    fn per_cents_are_rounded_half_up() {
        assert_eq!(percent(12, 20), "60%");
        assert_eq!(percent(1, 8), "13%"); // 12.5
        assert_eq!(percent(2, 3), "67%"); // 66.66…
        assert_eq!(percent(0, 7), "0%");
        assert_eq!(percent(7, 7), "100%");
        assert_eq!(percent(0, 0), "");
    }

    #[test]
    fn rounding_never_crosses_a_bands_edge() {
        assert_eq!(percent(64, 129), "49.6%"); // 49.61…, which would round to 50
        assert_eq!(percent(1, 2), "50%");
        assert_eq!(percent(71, 110), "64.5%"); // 64.54…
        assert_eq!(percent(70, 88), "79.5%"); // 79.54…
        assert_eq!(percent(2498, 5000), "49.9%"); // 49.96 would round to 50.0
        assert_eq!(percent(65, 131), "49.6%"); // 49.61…
        assert_eq!(percent(101, 202), "50%");
    }

    #[test]
    fn the_count_comes_first_and_alone_where_there_are_few() {
        assert_eq!(Share { count: 12, of: 20 }.to_string(), "12 of 20 (60%)");
        assert_eq!(Share { count: 3, of: 4 }.to_string(), "3 of 4");
        assert_eq!(Share::default().to_string(), "0 of 0");
    }
}
