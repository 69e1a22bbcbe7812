//! The answers of staff or families, as counts.

use framework::{Asked, Framework};
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework, _asked: Asked) -> Html {
    html! { <h1 class="govuk-heading-l">{ "The answers of staff or families, as counts" }</h1> }
}
