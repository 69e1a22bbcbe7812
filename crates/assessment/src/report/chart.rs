//! Bar charts as geometry: what is drawn where, with the words that say the same. Renderings only draw them.

mod dots;

pub use dots::{Dot, DotChart, Legend, dots, lines};

use super::{DomainSection, Line, Report};
use crate::score::{Band, Score};

/// Width of every chart, in its own units: letters of 16 units stay legible on a phone.
pub const WIDTH: u16 = 400;
/// Where the first row begins, below the names of the rules.
const TOP: u16 = 28;

/// How rows are laid out: all in the units of [`WIDTH`].
struct Layout {
    /// Where bars begin.
    left: u16,
    /// Where the longest bar ends.
    right: u16,
    /// Height of a row.
    pitch: u16,
    /// The middle of a row's words, below its top.
    words: u16,
    /// A bar's top, below its row's.
    top: u16,
    /// Height of a bar.
    height: u16,
    /// Whether figures stand at the chart's right edge, and not after their bars.
    figures_end: bool,
}

/// Few rows with long labels: each has its words above its bar.
const ABOVE: Layout = Layout { left: 0, right: 400, pitch: 46, words: 10, top: 22, height: 14, figures_end: true };
/// Many rows with short labels: each has its words beside its bar, with room for "3 Embedded".
const BESIDE: Layout = Layout { left: 44, right: 290, pitch: 26, words: 13, top: 5, height: 16, figures_end: false };

impl Layout {
    /// Where a value stands on a scale from 0 to `most`, to the nearest unit.
    fn at(&self, value: u16, most: u16) -> u16 {
        let (value, most) = (u32::from(value.min(most)), u32::from(most.max(1)));
        let span = u32::from(self.right - self.left);
        self.left + u16::try_from((2 * value * span + most) / (2 * most)).unwrap_or(0)
    }

    /// The length of a bar from 0 to a value; 0 where there is none.
    fn length(&self, value: Option<u8>, most: u16) -> u16 {
        value.map_or(0, |value| self.at(u16::from(value), most) - self.left)
    }

    /// The height of a chart with so many rows.
    fn chart(&self, rows: usize) -> u16 {
        TOP + u16::try_from(rows).unwrap_or(0) * self.pitch + 8
    }

    /// A bar: its row from the top, its words, its length, and its tone.
    fn bar(&self, row: u16, (label, figure): (&str, String), width: u16, tone: Option<u8>) -> Bar {
        let top = TOP + row * self.pitch;
        Bar {
            label: label.to_owned(),
            figure,
            figure_at: if self.figures_end { None } else { Some(self.left + width + 8) },
            middle: top + self.words,
            x: self.left,
            y: top + self.top,
            width,
            height: self.height,
            tone,
        }
    }
}

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
    /// Where its figure begins; none where it ends at the chart's right edge.
    pub figure_at: Option<u16>,
    /// Where its label and figure stand: the middle of their line.
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
    let parts = report.domains.iter().map(|it| (it.title.as_str(), &it.result, it.band, it.judgement.as_str()));
    let overall = ("Overall", &report.scores.overall, report.judgements.overall, report.summary.judgement.as_str());
    let all: Vec<(&str, &Score, Option<Band>, &str)> = parts.chain([overall]).collect();
    let most = u16::from(Band::OUT_OF);
    let bars: Vec<Bar> = (0..)
        .zip(&all)
        .map(|(row, (label, result, band, _))| {
            let tone = band.map(band_tone);
            // Short, to leave room for the label; that it is provisional stands in the words and in the table.
            let figure =
                result.score.map_or_else(|| result.figure(), |score| format!("{score} out of {}", Band::OUT_OF));
            ABOVE.bar(row, (label, figure), ABOVE.length(result.score, most), tone)
        })
        .collect();
    let said = all.iter().map(|(label, result, _, says)| format!("{label}: {}. {says}.", result.figure()));
    let rule = |band: Band| Rule { x: ABOVE.at(u16::from(band.from()), most), label: band.title() };
    BarChart {
        headline: "Scores out of 36, part by part".to_owned(),
        description: said.collect::<Vec<_>>().join(" "),
        height: ABOVE.chart(bars.len()),
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
            let title = line.standing_title();
            let figure = points.map_or_else(|| title.to_owned(), |points| format!("{points} {title}"));
            BESIDE.bar(row, (line.id.as_str(), figure), BESIDE.length(points, 3), points)
        })
        .collect();
    let said = lines.iter().map(|line| format!("{} {}: {}.", line.id, line.title, line.standing_title()));
    let rule = |points: u16, label| Rule { x: BESIDE.at(points, 3), label };
    BarChart {
        headline: format!("{}: how each statement is rated", section.title),
        description: said.collect::<Vec<_>>().join(" "),
        height: BESIDE.chart(bars.len()),
        bars,
        rules: vec![rule(1, "1"), rule(2, "2"), rule(3, "3")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_end_where_their_values_are() {
        // From 0 to 400: 18 of 36 is half of it, 7 of 36 is 77.8, so 78.
        assert_eq!(ABOVE.at(0, 36), 0);
        assert_eq!(ABOVE.at(18, 36), 200);
        assert_eq!(ABOVE.at(7, 36), 78);
        // From 44 to 290 is 246 wide: 1 of 3 is 82.
        assert_eq!(BESIDE.at(1, 3), 126);
        assert_eq!(BESIDE.at(3, 3), 290);
        // More than the most stays within the chart.
        assert_eq!(ABOVE.at(40, 36), 400);
    }

    #[test]
    fn rows_follow_one_another() {
        let second = BESIDE.bar(1, ("A1", "2".to_owned()), BESIDE.length(Some(2), 3), Some(2));
        // 28 above, a row of 26, and 5 above the bar in its row; the figure is 8 right of a bar from 44, 164 long.
        assert_eq!((second.y, second.middle, second.width, second.height), (59, 67, 164, 16));
        assert_eq!(second.figure_at, Some(216));
        assert_eq!(BESIDE.length(None, 3), 0);
        assert_eq!(ABOVE.bar(0, ("A", String::new()), 0, None).figure_at, None);
        // Five rows of 46, and twelve of 26: 28 above and 8 below.
        assert_eq!(ABOVE.chart(5), 266);
        assert_eq!(BESIDE.chart(12), 348);
    }
}
