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
const TINT: Color = Color::RGB(0xE8_F1_F8);
const DEEPER: Color = Color::RGB(0xC9_DF_F0);

impl Style {
    pub(super) fn new() -> Self {
        let base = || Format::new().set_font_name("Arial").set_font_size(11).set_align(FormatAlign::Top);
        let boxed = || base().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xB1_B4_B6));
        let wrapped = || boxed().set_text_wrap();
        let head = || wrapped().set_bold().set_background_color(TINT);
        Self {
            title: base().set_bold().set_font_size(16).set_font_color(BLUE).set_text_wrap(),
            heading: base().set_bold().set_font_size(12).set_text_wrap(),
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
