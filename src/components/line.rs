//! One line of text as it is being typed. The page may be drawn anew at any moment, as when saving ends; what was typed
//! and not handed on yet must stay in its field then.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fields::value;

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
    let typed = use_mut_ref(|| None::<AttrValue>);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            typed.replace(input.map(|input| input.value().into()));
        })
    };
    let onchange = {
        let (typed, change) = (typed.clone(), props.change.clone());
        Callback::from(move |event: Event| {
            typed.replace(None);
            change.emit(value(&event));
        })
    };
    let value = typed.borrow().clone().unwrap_or_else(|| props.value.clone());
    html! {
        <input class={props.class.clone()} id={props.id.clone()} type={props.kind} inputmode={props.inputmode} {value} {oninput}
            {onchange} aria-describedby={props.described_by.clone()} maxlength="1000" autocomplete="off" />
    }
}
