//! The outcomes achieved, as counts.

use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework) -> Html {
    html! { <h1 class="govuk-heading-l">{ "The outcomes achieved, as counts" }</h1> }
}
