//! The report's first page, for the board.

use assessment::report::{Points, Report, Summary};
use assessment::{Assessment, AssessmentId};
use yew::prelude::*;

use super::sentences;
use crate::components::govuk;
use crate::platform::page as browser;
use crate::route::{Page, Route};

/// One page: the judgement, strengths, priorities, and what is not yet known.
pub fn summary(assessment: &Assessment, report: &Report) -> Html {
    let summary = &report.summary;
    let name = if report.service.name.is_empty() { "Your service" } else { &report.service.name };
    let print = Callback::from(|_| browser::print());
    let plan = Route::In(assessment.id.clone(), Page::Plan).to_string();
    let text = Route::In(assessment.id.clone(), Page::PlanText(String::new())).to_string();
    let documents = Route::In(assessment.id.clone(), Page::Documents(String::new())).to_string();
    let figures = summary.figures.iter().map(|figure| {
        html! { <div key={figure.label}><dt>{ figure.label }</dt><dd>{ figure.value.clone() }</dd></div> }
    });
    let tone = report.judgements.overall.map_or_else(String::new, |band| format!("app-judgement--{}", band as u8));
    html! {
        <section class="app-summary" aria-labelledby="report-title">
            <h1 class="govuk-heading-l" id="report-title">
                <span class="govuk-caption-l">{ name.to_owned() }</span>
                { "Self-assessment report" }
            </h1>
            if assessment.example {
                { govuk::inset(html! { "This is an example. The service is made up, and so is everything that it says." }) }
            }
            <p class="app-quiet">{ report.about() }</p>
            <div class={classes!("app-judgement", tone)}>
                <p class="app-judgement__words">{ summary.judgement.clone() }</p>
                <p class="app-judgement__score">{ summary.score.clone() }</p>
            </div>
            { for summary.own.as_ref().map(|own| html! { <p class="govuk-body">{ own.clone() }</p> }) }
            { sentences(&summary.limits) }
            <p class="govuk-body">{ summary.tested.clone() }</p>
            { findings(summary) }
            <dl class="app-figures">{ for figures }</dl>
            <div class="govuk-grid-row">
                <div class="govuk-grid-column-one-half">{ points(&assessment.id, "Strengths", &summary.strengths) }</div>
                <div class="govuk-grid-column-one-half">{ points(&assessment.id, "Priorities", &summary.priorities) }</div>
            </div>
            <h2 class="govuk-heading-m">{ "What is not yet known" }</h2>
            if summary.unknown.is_empty() { <p class="govuk-body">{ "Every statement is rated or does not apply." }</p> }
            { sentences(&summary.unknown) }
            { for summary.lift.as_ref().map(|lift| govuk::details("What would lift the judgement", html! {
                <p class="govuk-body">{ lift.clone() }</p>
            })) }
            <div class="govuk-button-group app-screen">
                { govuk::button_link(&plan, "Go to the action plan") }
                { govuk::button_link(&documents, "Take it away as a document") }
                { govuk::button("Print the report", "secondary", print) }
                { govuk::link(&text, "Text for your Youth Justice Plan") }
            </div>
        </section>
    }
}

/// Where cases or people say other than the ratings.
fn findings(summary: &Summary) -> Html {
    if summary.findings.is_empty() {
        return Html::default();
    }
    let items = summary.findings.iter().map(|finding| {
        html! { <li><strong>{ format!("{}. ", finding.part) }</strong>{ finding.says.clone() }</li> }
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Where evidence and ratings differ" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for items }</ul>
        </>
    }
}

fn points(id: &AssessmentId, title: &'static str, points: &Points) -> Html {
    let items = points.points.iter().map(|point| {
        let href = Route::In(id.clone(), Page::Statement(point.statement.clone())).to_string();
        html! {
            <li key={point.statement.to_string()}>
                { govuk::link(&href, &format!("{} {}", point.statement, point.title)) }
                <p class="govuk-body-s">{ point.sentence.clone() }</p>
            </li>
        }
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ title }</h2>
            if points.points.is_empty() {
                <p class="govuk-body">{ points.none }</p>
            } else {
                <ol class="govuk-list govuk-list--number">{ for items }</ol>
            }
        </>
    }
}
