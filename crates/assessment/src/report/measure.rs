//! One figure of the service beside what inspectors found.

use framework::{Benchmark, Figure};

use crate::cases::{FEWEST, Margin, Proportion};
use crate::evidence::{Against, inspection_figure};
use crate::score::{Band, Share};

/// What stands where there is nothing to say.
pub(super) const NOTHING: &str = "–";

/// Whether a figure is ever banded, and its band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Banding {
    /// It never is: an outcome, or what people said.
    Never,
    /// It could be; none where there are too few answers.
    Band(Option<Band>),
}

/// A figure with its interval, its band, and what inspectors found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What it is of: "CA8 A plan for the programme work is evident".
    pub label: String,
    /// So many of so many.
    pub share: Share,
    /// How far the share may be from that of all.
    pub margin: Margin,
    /// Its band.
    pub banding: Banding,
    /// What inspectors found, in short: "43 of 47 (91%)".
    pub inspectors: String,
    /// Where that stands on the scale; none where it is in words.
    pub benchmark: Option<Proportion>,
    /// How the figure stands to it; none where there is no benchmark.
    pub against: Option<Against>,
    /// How all this was reached, a sentence or more each.
    pub reached: Vec<String>,
}

impl Measure {
    /// A figure, and the benchmark that it is compared with.
    pub(super) fn new(label: String, share: Share, margin: Margin, benchmark: Option<&Benchmark>) -> Self {
        let found = benchmark.map(|it| inspection_figure(it).unwrap_or_else(|| "In words".to_owned()));
        Self {
            label,
            share,
            margin,
            banding: Banding::Never,
            inspectors: found.unwrap_or_else(|| NOTHING.to_owned()),
            benchmark: benchmark.and_then(position),
            against: benchmark.map(|it| crate::evidence::against(share, margin, it)),
            reached: Vec::new(),
        }
    }

    /// The share, where it may be shown as one: from 5 answers, with a caseload that can be.
    #[must_use]
    pub fn proportion(&self) -> Option<Proportion> {
        self.margin.estimate(self.share).and_then(|_| Proportion::of(self.share))
    }

    /// "12 of 20 (60%)"; "3 of 4"; what to say where nobody answered.
    #[must_use]
    pub fn figure(&self) -> String {
        if self.share.of == 0 { "No answers".to_owned() } else { self.share.to_string() }
    }

    /// "39% to 78%", or why there is none.
    #[must_use]
    pub fn interval(&self) -> String {
        match self.margin {
            Margin::TooFew if self.share.of == 0 => NOTHING.to_owned(),
            Margin::TooFew => format!("Fewer than {FEWEST} answers"),
            Margin::Interval(interval) => interval.to_string(),
            Margin::Census => "All were counted".to_owned(),
            Margin::CaseloadTooSmall { .. } => "Check the caseload".to_owned(),
        }
    }

    /// Its band's name; "Not banded" for what never is.
    #[must_use]
    pub const fn band(&self) -> &'static str {
        match self.banding {
            Banding::Never => "Not banded",
            Banding::Band(Some(band)) => band.title(),
            Banding::Band(None) => NOTHING,
        }
    }

    /// How it stands to what inspectors found: "No clear difference".
    #[must_use]
    pub fn compared(&self) -> &'static str {
        self.against.map_or(NOTHING, Against::title)
    }

    /// All of it in words, for those who do not see a chart.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = format!("{}: {}", self.label, self.figure());
        if let Margin::Interval(interval) = self.margin {
            text.push_str(&format!(", interval {interval}"));
        }
        if self.benchmark.is_some() {
            text.push_str(&format!("; inspectors found {}. {}.", self.inspectors, self.compared()));
        } else {
            text.push('.');
        }
        text
    }
}

/// Where a benchmark stands on the scale.
fn position(benchmark: &Benchmark) -> Option<Proportion> {
    let (count, of) = match benchmark.figure() {
        Figure::Count { count, of } => (count, of),
        Figure::Value { numerator, denominator } => (numerator, denominator),
        Figure::Words => return None,
    };
    Proportion::of(Share { count: count.into(), of: of.into() })
}
