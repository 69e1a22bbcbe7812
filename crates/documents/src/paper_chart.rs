//! The report's charts on paper: labels beside what is drawn, letters as large as the text's.
//!
//! Where bars and dots end is worked out by the report; here it is moved to the wider page.

use assessment::report::chart::{BarChart, Dot, DotChart, Legend, Rule, WIDTH, lines};
use blocks::{Anchor, Chart, Paint, Picture, Shape, Table, Weight};

/// The width of the text, in quarters of a millimetre.
const PAGE: u16 = 680;
/// The height of letters: 10 points.
const LETTERS: u16 = 14;
/// Where labels end and scales begin.
const LEFT: u16 = 290;
/// Where scales end and figures begin.
const RIGHT: u16 = 540;
/// The height of the names of the rules, above the first row.
const TOP: u16 = 26;
/// The height of a row with one line of words.
const ROW: u16 = 30;
/// The height of a line of words.
const LINE: u16 = 18;
/// The width of a letter, as far as it must be known to keep words apart.
const LETTER: u16 = 7;
/// Letters of a label that fit in a line.
const FIT: usize = 40;

/// A place of a scale from `from` to `to`, on the page's.
fn moved(x: u16, (from, to): (u16, u16)) -> u16 {
    let span = u32::from(to.saturating_sub(from).max(1));
    let at = u32::from(x.saturating_sub(from)).min(span);
    LEFT + u16::try_from((2 * at * u32::from(RIGHT - LEFT) + span) / (2 * span)).unwrap_or(0)
}

fn words(at: (u16, u16), anchor: Anchor, weight: Weight, paint: Paint, text: &str) -> Shape {
    Shape::Words { at, anchor, size: LETTERS, weight, text: text.to_owned(), paint }
}

/// A label's lines beside the middle of its row. A word is never cut.
fn label(shapes: &mut Vec<Shape>, lines: &[String], middle: u16) {
    let count = u16::try_from(lines.len()).unwrap_or(1);
    let first = middle + 5 - (count.saturating_sub(1)) * LINE / 2;
    for (n, line) in (0..).zip(lines) {
        shapes.push(words((0, first + n * LINE), Anchor::Start, Weight::Regular, Paint::Ink, line));
    }
}

/// The height of a row with so many lines.
fn height(lines: &[String]) -> u16 {
    ROW + LINE * u16::try_from(lines.len().saturating_sub(1)).unwrap_or(0)
}

/// The lines and the height of each row, and where the last one ends. The first begins at `top`.
fn rows(top: u16, labels: impl Iterator<Item = String>) -> (Vec<(Vec<String>, u16)>, u16) {
    let rows: Vec<(Vec<String>, u16)> = labels
        .map(|label| {
            let lines = lines(&label, FIT);
            let height = height(&lines);
            (lines, height)
        })
        .collect();
    let bottom = top + rows.iter().map(|(_, height)| height).sum::<u16>();
    (rows, bottom)
}

/// How far each rule's name stands above its place: a line, where it would touch the name that follows.
fn raised(rules: &[Rule], scale: (u16, u16)) -> Vec<u16> {
    let half = |rule: &Rule| LETTER * u16::try_from(rule.label.chars().count()).unwrap_or(0) / 2;
    // Where the names begin that stand in their place, from the right.
    let mut free = u16::MAX;
    let mut raised: Vec<u16> = (rules.iter().rev())
        .map(|rule| {
            let (x, half) = (moved(rule.x, scale), half(rule));
            if x + half + LETTER > free {
                return LINE;
            }
            free = x.saturating_sub(half);
            0
        })
        .collect();
    raised.reverse();
    raised
}

/// A bar chart. `labels` are its bars' names in full, where they are longer than the chart's own; `scale` is where the
/// report's bars begin and where the longest ends.
pub(crate) fn bars(chart: &BarChart, labels: &[String], scale: (u16, u16), data: Table) -> Chart {
    let own = chart.bars.iter().map(|bar| &bar.label);
    let raised = raised(&chart.rules, scale);
    let mut top = TOP + raised.iter().max().copied().unwrap_or(0);
    let (first, y) = (top, top - 9);
    let (rows, bottom) = rows(top, own.enumerate().map(|(n, own)| labels.get(n).unwrap_or(own).clone()));
    let mut shapes = Vec::new();
    for (one, up) in chart.rules.iter().zip(raised) {
        let x = moved(one.x, scale);
        shapes.push(Shape::Line { from: (x, y + 5 - up), to: (x, bottom), thick: 1, paint: Paint::Rule });
        shapes.push(words((x, y - up), Anchor::Middle, Weight::Regular, Paint::Quiet, one.label));
    }
    for (bar, (lines, height)) in chart.bars.iter().zip(&rows) {
        let middle = top + height / 2;
        label(&mut shapes, lines, middle);
        let end = moved(bar.x + bar.width, scale);
        let paint = bar.tone.map_or(Paint::Rule, Paint::Level);
        if bar.width > 0 {
            shapes.push(Shape::Rectangle { x: LEFT, y: middle - 8, width: end - LEFT, height: 16, paint });
        }
        shapes.push(words((RIGHT + 12, middle + 5), Anchor::Start, Weight::Bold, Paint::Ink, &bar.figure));
        top += height;
    }
    shapes.push(Shape::Line { from: (LEFT, first), to: (LEFT, bottom), thick: 2, paint: Paint::Ink });
    let picture = Picture { width: PAGE, height: bottom + 6, shapes };
    Chart { headline: chart.headline.clone(), description: chart.description.clone(), picture, data }
}

/// Where the bars of the chart of scores begin and end, as the report draws them.
pub(crate) const SCORES: (u16, u16) = (0, WIDTH);
/// The same for ratings.
pub(crate) const RATINGS: (u16, u16) = (44, 290);

/// A chart of dots with intervals; nothing where it has no row.
pub(crate) fn dots(chart: &DotChart, data: Table) -> Option<Chart> {
    let scale = chart.rows.first()?.scale;
    let label_of = |row: &Dot| row.label.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join(" ");
    let (rows, bottom) = rows(TOP, chart.rows.iter().map(label_of));
    let mut shapes = Vec::new();
    for one in &chart.rules {
        shapes.push(words((moved(one.x, scale), TOP - 9), Anchor::Middle, Weight::Regular, Paint::Quiet, one.label));
    }
    let mut top = TOP;
    for (row, (lines, height)) in chart.rows.iter().zip(&rows) {
        let middle = top + height / 2;
        label(&mut shapes, lines, middle);
        dot(&mut shapes, row, middle, scale);
        shapes.push(words((RIGHT + 12, middle + 5), Anchor::Start, Weight::Bold, Paint::Ink, &row.figure));
        top += height;
    }
    legend(&mut shapes, &chart.legend, bottom + LINE);
    let picture = Picture { width: PAGE, height: bottom + 2 * LINE, shapes };
    Some(Chart { headline: chart.headline.clone(), description: chart.description.clone(), picture, data })
}

fn dot(shapes: &mut Vec<Shape>, row: &Dot, y: u16, scale: (u16, u16)) {
    let line = |from, to, thick, paint| Shape::Line { from, to, thick, paint };
    shapes.push(line((LEFT, y), (RIGHT, y), 1, Paint::Rule));
    for x in &row.bands {
        let x = moved(*x, scale);
        shapes.push(line((x, y - 7), (x, y + 7), 1, Paint::Rule));
    }
    if let Some((low, high)) = row.interval {
        interval(shapes, moved(low, scale), moved(high, scale), y);
    }
    if let Some(x) = row.value {
        shapes.push(Shape::Circle { at: (moved(x, scale), y), radius: 6, paint: Paint::Value });
    }
    if let Some(x) = row.benchmark {
        shapes.push(diamond(moved(x, scale), y));
    }
}

fn interval(shapes: &mut Vec<Shape>, low: u16, high: u16, y: u16) {
    let line = |from, to| Shape::Line { from, to, thick: 3, paint: Paint::Value };
    shapes.extend([line((low, y), (high, y)), line((low, y - 5), (low, y + 5)), line((high, y - 5), (high, y + 5))]);
}

fn diamond(x: u16, y: u16) -> Shape {
    Shape::Polygon { corners: vec![(x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y)], paint: Paint::Benchmark }
}

/// What the shapes mean, below the chart.
fn legend(shapes: &mut Vec<Shape>, legend: &[Legend], y: u16) {
    let mut x = 0;
    for one in legend {
        match one {
            Legend::Value => shapes.push(Shape::Circle { at: (x + 10, y), radius: 6, paint: Paint::Value }),
            Legend::Interval => interval(shapes, x, x + 20, y),
            Legend::Benchmark => shapes.push(diamond(x + 10, y)),
            Legend::Bands => {
                let (from, to) = ((x + 10, y - 7), (x + 10, y + 7));
                shapes.push(Shape::Line { from, to, thick: 1, paint: Paint::Rule });
            }
        }
        shapes.push(words((x + 28, y + 5), Anchor::Start, Weight::Regular, Paint::Quiet, one.title()));
        x += 28 + LETTER * u16::try_from(one.title().len()).unwrap_or(0) + 24;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_end_where_the_reports_do() {
        // Half of the report's 400 is half of 290 to 540.
        assert_eq!(moved(200, SCORES), 415);
        assert_eq!((moved(44, RATINGS), moved(290, RATINGS)), (LEFT, RIGHT));
        // A third of 44 to 290 is 126; a third of 250 is 83.3.
        assert_eq!(moved(126, RATINGS), LEFT + 83);
    }

    #[test]
    fn names_of_rules_do_not_touch() {
        let rule = |x, label| Rule { x, label };
        // As the bands are: at 9, 18 and 27 of 36.
        let bands = [rule(100, "Requires improvement"), rule(200, "Good"), rule(300, "Outstanding")];
        assert_eq!(raised(&bands, SCORES), [LINE, 0, 0]);
        assert_eq!(raised(&[rule(126, "1"), rule(208, "2"), rule(290, "3")], RATINGS), [0, 0, 0]);
    }

    #[test]
    fn a_long_label_goes_on_in_a_second_line() {
        let lines = lines("CA1 Likelihood of reoffending assessed in time and sufficiently", FIT);
        assert_eq!(lines, ["CA1 Likelihood of reoffending assessed", "in time and sufficiently"]);
        assert_eq!(height(&lines), 48);
    }
}
