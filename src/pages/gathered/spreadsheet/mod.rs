//! The spreadsheet: its template, and reading it back. Nothing that is read changes anything before the user has seen it
//! and agreed.

mod bad_cells;
mod done;
mod hand_out;
mod preview;
mod read_back;
mod reading;
mod words;

use framework::Framework;
use yew::prelude::*;

use crate::app::App;
use crate::state::Open;

/// What to say of a file that needs more memory than the worker may have.
const TOO_LARGE: (&str, &str) = (
    "This file needs more memory than the tool lets a file have.",
    "Copy the rows that you filled in to a new template, as values only, and choose that.",
);

/// The page.
pub fn page(app: &App, _open: &Open, _framework: &Framework) -> Html {
    html! { <read_back::ReadBack app={app.clone()} /> }
}
