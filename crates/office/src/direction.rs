//! Which way words run. Word must be told of each run and paragraph that is read from right to left.

/// Words that run one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch<'a> {
    /// The words.
    pub(crate) words: &'a str,
    /// Whether they run from right to left.
    pub(crate) leftwards: bool,
}

/// Whether a paragraph begins, with its first letter, from the right.
pub(crate) fn is_leftwards<'a>(mut words: impl Iterator<Item = &'a str>) -> bool {
    words.find_map(|words| words.chars().find(|c| c.is_alphabetic())).is_some_and(is_leftwards_letter)
}

/// Cuts words where their direction changes. What has none stays with what is before it, but for blanks and marks at the
/// end of words that run leftwards, which belong to the text around.
pub(crate) fn stretches(words: &str) -> Vec<Stretch<'_>> {
    let mut out = Vec::new();
    let mut rest = words;
    while let Some(at) = rest.find(is_leftwards_letter) {
        if at > 0 {
            out.push(Stretch { words: &rest[..at], leftwards: false });
        }
        let mut end = at;
        for (index, c) in rest[at..].char_indices() {
            if is_leftwards_letter(c) {
                end = at + index + c.len_utf8();
            } else if c.is_alphabetic() {
                break;
            }
        }
        out.push(Stretch { words: &rest[at..end], leftwards: true });
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        out.push(Stretch { words: rest, leftwards: false });
    }
    out
}

/// Letters and marks of Hebrew, Arabic and their kin.
const fn is_leftwards_letter(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_their_direction_changes() {
        let cut: Vec<_> = stretches("Say שלום עולם! to us").into_iter().map(|it| (it.words, it.leftwards)).collect();
        assert_eq!(cut, [("Say ", false), ("שלום עולם", true), ("! to us", false)]);
        assert_eq!(stretches("plain").len(), 1);
        assert!(stretches("").is_empty());
    }

    #[test]
    fn a_paragraph_goes_by_its_first_letter() {
        assert!(is_leftwards(["12 ", "שלום world"].into_iter()));
        assert!(!is_leftwards(["= world שלום"].into_iter()));
        assert!(!is_leftwards(["12"].into_iter()));
    }
}
