//! A picture as SVG.

use std::fmt::Write as _;

use super::escape::escaped;
use crate::picture::{Anchor, Paint, Picture, Shape, Weight};

/// The picture as an SVG document with its name and its description, in millimetres on paper. It names no font file, so
/// that it is drawn with what is there.
#[must_use]
pub fn svg(picture: &Picture, title: &str, description: &str) -> String {
    let (width, height) = (picture.width, picture.height);
    let mut out = String::new();
    // Writing to a string never fails.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{}mm\" height=\"{}mm\" \
         role=\"img\" font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\"><title>",
        quarters(width),
        quarters(height),
    );
    escaped(&mut out, title);
    out.push_str("</title><desc>");
    escaped(&mut out, description);
    out.push_str("</desc>");
    for shape in &picture.shapes {
        draw(&mut out, shape);
    }
    out.push_str("</svg>");
    out
}

/// Quarters of a millimetre as millimetres.
fn quarters(units: u16) -> String {
    let hundredths = u32::from(units) * 25;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn colour(paint: Paint) -> String {
    let (red, green, blue) = paint.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn draw(out: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Rectangle { x, y, width, height, paint } => {
            write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", colour(*paint))
        }
        Shape::Line { from, to, thick, paint } => write!(
            out,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{thick}\"/>",
            from.0,
            from.1,
            to.0,
            to.1,
            colour(*paint)
        ),
        Shape::Circle { at, radius, paint } => {
            write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{}\"/>", at.0, at.1, colour(*paint))
        }
        Shape::Polygon { corners, paint } => {
            let points: Vec<String> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
            write!(out, "<polygon points=\"{}\" fill=\"{}\"/>", points.join(" "), colour(*paint))
        }
        Shape::Words { at, anchor, size, weight, text, paint } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = match weight {
                Weight::Regular => "",
                Weight::Bold => " font-weight=\"bold\"",
            };
            let begun = write!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{weight} fill=\"{}\">",
                at.0,
                at.1,
                colour(*paint)
            );
            escaped(out, text);
            out.push_str("</text>");
            begun
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_its_size_on_paper_and_its_words() {
        let words = Shape::Words {
            at: (1, 2),
            anchor: Anchor::End,
            size: 14,
            weight: Weight::Bold,
            text: "<3 & \"more\"".into(),
            paint: Paint::Ink,
        };
        let svg = svg(&Picture { width: 680, height: 3, shapes: vec![words] }, "T", "D");
        assert!(svg.contains("width=\"170.00mm\" height=\"0.75mm\""), "{svg}");
        assert!(
            svg.contains(
                "text-anchor=\"end\" font-weight=\"bold\" fill=\"#0b0c0c\">&lt;3 &amp; &quot;more&quot;</text>"
            )
        );
        assert!(svg.contains("<title>T</title><desc>D</desc>"));
    }
}
