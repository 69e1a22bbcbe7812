//! After the cases were read in: what changed, the way back, and what follows.

use spreadsheet::Merged;
use yew::prelude::*;

use super::words::cases;
use crate::app::App;
use crate::components::govuk;
use crate::route::{Page, Route};

/// What changed. `again` leads back to the beginning.
pub fn panel(app: &App, merged: &Merged, again: &Callback<()>) -> Html {
    let Some(open) = app.state.current() else { return Html::default() };
    let sample = Route::In(open.assessment.id.clone(), Page::Cases).to_string();
    let undo = {
        let (app, again) = (app.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            app.undo();
            again.emit(());
        })
    };
    let changed = merged.new + merged.changed + merged.removed > 0;
    html! {
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{ if changed { "The cases are in" } else { "Nothing changed" } }</h1>
            <p class="govuk-body">{ sentence(merged) }</p>
            <div class="govuk-button-group">
                { govuk::button_link(&sample, "Go to the case sample") }
                if changed { { govuk::button("Undo", "secondary", undo) } }
                { govuk::quiet_button("Read another spreadsheet", "", again.reform(|_| ())) }
            </div>
        </div></div>
    }
}

/// "2 cases are new, 3 cases changed and 15 cases are as they were. The sample has 20 cases now."
fn sentence(merged: &Merged) -> String {
    let is = |number: usize| if number == 1 { "is" } else { "are" };
    let parts = [
        (merged.new, format!("{} {} new", cases(merged.new), is(merged.new))),
        (merged.changed, format!("{} changed", cases(merged.changed))),
        (merged.unchanged, format!("{} {} as before", cases(merged.unchanged), is(merged.unchanged))),
        (merged.removed, format!("{} {} gone", cases(merged.removed), is(merged.removed))),
    ];
    let mut said: Vec<String> = parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, said)| said).collect();
    let last = said.pop().unwrap_or_default();
    let said = if said.is_empty() { last } else { format!("{} and {last}", said.join(", ")) };
    format!("{said}. The sample has {} now.", cases(merged.sample.cases.len()))
}

#[cfg(test)]
mod tests {
    use assessment::cases::CaseSample;

    use super::*;

    #[test]
    fn what_changed_is_said_and_nothing_else() {
        let merged = |new, changed, unchanged, removed| Merged {
            sample: CaseSample::default(),
            new,
            changed,
            unchanged,
            removed,
        };
        assert_eq!(sentence(&merged(1, 0, 0, 0)), "1 case is new. The sample has 0 cases now.");
        assert_eq!(
            sentence(&merged(2, 1, 1, 3)),
            "2 cases are new, 1 case changed, 1 case is as before and 3 cases are gone. The sample has 0 cases now."
        );
    }
}
