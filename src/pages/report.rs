//! The report.
use yew::prelude::*;
use crate::app::App;
use crate::state::Open;
/// The page.
pub fn page(_app: &App, _open: &Open) -> Html { html! { <h1 class="govuk-heading-l">{ "Report" }</h1> } }
