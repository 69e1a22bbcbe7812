//! How the workbook looks: few formats, all readable in black and white.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The workbook's formats.
pub(super) struct Style {
    /// The title of a sheet of text.
    pub(super) title: Format,
    /// A heading within text.
    pub(super) heading: Format,
    /// Running text, wrapped.
    pub(super) text: Format,
    /// The head of a column.
    pub(super) head: Format,
    /// The head of a column of core criteria: darker, and says so in words.
    pub(super) head_core: Format,
    /// The head of a column of critical criteria: a thick line below, and says so in words.
    pub(super) head_critical: Format,
    /// A cell for an answer.
    pub(super) answer: Format,
    /// A case number.
    pub(super) number: Format,
    /// A cell for notes, and of a table of text.
    pub(super) notes: Format,
}

/// GOV.UK's blue, and two tints of it on which black text has a contrast of more than 12 to 1.
const BLUE: Color = Color::RGB(0x1D_70_B8);
pub(super) const TINT: Color = Color::RGB(0xE8_F1_F8);
const DEEPER: Color = Color::RGB(0xC9_DF_F0);

impl Style {
    pub(super) fn new() -> Self {
        let base = || Format::new().set_font_name("Arial").set_font_size(11).set_align(FormatAlign::Top);
        let boxed = || base().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xB1_B4_B6));
        let wrapped = || boxed().set_text_wrap();
        let head = || wrapped().set_bold().set_background_color(TINT);
        Self {
            title: base().set_bold().set_font_size(16).set_font_color(BLUE).set_text_wrap(),
            heading: base().set_bold().set_font_size(12).set_text_wrap().set_align(FormatAlign::Bottom),
            text: base().set_text_wrap(),
            head: head(),
            head_core: head().set_background_color(DEEPER),
            head_critical: head().set_background_color(DEEPER).set_border_bottom(FormatBorder::Thick),
            // As text, or Excel makes TRUE of a typed "true" and a date of some notes.
            answer: boxed().set_num_format("@"),
            number: boxed().set_bold().set_align(FormatAlign::Left),
            notes: wrapped().set_num_format("@"),
        }
    }
}

/// The height of a line of text, in points, and the room around a cell's lines.
const LINE: u32 = 15;
const ROOM: u32 = 4;
/// How many letters have room where a digit has: widths are measured in digits, and most letters are narrower.
const NARROWER: f64 = 1.1;
/// The tallest row that Excel allows, in points, rounded down.
const TALLEST: u32 = 400;

/// The height of a row, in points, in which texts have room in columns of these widths, in characters. Worked out here, because
/// programs that open the file do not all do it.
pub(super) fn height<'a>(texts: impl IntoIterator<Item = (&'a str, f64)>) -> u32 {
    let lines =
        texts.into_iter().map(|(text, width)| text.split('\n').map(|line| lines(line, width * NARROWER)).sum()).max();
    (lines.unwrap_or(1_u32) * LINE + ROOM).min(TALLEST)
}

/// How many lines a text takes: words are not broken, so that some room is lost at the end of each.
fn lines(text: &str, width: f64) -> u32 {
    let mut lines = 1_u32;
    let mut used = 0.0;
    for word in text.split(' ') {
        let length = f64::from(u32::try_from(word.chars().count()).unwrap_or(u32::MAX));
        if used > 0.0 && used + 1.0 + length > width {
            lines = lines.saturating_add(1);
            used = 0.0;
        }
        used += if used > 0.0 { 1.0 + length } else { length };
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_room_for_their_texts() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("one two", 7.0), 1);
        assert_eq!(lines("one two three", 7.0), 2);
        assert_eq!(lines("extraordinarily long words", 7.0), 3);
        assert_eq!(height([("one two three", 7.0), ("a\nb\nc", 7.0)]), 49);
        assert_eq!(height([("x ".repeat(5_000).as_str(), 7.0)]), 400);
    }
}
