//! One score out of 36: how it is reached, what band it is in, and what limits leave of it.

use std::fmt::Write;

use super::band::Band;
use super::limit::Limit;
use super::tally::Tally;

/// A score, and what it comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many statements stand where. Those rated are the ones that are scored.
    pub tally: Tally,
    /// The sum of the levels, 0 to 3 × statements scored.
    pub points: u16,
    /// Out of 36; none where no statement is scored.
    pub score: Option<u8>,
    /// The score's band, before any limit.
    pub band: Option<Band>,
    /// The band that the limits leave.
    pub judgement: Option<Band>,
    /// What makes the judgement lower than the band. Empty where they are the same.
    pub limits: Vec<Limit>,
}

/// round-half-up(36 × points ÷ (3 × statements)), 0 to 36; none for no statement.
///
/// 36 ÷ 3 is 12, and the nearest whole number to a ÷ b, halves up, is the whole part of (2a + b) ÷ 2b.
pub(super) fn out_of_36(points: u16, statements: u16) -> Option<u8> {
    let (a, b) = (12 * u32::from(points), u32::from(statements));
    (2 * a + b).checked_div(2 * b).and_then(|score| u8::try_from(score).ok())
}

impl Score {
    /// The score of a tally, and its band; as yet without limits.
    pub(super) fn new(tally: Tally, points: u16) -> Self {
        let score = out_of_36(points, tally.rated);
        let band = score.map(Band::of);
        Self { tally, points, score, band, judgement: band, limits: Vec::new() }
    }

    /// Applies a limit, and names it where it bites.
    pub(super) fn limit(&mut self, limit: Limit) {
        if self.judgement.is_some_and(|judgement| judgement > limit.cap()) {
            self.judgement = Some(limit.cap());
            self.limits.push(limit);
        }
    }

    /// How many statements are scored.
    #[must_use]
    pub const fn scored(&self) -> u16 {
        self.tally.rated
    }

    /// Whether statements are still to do: score and band are both shown as provisional.
    #[must_use]
    pub const fn provisional(&self) -> bool {
        !self.tally.is_complete()
    }

    /// "Self-assessed: Good", with "(provisional)" where it is; what is missing where there is no score.
    #[must_use]
    pub fn headline(&self) -> String {
        self.headline_as(self.judgement)
    }

    /// The same with another judgement in place of the score's own, such as one that cases limit.
    #[must_use]
    pub fn headline_as(&self, judgement: Option<Band>) -> String {
        match judgement {
            Some(judgement) if self.provisional() => format!("{} (provisional)", judgement.self_assessed()),
            Some(judgement) => judgement.self_assessed().to_owned(),
            None => "No score yet".to_owned(),
        }
    }

    /// "22 out of 36", with "(provisional)" where it is.
    #[must_use]
    pub fn figure(&self) -> String {
        let Some(score) = self.score else { return "No score yet".to_owned() };
        let provisional = if self.provisional() { " (provisional)" } else { "" };
        format!("{score} out of {}{provisional}", Band::OUT_OF)
    }

    /// How the score was reached: "20 points from 11 statements: 36 × 20 ÷ 33 = 21.8, rounded to 22".
    #[must_use]
    pub fn reached(&self) -> String {
        let (points, scored) = (self.points, self.scored());
        let Some(score) = self.score else { return "No statement is scored yet".to_owned() };
        let (p, s) =
            (if points == 1 { "point" } else { "points" }, if scored == 1 { "statement" } else { "statements" });
        let mut text = format!("{points} {p} from {scored} {s}: 36 × {points} ÷ {} = ", 3 * scored);
        let (a, b) = (12 * u32::from(points), u32::from(scored));
        if a % b == 0 {
            let _ = write!(text, "{score}");
            return text;
        }
        // One decimal; two where one would read as a half that was rounded down ("21.5, rounded to 21").
        let tenths = (20 * a + b) / (2 * b);
        if tenths % 10 == 5 && u32::from(score) < tenths.div_ceil(10) {
            let hundredths = (200 * a + b) / (2 * b);
            let _ = write!(text, "{}.{:02}", hundredths / 100, hundredths % 100);
        } else {
            let _ = write!(text, "{}.{}", tenths / 10, tenths % 10);
        }
        let _ = write!(text, ", rounded to {score}");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_no_half_does_not_read_as_one() {
        // 36 × 43 ÷ (3 × 24) = 21.5, a half; 36 × 28 ÷ (3 × 11) = 30.545…, over a half.
        let reached = |points, rated| Score::new(Tally { rated, ..Tally::default() }, points).reached();
        assert!(reached(43, 24).ends_with("= 21.5, rounded to 22"), "{}", reached(43, 24));
        assert!(reached(28, 11).ends_with("= 30.5, rounded to 31"), "{}", reached(28, 11));
        // 36 × 22 ÷ (3 × 23) = 792 ÷ 69 = 11.478…: 11.5 to one decimal, yet 11 when rounded.
        assert!(reached(22, 23).ends_with("= 11.48, rounded to 11"), "{}", reached(22, 23));
    }
}
