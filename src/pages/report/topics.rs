//! What was gathered beside ratings and criteria, topic by topic.

use assessment::AssessmentId;
use assessment::report::{Content, Part, Report, Table, Topic};
use framework::Asked;
use yew::prelude::*;

use super::sentences;
use crate::components::chart::dots;
use crate::components::govuk;
use crate::route::{Page, Route};

/// All topics; of those on which nothing was gathered, a line with the way to it.
pub fn topics(id: &AssessmentId, report: &Report) -> Html {
    html! {
        <section aria-labelledby="topics">
            <h2 class="govuk-heading-l" id="topics" tabindex="-1">{ "Voices, caseload, partners and outcomes" }</h2>
            { for report.topics.iter().map(|part| topic(id, part)) }
        </section>
    }
}

fn topic(id: &AssessmentId, part: &Part) -> Html {
    let topic = part.topic;
    let inside = part.content.as_ref().map_or_else(
        || {
            let href = Route::In(id.clone(), page(topic)).to_string();
            html! {
                <p class="govuk-body">
                    { topic.missing() }
                    <span class="app-screen">{ " " }{ govuk::link(&href, topic.gather()) }</span>
                </p>
            }
        },
        |content| shown(topic, content),
    );
    html! {
        <div class="app-topic" key={topic.title()}>
            <h3 class="govuk-heading-m">{ topic.title() }</h3>
            { inside }
        </div>
    }
}

/// Where a topic is gathered.
fn page(topic: Topic) -> Page {
    match topic {
        Topic::Factors => Page::Cases,
        Topic::Staff => Page::Survey(Asked::Staff),
        Topic::Families => Page::Survey(Asked::Family),
        Topic::Caseload => Page::Caseload,
        Topic::Working => Page::Working,
        Topic::Partners => Page::Partners,
        Topic::Outcomes => Page::Outcomes,
    }
}

fn shown(topic: Topic, content: &Content) -> Html {
    let charts = content.charts.iter().enumerate().map(|(n, (chart, figures))| {
        html! { <>{ dots(&format!("topic-{}-{n}", topic as u8), chart) }{ table(figures) }</> }
    });
    html! {
        <>
            if !content.findings.is_empty() { { list(&content.findings) } }
            { for charts }
            { for content.tables.iter().map(table) }
            { sentences(&content.notes) }
        </>
    }
}

/// Sentences as a list.
pub fn list(sentences: &[String]) -> Html {
    let items = sentences.iter().map(|sentence| html! { <li>{ sentence.clone() }</li> });
    html! { <ul class="govuk-list govuk-list--bullet">{ for items }</ul> }
}

/// A table of the report; what a row was reached by opens below its name.
pub fn table(table: &Table) -> Html {
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<Html> = row.cells.iter().map(|cell| html! { cell.clone() }).collect();
        if let (Some(first), Some(name)) = (cells.first_mut(), row.cells.first())
            && !row.reached.is_empty()
        {
            *first = html! { <>{ name.clone() }{ reached(name, &row.reached) }</> };
        }
        cells
    });
    govuk::table(html! { table.caption.clone() }, &table.head, rows)
}

fn reached(name: &str, sentences: &[String]) -> Html {
    html! {
        <details class="govuk-details app-reached">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                    { "How this was reached" }<span class="govuk-visually-hidden">{ format!(": {name}") }</span>
                </span>
            </summary>
            <div class="govuk-details__text">{ self::sentences(sentences) }</div>
        </details>
    }
}
