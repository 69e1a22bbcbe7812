//! Which partners take part, and how.

use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework) -> Html {
    html! { <h1 class="govuk-heading-l">{ "Which partners take part, and how" }</h1> }
}
