//! The case sample: its size, its draw and its cases.

mod agreement;
mod draw;
mod set_up;
mod table;

use assessment::cases::{CaseSample, TotalsFrom};
use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::route::{Page, Route};
use crate::state::Open;

/// The page.
pub fn page(app: &App, open: &Open, framework: &Framework) -> Html {
    let sample = &open.assessment.gathered.sample;
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    html! {
        <>
            <h1 class="govuk-heading-l">{ "Case sample" }</h1>
            <p class="govuk-body">
                { "Ratings say how you see your work. Cases show how it is. In most cases that inspectors looked at, progress \
                   against the programme's outcomes could not be tracked in the file (2.2)." }
            </p>
            if sample.cases.is_empty() {
                { ways(sample, &to) }
                { set_up::html(app, open, framework) }
            } else {
                { typed_are_left_out(sample) }
                <table::Cases app={app.clone()} />
                { agreement::html(open, framework) }
                { govuk::details("Audit, size and draw", set_up::html(app, open, framework)) }
            }
            <div class="govuk-button-group">
                { govuk::button_link(&to(Page::Report), "See what the cases show") }
                { govuk::link(&to(Page::KeySheet), "Print a key sheet") }
                { govuk::link(&to(Page::Spreadsheet), "Use a spreadsheet") }
                { govuk::link(&to(Page::Tasks), "Task list") }
            </div>
        </>
    }
}

fn ways(sample: &CaseSample, to: &impl Fn(Page) -> String) -> Html {
    let typed = sample.from() == TotalsFrom::Typed;
    html! {
        <>
            <p class="govuk-body">{ "There are three ways. Each gives the same report." }</p>
            <ul class="govuk-list govuk-list--bullet">
                <li><strong>{ "Case by case, here." }</strong>{ " Draw a sample below, then answer one case a page." }</li>
                <li>
                    <strong>{ govuk::link(&to(Page::Spreadsheet), "In a spreadsheet.") }</strong>
                    { " Share out a template, fill it in and read it back." }
                </li>
                <li>
                    <strong>{ govuk::link(&to(Page::Totals), "As totals.") }</strong>
                    { " Type in how many cases had each answer, from an audit that you have already." }
                    if typed { { " " }{ govuk::tag("Totals typed", "blue") } }
                </li>
            </ul>
        </>
    }
}

/// Cases come first: totals that were typed before are kept, and count for nothing while cases have answers.
fn typed_are_left_out(sample: &CaseSample) -> Html {
    if sample.totals.is_empty() {
        return Html::default();
    }
    govuk::inset(match sample.from() {
        TotalsFrom::Cases => {
            html! { "The report counts these cases. The totals that you typed are kept, but not used while cases have answers." }
        }
        _ => {
            html! { "The report uses the totals that you typed. As soon as a case has an answer, it counts the cases instead." }
        }
    })
}
