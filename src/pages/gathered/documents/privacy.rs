//! The last look before a document leaves: each place that looks like data about a person, and the way to it.

use assessment::AssessmentId;
use assessment::privacy::Place;
use documents::Found;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::route::{Page, Reader, Route};

/// What was found in the document. Nothing is stopped: the user decides.
pub fn section(app: &App, id: &AssessmentId, found: &[Found]) -> Html {
    let items = found.iter().map(|one| {
        let link = one.place.as_ref().map(|place| {
            let (page, name) = place_of(app, place);
            html! { <>{ " " }{ govuk::link(&Route::In(id.clone(), page).to_string(), &format!("Go to {name}")) }</> }
        });
        html! {
            <li>
                { format!("This looks like {}: ", one.kind.words()) }
                { one.before.clone() }<mark class="app-found">{ one.shown.clone() }</mark>{ one.after.clone() }
                { for link }
            </li>
        }
    });
    html! {
        <section aria-labelledby="privacy" aria-live="polite">
            <h2 class="govuk-heading-m" id="privacy">{ "Before it leaves this device" }</h2>
            if found.is_empty() {
                <p class="govuk-body">
                    { "The tool looked for what could identify a child or family, such as postcodes, telephone numbers and dates of \
                       birth beside a name, and found nothing. It cannot know every name: read the text below before you share it." }
                </p>
            } else {
                { govuk::warning(html! {
                    "Something in this document may identify a child or family. Take it out if it does. You can go on if it does not."
                }) }
                <ul class="govuk-list govuk-list--bullet govuk-list--spaced" id="found">{ for items }</ul>
            }
        </section>
    }
}

/// The page on which something was typed, and its name within a sentence.
fn place_of(app: &App, place: &Place) -> (Page, String) {
    match place {
        Place::Service => (Page::Service, "your service".to_owned()),
        Place::Statement(id) => {
            let title = app.state.outline.statement(id).map_or("", |statement| statement.title.as_str());
            (Page::Statement(id.clone()), format!("{id} {title}"))
        }
        Place::Local(id) => (Page::Local(Some(id.clone())), "the local statement".to_owned()),
        Place::Case(number) => (Page::Case(*number, Reader::First), format!("case {number}")),
        Place::Caseload => (Page::Caseload, "the caseload".to_owned()),
        Place::Working => (Page::Working, "the page “Is it working?”".to_owned()),
        Place::Partners => (Page::Partners, "the partners".to_owned()),
        Place::Outcomes => (Page::Outcomes, "the outcomes achieved".to_owned()),
        Place::Action(id) => (Page::Action(Some(id.clone())), "the action".to_owned()),
        Place::Plan => (Page::Plan, "the action plan".to_owned()),
        Place::PlanText(section) => {
            (Page::PlanText(section.as_str().to_owned()), "the text for the Youth Justice Plan".to_owned())
        }
    }
}
