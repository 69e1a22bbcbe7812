//! One case, as one of its readers answers it.

mod go_on;
mod keys;
mod place;
mod question;
mod questions;

use std::rc::Rc;

use assessment::cases::{Case, CaseNumber, Stratum};
use assessment::{Assessment, AssessmentId, Edit};
use framework::{Domain, Framework, Terms};
use yew::prelude::*;

use go_on::GoOn;
use place::Place;
use question::Question;
use questions::{Asked, questions};

use crate::app::App;
use crate::components::fields::{Choice, Field};
use crate::components::text_area::TextArea;
use crate::components::{govuk, privacy};
use crate::keeping::Dispatch;
use crate::platform::device;
use crate::route::{Page, Reader, Route};
use crate::state::{Event, Open};

/// Changes a case of an assessment, from its newest state.
pub fn change(dispatch: &Dispatch, id: AssessmentId, number: CaseNumber, change: impl FnOnce(&mut Case) + 'static) {
    let edit = move |assessment: &Assessment| Some(Edit::Gathered(assessment.gathered.with_case(number, change)));
    dispatch.dispatch(Event::Edit(id, Box::new(edit), device::now()));
}

/// The page.
pub fn page(app: &App, open: &Open, framework: &Rc<Framework>, number: CaseNumber, reader: Reader) -> Html {
    let sample = &open.assessment.gathered.sample;
    let to = |page: Page| Route::In(open.assessment.id.clone(), page).to_string();
    let Some(case) = sample.cases.get(&number) else {
        return html! {
            <>
                <h1 class="govuk-heading-l">{ format!("There is no case {number} in the sample") }</h1>
                <p class="govuk-body">{ govuk::link(&to(Page::Cases), "See the case sample") }</p>
            </>
        };
    };
    let terms = open.assessment.terms();
    let asked = questions(&framework.reference, sample.audit, reader);
    let onkeydown = keys::press(app, &open.assessment.id, number, reader, &asked, case);
    let answered = asked.iter().filter(|question| question.answer(case, reader).is_some()).count();
    let caption = format!("Case sample, {} cases", sample.cases.len());
    let second = reader == Reader::Second;
    let programme = AttrValue::from(open.assessment.service.programme.clone());
    let show = |question: &Asked<'_>| {
        html! {
            <Question key={question.field()} dispatch={app.dispatch.clone()} id={open.assessment.id.clone()} framework={framework.clone()} kind={terms.kind}
                programme={programme.clone()} {number} {reader} place={question.place()} chosen={question.answer(case, reader)} />
        }
    };
    let title = if second { format!("Case {number}: second reader") } else { format!("Case {number}") };
    html! {
        <div class="app-case" key={format!("{number}-{second}")}>
            <h1 class="govuk-heading-l"><span class="govuk-caption-l">{ caption }</span>{ title }</h1>
            <Place {number} draw={sample.draw.clone()} />
            { introduction(framework, terms, second) }
            <div class="app-progress app-case__progress">
                <progress class="app-progress__bar" max={asked.len().to_string()} value={answered.to_string()} aria-label="Questions answered" />
                <span class="app-progress__text" id="case-progress">{ format!("{answered} of {} questions answered", asked.len()) }</span>
            </div>
            if !second { { stratum(app, open, number, case) } }
            <div {onkeydown}>
                { parts(framework, &asked, show) }
            </div>
            if !second { { notes(app, open, framework, number, case) } }
            <GoOn app={app.clone()} framework={framework.clone()} {number} {reader} />
        </div>
    }
}

fn introduction(framework: &Framework, terms: Terms<'_>, second: bool) -> Html {
    let note = |name| terms.fill(framework.reference.notes.criteria.get(name));
    html! {
        <>
            if second {
                <p class="govuk-body">
                    { "Answer as if nobody had read this case before. The first reader's answers are not shown, and yours change no figure: \
                       they show how far two readers agree." }
                </p>
            }
            { govuk::details("How to answer", html! {
                <>
                    <ul class="govuk-list govuk-list--bullet">
                        <li>{ note("reading") }</li>
                        <li>{ note("yes_or_no") }</li>
                        <li>{ note("not_enough_information") }</li>
                        <li>{ note("one_child") }</li>
                    </ul>
                    <p class="govuk-body">
                        { "Keys, once you are at a question: " }<kbd>{ "Y" }</kbd>{ " yes, " }<kbd>{ "N" }</kbd>{ " no, " }
                        <kbd>{ "A" }</kbd>{ " not applicable or not relevant, " }<kbd>{ "I" }</kbd>
                        { " not enough information. Each goes on to the next question. " }<kbd>{ "Enter" }</kbd>{ " goes on without an answer, " }
                        <kbd>{ "Delete" }</kbd>{ " takes an answer away." }
                    </p>
                </>
            }) }
        </>
    }
}

fn stratum(app: &App, open: &Open, number: CaseNumber, case: &Case) -> Html {
    let choices = Stratum::ALL.map(|one| Choice {
        value: one.title().to_owned(),
        label: html! { one.title() },
        chosen: case.stratum == Some(one),
        ..Choice::default()
    });
    let (app, id) = (app.clone(), open.assessment.id.clone());
    let choose = Callback::from(move |title: String| {
        let chosen = Stratum::ALL.into_iter().find(|one| one.title() == title);
        change(&app.dispatch, id.clone(), number, move |case| case.stratum = chosen);
    });
    let hint = "Statutory: supervised because of a community or custodial sentence.";
    Field { id: "stratum", label: "Supervision", hint, error: "" }.radios(true, choices, choose)
}

/// The questions under the parts' names, and then those about the factors.
fn parts(framework: &Framework, asked: &[Asked<'_>], show: impl Fn(&Asked<'_>) -> Html) -> Html {
    let domains = Domain::ALL.into_iter().map(|domain| {
        let title = framework.domains.iter().find(|info| info.id == domain).map(|info| info.title.clone());
        let these: Vec<Html> = asked.iter().filter(|question| question.domain() == Some(domain)).map(&show).collect();
        html! {
            if !these.is_empty() {
                <section key={domain.letter().to_string()} aria-labelledby={format!("part-{}", domain.letter())}>
                    <h2 class="govuk-heading-m app-case__part" id={format!("part-{}", domain.letter())}>{ title.unwrap_or_default() }</h2>
                    { for these }
                </section>
            }
        }
    });
    let factors: Vec<Html> = asked.iter().filter(|question| question.domain().is_none()).map(&show).collect();
    html! {
        <>
            { for domains }
            if !factors.is_empty() {
                <section aria-labelledby="part-factors">
                    <h2 class="govuk-heading-m app-case__part" id="part-factors">{ "Factors linked to offending" }</h2>
                    { for factors }
                </section>
            }
        </>
    }
}

fn notes(app: &App, open: &Open, framework: &Framework, number: CaseNumber, case: &Case) -> Html {
    let (app, id, terms) = (app.clone(), open.assessment.id.clone(), open.assessment.terms());
    let keep =
        Callback::from(move |notes: String| change(&app.dispatch, id.clone(), number, move |case| case.notes = notes));
    let hint = terms.fill(framework.reference.notes.criteria.get("privacy"));
    html! {
        <>
            <TextArea id="notes" label="Notes on this case (optional)" {hint} value={case.notes.clone()} change={keep} />
            { privacy::note(&case.notes) }
        </>
    }
}
