//! Single keys that answer and move: never while typing in a field, and not at all once switched off.

use framework::Level;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::govuk;
use crate::app::App;
use crate::pages::statement;
use crate::platform::page;
use crate::route::{Page, Route};
use crate::state::Event as Happening;
use assessment::Rating;

/// The keys and what they do, as the list shows them.
const KEYS: [(&str, &str); 12] = [
    ("0", "Not in place"),
    ("1", "Partly in place"),
    ("2", "In place"),
    ("3", "Embedded"),
    ("D", "I do not know yet"),
    ("N", "Does not apply here"),
    ("F", "Come back to this, or no longer"),
    ("Enter or →", "Go on to the next"),
    ("←", "Go back to the one before"),
    ("Y N A I", "On a case: yes, no, not applicable (or not relevant), not enough information"),
    ("Ctrl and Z, Ctrl and Y", "Undo, redo"),
    ("?", "Show or hide this list"),
];

/// What kind of element has the focus, as far as keys go.
#[derive(PartialEq)]
enum Focus {
    /// A field that takes text: keys belong to it.
    Text,
    /// Radios: arrow keys belong to them.
    Radio,
    /// Something that Enter or an arrow key does something with.
    Control,
    /// Nothing that wants keys.
    Free,
}

fn focus(event: &KeyboardEvent) -> Focus {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Focus::Free;
    };
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => Focus::Text,
        "INPUT" => match element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_).as_deref() {
            Some("radio") => Focus::Radio,
            Some("checkbox") => Focus::Control,
            _ => Focus::Text,
        },
        "A" | "BUTTON" | "SUMMARY" => Focus::Control,
        // Boxes that scroll take arrow keys.
        _ if element.has_attribute("tabindex") && element.class_list().contains("app-table") => Focus::Control,
        _ => Focus::Free,
    }
}

/// Takes a key.
pub fn press(app: &App, event: &KeyboardEvent) {
    let focus = focus(event);
    let key = event.key();
    if event.default_prevented() || event.is_composing() || focus == Focus::Text || event.alt_key() {
        return;
    }
    if event.ctrl_key() || event.meta_key() {
        match (key.as_str(), event.shift_key()) {
            ("z", false) => app.undo(),
            ("y", false) | ("z" | "Z", true) => app.redo(),
            _ => return,
        }
        event.prevent_default();
        return;
    }
    if key == "Escape" && app.state.showing_keys {
        show(app, false);
        return;
    }
    if !app.state.preferences.keys {
        return;
    }
    if key == "?" {
        show(app, !app.state.showing_keys);
        return;
    }
    let Route::In(assessment, here) = &app.state.route else { return };
    if here.is_evidence() {
        return;
    }
    let go = |page: Option<Page>| {
        if let Some(page) = page {
            page::go(&Route::In(assessment.clone(), page).to_string());
        }
    };
    let outline = &app.state.outline;
    let arrows = focus == Focus::Free || (focus == Focus::Control && !event.shift_key());
    match key.as_str() {
        "Enter" if focus == Focus::Control => return,
        "Enter" => go(statement::next(outline, here)),
        "ArrowRight" if arrows => go(statement::next(outline, here)),
        "ArrowLeft" if arrows => go(statement::before(outline, here)),
        _ => {
            let Page::Statement(id) = here else { return };
            if outline.statement(id).is_none() {
                return;
            }
            match key.as_str() {
                "0" | "1" | "2" | "3" => {
                    let level = key.parse().ok().and_then(Level::from_points);
                    app.answer(id, move |answer| answer.rating = level.map(Rating::Level));
                }
                "d" | "D" => app.answer(id, |answer| answer.rating = Some(Rating::NotKnown)),
                "n" | "N" => {
                    app.answer(id, statement::does_not_apply);
                    statement::focus_reason();
                }
                "f" | "F" => app.answer(id, |answer| answer.flagged = !answer.flagged),
                _ => return,
            }
        }
    }
    event.prevent_default();
}

/// Shows or hides the list of keys, and takes the focus there or back to the page.
pub fn show(app: &App, shown: bool) {
    app.send(Happening::ShowKeys(shown));
    page::focus_soon(if shown { "keys-title" } else { "main" });
}

/// The list of keys, and the switch.
pub fn list(app: &App) -> Html {
    let on = app.state.preferences.keys;
    let switch = {
        let app = app.clone();
        Callback::from(move |_| {
            let preferences = crate::preferences::Preferences { keys: !on };
            preferences.save();
            app.send(Happening::Preferences(preferences));
        })
    };
    let close = {
        let app = app.clone();
        Callback::from(move |_| show(&app, false))
    };
    let rows = KEYS.map(|(key, does)| {
        html! {
            <div class="app-keys__row" key={key}>
                <dt>{ for key.split(' ').map(key_cap) }</dt>
                <dd>{ does }</dd>
            </div>
        }
    });
    html! {
        <section class="app-keys" aria-labelledby="keys-title">
            <div class="govuk-width-container">
                <h2 class="govuk-heading-m" id="keys-title" tabindex="-1">{ "Keys" }</h2>
                <p class="govuk-body">
                    if on {
                        { "On a statement, single keys answer and move. They do nothing while you type in a field." }
                    } else {
                        { "Single keys are switched off. Undo and redo always work." }
                    }
                </p>
                <dl class="app-keys__list">{ for rows }</dl>
                <div class="govuk-button-group">
                    { govuk::button(if on { "Switch single keys off" } else { "Switch single keys on" }, "secondary", switch) }
                    { govuk::button("Close this list", "secondary", close) }
                </div>
            </div>
        </section>
    }
}

/// A key as a picture of a key; small words as they are.
fn key_cap(word: &str) -> Html {
    match word {
        "or" | "and" => html! { <>{ " " }{ word.to_owned() }{ " " }</> },
        _ => {
            let (cap, comma) = word.strip_suffix(',').map_or((word, ""), |cap| (cap, ", "));
            html! { <><kbd>{ cap.to_owned() }</kbd>{ comma }</> }
        }
    }
}
