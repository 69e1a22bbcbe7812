//! Characters that XML cannot hold stand in workbooks as `_x000D_`, and a text that looks like it as `_x005F_x000D_`.

use std::borrow::Cow;

/// The text that such a text stands for.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        if let Some(found) = escaped(from) {
            plain.push(found);
            rest = &from[7..];
        } else {
            plain.push_str("_x");
            rest = &from[2..];
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The character at the beginning of a text, if it stands there like this.
fn escaped(text: &str) -> Option<char> {
    let digits = text.get(2..6).filter(|_| text.get(6..7) == Some("_"))?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_what_looks_like_them() {
        for (text, plain) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00é_", "_x00é_"),
            ("_x", "_x"),
            ("_x+041_", "_x+041_"),
            ("__x0041_", "_A"),
            ("plain", "plain"),
        ] {
            assert_eq!(unescape(text), plain, "{text:?}");
        }
    }
}
