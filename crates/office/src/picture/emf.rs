//! A picture as an Enhanced Metafile (MS-EMF): what Office draws where it does not know SVG, and what LibreOffice draws in
//! Word files. One unit of its device is a hundredth of a millimetre, so that nothing need be mapped.

use blocks::{Anchor, Paint, Picture, Shape, Weight};

use super::{UNIT, metrics};

/// The kinds of records used.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Kind {
    Header = 1,
    Polygon = 3,
    EndOfFile = 14,
    SetBkMode = 18,
    SetTextAlign = 22,
    SetTextColour = 24,
    SelectObject = 37,
    CreateBrush = 39,
    DeleteObject = 40,
    Ellipse = 42,
    CreateFont = 82,
    ExtTextOut = 84,
}

/// The system's object that draws no outlines.
const NO_PEN: u32 = 0x8000_0008;
/// The system's own brush and font: selected before ours is deleted.
const STOCK_BRUSH: u32 = 0x8000_0000;
const STOCK_FONT: u32 = 0x8000_000d;
/// The number of the only object of ours that there is at a time.
const OURS: u32 = 1;
/// The bytes of a header.
const HEADER: usize = 108;

/// The picture.
pub(crate) fn emf(picture: &Picture) -> Vec<u8> {
    let mut out = Records { bytes: vec![0; HEADER], count: 1 };
    out.record(Kind::SetBkMode, &[1]);
    out.record(Kind::SelectObject, &[NO_PEN]);
    for shape in &picture.shapes {
        out.draw(shape);
    }
    out.record(Kind::EndOfFile, &[0, 16, 20]);
    let width = u32::from(picture.width.max(1)) * UNIT;
    let height = u32::from(picture.height.max(1)) * UNIT;
    out.finish(width, height)
}

struct Records {
    bytes: Vec<u8>,
    count: u32,
}

impl Records {
    fn record(&mut self, kind: Kind, words: &[u32]) {
        self.words(&[kind as u32, 8 + 4 * length(words.len())]);
        self.words(words);
        self.count += 1;
    }

    fn words(&mut self, words: &[u32]) {
        for word in words {
            self.bytes.extend_from_slice(&word.to_le_bytes());
        }
    }

    fn draw(&mut self, shape: &Shape) {
        match shape {
            Shape::Rectangle { x, y, width, height, paint } => {
                let (left, top) = (place(*x), place(*y));
                let (right, bottom) = (left + place(*width), top + place(*height));
                self.polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)], *paint);
            }
            Shape::Line { from, to, thick, paint } => {
                if let Some(corners) = strip(*from, *to, *thick) {
                    self.polygon(&corners, *paint);
                }
            }
            Shape::Circle { at, radius, paint } => {
                let (x, y, radius) = (place(at.0), place(at.1), place(*radius));
                let bounds = [x - radius, y - radius, x + radius, y + radius].map(i32::cast_unsigned);
                self.filled(*paint, |out| out.record(Kind::Ellipse, &bounds));
            }
            Shape::Polygon { corners, paint } => {
                let corners: Vec<_> = corners.iter().map(|(x, y)| (place(*x), place(*y))).collect();
                self.polygon(&corners, *paint);
            }
            Shape::Words { at, anchor, size, weight, text, paint } => {
                let text = blocks::clean(text);
                if !text.is_empty() {
                    self.font(*size, *weight);
                    self.record(Kind::SetTextColour, &[colour(*paint)]);
                    let align = match anchor {
                        Anchor::Start => 0,
                        Anchor::End => 2,
                        Anchor::Middle => 6,
                    };
                    // 24: the place is on the baseline.
                    self.record(Kind::SetTextAlign, &[align | 24]);
                    self.text(*at, *size, *weight, &text);
                    self.record(Kind::SelectObject, &[STOCK_FONT]);
                    self.record(Kind::DeleteObject, &[OURS]);
                }
            }
        }
    }

    fn filled(&mut self, paint: Paint, draw: impl FnOnce(&mut Self)) {
        self.record(Kind::CreateBrush, &[OURS, 0, colour(paint), 0]);
        self.record(Kind::SelectObject, &[OURS]);
        draw(self);
        self.record(Kind::SelectObject, &[STOCK_BRUSH]);
        self.record(Kind::DeleteObject, &[OURS]);
    }

    fn polygon(&mut self, corners: &[(i32, i32)], paint: Paint) {
        let xs = || corners.iter().map(|corner| corner.0);
        let ys = || corners.iter().map(|corner| corner.1);
        let (Some(left), Some(right), Some(top), Some(bottom)) = (xs().min(), xs().max(), ys().min(), ys().max())
        else {
            return;
        };
        let mut words: Vec<u32> = [left, top, right, bottom].map(i32::cast_unsigned).to_vec();
        words.push(length(corners.len()));
        words.extend(corners.iter().flat_map(|(x, y)| [x.cast_unsigned(), y.cast_unsigned()]));
        self.filled(paint, |out| out.record(Kind::Polygon, &words));
    }

    fn font(&mut self, size: u16, weight: Weight) {
        let weight = match weight {
            Weight::Regular => 400_u32,
            Weight::Bold => 700,
        };
        let start = self.bytes.len();
        self.words(&[Kind::CreateFont as u32, 332, OURS]);
        self.words(&[(-place(size)).cast_unsigned(), 0, 0, 0, weight]);
        // Not italic, not underlined, not struck out; any script; precision, clipping and quality by default; swiss.
        self.bytes.extend_from_slice(&[0, 0, 0, 1, 0, 0, 0, 0x22]);
        for unit in "Arial".encode_utf16() {
            self.bytes.extend_from_slice(&unit.to_le_bytes());
        }
        self.bytes.resize(start + 332, 0);
        self.count += 1;
        self.record(Kind::SelectObject, &[OURS]);
    }

    fn text(&mut self, at: (u16, u16), size: u16, weight: Weight, text: &str) {
        /// Where the words begin in their record.
        const WORDS_AT: u32 = 76;
        let mut units: Vec<u8> = Vec::new();
        let mut advances: Vec<u32> = Vec::new();
        let mut buffer = [0; 2];
        // A line of words has no tabs and ends.
        for c in text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }) {
            let of_char = metrics::advance(c, weight) * u32::from(size) * UNIT / 1000;
            for (at, unit) in c.encode_utf16(&mut buffer).iter().enumerate() {
                units.extend_from_slice(&unit.to_le_bytes());
                advances.push(if at == 0 { of_char } else { 0 });
            }
        }
        units.resize(units.len().next_multiple_of(4), 0);
        let advances_at = WORDS_AT + length(units.len());
        let (x, y) = (place(at.0).cast_unsigned(), place(at.1).cast_unsigned());
        let one = 1_f32.to_bits();
        self.words(&[Kind::ExtTextOut as u32, advances_at + 4 * length(advances.len())]);
        // No bounds are known (an empty rectangle says so); compatible mode, whose unit is a hundredth of a millimetre.
        self.words(&[0, 0, u32::MAX, u32::MAX, 1, one, one]);
        self.words(&[x, y, length(advances.len()), WORDS_AT, 0, 0, 0, u32::MAX, u32::MAX, advances_at]);
        self.bytes.extend_from_slice(&units);
        self.words(&advances);
        self.count += 1;
    }

    /// Puts the header in its place, now that all is known that it says.
    fn finish(mut self, width: u32, height: u32) -> Vec<u8> {
        let all = length(self.bytes.len());
        let words = [
            Kind::Header as u32,
            length(HEADER),
            // Bounds in the device's units, then the frame in hundredths of a millimetre.
            0,
            0,
            width - 1,
            height - 1,
            0,
            0,
            width,
            height,
            u32::from_le_bytes(*b" EMF"),
            0x1_0000,
            all,
            self.count,
            // Two objects: the reserved one, and ours.
            2,
            0,
            0,
            0,
            // The device is a sheet of A4: in its units, then in millimetres.
            21_000,
            29_700,
            210,
            297,
            0,
            0,
            0,
            // In micrometres.
            210_000,
            297_000,
        ];
        for (at, word) in words.into_iter().enumerate() {
            self.bytes[4 * at..4 * at + 4].copy_from_slice(&word.to_le_bytes());
        }
        self.bytes
    }
}

/// A length as records have it. Pictures are far smaller than the most that fits.
fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A length or place in the device's units.
fn place(units: u16) -> i32 {
    i32::from(units) * UNIT.cast_signed()
}

fn colour(paint: Paint) -> u32 {
    let (red, green, blue) = paint.rgb();
    u32::from_le_bytes([red, green, blue, 0])
}

/// A line as a strip, with ends as they are in SVG; nothing where it has no length.
fn strip(from: (u16, u16), to: (u16, u16), thick: u16) -> Option<[(i32, i32); 4]> {
    let ((x1, y1), (x2, y2)) = ((place(from.0), place(from.1)), (place(to.0), place(to.1)));
    let (along, down) = (f64::from(x2 - x1), f64::from(y2 - y1));
    let line = (along * along + down * down).sqrt();
    if line == 0.0 {
        return None;
    }
    let half = f64::from(place(thick)) / 2.0;
    #[expect(clippy::cast_possible_truncation, reason = "half a line's thickness is less than a million")]
    let (dx, dy) = ((-down / line * half).round() as i32, (along / line * half).round() as i32);
    Some([(x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(bytes: &[u8], at: usize) -> u32 {
        u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap())
    }

    #[test]
    fn the_records_add_up_to_what_the_header_says() {
        let paint = Paint::Value;
        let words = |text: &str| Shape::Words {
            at: (10, 20),
            anchor: Anchor::End,
            size: 12,
            weight: Weight::Bold,
            text: text.to_owned(),
            paint,
        };
        let shapes = vec![
            Shape::Rectangle { x: 1, y: 2, width: 3, height: 4, paint },
            Shape::Line { from: (0, 0), to: (60, 80), thick: 2, paint },
            Shape::Line { from: (5, 5), to: (5, 5), thick: 2, paint },
            Shape::Circle { at: (3, 3), radius: 9, paint },
            Shape::Polygon { corners: vec![(0, 0), (9, 9), (0, 9)], paint },
            Shape::Polygon { corners: Vec::new(), paint },
            words("odd"),
            words("👪 שלום"),
            words(""),
        ];
        let bytes = emf(&Picture { width: 680, height: 200, shapes });
        let (mut at, mut count, mut kinds) = (0, 0, Vec::new());
        while at < bytes.len() {
            kinds.push(word(&bytes, at));
            let size = word(&bytes, at + 4) as usize;
            assert!(size >= 8 && size.is_multiple_of(4));
            at += size;
            count += 1;
        }
        assert_eq!(at, bytes.len());
        assert_eq!((word(&bytes, 48), word(&bytes, 52)), (u32::try_from(at).unwrap(), count));
        assert_eq!((kinds[0], kinds.last()), (Kind::Header as u32, Some(&(Kind::EndOfFile as u32))));
        assert_eq!(kinds.iter().filter(|kind| **kind == Kind::ExtTextOut as u32).count(), 2);
        assert_eq!(kinds.iter().filter(|kind| **kind == Kind::Polygon as u32).count(), 3);
    }

    #[test]
    fn a_line_is_as_thick_as_it_says() {
        assert_eq!(strip((0, 0), (4, 0), 2), Some([(0, 25), (100, 25), (100, -25), (0, -25)]));
    }
}
