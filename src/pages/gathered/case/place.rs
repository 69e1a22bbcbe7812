//! Which case of the service's own list a case is: whoever reads it has to find it.

use assessment::cases::{CaseNumber, Draw};
use yew::prelude::*;

/// What it is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The case.
    pub number: CaseNumber,
    /// How the sample was drawn, if the tool drew it.
    pub draw: Option<Draw>,
}

/// Its place in the list. The draw is made again once a case, not at each answer.
#[component]
pub fn Place(props: &Props) -> Html {
    let place =
        use_memo((props.number, props.draw.clone()), |(number, draw)| draw.as_ref()?.places().get(number).copied());
    html! {
        if let Some(place) = *place { <p class="govuk-body">{ format!("Number {place} in your list of cases.") }</p> }
    }
}
