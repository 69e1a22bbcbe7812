//! What may be a person's name: words with a capital that are not words of the trade, of the calendar or of places.
//! Names are looked for beside dates of birth only. Elsewhere nothing tells them from the names of towns and services.

use std::ops::Range;

use super::tokens::{Gap, Shape, Text};

/// How many words a name has at most.
const LONGEST: usize = 4;

/// Words that begin with a capital in ordinary texts and are no names, in lower case.
const ORDINARY: &str = "a academy accommodation act action adult after all an and annual april area as assessment asset at audit \
    august authority baby before birth board body born borough both boy brother camhs care carer case central \
    centre chair change child children city client code college commission committee community conference \
    constabulary council county court crime criminal crown dad data date daughter december delivery department \
    director district dob domestic draft drive dying early east education england evidence executive families \
    family father february first follow for friday from girl good governance government grant group guidance he \
    head health help her high his home hospital house hub i in inspection inspectorate intervention it january \
    joint july june justice keeping last law lead learning links list local magistrates male management manager \
    map mappa marac march may meeting memorandum mental minister ministry minutes monday month mother mum national \
    new north notes november nurse october of offending officer ofsted on operational order our outcomes panel \
    parent parents partners partnership pathway people performance person plan police policy practice practitioner \
    prevention primary prison probation programme project protocol pupil quarter record referral report review \
    risk road safeguarding safer saturday school second secondary section senior september serious service \
    services she sibling sister social son south st staff standards statement statutory steering step strategic \
    strategy street summary sunday supervision support supporting supreme survey task team the their they this \
    thursday to together training troubled tuesday twin twins two unit update victim village violence visit voice \
    we wednesday west when who with work worker working workshop yot young youth";

/// Whether a word begins with a capital.
pub fn capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a word is one of those that begin with a capital and are no names.
pub fn ordinary(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(&word);
    ORDINARY.split(' ').any(|known| known == word)
}

/// Whether a word can be part of a name. A word in capitals throughout is mostly an abbreviation; it can be a surname
/// or an initial.
fn in_name(text: &Text<'_>, i: usize, place: Place) -> bool {
    let word = text.get(i);
    let capitals = word.chars().all(|c| !c.is_lowercase()) && place == Place::First;
    text.shape(i) == Some(Shape::Word) && capitalised(word) && !(capitals && word.len() > 1) && !ordinary(word)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Later,
}

/// A name of at least so many words that ends before the token.
pub fn before(text: &Text<'_>, end: usize, least: usize) -> Option<Range<usize>> {
    let mut start = end;
    // The words go back as far as they may be a name's; then what cannot be its first word is left off.
    while start > 0 && end - start < LONGEST && in_name(text, start - 1, Place::Later) {
        start -= 1;
        if text.gap(start) != Gap::Space {
            break;
        }
    }
    while start < end && !in_name(text, start, Place::First) {
        start += 1;
    }
    // What goes on as "Northmoor Family Links" or "Youth Justice" began is a service, not a person.
    let of_service = start > 0 && text.gap(start) == Gap::Space && capitalised(text.get(start - 1)) && end - start < 2;
    (end - start >= least.max(1) && !of_service).then_some(start..end)
}

/// A name of at least two words that begins at the token.
pub fn after(text: &Text<'_>, start: usize) -> Option<Range<usize>> {
    if !in_name(text, start, Place::First) {
        return None;
    }
    let mut end = start + 1;
    while end - start < LONGEST && text.gap(end) == Gap::Space && in_name(text, end, Place::Later) {
        end += 1;
    }
    let of_service = text.gap(end) == Gap::Space && capitalised(text.get(end)) && text.shape(end) == Some(Shape::Word);
    (end - start >= 2 && !of_service).then_some(start..end)
}
