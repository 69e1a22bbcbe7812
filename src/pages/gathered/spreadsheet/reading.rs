//! While a file is read: how far it has got, in words and as a bar, and the way to stop it.

use spreadsheet::{Progress, Stage};
use yew::prelude::*;

use super::words::grouped;

/// How far the reading of a file has got.
pub fn view(name: &str, progress: Option<&Progress>, cancel: Callback<MouseEvent>) -> Html {
    let stage = match progress.map(|progress| progress.stage) {
        None => "Getting ready",
        Some(Stage::Opening) => "Opening the file",
        Some(Stage::Reading) => "Reading the rows",
        Some(Stage::Checking) => "Checking the answers",
    };
    let known = progress.filter(|progress| progress.of > 0);
    let rows = progress.filter(|progress| progress.stage != Stage::Opening && progress.done > 0);
    let rows = rows.map(|progress| match progress.of {
        0 => format!("{} rows", grouped(progress.done)),
        of => format!("{} of {} rows", grouped(progress.done), grouped(of)),
    });
    html! {
        <div class="app-reading">
            // Only the stages are told aloud; every thousand rows would be too much.
            <p class="govuk-body" role="status" id="stage">{ format!("{name}: {stage}…") }</p>
            <progress class="app-reading__bar" aria-labelledby="stage" max={known.map(|known| known.of.to_string())}
                value={known.map(|known| known.done.min(known.of).to_string())} />
            <p class="govuk-body app-quiet">{ rows.unwrap_or_default() }</p>
            <button type="button" class="govuk-button govuk-button--secondary" id="cancel" onclick={cancel}>
                { "Cancel" }
            </button>
        </div>
    }
}
