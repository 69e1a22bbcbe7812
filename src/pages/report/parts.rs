//! The report part by part, with charts and their tables.

use assessment::AssessmentId;
use assessment::report::{DomainSection, Line, Report, chart};
use yew::prelude::*;

use super::{cases, sentences, statement};
use crate::components::chart::bars;
use crate::components::govuk;

/// All parts, with the scores of all first.
pub fn parts(id: &AssessmentId, report: &Report) -> Html {
    let mut rows: Vec<Vec<Html>> = report
        .domains
        .iter()
        .map(|section| {
            vec![
                html! { section.title.clone() },
                html! { section.score.clone() },
                html! { section.judgement.clone() },
                html! { section.answered.clone() },
            ]
        })
        .collect();
    let overall = &report.scores.overall;
    let judgement = report.summary.judgement.clone();
    rows.push(vec![
        html! { "Overall" },
        html! { overall.figure() },
        html! { judgement },
        html! { overall.tally.summary() },
    ]);
    let reached =
        report.domains.iter().map(|section| html! { <li>{ format!("{}: {}", section.title, section.reached) }</li> });
    html! {
        <section aria-labelledby="parts">
            <h2 class="govuk-heading-l" id="parts" tabindex="-1">{ "Part by part" }</h2>
            { bars("scores", &chart::scores(report)) }
            { govuk::table(html! { "Scores, judgements and answers" }, &["Part", "Score", "Judgement", "Answers"], rows) }
            { govuk::details("How the scores were reached", html! {
                <>
                    <ul class="govuk-list govuk-list--bullet">
                        { for reached }
                        <li>{ format!("Overall: {}", report.summary.reached) }</li>
                    </ul>
                    <p class="govuk-body">{ report.note }</p>
                </>
            }) }
            { cases::sample(id, report) }
            { for report.domains.iter().map(|section| part(id, report, section)) }
        </section>
    }
}

fn part(id: &AssessmentId, report: &Report, section: &DomainSection) -> Html {
    let letter = section.domain.letter();
    let rows = report.lines.iter().filter(|line| line.domain == section.domain).map(|line| row(id, report, line));
    html! {
        <section class="app-part" aria-labelledby={format!("part-{letter}")} key={letter.to_string()}>
            <h3 class="govuk-heading-m" id={format!("part-{letter}")}>{ section.title.clone() }</h3>
            { for section.finding.as_ref().map(|finding| govuk::inset(html! { finding.clone() })) }
            <p class="govuk-body"><strong>{ section.judgement.clone() }</strong>{ format!(", {}. {}.", section.score, section.answered) }</p>
            { cases::beside(section) }
            { sentences(&section.limits) }
            { bars(&format!("ratings-{letter}"), &chart::ratings(report, section)) }
            <div class="app-holds-back">
                <h4 class="govuk-heading-s">{ "What holds it back" }</h4>
                if section.holds_back.is_empty() { <p class="govuk-body">{ "Nothing: it is at the highest level." }</p> }
                { sentences(&section.holds_back) }
            </div>
            { govuk::table(
                html! { format!("{}: ratings, targets and evidence", section.title) },
                &["Statement", "Rating", "Target", "Evidence"],
                rows,
            ) }
            { cases::cases(section) }
            { notes(report, section) }
        </section>
    }
}

/// What the service wrote about the statements of a part. Not in the table: a row's header is read with each of its cells.
fn notes(report: &Report, section: &DomainSection) -> Html {
    let noted = report.lines.iter().filter(|line| line.domain == section.domain && !line.notes.is_empty());
    let items: Vec<Html> = noted
        .map(|line| {
            html! {
                <div key={line.id.to_string()}>
                    <dt>{ format!("{} {}", line.id, line.title) }</dt>
                    <dd class="app-notes">{ line.notes.clone() }</dd>
                </div>
            }
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    html! { <div><h4 class="govuk-heading-s">{ "Notes" }</h4><dl class="app-remarks">{ items }</dl></div> }
}

fn row(id: &AssessmentId, report: &Report, line: &Line) -> Vec<Html> {
    vec![
        html! {
            <>
                { statement(id, report, &line.id) }
                if line.critical { { " " }{ govuk::tag("Critical", "orange") } }
            </>
        },
        html! {
            <>
                { line.level().map(|level| format!("{} ", level.points())).unwrap_or_default() }{ line.standing_title() }
                if !line.reason.is_empty() { <p class="govuk-body-s">{ line.reason.clone() }</p> }
            </>
        },
        html! { line.target.points() },
        html! { line.evidence },
    ]
}
