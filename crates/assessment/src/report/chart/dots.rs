//! Dots with intervals as geometry: a figure as a dot, its interval as a line with ends, what inspectors found as a
//! diamond, and marks where bands begin. Shapes tell them apart, not colours.

use super::{Rule, TOP};
use crate::cases::{Margin, Proportion};
use crate::report::measure::{Banding, Measure};
use crate::score::Band;

/// Where the scale ends; figures stand right of it.
const RIGHT: u16 = 262;
/// Where the scale begins: half a dot from the edge, so that 0 is seen whole.
const LEFT: u16 = 8;
/// Letters of a label that fit in a line.
const LETTERS: usize = 46;
/// The height of a line of words.
const LINE: u16 = 20;
/// The height of the scale of a row, with the space below it.
const SCALE: u16 = 36;

/// A chart of dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotChart {
    /// What it shows, in a line.
    pub headline: String,
    /// All of it in words.
    pub description: String,
    /// Its height, in the units of [`super::WIDTH`].
    pub height: u16,
    /// The rows, from the top.
    pub rows: Vec<Dot>,
    /// The names of the marks where bands begin; none where nothing is banded.
    pub rules: Vec<Rule>,
    /// What the shapes mean.
    pub legend: Vec<Legend>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// What it is of, in lines, each with its middle.
    pub label: Vec<(u16, String)>,
    /// The figure in words: "12 of 20 (60%)".
    pub figure: String,
    /// Where dot, interval and benchmark stand: the middle of the row's scale.
    pub middle: u16,
    /// Where the scale begins and ends.
    pub scale: (u16, u16),
    /// Where the dot stands; none where there are too few answers.
    pub value: Option<u16>,
    /// The interval's ends; none where there is none.
    pub interval: Option<(u16, u16)>,
    /// Where inspectors' figure stands; none where there is none.
    pub benchmark: Option<u16>,
    /// Where bands begin; empty for what is never banded.
    pub bands: Vec<u16>,
}

/// A shape and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legend {
    /// A dot.
    Value,
    /// A line with ends.
    Interval,
    /// A diamond.
    Benchmark,
    /// A short mark.
    Bands,
}

impl Legend {
    /// What it means.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Value => "Your figure",
            Self::Interval => "95% interval",
            Self::Benchmark => "Inspectors, 2014",
            Self::Bands => "Bands begin",
        }
    }
}

/// Where a share stands, to the nearest unit.
fn at(share: Proportion) -> u16 {
    let span = u64::from(RIGHT - LEFT);
    let (part, whole) = (u64::from(share.millionths()), u64::from(Proportion::WHOLE));
    LEFT + u16::try_from((2 * part * span + whole) / (2 * whole)).unwrap_or(0)
}

/// The bands that have a mark: all but the lowest, which begins at 0.
fn edges() -> impl Iterator<Item = (u16, Band)> {
    let marked = [Band::RequiresImprovement, Band::Good, Band::Outstanding].into_iter();
    marked.map(|band| (at(Proportion::new(band.from_percent() * (Proportion::WHOLE / 100))), band))
}

/// A chart of every figure that somebody answered.
#[must_use]
pub fn dots(headline: &str, measures: &[Measure]) -> DotChart {
    let shown: Vec<&Measure> = measures.iter().filter(|it| it.share.of > 0).collect();
    let mut top = TOP;
    let mut rows = Vec::with_capacity(shown.len());
    for measure in &shown {
        let row = dot(measure, top);
        top = row.middle + SCALE / 2;
        rows.push(row);
    }
    let has = |of: &dyn Fn(&Dot) -> bool| rows.iter().any(of);
    let legend = [
        (Legend::Value, has(&|row| row.value.is_some())),
        (Legend::Interval, has(&|row| row.interval.is_some())),
        (Legend::Benchmark, has(&|row| row.benchmark.is_some())),
        (Legend::Bands, has(&|row| !row.bands.is_empty())),
    ];
    let legend: Vec<Legend> = legend.into_iter().filter(|(_, has)| *has).map(|(shape, _)| shape).collect();
    let name = |band| match band {
        Band::Inadequate => "",
        Band::RequiresImprovement => "50%",
        Band::Good => "65%",
        Band::Outstanding => "80%",
    };
    let banded = legend.contains(&Legend::Bands);
    let rules = edges().filter(|_| banded).map(|(x, band)| Rule { x, label: name(band) });
    DotChart {
        headline: headline.to_owned(),
        description: shown.iter().map(|it| it.sentence()).collect::<Vec<_>>().join(" "),
        height: top + 4,
        rules: rules.collect(),
        rows,
        legend,
    }
}

/// A row from `top` on: the lines of its label, and then its scale.
fn dot(measure: &Measure, top: u16) -> Dot {
    let label: Vec<(u16, String)> =
        (top + LINE / 2..).step_by(usize::from(LINE)).zip(lines(&measure.label, LETTERS)).collect();
    let words = u16::try_from(label.len()).unwrap_or(0) * LINE;
    let interval = match measure.margin {
        Margin::Interval(interval) => Some((at(interval.low), at(interval.high))),
        Margin::TooFew | Margin::Census | Margin::CaseloadTooSmall { .. } => None,
    };
    let bands = match measure.banding {
        Banding::Never => Vec::new(),
        Banding::Band(_) => edges().map(|(x, _)| x).collect(),
    };
    Dot {
        label,
        figure: measure.figure(),
        middle: top + words + SCALE / 2 - 4,
        scale: (LEFT, RIGHT),
        value: measure.proportion().map(at),
        interval,
        benchmark: measure.benchmark.map(at),
        bands,
    }
}

/// A label in lines of at most so many letters; a word is never cut.
#[must_use]
pub fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Share;

    fn measure(count: u32, of: u32) -> Measure {
        let share = Share { count, of };
        Measure::new("CA8 A plan".to_owned(), share, Margin::of(share, of, None), None)
    }

    #[test]
    fn a_dot_stands_where_its_share_is() {
        // From 8 to 262 is 254 wide. 60% is 152.4, so 160; 12 of 20 has the interval 38.7% to 78.1%: 98.2 and 198.4.
        let row = dot(&measure(12, 20), TOP);
        assert_eq!((row.value, row.interval), (Some(160), Some((106, 206))));
        assert_eq!((at(Proportion::new(0)), at(Proportion::new(1_000_000))), (8, 262));
        // One line of label, its middle 10 below the top; the scale's is 14 below the label's end.
        assert_eq!((row.label, row.middle), (vec![(TOP + 10, "CA8 A plan".to_owned())], TOP + 34));
        assert_eq!(row.bands, [] as [u16; 0]);
    }

    #[test]
    fn four_answers_have_a_count_and_no_dot() {
        let chart = dots("Cases", &[measure(3, 4), measure(0, 0)]);
        assert_eq!(chart.rows.len(), 1);
        assert_eq!((chart.rows[0].value, chart.rows[0].interval), (None, None));
        assert_eq!((chart.rows[0].figure.as_str(), chart.description.as_str()), ("3 of 4", "CA8 A plan: 3 of 4."));
        assert_eq!((chart.legend.len(), chart.rules.len()), (0, 0));
    }

    #[test]
    fn bands_are_marked_where_they_begin() {
        // 50%, 65% and 80% of 254: 127, 165.1 and 203.2.
        let mut banded = measure(12, 20);
        banded.banding = Banding::Band(Some(Band::RequiresImprovement));
        let chart = dots("Cases", &[banded]);
        assert_eq!(chart.rows[0].bands, [135, 173, 211]);
        let names: Vec<_> = chart.rules.iter().map(|rule| (rule.x, rule.label)).collect();
        assert_eq!(names, [(135, "50%"), (173, "65%"), (211, "80%")]);
        assert_eq!(chart.legend, [Legend::Value, Legend::Interval, Legend::Bands]);
    }

    #[test]
    fn long_labels_go_on_in_a_second_line() {
        let text = "CA1 Likelihood of reoffending assessed in time, sufficiently";
        assert_eq!(lines(text, LETTERS), ["CA1 Likelihood of reoffending assessed in", "time, sufficiently"]);
    }
}
