//! Numbers by which health, police, schools and tax know a person. All but the National Insurance number carry a check
//! digit or letter, so that a number that merely has the length is left alone.

use std::ops::Range;

use super::tokens::{Gap, Shape, Text};

/// An NHS number that begins at the token: ten digits, alone or as 3-3-4. The tenth is 11 less the remainder by 11 of
/// the first nine, weighed 10 down to 2; 11 is written as 0, and 10 does not occur (NHS Data Dictionary, "NHS NUMBER").
pub fn nhs_number(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    let group = |i: usize, len: usize| Some(text.digits(i)).filter(|digits| digits.len() == len);
    if text.continues(i) {
        return None;
    }
    if let Some(whole) = group(i, 10) {
        return nhs_check(whole).then_some(i..i + 1);
    }
    let first = group(i, 3)?;
    let second = next_group(text, i + 1)?;
    let third = next_group(text, second + 1)?;
    let number = [first, group(second, 3)?, group(third, 4)?].concat();
    nhs_check(&number).then_some(i..third + 1)
}

/// The place of the next group on the line, past a hyphen if there is one.
fn next_group(text: &Text<'_>, i: usize) -> Option<usize> {
    let at = i + usize::from(text.is_sign(i, '-'));
    (text.gap(i) != Gap::Line && text.gap(at) != Gap::Line).then_some(at)
}

fn nhs_check(number: &str) -> bool {
    let digits = number.bytes().map(|digit| u32::from(digit - b'0'));
    let sum: u32 = digits.zip((1..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    // With its check digit, weighed 1, a number's sum is a multiple of 11. One digit ten times over is a filler.
    let filler = number.bytes().all(|digit| number.starts_with(char::from(digit)));
    sum.is_multiple_of(11) && !filler
}

/// The check letters of the Police National Computer: the letter's place is the remainder by 23. I, O and S are not used.
const PNC_LETTERS: &[u8; 23] = b"ZABCDEFGHJKLMNPQRTUVWXY";

/// An id of the Police National Computer that begins at the token: `YYYY/NNNNNNNX`, `YY/NNNNNNX` without the zeros in
/// front, or the long form without its slash. The letter checks the year's last two digits followed by the seven of the
/// serial number (as the Ministry of Justice's open-source person record checks it).
pub fn pnc_id(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    if text.continues(i) {
        return None;
    }
    let slash = text.is_sign(i + 1, '/') && text.gap(i + 1) == Gap::Joined && text.gap(i + 2) == Gap::Joined;
    let (year, serial, end) = if slash {
        (text.digits(i), text.get(i + 2), i + 3)
    } else {
        let (year, serial) = text.get(i).split_at_checked(4).filter(|(_, serial)| serial.len() == 8)?;
        (year, serial, i + 1)
    };
    let (serial, letter) = serial.split_at_checked(serial.len().checked_sub(1)?)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // Shorter serial numbers look like years and pages: 25/26A.
    if !(matches!(year.len(), 2 | 4) && digits(year) && (3..=7).contains(&serial.len()) && digits(serial)) {
        return None;
    }
    let century = year.len() == 2 || year.starts_with("19") || year.starts_with("20");
    let year: usize = year[year.len() - 2..].parse().ok()?;
    let number = year * 10_000_000 + serial.parse::<usize>().ok()?;
    let check = char::from(PNC_LETTERS[number % PNC_LETTERS.len()]);
    (century && letter.eq_ignore_ascii_case(check.encode_utf8(&mut [0; 4]))).then_some(i..end)
}

/// The letters of unique pupil numbers in the order of their values. I, O and S are not used.
const UPN_LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// A unique pupil number at the token: a check letter and twelve digits, of which a temporary number's last is a letter.
/// The check letter's value is the remainder by 23 of the twelve weighed 2 to 13 (Department for Education, "Unique
/// pupil numbers"; UK Government Data Standards Catalogue, "Unique Pupil Number").
pub fn pupil_number(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    let code = text.get(i).as_bytes();
    if code.len() != 13 || text.shape(i) != Some(Shape::Code) || text.continues(i) {
        return None;
    }
    let letter = |byte: u8| UPN_LETTERS.iter().position(|letter| letter.eq_ignore_ascii_case(&byte));
    let value = |(place, &byte): (usize, &u8)| match byte {
        b'0'..=b'9' => Some(usize::from(byte - b'0')),
        byte if place == 11 => letter(byte),
        _ => None,
    };
    let values: Option<Vec<usize>> = code[1..].iter().enumerate().map(value).collect();
    let sum: usize = values?.iter().zip(2..).map(|(value, weight)| value * weight).sum();
    (letter(code[0])? == sum % UPN_LETTERS.len()).then_some(i..i + 1)
}

/// A National Insurance number that begins at the token: two letters, six digits in one or in pairs, and A to D. D, F,
/// I, Q, U and V are in no prefix, O is not its second letter, and seven prefixes are not given out (HMRC's National
/// Insurance Manual, NIM39110).
pub fn insurance_number(text: &Text<'_>, i: usize) -> Option<Range<usize>> {
    if !matches!(text.shape(i), Some(Shape::Word | Shape::Code)) || text.continues(i) {
        return None;
    }
    let mut number = String::new();
    for end in i..i + 5 {
        if end > i && text.gap(end) != Gap::Space || number.len() + text.get(end).len() > 9 {
            return None;
        }
        number.push_str(text.get(end));
        if number.len() == 9 {
            return insurance_check(&number.to_ascii_uppercase()).then_some(i..end + 1);
        }
    }
    None
}

fn insurance_check(number: &str) -> bool {
    let [first, second, digits @ .., last] = number.as_bytes() else { return false };
    let letter = |byte: &u8| byte.is_ascii_uppercase() && !b"DFIQUV".contains(byte);
    let given_out = !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].iter().any(|prefix| number.starts_with(prefix));
    letter(first)
        && letter(second)
        && *second != b'O'
        && given_out
        && digits.iter().all(u8::is_ascii_digit)
        && matches!(last, b'A'..=b'D')
}
