//! Pictures as shapes: every rendering draws them as sharp as its medium allows.

use serde::{Deserialize, Serialize};

/// A picture. One unit is a quarter of a millimetre on paper: the text of an A4 page is 680 units wide, and no picture is
/// wider. Where there is less room, as on a phone, the whole is scaled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Its width, in its own units.
    pub width: u16,
    /// Its height, in the same.
    pub height: u16,
    /// What is drawn, the hindmost first.
    pub shapes: Vec<Shape>,
}

/// One shape, in the picture's units, from its left upper corner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A filled rectangle.
    Rectangle {
        /// Its left edge.
        x: u16,
        /// Its top.
        y: u16,
        /// Its width.
        width: u16,
        /// Its height.
        height: u16,
        /// What fills it.
        paint: Paint,
    },
    /// A straight line.
    Line {
        /// Where it begins.
        from: (u16, u16),
        /// Where it ends.
        to: (u16, u16),
        /// How thick it is.
        thick: u16,
        /// Its colour.
        paint: Paint,
    },
    /// A filled circle.
    Circle {
        /// Its middle.
        at: (u16, u16),
        /// Half its width.
        radius: u16,
        /// What fills it.
        paint: Paint,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        corners: Vec<(u16, u16)>,
        /// What fills it.
        paint: Paint,
    },
    /// A line of words.
    Words {
        /// Where it stands: the baseline, at the end that `anchor` names.
        at: (u16, u16),
        /// Which end that is.
        anchor: Anchor,
        /// The height of its letters.
        size: u16,
        /// How heavy they are.
        weight: Weight,
        /// The words.
        text: String,
        /// Their colour.
        paint: Paint,
    },
}

/// Which part of a line of words stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// As in text.
    Regular,
    /// As in headings.
    Bold,
}

/// A colour by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paint {
    /// Letters, and what must be seen.
    Ink,
    /// Words that need not be read at once.
    Quiet,
    /// Scales and rules.
    Rule,
    /// The service's own figure.
    Value,
    /// What inspectors found.
    Benchmark,
    /// A level or band, 0 to 3.
    Level(u8),
}

impl Paint {
    /// As red, green and blue, on white paper. Distinct in grey, too.
    #[must_use]
    pub const fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Ink => (0x0b, 0x0c, 0x0c),
            Self::Quiet => (0x48, 0x4e, 0x53),
            Self::Rule => (0x8a, 0x91, 0x96),
            Self::Value => (0x0f, 0x4c, 0x81),
            Self::Benchmark => (0xb3, 0x4e, 0x00),
            Self::Level(0) => (0xa6, 0x1b, 0x1b),
            Self::Level(1) => (0xd0, 0x8a, 0x1d),
            Self::Level(2) => (0x2f, 0x7f, 0x79),
            Self::Level(_) => (0x0b, 0x4f, 0x4a),
        }
    }
}
