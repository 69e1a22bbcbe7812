//! One line of text as it is being typed. The page may be drawn anew at any moment, as when saving ends; what was typed
//! and not handed on yet must stay in its field then.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fields::value;
use super::typing::{Typing, use_typing};

/// What a line is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id, unique in the page.
    pub id: AttrValue,
    /// The input's type.
    pub kind: &'static str,
    /// Its classes.
    pub class: Classes,
    /// The keys that a phone offers, where not those of the type.
    #[prop_or_default]
    pub inputmode: Option<&'static str>,
    /// The ids of what describes it.
    pub described_by: Option<String>,
    /// The text as the record or the form has it.
    pub value: AttrValue,
    /// Takes the new text, on leaving the field.
    pub change: Callback<String>,
}

/// One line of text.
#[component]
pub fn Line(props: &Props) -> Html {
    let typing = use_typing(&props.change);
    let oninput = {
        let typing = typing.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            typing.borrow_mut().text = input.map(|input| input.value().into());
        })
    };
    let onchange = {
        let typing = typing.clone();
        Callback::from(move |event: Event| {
            // A browser that fills in a form by itself may change a field without a key.
            typing.borrow_mut().text = Some(value(&event).into());
            Typing::commit(&typing);
        })
    };
    let value = typing.borrow().text.clone().unwrap_or_else(|| props.value.clone());
    html! {
        <input class={props.class.clone()} id={props.id.clone()} type={props.kind} inputmode={props.inputmode} {value} {oninput}
            {onchange} aria-describedby={props.described_by.clone()} maxlength="1000" autocomplete="off" />
    }
}
