//! Where someone lives: whole postcodes, and house numbers with their street.

use std::ops::Range;

use super::names;
use super::tokens::{Gap, Shape, Text};

/// The postcode areas of the United Kingdom and the Crown dependencies (Office for National Statistics, "Postal
/// geographies"; Royal Mail's Postcode Address File).
const AREAS: &str = " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH \
                     EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M \
                     ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST \
                     SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

/// A whole postcode that begins at the token, with a space before its last three characters or without. Its parts are
/// those of the Royal Mail's Programmers' Guide: an area, a district (a digit, two, or a digit and a letter), a digit,
/// and two letters other than C, I, K, M, O and V.
pub fn postcode(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    if text.shape(i) != Some(Shape::Code) || text.continues(i) {
        return None;
    }
    let first = text.get(i);
    let joined = first.len().checked_sub(3).and_then(|at| first.split_at_checked(at));
    if let Some((outward, inward)) = joined
        && is_postcode(outward, inward)
    {
        return Some(i..i + 1);
    }
    (text.gap(i + 1) == Gap::Space && is_postcode(first, text.get(i + 1))).then_some(i..i + 2)
}

fn is_postcode(outward: &str, inward: &str) -> bool {
    if !matches!(inward.as_bytes(), [b'0'..=b'9', a, b] if [a, b].into_iter().all(in_inward)) {
        return false;
    }
    // "L3 1st draft": a statement's id and an ordinal, not a postcode.
    let lower = |text: &str| text.bytes().any(|byte| byte.is_ascii_lowercase());
    let ordinal = ["st", "nd", "rd", "th"].contains(&&inward[1..]);
    if lower(inward) && (ordinal || !lower(outward)) || lower(outward) && !lower(inward) {
        return false;
    }
    let Some(digit) = outward.find(|c: char| c.is_ascii_digit()) else { return false };
    let (area, district) = outward.split_at(digit);
    let district = match district.as_bytes() {
        [_] => true,
        [_, last] => last.is_ascii_alphanumeric(),
        _ => false,
    };
    district && !area.is_empty() && AREAS.contains(&format!(" {} ", area.to_ascii_uppercase()))
}

fn in_inward(letter: &u8) -> bool {
    letter.is_ascii_alphabetic() && !b"CIKMOV".contains(&letter.to_ascii_uppercase())
}

/// What streets are called.
const STREETS: [&str; 34] = [
    "Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Ln", "Close", "Drive", "Dr", "Court", "Crescent", "Cres",
    "Terrace", "Place", "Grove", "Gardens", "Gdns", "Way", "Walk", "Square", "Hill", "Row", "Mews", "Rise", "Parade",
    "Croft", "Meadow", "Meadows", "Fold", "Wharf", "Gate", "Yard",
];

/// How many words a street's name has at most before what it is: "Old School House Lane".
const LONGEST: usize = 3;

/// A house number with its street that begins at the token, or a flat with its number.
pub fn address(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    if matches!(text.get(i), "Flat" | "flat") && matches!(text.digits(i + 1).len(), 1..=3) {
        return Some(i..i + 2);
    }
    let before = i.checked_sub(1).map_or("", |last| text.get(last));
    let money = matches!(before, "£" | "$" | "€") || text.is_sign(i + 1, '%');
    if !is_house(text, i) || text.continues(i) || money {
        return None;
    }
    let first = i + 1 + usize::from(text.is_sign(i + 1, ','));
    for at in first..=first + LONGEST {
        if text.gap(at) != Gap::Space || text.shape(at) != Some(Shape::Word) || !names::capitalised(text.get(at)) {
            return None;
        }
        if at > first && STREETS.contains(&text.get(at)) {
            // "12 Youth Court orders", "3 Crown Court cases": the courts that judge, not those that people live in.
            let judges = text.is_word(at, "court") && names::ordinary(text.get(at - 1));
            return (!judges).then_some(i..at + 1);
        }
    }
    None
}

/// A house's number: up to three digits, or four that are no year, and perhaps a letter.
fn is_house(text: &Text<'_>, i: usize) -> bool {
    let number = match text.shape(i) {
        Some(Shape::Number) => text.get(i),
        Some(Shape::Code) => text.get(i).strip_suffix(|c: char| c.is_ascii_alphabetic()).unwrap_or_default(),
        _ => return false,
    };
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    digits && matches!(number.len(), 1..=4) && !year && !number.starts_with('0')
}
