//! Charts as vector pictures: sharp on paper and on every screen.

pub(crate) mod emf;
pub(crate) mod metrics;
pub(crate) mod svg;

use blocks::Picture;

use crate::table::TEXT_WIDTH;

/// Hundredths of a millimetre in a picture's unit.
pub(crate) const UNIT: u32 = 25;

/// The highest that a picture can be on a page, in hundredths of a millimetre.
const HIGHEST: u64 = 22_000;

/// The size on paper in hundredths of a millimetre, scaled down as a whole where it is larger than a page's text.
pub(crate) fn size(picture: &Picture) -> (u32, u32) {
    let width = u64::from(picture.width.max(1)) * u64::from(UNIT);
    let height = u64::from(picture.height.max(1)) * u64::from(UNIT);
    let widest = u64::from(TEXT_WIDTH);
    let (by, of) = [(1, 1), (widest, width), (HIGHEST, height)]
        .into_iter()
        .min_by(|(a, b), (c, d)| (a * d).cmp(&(c * b)))
        .unwrap_or((1, 1));
    let scaled = |length: u64| u32::try_from((length * by / of).max(1)).unwrap_or(1);
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_larger_than_the_page() {
        let picture = |width, height| Picture { width, height, shapes: Vec::new() };
        assert_eq!(size(&picture(680, 200)), (17_000, 5_000));
        assert_eq!(size(&picture(1360, 200)), (17_000, 2_500));
        assert_eq!(size(&picture(680, 1760)), (8_500, 22_000));
        assert_eq!(size(&picture(0, 0)), (25, 25));
    }
}
