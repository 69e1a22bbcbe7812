//! What the cases show of a part, beside its self-rating.

use assessment::AssessmentId;
use assessment::report::{CaseSection, DomainSection, Report};
use yew::prelude::*;

use super::{sentences, topics};
use crate::components::chart::dots;
use crate::components::govuk;
use crate::route::{Page, Route};

/// What the figures from cases rest on, said once before all parts; where there are none, the way to them.
pub fn sample(id: &AssessmentId, report: &Report) -> Html {
    let Some((first, how)) = report.sample.split_first() else {
        let href = Route::In(id.clone(), Page::Cases).to_string();
        return html! {
            <p class="govuk-body">
                { report.summary.tested.clone() }
                <span class="app-screen">{ " " }{ govuk::link(&href, "Go to the case sample") }</span>
            </p>
        };
    };
    html! {
        <>
            <p class="govuk-body">{ first.clone() }</p>
            { sentences(how) }
        </>
    }
}

/// The self-rating beside the case evidence.
pub fn beside(section: &DomainSection) -> Html {
    let Some(cases) = &section.cases else {
        return html! { <p class="govuk-body">{ section.tested.clone() }</p> };
    };
    let shown = match (cases.band, &cases.figure) {
        (Some(band), Some(figure)) => html! { <>{ band.title() }{ format!(", {figure}") }</> },
        _ => html! { section.tested.clone() },
    };
    html! {
        <>
            <dl class="app-figures">
                <div><dt>{ "Your ratings" }</dt><dd>{ format!("{}, {}", section.own, section.score) }</dd></div>
                <div><dt>{ "Your cases" }</dt><dd>{ shown }</dd></div>
            </dl>
            { sentences(&cases.limits) }
            if !cases.reached.is_empty() {
                { govuk::details("How the figure from cases was reached", sentences(&cases.reached)) }
            }
            { for cases.critical.iter().map(|says| govuk::warning(html! { says.clone() })) }
        </>
    }
}

/// The cases' chart and table, and what contradicts the ratings.
pub fn cases(section: &DomainSection) -> Html {
    html! {
        <>
            if !section.contradictions.is_empty() {
                <div>
                    <h4 class="govuk-heading-s">{ "Where evidence and ratings differ" }</h4>
                    { topics::list(&section.contradictions) }
                </div>
            }
            { for section.cases.as_ref().map(|cases| evidence(section, cases)) }
        </>
    }
}

fn evidence(section: &DomainSection, cases: &CaseSection) -> Html {
    html! {
        <div>
            { dots(&format!("cases-{}", section.domain.letter()), &cases.chart) }
            { topics::table(&cases.table) }
            if !cases.record_gaps.is_empty() {
                <h4 class="govuk-heading-s">{ "Gaps in the record" }</h4>
                { topics::list(&cases.record_gaps) }
            }
            { for cases.second_reader.as_ref().map(|says| html! { <p class="govuk-body">{ says.clone() }</p> }) }
        </div>
    }
}
