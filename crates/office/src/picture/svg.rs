//! A picture as SVG.

use blocks::{Anchor, Chart, Paint, Shape, Weight};

use crate::xml::Xml;

/// The chart's picture, with its headline and description for those who do not see it.
pub(crate) fn svg(chart: &Chart) -> Vec<u8> {
    let picture = &chart.picture;
    let (width, height) = super::size(picture);
    let mut xml = Xml::part();
    xml.start("svg").attr("xmlns", "http://www.w3.org/2000/svg");
    xml.attr("width", &millimetres(width)).attr("height", &millimetres(height));
    let mut view = String::from("0 0 ");
    pair(&mut view, (picture.width.max(1), picture.height.max(1)), ' ');
    xml.attr("viewBox", &view).attr("font-family", "Arial, Helvetica, 'Liberation Sans', sans-serif");
    xml.words("title", &chart.headline).words("desc", &chart.description);
    for shape in &picture.shapes {
        draw(&mut xml, shape);
    }
    xml.finish().into_bytes()
}

/// Hundredths of a millimetre as "12.34mm".
pub(crate) fn millimetres(hundredths: u32) -> String {
    let mut out = (hundredths / 100).to_string();
    out.push('.');
    let rest = hundredths % 100;
    if rest < 10 {
        out.push('0');
    }
    out.push_str(&rest.to_string());
    out.push_str("mm");
    out
}

/// A colour as "#0f4c81".
fn colour(paint: Paint) -> String {
    let (red, green, blue) = paint.rgb();
    let mut out = String::from("#");
    for part in [red, green, blue] {
        for digit in [part >> 4, part & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    out
}

fn pair(out: &mut String, (x, y): (u16, u16), between: char) {
    out.push_str(&x.to_string());
    out.push(between);
    out.push_str(&y.to_string());
}

fn draw(xml: &mut Xml, shape: &Shape) {
    match shape {
        Shape::Rectangle { x, y, width, height, paint } => {
            xml.start("rect").num("x", (*x).into()).num("y", (*y).into());
            xml.num("width", (*width).into()).num("height", (*height).into());
            xml.attr("fill", &colour(*paint)).end();
        }
        Shape::Line { from, to, thick, paint } => {
            xml.start("line").num("x1", from.0.into()).num("y1", from.1.into());
            xml.num("x2", to.0.into()).num("y2", to.1.into());
            xml.attr("stroke", &colour(*paint)).num("stroke-width", (*thick).into()).end();
        }
        Shape::Circle { at, radius, paint } => {
            xml.start("circle").num("cx", at.0.into()).num("cy", at.1.into()).num("r", (*radius).into());
            xml.attr("fill", &colour(*paint)).end();
        }
        Shape::Polygon { corners, paint } => {
            let mut points = String::new();
            for corner in corners {
                if !points.is_empty() {
                    points.push(' ');
                }
                pair(&mut points, *corner, ',');
            }
            xml.start("polygon").attr("points", &points).attr("fill", &colour(*paint)).end();
        }
        Shape::Words { at, anchor, size, weight, text, paint } => {
            xml.start("text").num("x", at.0.into()).num("y", at.1.into());
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => drop(xml.attr("text-anchor", "middle")),
                Anchor::End => drop(xml.attr("text-anchor", "end")),
            }
            xml.num("font-size", (*size).into());
            if *weight == Weight::Bold {
                xml.attr("font-weight", "bold");
            }
            xml.attr("fill", &colour(*paint)).text(text).end();
        }
    }
}
