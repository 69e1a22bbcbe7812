//! A field for longer text that keeps what is typed by itself: a moment after the last key, on leaving it, and when
//! the page is hidden or left.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How long to wait after the last key, in milliseconds.
const PAUSE: u32 = 600;

/// What a text area is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id, unique in the page.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// Help, or nothing.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong with it, or nothing.
    #[prop_or_default]
    pub error: AttrValue,
    /// The text as the record has it.
    pub value: AttrValue,
    /// How many lines it shows.
    #[prop_or(4)]
    pub rows: u8,
    /// Takes the new text.
    pub change: Callback<String>,
}

/// What was typed and is not in the record yet, with where it goes.
#[derive(Default)]
struct Draft {
    text: Option<String>,
    change: Callback<String>,
    timer: Option<Timeout>,
}

thread_local! {
    /// The drafts of all fields in the page.
    static DRAFTS: RefCell<Vec<Weak<RefCell<Draft>>>> = const { RefCell::new(Vec::new()) };
}

/// Puts into the record what was typed and is not in it yet. Says whether there was anything.
pub fn commit_all() -> bool {
    let drafts: Vec<_> = DRAFTS.with_borrow(|drafts| drafts.iter().filter_map(Weak::upgrade).collect());
    // All of them, not only up to the first.
    drafts.iter().filter(|draft| Draft::commit(draft)).count() > 0
}

impl Draft {
    /// Hands on what was typed, if there is anything; says whether there was.
    fn commit(draft: &RefCell<Self>) -> bool {
        let taken = {
            let mut draft = draft.borrow_mut();
            draft.timer = None;
            draft.text.take().map(|text| (text, draft.change.clone()))
        };
        let any = taken.is_some();
        if let Some((text, change)) = taken {
            change.emit(text);
        }
        any
    }
}

/// A field for longer text.
#[component]
pub fn TextArea(props: &Props) -> Html {
    let draft = use_mut_ref(Draft::default);
    let redraw = use_force_update();
    draft.borrow_mut().change = props.change.clone();
    {
        let draft = draft.clone();
        use_effect_with((), move |()| {
            DRAFTS.with_borrow_mut(|drafts| {
                drafts.retain(|other| other.strong_count() > 0);
                drafts.push(Rc::downgrade(&draft));
            });
            // Going elsewhere in the app keeps what was typed.
            move || {
                Draft::commit(&draft);
            }
        });
    }
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            let waiting: Rc<RefCell<Draft>> = draft.clone();
            let mut draft = draft.borrow_mut();
            draft.text = area.map(|area| area.value());
            let commit = move || {
                Draft::commit(&waiting);
            };
            draft.timer = Some(Timeout::new(PAUSE, commit));
            drop(draft);
            redraw.force_update();
        })
    };
    let onblur = {
        let draft = draft.clone();
        Callback::from(move |_: FocusEvent| {
            Draft::commit(&draft);
        })
    };
    let text = draft.borrow().text.clone().map_or_else(|| props.value.clone(), AttrValue::from);
    let wrong = !props.error.is_empty();
    let hint = (!props.hint.is_empty()).then(|| format!("{}-hint", props.id));
    let error = wrong.then(|| format!("{}-error", props.id));
    let described: Vec<String> = [&hint, &error].into_iter().flatten().cloned().collect();
    html! {
        <div class={classes!("govuk-form-group", wrong.then_some("govuk-form-group--error"))}>
            <label class="govuk-label govuk-label--s" for={props.id.clone()}>{ &props.label }</label>
            if hint.is_some() { <div class="govuk-hint" id={hint}>{ &props.hint }</div> }
            if wrong {
                <p id={error} class="govuk-error-message">
                    <span class="govuk-visually-hidden">{ "Error: " }</span>{ &props.error }
                </p>
            }
            <textarea class={classes!("govuk-textarea", wrong.then_some("govuk-textarea--error"))} id={props.id.clone()}
                rows={props.rows.to_string()} maxlength="50000" aria-describedby={(!described.is_empty()).then(|| described.join(" "))}
                value={text} {oninput} {onblur} />
        </div>
    }
}
