//! Bar charts as geometry: what is drawn where, with the words that say the same. Renderings only draw them.

use super::{DomainSection, Line, Report};
use crate::score::{Band, Score};

/// Width of every chart, in its own units.
pub const WIDTH: u16 = 640;
/// Where bars begin, right of their labels.
const LEFT: u16 = 210;
/// Where the longest bar ends, with room for its figure.
const RIGHT: u16 = 540;
/// Height of a row where there are few, and of its bar.
const WIDE: (u16, u16) = (40, 24);
/// Height of a row where there are many, and of its bar.
const NARROW: (u16, u16) = (26, 16);
/// Where the first row begins, below the names of the rules.
const TOP: u16 = 28;

/// A chart of horizontal bars from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// What it shows, in a line.
    pub headline: String,
    /// All of it in words, for those who do not see it.
    pub description: String,
    /// Its height, in the units of [`WIDTH`].
    pub height: u16,
    /// The bars, from the top.
    pub bars: Vec<Bar>,
    /// Vertical rules, from the left.
    pub rules: Vec<Rule>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// Its figure in words; what to say where there is none.
    pub figure: String,
    /// Where its label and figure stand: the middle of the row.
    pub middle: u16,
    /// Its left end.
    pub x: u16,
    /// Its top.
    pub y: u16,
    /// Its length; 0 where there is no figure.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// Its tone, 0 to 3, as a level or a band has it; none where there is no figure.
    pub tone: Option<u8>,
}

/// A vertical rule with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Where it stands.
    pub x: u16,
    /// Its name, above it.
    pub label: &'static str,
}

/// Where a value stands on a scale from 0 to `most`, to the nearest unit.
fn at(value: u16, most: u16) -> u16 {
    let (value, most) = (u32::from(value.min(most)), u32::from(most.max(1)));
    let span = u32::from(RIGHT - LEFT);
    LEFT + u16::try_from((2 * value * span + most) / (2 * most)).unwrap_or(0)
}

/// A bar: its row from the top, the heights of rows and bars, its words, its length, and its tone.
fn bar(row: u16, heights: (u16, u16), words: (&str, String), width: u16, tone: Option<u8>) -> Bar {
    let ((pitch, height), (label, figure)) = (heights, words);
    let top = TOP + row * pitch;
    Bar {
        label: label.to_owned(),
        figure,
        middle: top + pitch / 2,
        x: LEFT,
        y: top + (pitch - height) / 2,
        width,
        height,
        tone,
    }
}

/// The length of a bar from 0 to a value; 0 where there is none.
fn length(value: Option<u8>, most: u16) -> u16 {
    value.map_or(0, |value| at(u16::from(value), most) - LEFT)
}

fn height(rows: usize, heights: (u16, u16)) -> u16 {
    TOP + u16::try_from(rows).unwrap_or(0) * heights.0 + 8
}

const fn band_tone(band: Band) -> u8 {
    match band {
        Band::Inadequate => 0,
        Band::RequiresImprovement => 1,
        Band::Good => 2,
        Band::Outstanding => 3,
    }
}

/// The scores of the four domains and overall, out of 36, with a rule where each band begins.
#[must_use]
pub fn scores(report: &Report) -> BarChart {
    let parts = report.domains.iter().map(|section| (section.title.as_str(), &section.result));
    let all: Vec<(&str, &Score)> = parts.chain([("Overall", &report.scores.overall)]).collect();
    let most = u16::from(Band::OUT_OF);
    let bars: Vec<Bar> = (0..)
        .zip(&all)
        .map(|(row, (label, result))| {
            let tone = result.judgement.map(band_tone);
            bar(row, WIDE, (label, result.figure()), length(result.score, most), tone)
        })
        .collect();
    let said = all.iter().map(|(label, result)| format!("{label}: {}. {}.", result.figure(), result.headline()));
    let rule = |band: Band| Rule { x: at(u16::from(band.from()), most), label: band.title() };
    BarChart {
        headline: "Scores out of 36, part by part".to_owned(),
        description: said.collect::<Vec<_>>().join(" "),
        height: height(bars.len(), WIDE),
        bars,
        rules: [Band::RequiresImprovement, Band::Good, Band::Outstanding].map(rule).into(),
    }
}

/// The ratings of one domain's statements, 0 to 3.
#[must_use]
pub fn ratings(report: &Report, section: &DomainSection) -> BarChart {
    let lines: Vec<&Line> = report.lines.iter().filter(|line| line.domain == section.domain).collect();
    let bars: Vec<Bar> = (0..)
        .zip(&lines)
        .map(|(row, line)| {
            let points = line.level().map(framework::Level::points);
            let figure = points.map_or_else(|| line.standing_title().to_owned(), |points| points.to_string());
            bar(row, NARROW, (line.id.as_str(), figure), length(points, 3), points)
        })
        .collect();
    let said = lines.iter().map(|line| format!("{} {}: {}.", line.id, line.title, line.standing_title()));
    let rule = |points: u16, label| Rule { x: at(points, 3), label };
    BarChart {
        headline: format!("{}: how each statement is rated", section.title),
        description: said.collect::<Vec<_>>().join(" "),
        height: height(bars.len(), NARROW),
        bars,
        rules: vec![rule(1, "1"), rule(2, "2 In place"), rule(3, "3")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_end_where_their_values_are() {
        // From 210 to 540 is 330 wide. 18 of 36 is half of it: 165. 1 of 3: 110. 7 of 36: 64.17, so 64.
        assert_eq!(at(0, 36), 210);
        assert_eq!(at(18, 36), 375);
        assert_eq!(at(36, 36), 540);
        assert_eq!(at(1, 3), 320);
        assert_eq!(at(7, 36), 274);
        // More than the most stays within the chart.
        assert_eq!(at(40, 36), 540);
    }

    #[test]
    fn rows_follow_one_another() {
        let second = bar(1, WIDE, ("A1", "2".to_owned()), length(Some(2), 3), Some(2));
        // 28 above, a row of 40, and 8 above the bar of 24 in its row; the middle of that row is 88.
        assert_eq!((second.y, second.middle, second.width, second.height), (76, 88, 220, 24));
        assert_eq!(length(None, 3), 0);
        assert_eq!(height(5, WIDE), 236);
        // Twelve narrow rows: 28 + 12 × 26 + 8.
        assert_eq!(height(12, NARROW), 348);
    }
}
