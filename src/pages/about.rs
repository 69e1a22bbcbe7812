//! How the tool works, and its sources.
use crate::app::App;
use yew::prelude::*;
/// The page.
pub fn page(_app: &App) -> Html {
    html! { <h1 class="govuk-heading-l">{ "How it works and its sources" }</h1> }
}
