//! GOV.UK Frontend's form fields. Each has its label, its hint and its error tied to it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::govuk::Mistake;
use super::line::Line;

/// The value of the field that an event comes from.
pub fn value(event: &Event) -> String {
    let target = event.target();
    let input = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
    let select = target.as_ref().and_then(|target| target.dyn_ref::<HtmlSelectElement>());
    input.map(HtmlInputElement::value).or_else(|| select.map(HtmlSelectElement::value)).unwrap_or_default()
}

/// What a field is, beside its value.
#[derive(Clone, Copy, Default)]
pub struct Field<'a> {
    /// Its id, unique in the page.
    pub id: &'a str,
    /// Its label.
    pub label: &'a str,
    /// Help, or nothing.
    pub hint: &'a str,
    /// What is wrong with it, or nothing.
    pub error: &'a str,
}

impl Field<'_> {
    /// The same field with its error among a form's mistakes.
    pub fn with<'a>(self, mistakes: &'a [Mistake]) -> Field<'a>
    where
        Self: 'a,
    {
        let error = mistakes.iter().find(|(id, _)| *id == self.id).map_or("", |(_, text)| text.as_str());
        Field { id: self.id, label: self.label, hint: self.hint, error }
    }

    pub(super) fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = (!self.error.is_empty()).then(|| format!("{}-error", self.id));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    fn notes(&self) -> Html {
        html! {
            <>
                if !self.hint.is_empty() {
                    <div id={format!("{}-hint", self.id)} class="govuk-hint">{ self.hint.to_owned() }</div>
                }
                if !self.error.is_empty() {
                    <p id={format!("{}-error", self.id)} class="govuk-error-message">
                        <span class="govuk-visually-hidden">{ "Error: " }</span>{ self.error.to_owned() }
                    </p>
                }
            </>
        }
    }

    pub(super) fn group(&self, inside: Html) -> Html {
        let class = classes!("govuk-form-group", (!self.error.is_empty()).then_some("govuk-form-group--error"));
        html! { <div {class}>{ inside }</div> }
    }

    pub(super) fn label_and_notes(&self) -> Html {
        html! {
            <>
                <label class="govuk-label govuk-label--s" for={self.id.to_owned()}>{ self.label.to_owned() }</label>
                { self.notes() }
            </>
        }
    }

    /// One line of text. `kind` is the input's type (`text`, `date`, `search`), `width` a GOV.UK width class or nothing.
    pub fn input(&self, kind: &'static str, width: &'static str, value: &str, change: Callback<String>) -> Html {
        let error = (!self.error.is_empty()).then_some("govuk-input--error");
        self.group(html! {
            <>
                { self.label_and_notes() }
                <Line key={self.id.to_owned()} id={self.id.to_owned()} {kind} class={classes!("govuk-input", error, width)}
                    described_by={self.described_by()} value={value.to_owned()} {change} />
            </>
        })
    }

    /// One of a list: the chosen value, and values with their texts.
    pub fn select(&self, chosen: &str, options: &[(String, String)], change: Callback<String>) -> Html {
        let onchange = change.reform(|event: Event| self::value(&event));
        let options = options.iter().map(|(value, text)| {
            html! { <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ text.clone() }</option> }
        });
        self.group(html! {
            <>
                { self.label_and_notes() }
                <select class="govuk-select" id={self.id.to_owned()} aria-describedby={self.described_by()} {onchange}>
                    { for options }
                </select>
            </>
        })
    }

    /// Choices of which one holds. The first has the field's id, so that an error can lead to it.
    pub fn radios(&self, small: bool, choices: impl IntoIterator<Item = Choice>, change: Callback<String>) -> Html {
        let items = choices.into_iter().enumerate().map(|(i, choice)| choice.html("radios", self.id, i, &change));
        let class = classes!("govuk-radios", small.then_some("govuk-radios--small"));
        self.fieldset(html! { <div {class}>{ for items }</div> })
    }

    /// Choices of which several can hold.
    pub fn checkboxes(&self, choices: impl IntoIterator<Item = Choice>, change: Callback<String>) -> Html {
        let items = choices.into_iter().enumerate().map(|(i, choice)| choice.html("checkboxes", self.id, i, &change));
        self.fieldset(html! { <div class="govuk-checkboxes govuk-checkboxes--small">{ for items }</div> })
    }

    /// Fields that belong together.
    pub fn fieldset(&self, inside: Html) -> Html {
        self.group(html! {
            <fieldset class="govuk-fieldset" aria-describedby={self.described_by()}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ self.label.to_owned() }</legend>
                { self.notes() }
                { inside }
            </fieldset>
        })
    }
}

/// One choice of radios or checkboxes.
#[derive(Default)]
pub struct Choice {
    /// What it stands for.
    pub value: String,
    /// Its label.
    pub label: Html,
    /// Help, or nothing.
    pub hint: Html,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What is asked further when it is chosen.
    pub inside: Html,
}

impl Choice {
    fn html(self, kind: &'static str, name: &str, i: usize, change: &Callback<String>) -> Html {
        let input = if kind == "radios" { "radio" } else { "checkbox" };
        let id = if i == 0 { name.to_owned() } else { format!("{name}-{}", i + 1) };
        let hinted = self.hint != Html::default();
        let hint = hinted.then(|| format!("{id}-item-hint"));
        let onchange = {
            let (change, value) = (change.clone(), self.value.clone());
            Callback::from(move |_: Event| change.emit(value.clone()))
        };
        let asks = self.chosen && self.inside != Html::default();
        html! {
            <>
                <div class={format!("govuk-{kind}__item")} key={self.value.clone()}>
                    <input class={format!("govuk-{kind}__input")} id={id.clone()} name={name.to_owned()} type={input}
                        value={self.value} checked={self.chosen} {onchange} aria-describedby={hint.clone()} />
                    <label class={format!("govuk-label govuk-{kind}__label")} for={id}>{ self.label }</label>
                    if hinted {
                        <div class={format!("govuk-hint govuk-{kind}__hint")} id={hint}>{ self.hint }</div>
                    }
                </div>
                if asks { <div class={format!("govuk-{kind}__conditional")}>{ self.inside }</div> }
            </>
        }
    }
}
