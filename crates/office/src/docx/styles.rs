//! The named styles.

use std::borrow::Cow;

use blocks::Density;

use crate::restyle::restyled;

pub(super) fn styles(density: Density) -> Cow<'static, str> {
    restyled(
        include_str!("styles.xml"),
        density,
        &[
            ("<w:sz w:val=", half_points),
            ("<w:szCs w:val=", half_points),
            (" w:before=", twentieths),
            (" w:after=", twentieths),
            ("<w:top w:w=", twentieths),
            ("<w:bottom w:w=", twentieths),
            (" w:line=", line),
        ],
    )
}

/// The size of letters, in half points.
fn half_points(density: Density, value: &str) -> Option<String> {
    let size: f32 = value.parse().ok()?;
    Some((density.size(size / 2.0) * 2.0).round().to_string())
}

/// Space between paragraphs, in twentieths of a point.
fn twentieths(density: Density, value: &str) -> Option<String> {
    Some(density.space(value.parse::<u32>().ok()?).to_string())
}

/// The height of lines: 240 is what the letters take.
fn line(density: Density, value: &str) -> Option<String> {
    let line: f32 = value.parse().ok()?;
    Some((density.line(line / 240.0) * 240.0).round().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compact_text_has_ten_points_and_half_the_space_below() {
        let styles = styles(Density::Compact);
        assert!(styles.contains(r#"<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang "#));
        assert!(styles.contains(r#"w:before="0" w:after="70" w:line="252" w:lineRule="auto"/></w:pPr></w:style>"#));
        // What is exact stays: the smallest paragraph, between two tables.
        assert!(styles.contains(r#"w:line="120" w:lineRule="exact""#));
    }
}
