//! What staff, children, parents and carers say, each group for itself.

use super::Content;
use crate::cases::Margin;
use crate::evidence::{Respondent, SurveyResult};
use crate::report::Facts;
use crate::report::chart::dots;
use crate::report::measure::Measure;
use crate::report::source::source;
use crate::report::table::{Row, Table};
use crate::report::words;

/// What staff say; none where no answer is recorded.
pub(super) fn staff(facts: &Facts<'_>) -> Option<Content> {
    voices(facts, &[Respondent::Staff], "staff")
}

/// What families say; none where no answer is recorded.
pub(super) fn families(facts: &Facts<'_>) -> Option<Content> {
    voices(facts, &[Respondent::Children, Respondent::Parents], "family")
}

fn voices(facts: &Facts<'_>, who: &[Respondent], note: &str) -> Option<Content> {
    let notes = &facts.framework.reference.notes.surveys;
    let charts: Vec<_> = who.iter().filter_map(|who| group(facts, *who)).collect();
    (!charts.is_empty()).then(|| Content {
        charts,
        notes: [notes.get(note), notes.get("small")].map(|note| facts.assessment.terms().fill(note)).into(),
        ..Content::default()
    })
}

fn group(facts: &Facts<'_>, who: Respondent) -> Option<(crate::report::chart::DotChart, Table)> {
    let results = facts.found.surveys.iter().filter(|result| result.who == who);
    let measures: Vec<Measure> = results.filter_map(|result| measure(facts, result)).collect();
    let title = match who {
        Respondent::Staff => "Staff",
        Respondent::Children => "Children",
        Respondent::Parents => "Parents and carers",
    };
    (!measures.is_empty()).then(|| {
        let chart = dots(&format!("{title}: good answers, and what inspectors found"), &measures);
        let head = vec!["Question", "Good answers", "95% interval", "Inspectors", "Compared"];
        (
            chart,
            Table { caption: format!("{title}: what they say"), head, rows: measures.into_iter().map(row).collect() },
        )
    })
}

fn row(measure: Measure) -> Row {
    let cells = vec![
        measure.label.clone(),
        measure.figure(),
        measure.interval(),
        measure.inspectors.clone(),
        measure.compared().to_owned(),
    ];
    Row { cells, reached: measure.reached }
}

fn measure(facts: &Facts<'_>, result: &SurveyResult) -> Option<Measure> {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let question = reference.question(&result.question)?;
    let benchmark = question.benchmark.as_ref().and_then(|id| reference.benchmark(id));
    let mut measure = Measure::new(terms.fill(&question.title), result.share, result.margin, benchmark);
    let good: Vec<String> = (question.answers.iter().filter(|choice| choice.good))
        .map(|choice| format!("\"{}\"", terms.fill(&choice.text)))
        .collect();
    let good = crate::score::and(good.iter().map(String::as_str));
    measure.reached.push(format!("\"{}\" Good: {good}, in {}.", terms.fill(&question.question), result.share));
    if result.left_out > 0 {
        measure.reached.push(format!(
            "Left out: {}.",
            words::count(result.left_out as usize, "answer that does not apply", "answers that do not apply")
        ));
    }
    measure.reached.extend(margin(result.margin));
    if let Some(benchmark) = benchmark {
        measure.reached.extend(measure.against.map(|it| it.sentence(result.share, benchmark)));
        measure.reached.extend(source(reference, &terms, benchmark));
    }
    if let Some(found) = &question.found {
        if benchmark.is_none() {
            "In words".clone_into(&mut measure.inspectors);
        }
        measure.reached.push(format!(
            "Inspection report, {}: {}",
            words::place(&question.paragraphs),
            terms.fill(found)
        ));
    }
    Some(measure)
}

/// How far chance may have moved an answer: people are not a caseload.
pub(super) fn margin(margin: Margin) -> Option<String> {
    match margin {
        Margin::Interval(interval) => {
            Some(format!("Chance alone could make it anywhere from {interval} (95% interval)."))
        }
        Margin::TooFew | Margin::Census | Margin::CaseloadTooSmall { .. } => None,
    }
}
