//! Dates of birth, and the names beside them. A date is one of birth if a word beside it says so, or if a name stands
//! right beside it and it makes that person a child.

use std::ops::Range;

use super::dates::{self, Written};
use super::names;
use super::tokens::{Gap, Shape, Text};
use crate::Date;

/// A date of birth, with the name beside it if there is one. Both in tokens.
pub struct Birth {
    /// The date.
    pub date: Range<usize>,
    /// The name.
    pub name: Option<Range<usize>>,
}

/// How many tokens may stand between a date and the word that says what it is.
const REACH: usize = 8;

/// Words that may stand between: "was born on the 3 May", "date of birth is given as", "aged 14 years". Not "to" or
/// "of": "aged 10 to 17 as of 31 March" speaks of a group.
const BETWEEN: [&str; 12] = ["on", "in", "is", "was", "the", "as", "given", "recorded", "a", "years", "year", "old"];

/// A date of birth that begins at the token.
pub fn birth(text: &Text<'_>, i: usize, today: Date) -> Option<Birth> {
    let Written { end, day } = dates::date(text, i)?;
    let date = i..end;
    if let Some(cue) = cue_before(text, i) {
        let name = name_before(text, cue).or_else(|| names::after(text, past_signs(text, end)));
        return Some(Birth { date, name });
    }
    if cue_after(text, end) {
        let name = name_before(text, i);
        return Some(Birth { date, name });
    }
    // No word says so: then a name must stand right beside it, and the date must be a child's.
    if !day.is_some_and(|day| is_child(day, today)) {
        return None;
    }
    let name =
        names::before(text, back_past_signs(text, i), 2).or_else(|| names::after(text, past_signs(text, end)))?;
    Some(Birth { date, name: Some(name) })
}

/// Whether someone born that day is from one to 18 years old. A date of the last twelve months is mostly a meeting's.
fn is_child(born: Date, today: Date) -> bool {
    born.plus_months(12) <= today && today < born.plus_months(19 * 12)
}

/// The first token of the word that says that a date at the token is one of birth.
fn cue_before(text: &Text<'_>, date: usize) -> Option<usize> {
    let mut at = date;
    while at > 0 && date - at < REACH && text.gap(at) != Gap::Line {
        at -= 1;
        if let Some(start) = cue_that_ends(text, at) {
            return Some(start);
        }
        let between = BETWEEN.iter().any(|word| text.is_word(at, word));
        let sign = matches!(text.shape(at), Some(Shape::Sign(':' | '(' | '-' | '\u{2013}' | ',' | '=' | '.')));
        // "aged 14 (3 May 2012)"
        let age = matches!(text.digits(at).len(), 1 | 2);
        if !(between || sign || age) {
            return None;
        }
    }
    None
}

/// The first token of a word for birth whose last is the token.
fn cue_that_ends(text: &Text<'_>, last: usize) -> Option<usize> {
    let word = |back: usize, word: &str| last.checked_sub(back).is_some_and(|at| text.is_word(at, word));
    if ["born", "dob", "birthday", "birthdate", "aged"].iter().any(|cue| word(0, cue)) {
        return Some(last);
    }
    if word(0, "birth") && word(1, "of") && word(2, "date") {
        return Some(last - 2);
    }
    if word(0, "date") && word(1, "birth") {
        return Some(last - 1);
    }
    // d.o.b. or d.o.b
    let end = last.checked_sub(usize::from(text.is_sign(last, '.')))?;
    let start = end.checked_sub(4)?;
    let letters = ["d", ".", "o", ".", "b"];
    letters.iter().enumerate().all(|(k, letter)| text.is_word(start + k, letter)).then_some(start)
}

/// Whether the words after a date that ends before the token say that it is one of birth: "3 May 2010 (dob)".
fn cue_after(text: &Text<'_>, end: usize) -> bool {
    let mut at = past_signs(text, end);
    for word in ["is", "was", "as", "the", "his", "her", "their"] {
        at += usize::from(text.is_word(at, word));
    }
    if text.gap(at) == Gap::Line {
        return false;
    }
    let dotted = text.is_word(at, "d") && text.is_sign(at + 1, '.') && text.is_word(at + 2, "o");
    let of_birth = text.is_word(at, "date") && text.is_word(at + 1, "of") && text.is_word(at + 2, "birth");
    // "dob" after a date can also begin the next child's entry: "…, dob 3 May 2010".
    let own = dates::date(text, at + 1).is_none() && !text.is_sign(at + 1, ':');
    own && (text.is_word(at, "dob") || text.is_word(at, "birthday") || dotted || of_birth)
}

/// Past brackets, commas and dashes.
fn past_signs(text: &Text<'_>, from: usize) -> usize {
    let mut at = from;
    while at < from + 2 && text.gap(at) != Gap::Line && matches!(text.get(at), "(" | ")" | "," | "-" | "\u{2013}" | ":")
    {
        at += 1;
    }
    at
}

/// The place after the last word before the token, back past brackets, commas and dashes.
fn back_past_signs(text: &Text<'_>, from: usize) -> usize {
    let mut at = from;
    while at > 0 && from - at < 2 && matches!(text.get(at - 1), "(" | ")" | "," | "-" | "\u{2013}" | ":") {
        at -= 1;
    }
    at
}

/// The name nearest before the word for birth: right before it one word is enough, further off it takes two.
fn name_before(text: &Text<'_>, cue: usize) -> Option<Range<usize>> {
    let mut end = back_past_signs(text, cue);
    for word in ["was", "is", "whose", "who"] {
        if end > 0 && text.is_word(end - 1, word) {
            end = back_past_signs(text, end - 1);
        }
    }
    if let Some(name) = names::before(text, end, 1) {
        return Some(name);
    }
    let sentence =
        |at: &usize| *at > 0 && !matches!(text.get(*at), "." | ";" | "!" | "?") && text.gap(*at) != Gap::Line;
    (end.saturating_sub(REACH)..end).rev().take_while(sentence).find_map(|end| names::before(text, end, 2))
}
