//! All statements in one list, with search and filters. An item stays where it is while it is being answered:
//! what is shown is settled anew only when the search or a filter changes.

use std::rc::Rc;

use assessment::{Assessment, Rating};
use framework::{Domain, Level, OutlineStatement};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::statement;
use crate::app::App;
use crate::components::fields::{Choice, Field, value};
use crate::components::govuk;
use crate::query::{Filter, Query};
use crate::route::{Page, Route};
use crate::state::Event as Happening;

/// What the list is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// The page.
#[component]
pub fn List(props: &Props) -> Html {
    let app = &props.app;
    let outline = &app.state.outline;
    let query = &app.state.asked;
    let Some(open) = app.state.current() else { return Html::default() };
    let assessment = &open.assessment;
    let found = {
        let (outline, assessment) = (outline.clone(), assessment.clone());
        use_memo((query.clone(), assessment.id.clone()), move |(query, _)| query.find(&outline, &assessment))
    };
    let shown = outline.statements.iter().filter(|statement| found.contains(&statement.id));
    let items = shown.map(|statement| item(app, assessment, statement));
    html! {
        <>
            <h1 class="govuk-heading-l">{ "All statements" }</h1>
            { ask(app) }
            <p class="govuk-body" role="status">
                { format!("{} of {} statements", found.len(), outline.statements.len()) }
            </p>
            if found.is_empty() {
                <p class="govuk-body">{ "No statement fits. Take a filter away, or search for another word." }</p>
            }
            <ul class="govuk-list app-list">{ for items }</ul>
        </>
    }
}

fn ask(app: &App) -> Html {
    let query = &app.state.asked;
    let search = {
        let app = app.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let search = input.map(|input| input.value()).unwrap_or_default();
            app.send(Happening::Ask(Query { search, ..app.state.asked.clone() }));
        })
    };
    let domain = {
        let app = app.clone();
        Callback::from(move |letter: String| {
            app.send(Happening::Ask(Query { domain: Domain::from_letter(&letter), ..app.state.asked.clone() }));
        })
    };
    let filter = {
        let app = app.clone();
        Callback::from(move |title: String| {
            let mut next = app.state.asked.clone();
            if let Some(filter) = Filter::ALL.into_iter().find(|filter| filter.title() == title) {
                match next.filters.iter().position(|other| *other == filter) {
                    Some(at) => drop(next.filters.remove(at)),
                    None => next.filters.push(filter),
                }
            }
            app.send(Happening::Ask(next));
        })
    };
    let mut parts = vec![(String::new(), "All parts".to_owned())];
    let titles =
        ["Achieving outcomes", "Assessment and planning", "Delivering interventions", "Leadership and management"];
    parts.extend(
        Domain::ALL.into_iter().zip(titles).map(|(domain, title)| (domain.letter().to_string(), title.to_owned())),
    );
    let chosen = query.domain.map(|domain| domain.letter().to_string()).unwrap_or_default();
    let choices = Filter::ALL.map(|filter| Choice {
        value: filter.title().to_owned(),
        label: html! { filter.title() },
        chosen: query.filters.contains(&filter),
        ..Choice::default()
    });
    html! {
        <section class="app-panel app-filter" aria-label="Search and filter">
            <div class="app-filter__text">
                <div class="govuk-form-group">
                    <label class="govuk-label govuk-label--s" for="search">{ "Search" }</label>
                    <input class="govuk-input" id="search" type="search" oninput={search} value={query.search.clone()}
                        autocomplete="off" />
                </div>
                { Field { id: "part", label: "Part", ..Field::default() }.select(&chosen, &parts, domain) }
            </div>
            { Field { id: "filters", label: "Show only", ..Field::default() }.checkboxes(choices, filter) }
        </section>
    }
}

fn item(app: &App, assessment: &Rc<Assessment>, statement: &OutlineStatement) -> Html {
    let answer = assessment.answer(&statement.id);
    let href = Route::In(assessment.id.clone(), Page::Statement(statement.id.clone())).to_string();
    let rate = {
        let (app, id) = (app.clone(), statement.id.clone());
        Callback::from(move |event: Event| {
            let chosen = value(&event);
            let level = chosen.parse().ok().and_then(Level::from_points);
            app.answer(&id, move |answer| match (level, chosen.as_str()) {
                (Some(level), _) => answer.rating = Some(Rating::Level(level)),
                (None, "not-known") => answer.rating = Some(Rating::NotKnown),
                (None, "none") => answer.rating = None,
                // *Does not apply* needs its reason, and is chosen on the statement's own page.
                (None, _) => {}
            });
        })
    };
    let chosen = match &answer.rating {
        None => "none".to_owned(),
        Some(Rating::Level(level)) => level.points().to_string(),
        Some(Rating::NotKnown) => "not-known".to_owned(),
        Some(Rating::DoesNotApply { .. }) => "does-not-apply".to_owned(),
    };
    let option = |value: String, text: String| {
        html! { <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ text }</option> }
    };
    let mut options = vec![option("none".to_owned(), "Not answered".to_owned())];
    options.extend(
        Level::ALL.map(|level| option(level.points().to_string(), format!("{} {}", level.points(), level.title()))),
    );
    options.push(option("not-known".to_owned(), "Not known yet".to_owned()));
    if chosen == "does-not-apply" {
        options.push(option(chosen.clone(), "Does not apply".to_owned()));
    }
    let select = format!("rate-{}", statement.id);
    html! {
        <li class="app-list__item" key={statement.id.to_string()}>
            <div>
                <h2 class="govuk-heading-s app-list__title">
                    <a class="govuk-link" {href}>{ format!("{} {}", statement.id, statement.title) }</a>
                </h2>
                <p class="govuk-body app-list__text">{ assessment.terms().fill(&statement.statement) }</p>
                <p class="app-list__tags">
                    { statement::rating_tag(&answer) }
                    if statement.critical { { govuk::tag("Critical", "orange") } }
                    if answer.flagged { { govuk::tag("Come back to this", "purple") } }
                    if !answer.evidence.is_empty() { <span class="app-quiet">{ format!("Evidence: {}", answer.evidence.len()) }</span> }
                </p>
            </div>
            <div class="app-list__rate">
                <label class="govuk-label govuk-visually-hidden" for={select.clone()}>
                    { format!("Rating of {}", statement.id) }
                </label>
                <select class="govuk-select" id={select} onchange={rate}>{ for options }</select>
            </div>
        </li>
    }
}
