//! Noticing that the device no longer has what it kept: the browser's site data was cleared, or another tab deleted it.
//!
//! Browsers tell some of it, some of the time. So what is open is looked for every few moments while the page is seen; a page
//! that comes into view looks anyway. Only `finding` names what is here, so it is in the later module.

use std::cell::Cell;
use std::time::Duration;

use yew::platform::spawn_local;
use yew::platform::time::sleep;

use crate::finding;
use crate::keeping::{Dispatch, database};
use crate::platform::page;
use crate::rescue;
use crate::state::{Keep, Open};

/// Between one look and the next. It asks for a count of keys, and reads nothing.
const PAUSE: Duration = Duration::from_secs(2);

thread_local! {
    static BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// Looks from now on, for as long as the page is open.
pub fn begin(dispatch: Dispatch) {
    if BEGUN.replace(true) {
        return;
    }
    spawn_local(async move {
        loop {
            sleep(PAUSE).await;
            if !page::is_hidden() && is_out_of_date().await {
                finding::look(dispatch.clone());
            }
        }
    });
}

/// Whether the state says of something open that it is kept, and it is not; or that nothing can be kept, and something is.
async fn is_out_of_date() -> bool {
    let Some(state) = rescue::newest() else { return false };
    let is_kept = |open: &&Open| open.keep == Keep::Device && open.stored.is_some();
    let mut kept = state.opened.iter().filter(is_kept).map(|open| open.assessment.id.as_str()).peekable();
    if kept.peek().is_none() {
        return false;
    }
    // A database that does not answer has lost nothing yet: the next change tells what is wrong with it.
    let Ok(database) = database().await else { return false };
    for id in kept {
        match database.has(id).await {
            Ok(true) => {}
            Ok(false) => return true,
            Err(_) => return false,
        }
    }
    !state.shelf_is_usable()
}
