//! Characters that no file format can carry.

use std::borrow::Cow;

/// The text without what XML 1.0 forbids: control characters other than tab, line feed and carriage return, and the two
/// non-characters U+FFFE and U+FFFF. Line ends become `\n`. Every writer calls this on every text.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let fits = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(|c| c != '\r' && fits(c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| fits(*c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_everything_else_stays() {
        assert_eq!(clean("a\u{0}b\u{1b}c\td\r\ne\rf\u{fffe}"), "abc\td\ne\nf");
        let kept = "“quotes” & <b> 👩‍👧 שלום =1+1\n\ttab";
        assert!(matches!(clean(kept), Cow::Borrowed(text) if text == kept));
    }
}
