//! How wide words are in Arial, and in Liberation Sans, which was drawn to the same widths.

use blocks::Weight;

/// Thousandths of the letters' size, of the characters from space to tilde.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// The same in bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

/// What the letters from À to ÿ are as wide as.
const LIKE: &[u8; 64] = b"AAAAAAACEEEEIIIIDNOOOOO+OUUUUYPBaaaaaaaceeeeiiiidnooooo+ouuuuypy";

/// How far a character moves on what follows, in thousandths of the letters' size. Those that Arial lacks are estimated.
pub(crate) fn advance(c: char, weight: Weight) -> u32 {
    let (table, quote, quotes) = match weight {
        Weight::Regular => (&REGULAR, 222, 333),
        Weight::Bold => (&BOLD, 278, 500),
    };
    let like = u32::from(c).checked_sub(0xc0).and_then(|at| LIKE.get(at as usize));
    let c = like.map_or(c, |like| char::from(*like));
    if let Some(width) = u32::from(c).checked_sub(32).and_then(|at| table.get(at as usize)) {
        return u32::from(*width);
    }
    match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{a0}' | '·' => 278,
        '‘' | '’' => quote,
        '“' | '”' => quotes,
        '—'
        | '…'
        | '\u{1100}'..='\u{11ff}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'.. => 1000,
        _ => 556,
    }
}

/// How wide words are, in thousandths of the letters' size.
pub(crate) fn width(words: &str, weight: Weight) -> u32 {
    words.chars().fold(0, |sum: u32, c| sum.saturating_add(advance(c, weight)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        assert_eq!(width("Yes, 12", Weight::Regular), 667 + 556 + 500 + 278 + 278 + 2 * 556);
        assert!(width("Yes", Weight::Bold) > width("Yes", Weight::Regular));
        assert_eq!(width("–", Weight::Regular), 556);
        assert_eq!(width("ïÉ×", Weight::Regular), 222 + 667 + 584);
        assert_eq!(width("👪é\u{301}", Weight::Regular), 1556);
    }
}
