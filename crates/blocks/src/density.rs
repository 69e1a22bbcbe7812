//! How closely a document is set: the one rule that Word, OpenDocument and PDF follow. The web page has its own for print, in its
//! style sheet.

use std::ops::Div;

use serde::{Deserialize, Serialize};

/// How closely a document is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Density {
    /// As is comfortable to read at length.
    #[default]
    Standard,
    /// So that what belongs on one page has room there. Nothing gets smaller than the smallest text of tables.
    Compact,
}

/// Letters of this size, in points, and smaller ones stay as they are.
const SMALLEST: f32 = 9.5;

impl Density {
    /// The size of letters, from and to points, in half points: 11 come to 10, and of a large title's size half of what it has
    /// above the text's goes.
    #[must_use]
    pub fn size(self, points: f32) -> f32 {
        match self {
            Self::Compact if points > SMALLEST => ((points + 9.0).round() / 2.0).max(SMALLEST),
            _ => points,
        }
    }

    /// The space between paragraphs, of whatever unit.
    #[must_use]
    pub fn space<T: From<u8> + Div<Output = T>>(self, space: T) -> T {
        match self {
            Self::Standard => space,
            Self::Compact => space / T::from(2),
        }
    }

    /// The height of lines as a multiple of what the letters take.
    #[must_use]
    pub fn line(self, multiple: f32) -> f32 {
        match self {
            Self::Compact if multiple > 1.0 => 1.0 + (multiple - 1.0) / 3.0,
            _ => multiple,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Density::{Compact, Standard};

    #[test]
    fn text_gets_a_little_smaller_titles_more_and_small_letters_stay() {
        let sizes = [8.5, 9.5, 9.8, 10.0, 10.5, 11.0, 13.0, 18.0, 26.0];
        assert_eq!(sizes.map(|size| Standard.size(size)), sizes);
        assert_eq!(sizes.map(|size| Compact.size(size)), [8.5, 9.5, 9.5, 9.5, 10.0, 10.0, 11.0, 13.5, 17.5]);
    }

    #[test]
    fn lines_and_paragraphs_move_together() {
        assert_eq!([Standard.space(7.0), Compact.space(7.0)], [7.0, 3.5]);
        assert_eq!([1.0, 1.15, 0.5].map(|line| (Compact.line(line) * 100.0).round()), [100.0, 105.0, 50.0]);
        assert_eq!([Standard.line(1.0), Standard.line(1.15)], [1.0, 1.15]);
    }
}
