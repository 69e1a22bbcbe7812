//! Check your answers, one part at a time.

use assessment::score::strategic;
use framework::Domain;
use yew::prelude::*;

use super::statement;
use crate::app::App;
use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::Open;

/// The service's own statements of the part, and the way to add one.
fn local(open: &Open, domain: Domain) -> Html {
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    let own = open.assessment.gathered.local.iter().filter(|one| one.domain == domain);
    let items = own.map(|one| {
        let href = to(Page::Local(Some(one.id.clone())));
        html! { <li key={one.id.as_str().to_owned()}>{ govuk::tag("Local", "purple") }{ " " }{ govuk::link(&href, &one.title) }</li> }
    });
    html! {
        <>
            <ul class="govuk-list">{ for items }</ul>
            <p class="govuk-body">{ govuk::link(&to(Page::Local(None)), "Add a local statement, scored apart from these") }</p>
        </>
    }
}

/// The page.
pub fn page(app: &App, open: &Open, domain: Domain) -> Html {
    let outline = &app.state.outline;
    let assessment = &open.assessment;
    let terms = assessment.terms();
    let to = |page: Page| Route::In(assessment.id.clone(), page).to_string();
    let title = outline.domain(domain).map_or("", |info| info.title.as_str());
    let strategic = strategic(outline, assessment);
    let summary = strategic.domain(domain).map(|score| {
        html! {
            <p class="govuk-body">
                { score.tally.summary() }{ ". " }
                <strong>{ score.headline() }</strong>
                if score.score.is_some() { { ", " }{ score.figure() } }
            </p>
        }
    });
    let rows = outline.of(domain).map(|statement| {
        let answer = assessment.answer(&statement.id);
        let evidence = match answer.evidence.len() {
            0 => Html::default(),
            1 => html! { <p class="app-quiet">{ "1 piece of evidence" }</p> },
            many => html! { <p class="app-quiet">{ format!("{many} pieces of evidence") }</p> },
        };
        govuk::Row {
            key: html! {
                <>
                    { format!("{} {}", statement.id, statement.title) }
                    <p class="app-quiet app-regular">{ terms.fill(&statement.statement) }</p>
                </>
            },
            value: html! {
                <>
                    { statement::rating_tag(&answer) }
                    if answer.flagged { { " " }{ govuk::tag("Come back to this", "purple") } }
                    if statement.critical { { " " }{ govuk::tag("Critical", "orange") } }
                    if let Some(reason) = statement::reason(&answer) { <p class="govuk-body-s">{ reason.to_owned() }</p> }
                    if !answer.notes.is_empty() { <p class="govuk-body-s app-notes">{ answer.notes.clone() }</p> }
                    { evidence }
                </>
            },
            action: html! {
                <a class="govuk-link" href={to(Page::Statement(statement.id.clone()))}>
                    { "Change" }<span class="govuk-visually-hidden">{ format!(" {}", statement.id) }</span>
                </a>
            },
        }
    });
    let next = Domain::ALL.into_iter().skip_while(|other| *other != domain).nth(1);
    let next_title = next.and_then(|next| outline.domain(next)).map(|info| info.title.to_lowercase());
    let next_page = statement::next(outline, &Page::Check(domain)).unwrap_or(Page::Report);
    let go_on = next_title.map_or_else(|| "See your report".to_owned(), |title| format!("Go on to {title}"));
    html! {
        <>
            <h1 class="govuk-heading-l">
                <span class="govuk-caption-l">{ title.to_owned() }</span>{ "Check your answers" }
            </h1>
            { for summary }
            { govuk::summary_list(rows) }
            { local(open, domain) }
            <div class="govuk-button-group">
                { govuk::button_link(&to(next_page), &go_on) }
                { govuk::link(&to(Page::Tasks), "Back to the task list") }
            </div>
        </>
    }
}
