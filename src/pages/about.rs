//! How the tool works: the method so that any figure can be checked by hand, its sources, and what happens to what
//! is typed.

use framework::Framework;
use yew::prelude::*;

use super::editions;
use crate::app::App;
use crate::components::govuk;
use crate::state::Guidance;

/// The method, as it can be read before the framework's texts are there.
const METHOD: &str = include_str!("about.html");

/// The page.
pub fn page(app: &App) -> Html {
    let sources = match &app.state.guidance {
        Guidance::Here(framework) => html! { <>{ source(framework) }{ today(framework) }{ glossary(framework) }</> },
        Guidance::Waiting => html! { <p class="govuk-body">{ "Loading the sources…" }</p> },
        Guidance::Missing => html! {
            <p class="govuk-body">{ "The sources could not be loaded. Reload the page to try again." }</p>
        },
    };
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            { Html::from_html_unchecked(AttrValue::Static(METHOD)) }
            { editions::section() }
            { sources }
        </div></div>
    }
}

fn source(framework: &Framework) -> Html {
    let source = &framework.source;
    html! {
        <>
            <h2 class="govuk-heading-m">{ "The inspection report" }</h2>
            <p class="govuk-body">
                <cite>{ source.title.clone() }</cite>
                { format!(". {} by {}, {}. Fieldwork: {}.", source.kind, source.publishers.join(", "), source.published, source.fieldwork) }
            </p>
            <p class="govuk-body">
                { "Inspectors visited six areas and looked at 107 cases: 95 by a detailed discussion with the case \
                   manager, and 12 as case studies with the professionals involved. They scored 47 of these on a \
                   structured tool, and spoke with 30 children, young people and parents or carers. The findings are \
                   about those areas at that time." }
            </p>
            <p class="govuk-body">
                { "© Crown copyright. " }{ source.attribution.clone() }{ " " }
                <a class="govuk-link" href={source.licence_url.clone()} rel="noreferrer external">
                    { format!("Read the {}", source.licence) }
                </a>
                { "." }
            </p>
            <p class="govuk-body">
                { "The statements, levels, actions and help texts are this tool's own words. Each statement names the \
                   paragraphs of the report that it comes from. What is our suggestion and not the report's says so." }
            </p>
        </>
    }
}

fn today(framework: &Framework) -> Html {
    let notes = framework.reference.today.iter().map(|note| {
        html! { <li key={note.id.to_string()}>{ note.text.clone() }</li> }
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ "In today's terms" }</h2>
            <p class="govuk-body">{ format!("What has changed since the report, as checked in {}:", month(&framework.checked)) }</p>
            <ul class="govuk-list govuk-list--bullet">{ for notes }</ul>
        </>
    }
}

/// "2026-11" as "November 2026".
fn month(checked: &str) -> String {
    let first: Option<assessment::Date> = format!("{checked}-01").parse().ok();
    let long = first.map(assessment::Date::long);
    long.and_then(|long| long.split_once(' ').map(|(_, month)| month.to_owned())).unwrap_or_else(|| checked.to_owned())
}

fn glossary(framework: &Framework) -> Html {
    let terms = framework.reference.glossary.iter().map(|term| {
        html! {
            <div class="govuk-summary-list__row govuk-summary-list__row--no-actions" key={term.id.to_string()}>
                <dt class="govuk-summary-list__key">{ term.term.clone() }</dt>
                <dd class="govuk-summary-list__value">{ term.definition.clone() }</dd>
            </div>
        }
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Words that the tool uses" }</h2>
            { govuk::details("Show the words", html! { <dl class="govuk-summary-list">{ for terms }</dl> }) }
        </>
    }
}
