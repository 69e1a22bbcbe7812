//! A text cut into words, numbers, codes and single signs, which the scanners read instead of its characters.

use std::ops::Range;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Letters; a hyphen or an apostrophe between letters belongs to the word.
    Word,
    /// Digits 0 to 9.
    Number,
    /// Letters and digits.
    Code,
    /// One sign that is neither letter, digit nor space.
    Sign(char),
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    Joined,
    /// Spaces.
    Space,
    /// The end of a line, or the start of the text.
    Line,
}

#[derive(Debug)]
struct Token {
    range: Range<usize>,
    shape: Shape,
    gap: Gap,
}

/// A text with its tokens. Tokens are named by their place, from 0; what is asked of a place without a token is
/// answered as of nothing.
#[derive(Debug)]
pub struct Text<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

/// Letters outside ASCII belong to words; digits outside ASCII are signs.
fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphabetic())
}

impl<'a> Text<'a> {
    /// Cuts a text.
    pub fn new(text: &'a str) -> Self {
        let mut tokens: Vec<Token> = Vec::new();
        let mut gap = Gap::Line;
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if c.is_whitespace() {
                gap = if c == '\n' || gap == Gap::Line { Gap::Line } else { Gap::Space };
                continue;
            }
            let mut end = start + c.len_utf8();
            let mut shape = match c {
                '0'..='9' => Shape::Number,
                c if in_word(c) => Shape::Word,
                c => Shape::Sign(c),
            };
            if !matches!(shape, Shape::Sign(_)) {
                while let Some(&(at, c)) = chars.peek() {
                    let inner = shape == Shape::Word && matches!(c, '\'' | '\u{2019}' | '-');
                    let next = text[at + c.len_utf8()..].chars().next();
                    if !(in_word(c) || inner && next.is_some_and(char::is_alphabetic)) {
                        break;
                    }
                    if in_word(c) && c.is_ascii_digit() != (shape == Shape::Number) {
                        shape = Shape::Code;
                    }
                    end = at + c.len_utf8();
                    chars.next();
                }
            }
            tokens.push(Token { range: start..end, shape, gap });
            gap = Gap::Joined;
        }
        Self { text, tokens }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// A token's text; empty where there is none.
    pub fn get(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| &self.text[token.range.clone()])
    }

    /// A token's shape.
    pub fn shape(&self, i: usize) -> Option<Shape> {
        self.tokens.get(i).map(|token| token.shape)
    }

    /// What stands before a token.
    pub fn gap(&self, i: usize) -> Gap {
        self.tokens.get(i).map_or(Gap::Line, |token| token.gap)
    }

    /// A number's digits; empty if the token is no number.
    pub fn digits(&self, i: usize) -> &'a str {
        if self.shape(i) == Some(Shape::Number) { self.get(i) } else { "" }
    }

    /// Whether a token is this sign.
    pub fn is_sign(&self, i: usize, sign: char) -> bool {
        self.shape(i) == Some(Shape::Sign(sign))
    }

    /// Whether a token is this word, in whatever case.
    pub fn is_word(&self, i: usize, word: &str) -> bool {
        self.get(i).eq_ignore_ascii_case(word)
    }

    /// Whether something that starts at the token could be the rest of a longer number: `3.14`, `2/2010`, `A-12`.
    pub fn continues(&self, i: usize) -> bool {
        self.gap(i) == Gap::Joined
            && i.checked_sub(1).is_some_and(|last| matches!(self.get(last), "." | "/" | "-" | "_" | "," | "#"))
    }

    /// The bytes from the first of some tokens to the end of the last.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let place = |i: usize| self.tokens.get(i).map(|token| token.range.clone()).unwrap_or_default();
        place(range.start).start..place(range.end.saturating_sub(1)).end
    }
}
