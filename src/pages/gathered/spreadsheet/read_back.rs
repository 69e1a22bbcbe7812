//! Reading a filled template: choosing it, waiting for it, and what came of it.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use assessment::cases::{Case, CaseNumber};
use spreadsheet::message::{Answer, Order};
use spreadsheet::{Import, MAX_BYTES, Merged, Progress, Reason, Refused};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::TOO_LARGE;
use super::hand_out::HandOut;
use super::preview::Preview;
use super::{done, reading};
use crate::app::App;
use crate::components::desk::{self, use_desk};
use crate::components::govuk::{self, Mistake};
use crate::platform::page;
use crate::platform::worker::{Input, Told};

/// What the page is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// A spreadsheet that was read and is not agreed to yet.
pub struct Found {
    /// The file's name.
    pub name: String,
    /// The cases.
    pub cases: BTreeMap<CaseNumber, Arc<Case>>,
    /// What else is to be known of it; its cases are those above.
    pub import: Import,
}

/// How far reading has come.
enum Step {
    /// No file is chosen. Something may be said of the one before.
    Choose(&'static str),
    /// A file of this name is being read.
    Reading(String, Option<Progress>),
    /// The file is refused: why, and what to do.
    Refused(String, String),
    /// There it is, to be looked at.
    Found(Rc<Found>),
    /// The cases are in: what changed, and the revision that it made.
    Done(Rc<Merged>, u64),
}

impl Step {
    /// Moves the focus to where this step begins.
    fn focus(&self) {
        match self {
            Self::Choose(_) => page::focus("file"),
            Self::Reading(..) => page::focus("cancel"),
            Self::Refused(..) => page::focus("error-summary"),
            Self::Found(_) | Self::Done(..) => page::begin(),
        }
    }
}

/// The page.
#[component]
pub fn ReadBack(props: &Props) -> Html {
    let app = &props.app;
    let step = use_state(|| Step::Choose(""));
    let desk = use_desk();
    let over = use_state(|| false);
    {
        let here = step.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(std::mem::discriminant(&*step), move |_| {
            if !first.replace(false) {
                here.focus();
            }
        });
    }
    let to = |next: fn() -> Step| {
        let step = step.clone();
        Callback::from(move |()| step.set(next()))
    };
    let begin = {
        let (step, desk) = (step.clone(), desk.clone());
        Callback::from(move |file: File| read(file, &step, &desk))
    };
    let revision = app.state.current().map(|open| open.assessment.revision);
    let error = match &*step {
        Step::Found(found) => {
            let done = {
                let step = step.clone();
                Callback::from(move |(merged, revision)| step.set(Step::Done(merged, revision)))
            };
            let leave = to(|| Step::Choose("Nothing was changed."));
            return html! { <Preview app={app.clone()} found={found.clone()} {done} {leave} /> };
        }
        // Whatever changed since, by undoing or elsewhere, this is no longer the last change.
        Step::Done(merged, made) if revision == Some(*made) => {
            return done::panel(app, merged, &to(|| Step::Choose("")));
        }
        Step::Refused(title, to_do) => format!("{title} {to_do}"),
        Step::Choose(_) | Step::Reading(..) | Step::Done(..) => String::new(),
    };
    let mistakes: Vec<Mistake> = if error.is_empty() { Vec::new() } else { vec![("file", error.clone())] };
    let cancel = {
        let (desk, step) = (desk.clone(), step.clone());
        Callback::from(move |_: MouseEvent| {
            desk.clear();
            step.set(Step::Choose("The reading was cancelled. Nothing was changed."));
        })
    };
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            { govuk::error_summary(&mistakes) }
            <h1 class="govuk-heading-l">{ "Use a spreadsheet" }</h1>
            <p class="govuk-body">
                { "Read the cases into a spreadsheet, alone or with others, and bring the answers here." }
            </p>
            <HandOut app={app.clone()} />
            <section aria-labelledby="bring">
                <h2 class="govuk-heading-m govuk-!-margin-top-6" id="bring">{ "Bring the answers back" }</h2>
                if let Step::Reading(name, progress) = &*step {
                    { reading::view(name, progress.as_ref(), cancel) }
                } else {
                    { chooser(&begin, &over, &error) }
                    if let Step::Choose(said) = *step { <p class="govuk-body" role="status">{ said }</p> }
                }
            </section>
        </div></div>
    }
}

/// Has a file read.
fn read(file: File, step: &UseStateHandle<Step>, desk: &desk::Desk) {
    let name = file.name();
    #[expect(clippy::cast_precision_loss, reason = "20 MB is far below 2^53")]
    if file.size() > MAX_BYTES as f64 {
        desk.clear();
        step.set(refused(Reason::TooLarge.refused()));
        return;
    }
    step.set(Step::Reading(name.clone(), None));
    let told = {
        let (step, name) = (step.clone(), name.clone());
        Callback::from(move |told| step.set(after(&name, told)))
    };
    desk.order(Order::Read { name }, vec![Input::File(file.into())], told);
}

fn refused(why: Refused) -> Step {
    Step::Refused(why.title, why.what_to_do)
}

/// The step that follows from what the worker told.
fn after(name: &str, told: Told<Answer>) -> Step {
    match told {
        Told::Answer(Answer::Progress(progress)) => Step::Reading(name.to_owned(), Some(progress)),
        Told::Answer(Answer::Import(mut import)) => {
            let cases = std::mem::take(&mut import.cases);
            let cases = cases.into_iter().map(|(number, case)| (number, Arc::new(case))).collect();
            Step::Found(Rc::new(Found { name: name.to_owned(), cases, import: *import }))
        }
        Told::Answer(Answer::Refused(why)) => refused(why),
        Told::Failed(fault) => {
            let (what, to_do) = desk::explain(&fault, TOO_LARGE);
            Step::Refused(what, to_do)
        }
        // Never told of a file that is read.
        Told::File(_) => Step::Choose(""),
    }
}

/// The file's field, with a place around it to drop a file on.
fn chooser(begin: &Callback<File>, over: &UseStateHandle<bool>, error: &str) -> Html {
    let choose = {
        let begin = begin.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            let chosen = input.files().and_then(|files| files.get(0));
            // So that the same file can be chosen again once it is mended.
            input.set_value("");
            chosen.into_iter().for_each(|file| begin.emit(file));
        })
    };
    let drag = |is_over: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            // Without this a browser takes no file here.
            event.prevent_default();
            over.set(is_over);
        })
    };
    let drop = {
        let (begin, over) = (begin.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            files.and_then(|files| files.get(0)).into_iter().for_each(|file| begin.emit(file));
        })
    };
    let wrong = !error.is_empty();
    html! {
        <div class={classes!("app-drop", over.then_some("app-drop--over"))}
            ondragenter={drag(true)} ondragover={drag(true)} ondragleave={drag(false)} ondrop={drop}>
            <div class={classes!("govuk-form-group", wrong.then_some("govuk-form-group--error"))}>
                <label class="govuk-label govuk-label--s" for="file">{ "Filled template" }</label>
                <div class="govuk-hint" id="file-hint">
                    { "An Excel (.xlsx), OpenDocument (.ods) or .csv file of up to 20 MB. Choose it, or drop it here. It is read on \
                       this device and sent nowhere. Nothing changes before you have seen what is in it and agreed." }
                </div>
                if wrong {
                    <p id="file-error" class="govuk-error-message">
                        <span class="govuk-visually-hidden">{ "Error: " }</span>{ error.to_owned() }
                    </p>
                }
                <input class="govuk-input app-file" id="file" type="file" accept=".xlsx,.xlsm,.ods,.csv,.txt,.tsv"
                    onchange={choose} aria-describedby={if wrong { "file-hint file-error" } else { "file-hint" }} />
            </div>
        </div>
    }
}
