//! E-mail addresses: something, an `@`, and a name of a domain with a dot in it (RFC 5321, section 4.1.2, without
//! quoted local parts, which nobody types).

use std::ops::Range;

use super::tokens::{Gap, Shape, Text};

/// How many words and signs either side may have: far more than addresses do, and few enough to keep the look linear.
const LONGEST: usize = 16;

/// An e-mail address whose `@` is the token given. It begins before it.
pub fn email(text: &Text<'_>, at: usize) -> Option<Range<usize>> {
    if !text.is_sign(at, '@') || text.gap(at) != Gap::Joined || text.gap(at + 1) != Gap::Joined {
        return None;
    }
    let plain = |i: usize| !matches!(text.shape(i), None | Some(Shape::Sign(_)));
    let part = |i: usize| plain(i) || matches!(text.shape(i), Some(Shape::Sign('.' | '_' | '-' | '+' | '%')));
    let mut start = at;
    while start > 0 && at - start < LONGEST && part(start - 1) && text.gap(start) == Gap::Joined {
        start -= 1;
    }
    // The full stop of a sentence before it is not part of it.
    while start < at && !plain(start) {
        start += 1;
    }
    let mut end = at + 1;
    let mut dotted = None;
    while end - at < LONGEST && text.gap(end) == Gap::Joined && (plain(end) || matches!(text.get(end), "." | "-")) {
        let after_dot = text.is_sign(end - 1, '.') && text.get(end).len() >= 2 && text.shape(end) == Some(Shape::Word);
        if after_dot {
            dotted = Some(end + 1);
        }
        end += 1;
    }
    dotted.filter(|_| start < at && plain(at + 1)).map(|end| start..end)
}
