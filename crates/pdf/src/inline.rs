//! Words into lines: where a line may end is what Unicode's rules say; a word that is wider than a line is cut where it must be.
//!
//! A character for which the fonts have no letter is drawn as a box. What it really is goes along as the text to copy
//! and to read out, so that nothing is lost.

use std::mem::take;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::{Fonts, Glyph, STAND_IN};
use crate::look::Style;

/// Words that are set alike.
pub struct Words {
    /// The words, clean.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// Which link they are part of.
    pub link: Option<usize>,
}

/// A line of words.
#[derive(Default)]
pub struct Line {
    /// Its runs, from left to right.
    pub runs: Vec<Run>,
    /// How wide it is, without spaces at its end.
    pub width: f32,
}

/// Glyphs of one style, side by side.
pub struct Run {
    /// Where it begins, from the line's left end.
    pub x: f32,
    /// How wide it is, without spaces at the line's end.
    pub width: f32,
    pub style: Style,
    pub link: Option<usize>,
    pub glyphs: Vec<Glyph>,
    /// What the glyphs stand for.
    pub text: String,
    /// What they are drawn in place of.
    pub stands_for: Option<String>,
}

/// A part of the text that is drawn in one go.
struct Piece {
    words: usize,
    text: String,
    stands_for: Option<String>,
}

/// Breaks words into lines no wider than `width`. There is always at least one line.
pub fn lines(fonts: &mut Fonts, words: &[Words], width: f32) -> Vec<Line> {
    let text: String = words.iter().map(|words| words.text.as_str()).collect();
    let mut setting = Setting { fonts, words, width, lines: Vec::new(), line: Line::default(), x: 0.0 };
    let mut from = 0;
    for (to, kind) in linebreaks(&text) {
        let pieces = setting.pieces(&text, from, to);
        setting.add(pieces);
        // The end of the text is such a place, too.
        if kind == BreakOpportunity::Mandatory && to < text.len() {
            setting.end_line();
        }
        from = to;
    }
    // A text that ends with a line break has no empty line after it.
    if !setting.line.runs.is_empty() || setting.lines.is_empty() {
        setting.end_line();
    }
    setting.lines
}

/// How wide the widest part is that cannot be broken.
pub fn longest(fonts: &mut Fonts, words: &[Words]) -> f32 {
    let mut longest: f32 = 0.0;
    for one in words {
        let mut setting = Setting {
            fonts: &mut *fonts,
            words: std::slice::from_ref(one),
            width: f32::MAX,
            lines: Vec::new(),
            line: Line::default(),
            x: 0.0,
        };
        let mut from = 0;
        for (to, _) in linebreaks(&one.text) {
            let pieces = setting.pieces(&one.text, from, to);
            longest = longest.max(setting.measure(&pieces).0);
            from = to;
        }
    }
    longest
}

struct Setting<'a> {
    fonts: &'a mut Fonts,
    words: &'a [Words],
    width: f32,
    lines: Vec<Line>,
    line: Line,
    /// Where the next piece begins, with the spaces before it.
    x: f32,
}

impl Setting<'_> {
    /// What cannot be parted, from one byte of the whole text to another, cut by how it is set.
    fn pieces(&self, text: &str, from: usize, to: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut begin = 0;
        for (index, words) in self.words.iter().enumerate() {
            let end = begin + words.text.len();
            if end > from && begin < to {
                self.drawn(&mut pieces, index, &text[from.max(begin)..to.min(end)]);
            }
            begin = end;
        }
        pieces
    }

    /// Adds what is drawn as it is, and what a box stands for.
    fn drawn(&self, pieces: &mut Vec<Piece>, words: usize, text: &str) {
        let face = self.words[words].style.face;
        let mut letters = String::new();
        let mut lost = String::new();
        let mut boxes = String::new();
        for cluster in text.graphemes(true) {
            if cluster.chars().all(|letter| unseen(letter) || self.fonts.has(face, shown(letter))) {
                if !lost.is_empty() {
                    pieces.push(Piece { words, text: take(&mut boxes), stands_for: Some(take(&mut lost)) });
                }
                letters.extend(cluster.chars().filter(|letter| !unseen(*letter)).map(shown));
            } else {
                if !letters.is_empty() {
                    pieces.push(Piece { words, text: take(&mut letters), stands_for: None });
                }
                lost.push_str(cluster);
                boxes.push_str(STAND_IN);
            }
        }
        if !lost.is_empty() {
            pieces.push(Piece { words, text: boxes, stands_for: Some(lost) });
        }
        if !letters.is_empty() {
            pieces.push(Piece { words, text: letters, stands_for: None });
        }
    }

    /// Puts pieces that belong together onto this line, or onto the next.
    fn add(&mut self, pieces: Vec<Piece>) {
        let (solid, _) = self.measure(&pieces);
        if self.x + solid > self.width && self.x > 0.0 {
            self.end_line();
        }
        if solid <= self.width {
            for piece in pieces {
                self.put(piece);
            }
            return;
        }
        // Wider than a line: cut between any two characters.
        for piece in pieces {
            let real: Vec<&str> = piece.stands_for.as_deref().unwrap_or(&piece.text).graphemes(true).collect();
            for cluster in real {
                let lost = piece.stands_for.is_some();
                let part = Piece {
                    words: piece.words,
                    text: if lost { STAND_IN.into() } else { cluster.into() },
                    stands_for: lost.then(|| cluster.to_owned()),
                };
                let (solid, _) = self.measure(std::slice::from_ref(&part));
                if self.x + solid > self.width && self.x > 0.0 {
                    self.end_line();
                }
                self.put(part);
            }
        }
    }

    /// How wide pieces are without the spaces at their end, and with them.
    fn measure(&mut self, pieces: &[Piece]) -> (f32, f32) {
        let (mut solid, mut whole) = (0.0, 0.0);
        for piece in pieces {
            let style = self.words[piece.words].style;
            let shaped = self.fonts.shape(style.face, &piece.text);
            if shaped.solid > 0.0 {
                solid = whole + shaped.solid * style.size;
            }
            whole += shaped.width * style.size;
        }
        (solid, whole)
    }

    fn put(&mut self, piece: Piece) {
        let words = &self.words[piece.words];
        let (style, link) = (words.style, words.link);
        let shaped = self.fonts.shape(style.face, &piece.text);
        let (solid, whole) = (shaped.solid * style.size, shaped.width * style.size);
        let end = self.x + solid;
        match self.line.runs.last_mut() {
            Some(run)
                if run.stands_for.is_none() && piece.stands_for.is_none() && run.style == style && run.link == link =>
            {
                extend(run, &shaped.glyphs, &shaped.text);
                run.width = end.max(run.x) - run.x;
            }
            Some(run)
                if run.stands_for.is_some() && piece.stands_for.is_some() && run.style == style && run.link == link =>
            {
                extend(run, &shaped.glyphs, &shaped.text);
                run.width = end.max(run.x) - run.x;
                if let (Some(all), Some(more)) = (&mut run.stands_for, &piece.stands_for) {
                    all.push_str(more);
                }
            }
            _ => self.line.runs.push(Run {
                x: self.x,
                width: solid,
                style,
                link,
                glyphs: shaped.glyphs.clone(),
                text: shaped.text.clone(),
                stands_for: piece.stands_for,
            }),
        }
        if solid > 0.0 {
            self.line.width = end;
        }
        self.x += whole;
    }

    fn end_line(&mut self) {
        self.lines.push(take(&mut self.line));
        self.x = 0.0;
    }
}

fn extend(run: &mut Run, glyphs: &[Glyph], text: &str) {
    let offset = run.text.len();
    run.glyphs.extend(glyphs.iter().map(|glyph| Glyph { from: glyph.from + offset, to: glyph.to + offset, ..*glyph }));
    run.text.push_str(text);
}

/// Whether a character shows nothing and takes no room. These are left out.
pub const fn unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// A line's end, a tab and a space that keeps words together are spaces once lines have been broken.
const fn shown(letter: char) -> char {
    match letter {
        '\n' | '\t' | '\u{a0}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\r' | '\u{b}' | '\u{c}' => ' ',
        other => other,
    }
}
