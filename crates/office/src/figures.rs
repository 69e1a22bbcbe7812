//! How figures that stand out are laid out: side by side, in tables of one row of names and one of figures.

use blocks::KeyFigure;

use crate::picture::metrics;

/// The most figures side by side.
const ACROSS: usize = 4;

/// How large the figures are, in points.
const SIZES: [u32; 4] = [22, 18, 15, 12];

/// Figures in rows that are as full as each other.
pub(crate) fn rows(figures: &[KeyFigure]) -> impl Iterator<Item = &[KeyFigure]> {
    figures.chunks(columns(figures))
}

/// How many figures are side by side.
pub(crate) fn columns(figures: &[KeyFigure]) -> usize {
    let rows = figures.len().div_ceil(ACROSS).max(1);
    figures.len().div_ceil(rows).max(1)
}

/// The largest size in points at which each figure fits on a line of its column, whose inner width is in hundredths of a
/// millimetre.
pub(crate) fn size(figures: &[KeyFigure], width: u32) -> u32 {
    let widest = figures.iter().map(|figure| metrics::width(&figure.value, blocks::Weight::Bold)).max().unwrap_or(0);
    // A thousandth of a point is about 0.035 hundredths of a millimetre.
    let fits = |size: &u32| u64::from(widest) * u64::from(*size) * 353 / 10_000 <= u64::from(width);
    SIZES.into_iter().find(fits).unwrap_or(12)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(count: usize) -> Vec<KeyFigure> {
        (0..count).map(|at| KeyFigure { label: at.to_string(), value: String::from("12 of 40") }).collect()
    }

    #[test]
    fn rows_are_as_full_as_each_other() {
        for (count, expected) in [(1, vec![1]), (4, vec![4]), (5, vec![3, 2]), (6, vec![3, 3]), (9, vec![3, 3, 3])] {
            let figures = figures(count);
            assert_eq!(rows(&figures).map(<[_]>::len).collect::<Vec<_>>(), expected);
        }
        assert_eq!(rows(&[]).count(), 0);
    }

    #[test]
    fn a_long_figure_is_smaller() {
        assert_eq!(size(&figures(1), 4000), 22);
        let long = [KeyFigure { label: String::new(), value: String::from("more than half of all families") }];
        assert_eq!(size(&long, 4000), 12);
    }
}
