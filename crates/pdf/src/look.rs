//! How a document looks: measures in points (1/72 inch) and colours, in one place.

use blocks::Density;

/// A colour as red, green and blue.
pub type Colour = (u8, u8, u8);

/// A4.
pub const PAGE_WIDTH: f32 = 595.28;
/// A4.
pub const PAGE_HEIGHT: f32 = 841.89;
/// What is left free at each side: 20 mm, so that a picture of full width fits as it is.
pub const SIDE: f32 = 56.69;
/// Where the text begins.
pub const TOP: f32 = 56.0;
/// Where the text ends at the latest.
pub const BOTTOM: f32 = PAGE_HEIGHT - 72.0;
/// How wide the text is: 170 mm.
pub const WIDTH: f32 = PAGE_WIDTH - 2.0 * SIDE;
/// How high a page's text is.
pub const HEIGHT: f32 = BOTTOM - TOP;

/// Where the text begins on a page, and how high it is.
pub const fn room(density: Density) -> (f32, f32) {
    /// What a page that is set closely has more, above and below.
    const MORE: f32 = 10.0;
    match density {
        Density::Standard => (TOP, HEIGHT),
        Density::Compact => (TOP - MORE, HEIGHT + 2.0 * MORE),
    }
}

/// A quarter of a millimetre, the unit of pictures.
pub const QUARTER: f32 = 72.0 / 25.4 / 4.0;

/// Letters.
pub const INK: Colour = (0x0b, 0x0c, 0x0c);
/// Words that need not be read at once: 8 to 1 on white.
pub const QUIET: Colour = (0x48, 0x4e, 0x53);
/// Titles, links and what carries a table.
pub const ACCENT: Colour = (0x0f, 0x4c, 0x81);
/// Behind table headers and key figures.
pub const TINT: Colour = (0xec, 0xf2, 0xf7);
/// Between rows.
pub const RULE: Colour = (0xc8, 0xd0, 0xd7);
/// The edge of what a user wrote.
pub const EDGE: Colour = (0xb1, 0xb9, 0xc0);
/// The edge of a warning.
pub const WARNING: Colour = (0xa6, 0x1b, 0x1b);
/// Behind a warning.
pub const WARNING_TINT: Colour = (0xfb, 0xf0, 0xee);

/// A face of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// For text.
    Regular,
    /// For headings and what stands out.
    Bold,
    /// For light emphasis.
    Italic,
}

/// How a run of words is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Its face.
    pub face: Face,
    /// Its size.
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    /// Its colour.
    pub colour: Colour,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, colour: Colour) -> Self {
        Self { face, size, leading, colour }
    }

    /// The same as a document of a density has it.
    pub fn set(self, density: Density) -> Self {
        /// What the letters take of a line, as a multiple of their size.
        const NATURAL: f32 = 1.15;
        if density == Density::Standard {
            return self;
        }
        let (size, line) = (density.size(self.size), self.leading / self.size / NATURAL);
        Self { size, leading: size * NATURAL * density.line(line), ..self }
    }

    /// The same a tenth smaller.
    pub fn smaller(self) -> Self {
        Self { size: self.size * 0.9, leading: self.leading * 0.9, ..self }
    }
}

/// Ordinary text.
pub const BODY: Style = Style::new(Face::Regular, 11.0, 15.2, INK);
/// The first thing to read.
pub const LEAD: Style = Style::new(Face::Regular, 13.5, 18.6, INK);
/// What need not be read at once.
pub const ASIDE: Style = Style::new(Face::Regular, 9.6, 13.2, QUIET);
/// The line above the title.
pub const OVER: Style = Style::new(Face::Bold, 11.0, 15.0, QUIET);
/// The title.
pub const TITLE: Style = Style::new(Face::Bold, 27.0, 32.0, ACCENT);
/// A chapter's heading.
pub const CHAPTER: Style = Style::new(Face::Bold, 19.0, 24.0, ACCENT);
/// A section's heading.
pub const SECTION: Style = Style::new(Face::Bold, 14.0, 18.5, INK);
/// A heading below it.
pub const PART: Style = Style::new(Face::Bold, 12.0, 16.0, ACCENT);
/// What names a table or chart.
pub const CAPTION: Style = Style::new(Face::Bold, 11.0, 15.2, INK);
/// The names of columns.
pub const HEAD: Style = Style::new(Face::Bold, 9.8, 13.2, ACCENT);
/// What a table holds.
pub const CELL: Style = Style::new(Face::Regular, 9.8, 13.2, INK);
/// What a key figure is of.
pub const LABEL: Style = Style::new(Face::Regular, 9.6, 12.8, QUIET);
/// A key figure of a few letters.
pub const FIGURE: Style = Style::new(Face::Bold, 21.0, 25.0, ACCENT);
/// A key figure in words.
pub const FIGURE_WORDS: Style = Style::new(Face::Bold, 11.5, 15.0, ACCENT);
/// The foot of each page.
pub const FOOT: Style = Style::new(Face::Regular, 8.4, 11.0, QUIET);
