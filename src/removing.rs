//! Taking work off this device, and bringing it back. Only pages of the later module name what is here.

use std::rc::Rc;

use assessment::AssessmentId;
use yew::platform::spawn_local;

use crate::finding;
use crate::keeping::{self, Dispatch, database, explain};
use crate::platform::database::Fault;
use crate::platform::kept::Kept;
use crate::platform::local;
use crate::state::{Event, Keep, Notice, Saving, Shelf};

/// Kept assessments, or copies that were put aside, were removed.
fn removed(gone: Vec<Kept>) -> Event {
    Event::Change(Box::new(|state| {
        let is_gone = |id: &str| gone.iter().any(|gone| gone.id == id);
        if let Shelf::Ready(list) = &mut state.shelf {
            Rc::make_mut(list).retain(|kept| !is_gone(&kept.id));
        }
        state.aside.retain(|kept| !is_gone(&kept.id));
        state.opened.retain(|open| !is_gone(open.assessment.id.as_str()));
        state.notice = Some(Notice::Deleted(gone));
    }))
}

/// An assessment was taken off this device and stays open in the page.
fn forgotten(id: AssessmentId) -> Event {
    Event::Change(Box::new(move |state| {
        if let Shelf::Ready(list) = &mut state.shelf {
            Rc::make_mut(list).retain(|kept| kept.id != id.as_str());
        }
        state.aside.retain(|kept| kept.aside_of() != Some(id.as_str()));
        if let Some(open) = state.open_mut(id.as_str()) {
            (open.keep, open.stored, open.saving) = (Keep::Files, None, Saving::Idle);
        }
    }))
}

/// It did not work: what that means, and why.
fn failed(what: &str, fault: &Fault) -> Event {
    Event::Tell(Some(Notice::Problem(format!("{what}: {}", explain(fault)))))
}

/// Removes kept assessments from this device. They can be brought back until the page is left.
pub fn remove(gone: Vec<Kept>, dispatch: Dispatch) {
    spawn_local(async move {
        let mut result = Ok(());
        match database().await {
            Ok(database) => {
                for kept in &gone {
                    let removed = database.remove(&kept.id).await;
                    if removed.is_ok() {
                        // Other tabs are told by this.
                        local::remove(&keeping::second_key(&kept.id));
                    }
                    result = result.and(removed);
                }
            }
            Err(fault) => result = Err(fault),
        }
        dispatch.dispatch(match result {
            Ok(()) => removed(gone),
            Err(fault) => failed("It was not deleted", &fault),
        });
    });
}

/// Takes an open assessment off this device, with what was put aside of it, for it to be kept in files only.
pub fn forget(id: AssessmentId, aside: Vec<Kept>, dispatch: Dispatch) {
    spawn_local(async move {
        let mut result = Ok(());
        match database().await {
            Ok(database) => {
                for id in aside.iter().map(|kept| kept.id.as_str()).chain([id.as_str()]) {
                    result = result.and(database.remove(id).await);
                }
            }
            Err(fault) => result = Err(fault),
        }
        dispatch.dispatch(match result {
            Ok(()) => {
                local::remove(&keeping::second_key(id.as_str()));
                forgotten(id)
            }
            Err(fault) => failed("It is still here", &fault),
        });
    });
}

/// Brings removed assessments back.
pub fn bring_back(gone: Vec<Kept>, dispatch: Dispatch) {
    spawn_local(async move {
        let mut result = Ok(());
        match database().await {
            Ok(database) => {
                for kept in &gone {
                    let put = database.put(kept, None).await;
                    if put.is_ok() && kept.aside_of().is_none() {
                        keeping::write_second(kept, None);
                    }
                    result = result.and(put);
                }
            }
            Err(fault) => result = Err(fault),
        }
        let told = match result {
            Ok(()) => Notice::Done("What you deleted is back.".to_owned()),
            Err(_) => Notice::Deleted(gone),
        };
        dispatch.dispatch(Event::Tell(Some(told)));
        finding::look(dispatch);
    });
}

/// Removes everything that the app keeps on this device.
pub fn clear(all: Vec<Kept>, dispatch: Dispatch) {
    spawn_local(async move {
        let result = match database().await {
            Ok(database) => database.clear().await,
            Err(fault) => Err(fault),
        };
        local::clear();
        dispatch.dispatch(match result {
            Ok(()) => removed(all),
            Err(fault) => failed("Not everything could be cleared", &fault),
        });
    });
}
