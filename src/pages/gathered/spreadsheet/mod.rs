//! The spreadsheet: its template, and reading it back. Nothing that is read changes anything before the user has seen it
//! and agreed.

mod bad_cells;
mod desk;
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

/// The page.
pub fn page(app: &App, _open: &Open, _framework: &Framework) -> Html {
    html! { <read_back::ReadBack app={app.clone()} /> }
}
