//! What cases and people show of a statement, and how that stands to what inspectors found.

use assessment::cases::{Margin, Rate};
use assessment::evidence::{Against, Respondent, Shown, SurveyResult, against};
use assessment::score::{Band, Share};
use framework::{Benchmark, Figure, Unit};

use crate::facts::{Facts, Matter};
use crate::sentence::{and, capital, of};
use crate::voice::{Turn, Voice};
use crate::words::{say, shown};

impl Facts<'_> {
    /// "the child's own needs had been addressed in 9 of 20 cases (45%)"; nothing where that is not to be told.
    pub(crate) fn case(&self, rate: &Rate) -> Option<String> {
        if !self.tells_cases(&rate.criterion) {
            return None;
        }
        let clause = self.fill(shown(&rate.criterion)?);
        Some(format!("{clause} in {}", cases(rate.share, rate.totals.not_applicable > 0)))
    }

    /// "9 of 16 staff (56%) say that they have had enough training for it"; nothing where that is not to be told.
    pub(crate) fn people(&self, question: &framework::QuestionId, who: Respondent, share: Share) -> Option<String> {
        if !self.tells_answers(question, who) {
            return None;
        }
        let says = self.fill(say(question)?);
        let (one, many) = match who {
            Respondent::Staff => ("member of staff", "staff"),
            Respondent::Children => ("child", "children"),
            Respondent::Parents => ("parent or carer", "parents and carers"),
        };
        Some(format!("{} {says}", of(share, one, many)))
    }

    /// What was found of a statement, in a sentence or two; nothing where nothing was, or where the section has told it before.
    pub(crate) fn found(&self, matter: &Matter<'_>, voice: &mut Voice) -> Option<String> {
        let rates = matter.rates.iter().copied().filter(|it| self.tells_cases(&it.criterion));
        let rates: Vec<&Rate> = rates.filter(|it| voice.tells(it.criterion.as_str())).collect();
        let said = matter.staff.iter().copied().filter(|it| self.tells_answers(&it.question, it.who));
        let said: Vec<&SurveyResult> = said.filter(|it| voice.tells(it.question.as_str())).collect();
        let cases: Vec<String> = rates.iter().filter_map(|rate| self.case(rate)).collect();
        let staff: Vec<String> = said.iter().filter_map(|it| self.people(&it.question, it.who, it.share)).collect();
        let shares = rates.iter().map(|rate| rate.share).chain(said.iter().map(|it| it.share));
        let lowest = shares.filter_map(band).min()?;
        let lead = lead(lowest, matter.is_gap(), !cases.is_empty(), !staff.is_empty(), voice);
        let one = rates.len() == 1 && staff.is_empty();
        let items: Vec<String> = cases.into_iter().chain(staff).collect();
        let mut text = match lead {
            Some(lead) => format!("{lead} {}.", and(&items)),
            None => format!("{}.", capital(&and(&items))),
        };
        if let ([rate], true) = (rates.as_slice(), one)
            && let Some(quote) = self.inspectors(&rate.criterion.as_str().into(), rate.share, rate.margin, voice)
        {
            text.push(' ');
            text.push_str(&quote);
        }
        Some(text)
    }

    /// What contradicts a rating.
    pub(crate) fn contradicted(&self, matter: &Matter<'_>, voice: &mut Voice) -> Contradicted {
        let hidden = matter.against.iter().any(|it| match &it.shown {
            Shown::Case(criterion) => !self.tells_cases(criterion),
            Shown::Survey(question, who) => !self.tells_answers(question, *who),
        });
        let says = matter.against.iter().filter_map(|it| match &it.shown {
            Shown::Case(criterion) => {
                let rate = self.rates.iter().find(|rate| rate.criterion == *criterion)?;
                self.case(rate).filter(|_| voice.tells(criterion.as_str()))
            }
            Shown::Survey(question, who) => {
                self.people(question, *who, it.share).filter(|_| voice.tells(&format!("{question} {who:?}")))
            }
        });
        match says.collect::<Vec<_>>() {
            none if none.is_empty() && hidden => Contradicted::Hidden,
            none if none.is_empty() => Contradicted::ToldBefore,
            some => Contradicted::By(and(&some)),
        }
    }

    /// How a figure stands to what inspectors found in 2014, where that helps the reader: in a sentence, and not too often.
    pub(crate) fn inspectors(
        &self,
        benchmark: &framework::BenchmarkId,
        share: Share,
        margin: Margin,
        voice: &mut Voice,
    ) -> Option<String> {
        let benchmark = self.framework.reference.benchmark(benchmark)?;
        let figure = figure(benchmark)?;
        let (way, text) = match against(share, margin, benchmark) {
            Against::Higher => {
                ("higher", format!("In 2014 inspectors found this in {figure}, clearly less often than we did."))
            }
            Against::Lower => {
                ("lower", format!("In 2014 inspectors found this in {figure}, clearly more often than we did."))
            }
            Against::NoClearDifference if matches!(margin, Margin::Interval(_)) => (
                "same",
                format!(
                    "In 2014 inspectors found this in {figure}; on our numbers we cannot claim to do better or worse."
                ),
            ),
            Against::NoClearDifference | Against::NoFigure | Against::NotFit => return None,
        };
        // Each way once in a section: more of them weary the reader.
        voice.tells(way).then_some(text)
    }
}

/// What contradicts a rating.
pub(crate) enum Contradicted {
    /// "the child's own needs had been addressed in 9 of 20 cases (45%)".
    By(String),
    /// What the section has told already.
    ToldBefore,
    /// What is not to be told.
    Hidden,
}

/// "9 of 20 cases (45%)", "9 of the 12 relevant cases (75%)".
pub(crate) fn cases(share: Share, some_not_relevant: bool) -> String {
    let relevant = if some_not_relevant { "relevant " } else { "" };
    match share.count {
        0 if share.of > 1 => return format!("none of the {} {relevant}cases", share.of),
        all if all == share.of && all > 1 => return format!("all {all} {relevant}cases"),
        _ => {}
    }
    let text = of(share, "case", "cases");
    if some_not_relevant {
        let text = text.replacen(" of ", " of the ", 1);
        return text.replacen(" case", " relevant case", 1);
    }
    text
}

/// What inspectors found, to follow "in": "half of the cases that they read".
fn figure(benchmark: &Benchmark) -> Option<String> {
    if benchmark.unit != Unit::Cases {
        return None;
    }
    Some(match benchmark.figure() {
        Figure::Count { count, of } => cases(Share { count: count.into(), of: of.into() }, false),
        Figure::Value { numerator, denominator: 100 } => format!("{numerator}% of cases"),
        Figure::Value { numerator: 1, denominator: 2 } => "half of cases".to_owned(),
        Figure::Value { numerator: 1, denominator: 3 } => "a third of cases".to_owned(),
        Figure::Value { numerator: 2, denominator: 3 } => "two-thirds of cases".to_owned(),
        Figure::Value { numerator: 3, denominator: 4 } => "three-quarters of cases".to_owned(),
        Figure::Value { .. } | Figure::Words => return None,
    })
}

/// The band of a share; none where nobody was asked.
pub(crate) fn band(share: Share) -> Option<Band> {
    assessment::cases::Proportion::of(share).map(assessment::cases::Proportion::band)
}

/// What leads to what was found; nothing where it speaks for itself.
fn lead(lowest: Band, gap: bool, cases: bool, staff: bool, voice: &mut Voice) -> Option<&'static str> {
    let (well, most) = (lowest >= Band::Good, lowest == Band::Good);
    match (gap, well, cases, staff) {
        // What is said of all is not borne out by most.
        (false, true, true, false) if most => Some(voice.pick(
            Turn::Most,
            &["Most of the cases that we read show it:", "The files show it for most:", "In most cases this is so:"],
        )),
        (false, true, false, _) if most => {
            Some(voice.pick(Turn::Staff, &["Most staff bear this out:", "Most of them agree:"]))
        }
        (false, true, true, true) if most => Some("Most cases and staff bear this out:"),
        (false, true, true, false) => {
            let ways = [Some("The cases that we read bear this out:"), None, Some("Case files show it:"), None];
            voice.pick(Turn::Bears, &ways)
        }
        (false, true, false, _) => {
            voice.pick(Turn::Staff, &[Some("Staff bear this out:"), Some("Their own answers agree:")])
        }
        (false, true, true, true) => Some("Cases and staff bear this out:"),
        (false, false, true, false) => {
            let ways = [
                "The cases that we read give a more mixed picture:",
                "In the files it is less consistent:",
                "Practice still varies from case to case:",
            ];
            Some(voice.pick(Turn::Mixed, &ways))
        }
        (false, false, false, _) => {
            voice.pick(Turn::Staff, &[Some("Staff are less sure:"), Some("Their own answers are more mixed:")])
        }
        (false, false, true, true) => Some("What cases and staff show is more mixed:"),
        (true, false, true, false) => {
            let ways = [Some("Our sample shows it:"), None, Some("The cases that we read confirm it:"), None];
            voice.pick(Turn::Shows, &ways)
        }
        (true, false, false, _) => {
            voice.pick(Turn::Staff, &[Some("Staff say the same:"), Some("Our staff survey confirms it:")])
        }
        (true, false, true, true) => Some("Cases and staff show it:"),
        (true, true, _, _) => Some("Even so,"),
    }
}
