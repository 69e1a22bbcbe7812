//! A field for longer text that keeps what is typed by itself: a moment after the last key, on leaving it, and when
//! the page is hidden or left.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::typing::{Typing, use_typing};

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

/// A field for longer text.
#[component]
pub fn TextArea(props: &Props) -> Html {
    let typing = use_typing(&props.change);
    let redraw = use_force_update();
    let oninput = {
        let typing = typing.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            let waiting = typing.clone();
            let commit = move || {
                Typing::commit(&waiting);
            };
            {
                let mut typing = typing.borrow_mut();
                typing.text = area.map(|area| area.value().into());
                typing.timer = Some(Timeout::new(PAUSE, commit));
            }
            redraw.force_update();
        })
    };
    let onblur = {
        let typing = typing.clone();
        Callback::from(move |_: FocusEvent| {
            Typing::commit(&typing);
        })
    };
    let text = typing.borrow().text.clone().unwrap_or_else(|| props.value.clone());
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
