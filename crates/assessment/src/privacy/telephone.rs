//! UK telephone numbers of people: mobiles and landlines, by Ofcom's National Telephone Numbering Plan. After the 0,
//! numbers that begin with 1 have nine or ten digits, those that begin with 2 or 7 have ten. Numbers that begin with
//! 3, 8 or 9 belong to organisations (helplines, courts, councils) and are left alone.

use std::ops::Range;

use super::tokens::{Gap, Shape, Text};

/// How many groups of digits a number is written in at most.
const GROUPS: usize = 6;

/// A telephone number that begins at the token, be it digits, a `+` or a `(`.
pub fn telephone(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    if text.continues(i) {
        return None;
    }
    let international =
        text.is_sign(i, '+') && text.digits(i + 1).starts_with("44") || text.digits(i).starts_with("0044");
    let local = text.digits(i + usize::from(text.is_sign(i, '('))).starts_with('0') && !international;
    // A local number's first group is its area or the whole; "01" alone is a day or a month.
    let long = text.digits(i + usize::from(text.is_sign(i, '('))).len() >= 3;
    if !(international || local && long) {
        return None;
    }
    let mut number = Digits::default();
    let mut end = i;
    let mut whole = None;
    for _ in 0..GROUPS {
        let start = opening(text, end, i)?;
        let digits = text.digits(start);
        if digits.is_empty() || digits.len() > 15 {
            break;
        }
        number.push(digits);
        end = start + 1;
        match number.national(international) {
            Length::Short => {}
            Length::Whole => whole = Some(end),
            Length::Long => break,
        }
        if opening(text, end, i).is_none_or(|next| text.digits(next).is_empty()) {
            break;
        }
    }
    whole.map(|end| i..end)
}

/// The next group's place: past a bracket or a hyphen, or at once. `None` if what follows is no part of the number.
fn opening(text: &Text<'_>, from: usize, first: usize) -> Option<usize> {
    let mut at = from;
    while matches!(text.shape(at), Some(Shape::Sign('+' | '(' | ')' | '-' | '.'))) && at < from + 3 {
        if at > first && text.gap(at) == Gap::Line {
            return None;
        }
        at += 1;
    }
    (at == first || text.gap(at) != Gap::Line).then_some(at)
}

/// Digits so far; more than a number can have are not kept.
#[derive(Default)]
struct Digits(String);

/// How the digits so far compare to a number of their kind.
enum Length {
    Short,
    Whole,
    Long,
}

impl Digits {
    fn push(&mut self, digits: &str) {
        self.0.push_str(digits);
    }

    /// How long the number is, without the 0 or the code of the country.
    fn national(&self, international: bool) -> Length {
        let code = if self.0.starts_with("0044") { "0044" } else { "44" };
        let national = if international { self.0.strip_prefix(code).unwrap_or_default() } else { &self.0 };
        // "+44 (0)1632" has both.
        let national = national.strip_prefix('0').unwrap_or(national);
        match (national.as_bytes().first(), national.len()) {
            (None, _) | (Some(b'1'), ..9) | (Some(b'2' | b'7'), ..10) => Length::Short,
            (Some(b'1'), 9 | 10) | (Some(b'2' | b'7'), 10) => Length::Whole,
            _ => Length::Long,
        }
    }
}
