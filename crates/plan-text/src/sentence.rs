//! Putting sentences together.

use assessment::score::Share;
use framework::Terms;

/// The clause as a sentence: a capital letter, and a full stop unless it ends with a mark.
pub(crate) fn sentence(clause: &str) -> String {
    let mut text = capital(clause.trim());
    if !text.ends_with(['.', '?', '!', ':']) {
        text.push('.');
    }
    text
}

/// With a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Names that keep their capital letter in the middle of a sentence.
const PROPER: [&str; 4] = ["Jobcentre", "England", "January", "I"];

/// As it stands in the middle of a sentence: with a small letter, unless it begins with a name or an abbreviation.
pub(crate) fn lower(terms: &Terms<'_>, text: &str) -> String {
    let text = text.trim();
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let abbreviated = word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let programme = terms.programme.trim();
    let named = !programme.is_empty() && text.starts_with(programme);
    // A capital letter in what follows at once is the sign of a name: "Family Links lead", "Head of Service".
    let mut next = text.split_whitespace().skip(1).skip_while(|word| *word == "of");
    let title = next.next().is_some_and(|word| word.starts_with(char::is_uppercase));
    if abbreviated || named || title || PROPER.contains(&word) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// What begins with a verb, as it stands after "will" or "to".
pub(crate) fn verb(text: &str) -> String {
    let mut chars = text.trim().chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// A list in words: "a, b and c"; with a comma before the last where an item has an "and" of its own, and with semicolons where one has
/// a comma.
pub(crate) fn and<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    let comma = items.iter().any(|item| item.contains(','));
    let inner = items.iter().any(|item| item.contains(" and "));
    match items.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] if comma || inner => format!("{one}, and {other}"),
        [before @ .., last] if comma => format!("{}; and {last}", before.join("; ")),
        [before @ .., last] if inner => format!("{}, and {last}", before.join(", ")),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// A number in words up to twelve.
pub(crate) fn number(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "one action", "14 actions".
pub(crate) fn count(of: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(of), if of == 1 { one } else { many })
}

/// "12 of 20 cases (60%)"; the count alone where there are fewer than 5.
pub(crate) fn of(share: Share, one: &str, many: &str) -> String {
    let what = if share.of == 1 { one } else { many };
    // A share writes "12 of 20 (60%)", and leaves the percentage out where there are too few.
    match share.to_string().split_once(" (") {
        Some((counts, percent)) => format!("{counts} {what} ({percent}"),
        None => format!("{share} {what}"),
    }
}

/// The first sentence of a text, without its full stop but with another mark; and whether there is more.
pub(crate) fn first(text: &str) -> (&str, bool) {
    let text = text.trim();
    let ends = |at: usize, c: char| {
        let next = text[at + c.len_utf8()..].chars().next();
        matches!(c, '.' | '?' | '!' | '\n') && next.is_none_or(|next| next.is_whitespace() || c == '\n')
    };
    let Some((at, c)) = text.char_indices().find(|(at, c)| ends(*at, *c)) else { return (text, false) };
    let after = at + c.len_utf8();
    let end = if matches!(c, '?' | '!') { after } else { at };
    (text[..end].trim_end(), !text[after..].trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_aloud_as_meant() {
        assert_eq!(and(&["a"]), "a");
        assert_eq!(and(&["a", "b", "c"]), "a, b and c");
        assert_eq!(and(&["a and b", "c"]), "a and b, and c");
        assert_eq!(and(&["staff who know, refer and hear back", "b"]), "staff who know, refer and hear back, and b");
        assert_eq!(and(&["a, b", "c", "d"]), "a, b; c; and d");
        assert_eq!(and::<&str>(&[]), "");
    }

    #[test]
    fn names_and_abbreviations_keep_their_capital() {
        let terms = Terms { kind: framework::ServiceKind::OffendingTeam, programme: "Family Links" };
        assert_eq!(lower(&terms, "Head of service"), "head of service");
        assert_eq!(lower(&terms, "YOT manager"), "YOT manager");
        assert_eq!(lower(&terms, "Family Links lead"), "Family Links lead");
        assert_eq!(lower(&terms, "Head of Service"), "Head of Service");
        assert_eq!(lower(&terms, "Partners in Westhaven"), "partners in Westhaven");
        assert_eq!(verb("Ask Westhaven"), "ask Westhaven");
        assert_eq!(lower(&terms, "Links lead"), "links lead");
        assert_eq!(lower(&terms, "Bright Futures lead"), "Bright Futures lead");
        assert_eq!(lower(&terms, "Jobcentre Plus adviser"), "Jobcentre Plus adviser");
    }

    #[test]
    fn counts_come_first() {
        assert_eq!(of(Share { count: 12, of: 20 }, "case", "cases"), "12 of 20 cases (60%)");
        assert_eq!(of(Share { count: 0, of: 1 }, "case", "cases"), "0 of 1 case");
    }

    #[test]
    fn a_first_sentence_ends_at_its_full_stop() {
        assert_eq!(first("Act at once. Then write."), ("Act at once", true));
        assert_eq!(first("In 2.5 hours."), ("In 2.5 hours", false));
        assert_eq!(first("No stop"), ("No stop", false));
        assert_eq!(first("Ask why? Then write."), ("Ask why?", true));
        assert_eq!(first("One\ntwo"), ("One", true));
    }
}
