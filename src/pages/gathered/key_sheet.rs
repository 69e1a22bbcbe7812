//! The blank key sheet: printed, filled in by hand and kept elsewhere. The record never has what is written on it.

use assessment::cases::Stratum;
use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::platform::page as browser;
use crate::route::{Page, Route};
use crate::state::Open;

/// The page.
pub fn page(_: &App, open: &Open, _: &Framework) -> Html {
    let sample = &open.assessment.gathered.sample;
    let cases = Route::In(open.assessment.id.clone(), Page::Cases).to_string();
    let places = sample.places();
    let rows = sample.cases.iter().map(|(number, case)| {
        let stratum = case.stratum.map_or("", Stratum::title);
        vec![
            html! { number.to_string() },
            html! { places.get(number).map(u32::to_string).unwrap_or_default() },
            html! { stratum },
            Html::default(),
            Html::default(),
            Html::default(),
        ]
    });
    let print = Callback::from(|_| browser::print());
    let name = &open.assessment.service.name;
    html! {
        <div class="app-sheet">
            <h1 class="govuk-heading-l">
                if !name.is_empty() { <span class="govuk-caption-l">{ name.clone() }</span> }
                { "Key sheet of the case sample" }
            </h1>
            <p class="govuk-body">
                { "Write on paper which case has which number. The tool never asks for it. Keep this sheet where you keep case records, \
                   not with the assessment, and destroy it when the audit is done." }
            </p>
            if sample.cases.is_empty() {
                <p class="govuk-body">{ "There are no cases in the sample yet. " }{ govuk::link(&cases, "Draw a sample first.") }</p>
            } else {
                <div class="govuk-button-group app-screen">
                    { govuk::button("Print this sheet", "", print) }
                    { govuk::link(&cases, "Back to the case sample") }
                </div>
                { govuk::table(
                    html! { "Cases of the sample" },
                    &["Number in the sample", "Place in your list", "Supervision", "Your reference (by hand)", "Read by, on", "Read again by, on"],
                    rows,
                ) }
            }
        </div>
    }
}
