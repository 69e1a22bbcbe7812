//! Finding kept work again: what the device keeps, and opening it.
//!
//! Only `later` names what is here. What cannot be read is left as it is and offered as a file; it is never replaced by
//! something empty.

use std::rc::Rc;
use std::time::Duration;

use assessment::{Assessment, AssessmentId, Timestamp, file};
use framework::Framework;
use yew::platform::spawn_local;
use yew::platform::time::sleep;

use crate::app::EXAMPLE;
use crate::copies::{self, Choice, Chosen, Second};
use crate::keeping::{self, Dispatch, SECOND, database, explain};
use crate::platform::database::Fault;
use crate::platform::kept::Kept;
use crate::platform::{local, page};
use crate::route::{Page, Route};
use crate::state::{Event, Guidance, Keep, Lookup, Open, Saving, Shelf, State};
use crate::watching;

/// Reads an assessment file.
///
/// # Errors
/// What is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Assessment, String> {
    file::read(bytes).map_err(|error| error.to_string())
}

fn second(id: &str) -> Option<Second> {
    local::get(&keeping::second_key(id)).map(|text| Second::from_text(id, &text))
}

/// How long to wait, in ms, before the device is looked at again. While a browser clears a site's data, it breaks off every
/// opening and reading of a database.
const AGAIN: [u64; 5] = [50, 100, 200, 400, 800];

async fn all() -> Result<Vec<Kept>, Fault> {
    database().await?.all().await
}

/// Looks at what the device keeps. An assessment of which the database has nothing is there by its second copy.
pub fn look(dispatch: Dispatch) {
    watching::begin(dispatch.clone());
    spawn_local(async move {
        let mut found = all().await;
        for pause in AGAIN {
            if !matches!(found, Err(Fault::Other(_))) {
                break;
            }
            sleep(Duration::from_millis(pause)).await;
            found = all().await;
        }
        let all = found.map(|all| {
            let ids = local::keys(SECOND).into_iter().filter(|id| !all.iter().any(|kept| kept.id == *id));
            let lone = ids.filter_map(|id| second(&id)).map(|second| second.kept).collect();
            (all, lone)
        });
        dispatch.dispatch(Event::Change(Box::new(|state| looked(state, all))));
    });
}

/// Takes note of what the database has and of second copies without a first, and of what other tabs did to what is open
/// here.
fn looked(state: &mut State, all: Result<(Vec<Kept>, Vec<Kept>), Fault>) {
    let (all, lone) = match all {
        Ok(all) => all,
        Err(fault) => {
            state.shelf = Shelf::Unusable(fault);
            return;
        }
    };
    let (aside, mut list): (Vec<_>, Vec<_>) = all.into_iter().partition(|kept| kept.aside_of().is_some());
    for open in state.opened.iter_mut().filter(|open| open.keep == Keep::Device && !open.assessment.example) {
        let there = list.iter().find(|kept| kept.id == open.assessment.id.as_str()).map(|kept| kept.revision);
        open.compare(there);
    }
    list.extend(lone);
    state.aside = aside;
    state.shelf = Shelf::Ready(Rc::new(list));
}

/// Opens an assessment that the device keeps.
pub fn open(id: AssessmentId, dispatch: Dispatch) {
    spawn_local(async move { dispatch.dispatch(found(&id, &dispatch).await) });
}

/// Opens what another tab saved of an assessment that is open here.
pub fn renew(id: AssessmentId, dispatch: Dispatch) {
    spawn_local(async move {
        let Event::Opened(opened) = found(&id, &dispatch).await else { return };
        dispatch.dispatch(Event::Change(Box::new(move |state| {
            // Unless something was changed here while it was being read: then the user is asked.
            if let Some(open) = state.open_mut(id.as_str()).filter(|open| open.saving == Saving::Behind) {
                *open = *opened;
                "Another tab or window changed this assessment. This page shows the change."
                    .clone_into(&mut state.said);
            }
        })));
    });
}

/// Looks for an assessment and chooses between its two copies. A damaged one is put aside.
async fn found(id: &AssessmentId, dispatch: &Dispatch) -> Event {
    let database = database().await;
    let first = match &database {
        Ok(database) => database.get(id.as_str()).await,
        Err(fault) => Err(fault.clone()),
    };
    let (first, fault) = first.map_or_else(|fault| (None, Some(fault)), |first| (first, None));
    let second = second(id.as_str());
    let lost = |reason: &str, files| Event::Lookup(Lookup::Unreadable(reason.to_owned(), files));
    let Choice { chosen, keep_second } = copies::choose(id, first.as_ref(), second.as_ref(), read);
    if keep_second && let (Some(second), Ok(database)) = (&second, &database) {
        // If this fails there is no room for it, and it stays where it is until something is saved.
        let _ = database.put(&second.kept.clone().aside(), None).await;
        look(dispatch.clone());
    }
    let at = Timestamp::from_seconds;
    let mut stored = first.as_ref().map(|kept| (kept.revision, at(kept.changed)));
    let filed = first.as_ref().and_then(|kept| kept.filed);
    let mut saving = Saving::Idle;
    let assessment = match chosen {
        Chosen::First(assessment) => assessment,
        Chosen::Second(assessment) => {
            let damaged = first.as_ref().filter(|first| !first.is_whole());
            if let (Some(first), Some(second), Ok(database)) = (damaged, second, &database) {
                let whole = Kept { revision: assessment.revision, filed, ..second.kept };
                match database.put(&whole, Some(first.revision)).await {
                    Ok(()) => stored = Some((whole.revision, at(whole.changed))),
                    Err(fault) => saving = Saving::Failed(fault),
                }
                look(dispatch.clone());
            }
            assessment
        }
        Chosen::Neither(reason, files) => return lost(&reason, files),
        Chosen::Nothing => {
            return fault.map_or(Event::Lookup(Lookup::NotHere), |fault| {
                lost(&format!("It cannot be looked for: {}", explain(&fault)), Vec::new())
            });
        }
    };
    let filed = filed.map(|(revision, seconds)| (revision, at(seconds)));
    Event::Opened(Box::new(Open { stored, filed, saving, ..Open::new(*assessment, Keep::Device) }))
}

/// Opens the filled-in example.
pub fn example(dispatch: Dispatch) {
    spawn_local(async move {
        let Some(example) = page::linked("example").await.and_then(|text| read(text.as_bytes()).ok()) else {
            dispatch.dispatch(Event::Lookup(Lookup::NotHere));
            return;
        };
        let id = AssessmentId::from(EXAMPLE);
        let example = Assessment { id: id.clone(), example: true, ..example };
        dispatch.dispatch(Event::Opened(Box::new(Open::new(example, Keep::Files))));
        if Route::parse(&page::hash()) == Route::Example {
            page::replace(&Route::In(id, Page::Report).to_string());
        }
    });
}

/// Fetches the framework's long texts.
pub fn guidance(dispatch: Dispatch) {
    spawn_local(async move {
        let framework = page::linked("guidance").await.and_then(|text| Framework::from_json(&text).ok());
        let guidance = framework.map_or(Guidance::Missing, |framework| Guidance::Here(Rc::new(framework)));
        dispatch.dispatch(Event::Guidance(guidance));
    });
}
