//! The sheet of a survey, to be printed and handed out.

use framework::{Asked, Framework};
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework, _asked: Asked) -> Html {
    html! { <h1 class="govuk-heading-l">{ "The sheet of a survey, to be printed and handed out" }</h1> }
}
