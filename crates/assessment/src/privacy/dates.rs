//! Dates as people write them: 3 May 2010, 3rd of May 2010, May 3, 2010, 03/05/2010, 3.5.10, 2010-05-03, May 2010.

use super::tokens::{Gap, Shape, Text};
use crate::Date;

/// A date in a text.
pub struct Written {
    /// The place after its last token.
    pub end: usize,
    /// The day, if day, month and a year of four digits are there.
    pub day: Option<Date>,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A month's full name in lower case continues its first three letters so.
const ENDINGS: [&str; 12] = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];

/// A date that begins at the token.
pub fn date(text: &Text<'_>, i: usize) -> Option<Written> {
    if text.continues(i) {
        return None;
    }
    by_month(text, i).or_else(|| numeric(text, i))
}

/// A month's number, from 1, by its name or the short form of it.
fn month(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let (start, rest) = word.split_at_checked(3)?;
    let place = MONTHS.iter().position(|month| *month == start)?;
    let known = rest.is_empty() || rest == ENDINGS[place] || word == "sept";
    u32::try_from(place + 1).ok().filter(|_| known)
}

/// A day of the month: 3, 03, 3rd.
fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let known = ending.is_empty() || ["st", "nd", "rd", "th"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    digits.parse().ok().filter(|day| known && digits.len() <= 2 && (1..=31).contains(day))
}

fn year(text: &Text<'_>, i: usize) -> Option<i32> {
    text.digits(i).parse().ok().filter(|_| text.digits(i).len() == 4)
}

/// Past a comma, a full stop or a hyphen, if there is one.
fn past(text: &Text<'_>, i: usize) -> usize {
    i + usize::from(matches!(text.shape(i), Some(Shape::Sign(',' | '.' | '-' | '/'))))
}

fn by_month(text: &Text<'_>, i: usize) -> Option<Written> {
    if let Some(first) = day(text.get(i)) {
        let at = past(text, i + 1);
        let at = at + usize::from(text.is_word(at, "of"));
        let month = month(text.get(at))?;
        let at = past(text, at + 1);
        return match year(text, at) {
            Some(year) => Some(Written { end: at + 1, day: Some(Date::new(year, month, first)?) }),
            None if text.digits(at).len() == 2 => Some(Written { end: at + 1, day: None }),
            None => None,
        };
    }
    let month = month(text.get(i))?;
    if let Some(year) = year(text, past(text, i + 1)) {
        return (1900..=2999).contains(&year).then_some(Written { end: past(text, i + 1) + 1, day: None });
    }
    let first = day(text.get(i + 1))?;
    let at = past(text, i + 2);
    Some(Written { end: at + 1, day: Some(Date::new(year(text, at)?, month, first)?) })
}

fn numeric(text: &Text<'_>, i: usize) -> Option<Written> {
    let spaced = text.gap(i + 1) == Gap::Space && !text.digits(i + 1).is_empty();
    let places = if spaced { [i, i + 1, i + 2] } else { [i, i + 2, i + 4] };
    let sign = text.get(i + 1);
    let joined = (i + 1..=places[2]).all(|at| text.gap(at) == Gap::Joined);
    if !(spaced || matches!(sign, "/" | "." | "-") && text.get(i + 3) == sign && joined) {
        return None;
    }
    let end = places[2] + 1;
    let [first, second, third] = places.map(|at| text.digits(at));
    let lengths = [first, second, third].map(str::len);
    let parse = |digits: &str| digits.parse::<u32>().ok();
    match lengths {
        [4, 1 | 2, 1 | 2] if !spaced => {
            Some(Written { end, day: Some(Date::new(first.parse().ok()?, parse(second)?, parse(third)?)?) })
        }
        [1 | 2, 1 | 2, 4] => {
            Some(Written { end, day: Some(Date::new(third.parse().ok()?, parse(second)?, parse(first)?)?) })
        }
        // A leap year, so that 29 February is a day of it.
        [1 | 2, 1 | 2, 2] => Date::new(2000, parse(second)?, parse(first)?).map(|_| Written { end, day: None }),
        _ => None,
    }
}
