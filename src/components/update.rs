//! An update of the tool that is ready: told, and never forced. The page goes on with its own files until the user reloads
//! it; a reload is offered only where it loses nothing. `static/offline.js` finds updates and reloads.

use yew::prelude::*;

use super::{govuk, typing};
use crate::app::App;
use crate::platform::page;
use crate::route::{Page, Route};
use crate::state::{Keep, Open, Saving};

/// What the notice is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The app.
    pub app: App,
}

/// How far the user is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// There is no update.
    None,
    /// There is one.
    Ready,
    /// The user wants it, as soon as everything is saved.
    Wanted,
}

/// The notice, where there is something to tell.
#[component]
pub fn Update(props: &Props) -> Html {
    let step = use_state(|| if page::update_is_ready() { Step::Ready } else { Step::None });
    {
        let step = step.clone();
        use_effect_with((), move |()| page::when_update_is_ready(move || step.set(Step::Ready)));
    }
    let opened = &props.app.state.opened;
    let unsaved = opened.iter().find(|open| is_stuck(open));
    {
        // What was typed a moment ago is on its way to the disk: the reload waits for it.
        let settled = *step == Step::Wanted && !opened.iter().any(Open::is_at_risk);
        use_effect_with(settled, |settled| {
            if *settled {
                page::take_update();
            }
        });
    }
    if *step == Step::None {
        return Html::default();
    }
    let inside = match unsaved {
        Some(open) => save_first(open),
        None => {
            let press = Callback::from(move |_| {
                typing::commit_all();
                step.set(Step::Wanted);
            });
            offer(opened, press)
        }
    };
    govuk::banner(false, "Update", inside)
}

/// Whether work is kept nowhere, and will not be until the user sees to it.
fn is_stuck(open: &Open) -> bool {
    open.is_at_risk() && (open.keep == Keep::Files || matches!(open.saving, Saving::Failed(_)))
}

fn heading(text: &'static str) -> Html {
    html! { <p class="govuk-notification-banner__heading">{ text }</p> }
}

fn save_first(open: &Open) -> Html {
    let keep = Route::In(open.assessment.id.clone(), Page::Keep).to_string();
    html! {
        <>
            { heading("A newer version of this tool is ready, and you have changes that are not saved.") }
            <p class="govuk-body">
                { "You can go on working: this page stays as it is. To change to the new version, " }
                { govuk::link(&keep, "save your work to a file") }{ " first." }
            </p>
        </>
    }
}

fn offer(opened: &[Open], press: Callback<MouseEvent>) -> Html {
    let in_files = opened.iter().any(|open| open.keep == Keep::Files && !open.assessment.example);
    html! {
        <>
            { heading("A newer version of this tool is ready.") }
            <p class="govuk-body">
                { "You can go on working: this page stays as it is. When you have finished, reload to change to the new \
                   version. Your work is saved first." }
                if in_files { { " Open your file again after that." } }
            </p>
            { govuk::button("Reload now", "", press) }
        </>
    }
}
