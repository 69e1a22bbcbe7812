//! One case, as one of its readers answers it.

use assessment::cases::CaseNumber;
use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::route::Reader;
use crate::state::Open;

/// The page.
pub fn page(_app: &App, _open: &Open, _framework: &Framework, _number: CaseNumber, _reader: Reader) -> Html {
    html! { <h1 class="govuk-heading-l">{ "One case, as one of its readers answers it" }</h1> }
}
