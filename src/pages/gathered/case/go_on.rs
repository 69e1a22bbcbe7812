//! Where to go from the end of a case: the next one that is not finished, or the report.

use std::rc::Rc;
use std::sync::Arc;

use assessment::Edit;
use assessment::cases::{CaseNumber, Finished};
use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::components::govuk;
use crate::platform::page;
use crate::route::{Page, Reader, Route};

/// What it is given.
#[derive(Properties)]
pub struct Props {
    /// The app.
    pub app: App,
    /// The framework: what an audit asks.
    pub framework: Rc<Framework>,
    /// The case that is read.
    pub number: CaseNumber,
    /// By whom.
    pub reader: Reader,
}

impl PartialEq for Props {
    /// Never, as the app: it always goes by the newest answers.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The buttons.
#[component]
pub fn GoOn(props: &Props) -> Html {
    let Props { app, framework, number, reader } = props;
    let (number, reader) = (*number, *reader);
    let known = use_mut_ref(Finished::default);
    let Some(open) = app.state.current() else { return Html::default() };
    let mut known = known.borrow_mut();
    known.look(&framework.reference, &open.assessment.gathered.sample);
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    let next = match reader {
        Reader::First => known.next_unfinished(Some(number)).filter(|next| *next != number),
        Reader::Second => None,
    };
    let cases = &open.assessment.gathered.sample.cases;
    let before = cases.range(..number).next_back().map(|(before, _)| *before);
    let after = cases.range(number..).nth(1).map(|(after, _)| *after).filter(|after| next != Some(*after));
    let beside = |what: &str, beside: CaseNumber| {
        govuk::link(&to(Page::Case(beside, reader)), &format!("{what} case, {beside}"))
    };
    let remove = {
        let (app, back) = (app.clone(), to(Page::Cases));
        Callback::from(move |_| {
            app.edit(move |assessment| {
                let without = assessment.gathered.with(|gathered| {
                    Arc::make_mut(&mut gathered.sample).cases.remove(&number);
                });
                Some(Edit::Gathered(without))
            });
            page::go(&back);
            app.say(&format!("Case {number} was removed. Undo brings it back."));
        })
    };
    html! {
        <>
            <div class="govuk-button-group app-go-on">
                if let Some(next) = next { { govuk::button_link(&to(Page::Case(next, reader)), &format!("Go on to case {next}")) } }
                if known.next_unfinished(None).is_none() {
                    { govuk::button_link(&to(Page::Report), "All cases are finished: see the report") }
                }
                if let Some(before) = before { { beside("Previous", before) } }
                if let Some(after) = after { { beside("Next", after) } }
                { govuk::link(&to(Page::Cases), "All cases") }
            </div>
            if reader == Reader::First { <p class="govuk-body-s">{ govuk::quiet_button("Remove this case from the sample", "", remove) }</p> }
        </>
    }
}
