//! Keys on a case: one letter answers the question where one is, and goes on to the next.

use assessment::AssessmentId;
use assessment::cases::{Case, CaseAnswer, CaseNumber};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::change;
use super::questions::{Asked, Place};
use crate::app::App;
use crate::platform::page;
use crate::route::Reader;

/// What a key needs to know of a question.
struct Known {
    /// Its id in the page.
    field: String,
    /// Where the focus goes when one comes to it: its answer, or its first choice.
    focus: String,
    /// The panel that a *no* opens, if it is about a child's safety.
    risk: Option<String>,
    /// The answers to choose from.
    choices: &'static [CaseAnswer],
    /// Where its answer stands.
    place: Place,
}

/// Takes the keys of a case's questions.
pub fn press(
    app: &App,
    id: &AssessmentId,
    number: CaseNumber,
    reader: Reader,
    asked: &[Asked<'_>],
    case: &Case,
) -> Callback<KeyboardEvent> {
    if !app.state.preferences.keys {
        return Callback::noop();
    }
    let known = asked.iter().map(|question| {
        let field = question.field();
        let answer = question.answer(case, reader);
        let at = answer.and_then(|answer| question.choices().iter().position(|choice| *choice == answer)).unwrap_or(0);
        Known {
            focus: if at == 0 { field.clone() } else { format!("{field}-{}", at + 1) },
            risk: question.is_critical().then(|| question.risk()),
            choices: question.choices(),
            place: question.place(),
            field,
        }
    });
    let known: Vec<Known> = known.collect();
    let (dispatch, id) = (app.dispatch.clone(), id.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
            return;
        }
        let Some(at) = here(&event).and_then(|field| known.iter().position(|one| one.field == field)) else { return };
        let question = &known[at];
        let go = |to: Option<usize>| {
            if let Some(next) = to.and_then(|to| known.get(to)) {
                page::focus(&next.focus);
            }
        };
        match event.key().as_str() {
            // On a button or a summary, Enter is its own.
            "Enter" if is_control(&event) => return,
            "Enter" if event.shift_key() => go(at.checked_sub(1)),
            "Enter" => go(Some(at + 1)),
            "Delete" | "Backspace" => {
                let place = question.place.clone();
                change(&dispatch, id.clone(), number, move |case| place.set(case, reader, None));
            }
            key => {
                let Some(answer) = answer(key).filter(|answer| question.choices.contains(answer)) else { return };
                let place = question.place.clone();
                change(&dispatch, id.clone(), number, move |case| place.set(case, reader, Some(answer)));
                match &question.risk {
                    // What a child's safety asks for comes before the next question.
                    Some(risk) if answer == CaseAnswer::No => page::focus_soon(risk),
                    _ => go(Some(at + 1)),
                }
            }
        }
        event.prevent_default();
    })
}

/// The question in which a key was pressed.
fn here(event: &KeyboardEvent) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-question]").ok()??.get_attribute("data-question")
}

fn is_control(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "SUMMARY" | "A"))
}

/// The answer that a key stands for.
fn answer(key: &str) -> Option<CaseAnswer> {
    Some(match key {
        "y" | "Y" => CaseAnswer::Yes,
        "n" | "N" => CaseAnswer::No,
        "a" | "A" => CaseAnswer::NotApplicable,
        "i" | "I" => CaseAnswer::NotEnoughInformation,
        _ => return None,
    })
}
