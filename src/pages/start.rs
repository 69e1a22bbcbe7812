//! The start page: what this is, how long it takes, and where to begin or go on.

use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::pages::kept;
use crate::state::Shelf;

/// The same text stands in the page before the app is there, so that it can be read at once and without it.
const TEXT: &str = include_str!("start.html");

/// The start page.
pub fn page(app: &App) -> Html {
    let going_on = match &app.state.shelf {
        Shelf::Ready(kept) if !kept.is_empty() => html! {
            <section class="app-continue" aria-labelledby="continue">
                <h2 class="govuk-heading-m" id="continue">{ "Continue on this device" }</h2>
                <ul class="govuk-list">{ for kept.iter().take(3).map(kept::continue_link) }</ul>
                if kept.len() > 3 { <p class="govuk-body">{ govuk::link("#/kept", "See all") }</p> }
            </section>
        },
        _ => Html::default(),
    };
    html! { <>{ going_on }{ Html::from_html_unchecked(AttrValue::Static(TEXT)) }</> }
}
