//! Pictures, drawn from their shapes.

use blocks::{Anchor, Picture, Shape, Weight};
use krilla::geom::{Path, PathBuilder};
use krilla::surface::Surface;

use crate::look::{Face, Style};
use crate::paint::{Painter, fill, rectangle};

/// Draws a picture from a left upper corner, with units as large as given.
pub fn draw(
    painter: &mut Painter<'_>,
    surface: &mut Surface<'_>,
    (left, top): (f32, f32),
    unit: f32,
    picture: &Picture,
) {
    let x = |x: u16| left + f32::from(x) * unit;
    let y = |y: u16| top + f32::from(y) * unit;
    let size = |size: u16| f32::from(size) * unit;
    for shape in &picture.shapes {
        match shape {
            Shape::Rectangle { x: from, y: above, width, height, paint } => {
                rectangle(surface, (x(*from), y(*above), size(*width), size(*height)), paint.rgb());
            }
            Shape::Line { from, to, thick, paint } => {
                let ends = ((x(from.0), y(from.1)), (x(to.0), y(to.1)));
                filled(surface, line(ends, size(*thick)), paint.rgb());
            }
            Shape::Circle { at, radius, paint } => {
                filled(surface, circle(x(at.0), y(at.1), size(*radius)), paint.rgb());
            }
            Shape::Polygon { corners, paint } => {
                let corners: Vec<(f32, f32)> = corners.iter().map(|corner| (x(corner.0), y(corner.1))).collect();
                filled(surface, polygon(&corners), paint.rgb());
            }
            Shape::Words { at, anchor, size: letters, weight, text, paint } => {
                let face = match weight {
                    Weight::Regular => Face::Regular,
                    Weight::Bold => Face::Bold,
                };
                let style = Style { face, size: size(*letters), leading: size(*letters), colour: paint.rgb() };
                let line = painter.line(text, style, f32::INFINITY);
                let from = x(at.0)
                    - match anchor {
                        Anchor::Start => 0.0,
                        Anchor::Middle => line.width / 2.0,
                        Anchor::End => line.width,
                    };
                for run in &line.runs {
                    painter.words(surface, from + run.x, y(at.1), run);
                }
            }
        }
    }
}

fn filled(surface: &mut Surface<'_>, path: Option<Path>, colour: (u8, u8, u8)) {
    if let Some(path) = path {
        fill(surface, colour);
        surface.draw_path(&path);
    }
}

fn polygon(corners: &[(f32, f32)]) -> Option<Path> {
    let (first, others) = corners.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    others.iter().for_each(|corner| path.line_to(corner.0, corner.1));
    path.close();
    path.finish()
}

/// A line as the rectangle that it is.
fn line(((x1, y1), (x2, y2)): ((f32, f32), (f32, f32)), thick: f32) -> Option<Path> {
    let (right, down) = (x2 - x1, y2 - y1);
    let long = right.hypot(down);
    if long == 0.0 {
        return None;
    }
    let (aside, below) = (-down / long * thick / 2.0, right / long * thick / 2.0);
    polygon(&[(x1 + aside, y1 + below), (x2 + aside, y2 + below), (x2 - aside, y2 - below), (x1 - aside, y1 - below)])
}

fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    // How far the handles of four curves are from their ends.
    let bend = radius * 0.552_285;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.cubic_to(x + radius, y + bend, x + bend, y + radius, x, y + radius);
    path.cubic_to(x - bend, y + radius, x - radius, y + bend, x - radius, y);
    path.cubic_to(x - radius, y - bend, x - bend, y - radius, x, y - radius);
    path.cubic_to(x + bend, y - radius, x + radius, y - bend, x + radius, y);
    path.close();
    path.finish()
}
