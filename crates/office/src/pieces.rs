//! Words as files have them: without what no file can carry, and cut at what is markup there.

/// A piece of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Words without line ends and tabs; never empty.
    Words(&'a str),
    /// A new line in the same paragraph.
    Break,
    /// A tab.
    Tab,
}

/// Cuts clean words at line ends and tabs.
pub(crate) fn pieces(words: &str) -> impl Iterator<Item = Piece<'_>> {
    words.split_inclusive(['\n', '\t']).flat_map(|part| {
        let (words, mark) = match part.as_bytes().last() {
            Some(b'\n') => (&part[..part.len() - 1], Some(Piece::Break)),
            Some(b'\t') => (&part[..part.len() - 1], Some(Piece::Tab)),
            _ => (part, None),
        };
        let words = (!words.is_empty()).then_some(Piece::Words(words));
        words.into_iter().chain(mark)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_tabs_are_pieces() {
        use Piece::{Break, Tab, Words};
        let cut: Vec<_> = pieces("one\n\ntwo\tthree\n").collect();
        assert_eq!(cut, [Words("one"), Break, Break, Words("two"), Tab, Words("three"), Break]);
        assert_eq!(pieces("").count(), 0);
    }
}
