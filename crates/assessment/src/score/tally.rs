//! How far the answering has come: not answered, *I do not know yet* and *does not apply* are counted apart.

use std::ops::AddAssign;

use framework::Level;

use crate::record::{Answer, Rating};

/// Where one statement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Rated: it scores.
    Rated(Level),
    /// *I do not know yet*: it scores nothing, and is something to find out.
    NotKnown,
    /// *Does not apply here*, with a reason: it leaves the sum.
    DoesNotApply,
    /// Not answered; so is *does not apply* without a reason.
    ToDo,
}

impl Standing {
    /// Where it stands, in words: "In place", "Not known yet".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Rated(level) => level.title(),
            Self::NotKnown => "Not known yet",
            Self::DoesNotApply => "Does not apply",
            Self::ToDo => "Not answered yet",
        }
    }
}

/// Where a statement with this answer stands.
#[must_use]
pub fn standing(answer: &Answer) -> Standing {
    match &answer.rating {
        Some(Rating::Level(level)) => Standing::Rated(*level),
        Some(Rating::NotKnown) => Standing::NotKnown,
        Some(Rating::DoesNotApply { reason }) if !reason.trim().is_empty() => Standing::DoesNotApply,
        Some(Rating::DoesNotApply { .. }) | None => Standing::ToDo,
    }
}

/// How many statements stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rated 0 to 3.
    pub rated: u16,
    /// *I do not know yet*.
    pub not_known: u16,
    /// *Does not apply here*, with a reason.
    pub does_not_apply: u16,
    /// Not answered.
    pub to_do: u16,
}

impl Tally {
    /// Counts one more statement.
    pub fn count(&mut self, standing: Standing) {
        let place = match standing {
            Standing::Rated(_) => &mut self.rated,
            Standing::NotKnown => &mut self.not_known,
            Standing::DoesNotApply => &mut self.does_not_apply,
            Standing::ToDo => &mut self.to_do,
        };
        *place += 1;
    }

    /// All statements.
    #[must_use]
    pub const fn total(self) -> u16 {
        self.rated + self.not_known + self.does_not_apply + self.to_do
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.to_do == 0
    }

    /// In words: "9 answered, 2 not known, 1 to do". What is none is left out, but for the answered.
    #[must_use]
    pub fn summary(self) -> String {
        let mut text = format!("{} answered", self.rated);
        let applies = if self.does_not_apply == 1 { "does not apply" } else { "do not apply" };
        for (count, what) in [(self.not_known, "not known"), (self.does_not_apply, applies), (self.to_do, "to do")] {
            if count > 0 {
                text.push_str(&format!(", {count} {what}"));
            }
        }
        text
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.rated += other.rated;
        self.not_known += other.not_known;
        self.does_not_apply += other.does_not_apply;
        self.to_do += other.to_do;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(rating: Rating) -> Answer {
        Answer { rating: Some(rating), ..Answer::default() }
    }

    #[test]
    fn does_not_apply_needs_a_reason() {
        let because = |reason: &str| standing(&with(Rating::DoesNotApply { reason: reason.into() }));
        assert_eq!(because("No prison in the area"), Standing::DoesNotApply);
        assert_eq!(because(" "), Standing::ToDo);
        assert_eq!(standing(&Answer::default()), Standing::ToDo);
        assert_eq!(standing(&with(Rating::NotKnown)), Standing::NotKnown);
        assert_eq!(standing(&with(Rating::Level(Level::NotInPlace))), Standing::Rated(Level::NotInPlace));
    }

    #[test]
    fn a_summary_counts_what_there_is() {
        let tally = Tally { rated: 9, not_known: 2, does_not_apply: 0, to_do: 1 };
        assert_eq!(tally.summary(), "9 answered, 2 not known, 1 to do");
        assert_eq!(tally.total(), 12);
        let tally = Tally { rated: 8, not_known: 0, does_not_apply: 1, to_do: 3 };
        assert_eq!(tally.summary(), "8 answered, 1 does not apply, 3 to do");
        assert_eq!(Tally::default().summary(), "0 answered");
        assert_eq!(Tally { rated: 10, does_not_apply: 2, ..Tally::default() }.summary(), "10 answered, 2 do not apply");
    }
}
