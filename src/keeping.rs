//! Keeping work on the device, and finding it again.
//!
//! Nothing is called saved before the database says that it is on the disk. localStorage holds a second copy of
//! the newest revision, in case the first is lost or damaged. What cannot be read is left as it is and offered
//! as a file; it is never replaced by something empty.

use std::cell::RefCell;
use std::rc::Rc;

use assessment::{Assessment, AssessmentId, Timestamp, file};
use yew::UseReducerDispatcher;
use yew::platform::spawn_local;

use crate::later::{self, Read};
use crate::platform::database::{Database, Fault, Kept};
use crate::platform::{device, local, page};
use crate::state::{Event, Keep, Lookup, Notice, Open, Saving, Shelf, State};

/// Where events go.
pub type Dispatch = UseReducerDispatcher<State>;

thread_local! {
    static DATABASE: RefCell<Option<Database>> = const { RefCell::new(None) };
}

async fn database() -> Result<Database, Fault> {
    if let Some(database) = DATABASE.with_borrow(Clone::clone) {
        return Ok(database);
    }
    let database = Database::open().await?;
    DATABASE.set(Some(database.clone()));
    Ok(database)
}

/// The second copy of the newest revision.
struct Copy {
    checksum: String,
    file: String,
}

impl Copy {
    /// As text: a line with the checksum, and the file.
    fn to_text(&self) -> String {
        format!("{}\n{}", self.checksum, self.file)
    }

    fn from_text(text: &str) -> Option<Self> {
        let (checksum, file) = text.split_once('\n')?;
        Some(Self { checksum: checksum.to_owned(), file: file.to_owned() })
    }
}

/// Where the second copy of an assessment is in localStorage.
fn copy_key(id: &str) -> String {
    format!("copy.{id}")
}

/// The fingerprint of a file, as text.
fn fingerprint(file: &str) -> String {
    format!("{:016x}", file::checksum(file.as_bytes()))
}

/// Looks at what the device keeps.
pub fn look(dispatch: Dispatch) {
    spawn_local(async move {
        let all = match database().await {
            Ok(database) => database.all().await,
            Err(fault) => Err(fault),
        };
        dispatch.dispatch(Event::Shelf(all.map_or_else(Shelf::Unusable, |all| Shelf::Ready(Rc::new(all)))));
    });
}

/// How many statements are answered, for the list of kept assessments.
fn progress(assessment: &Assessment, statements: usize) -> String {
    let answered = assessment.answers.values().filter(|answer| answer.rating.is_some()).count();
    format!("{answered} of {statements} statements answered")
}

/// An open assessment as it is kept.
fn kept(open: &Open, statements: usize) -> Kept {
    let assessment = &open.assessment;
    let now = device::now();
    let file = file::write_compact(assessment, now);
    Kept {
        id: assessment.id.as_str().to_owned(),
        name: assessment.service.name.clone(),
        revision: assessment.revision,
        changed: now.seconds(),
        progress: progress(assessment, statements),
        checksum: fingerprint(&file),
        file,
        filed: open.filed.map(|(revision, at)| (revision, at.seconds())),
    }
}

/// Saves an open assessment, if it is to be kept on this device and has changed.
pub fn save(open: &Open, statements: usize, dispatch: Dispatch) {
    let stored = open.stored.map(|(revision, _)| revision);
    let due = open.keep == Keep::Device && !open.assessment.example && open.saving == Saving::Idle;
    if !due || stored == Some(open.assessment.revision) {
        return;
    }
    dispatch.dispatch(Event::Saving(open.assessment.id.clone()));
    let open = open.clone();
    spawn_local(async move {
        // The answer is painted first: what follows takes longer than a frame where there are many cases.
        page::painted().await;
        let kept = kept(&open, statements);
        let result = match database().await {
            Ok(database) => database.put(&kept, stored).await,
            Err(fault) => Err(fault),
        };
        if !matches!(result, Err(Fault::Newer(_) | Fault::Gone)) {
            // Where another tab has saved or deleted, the second copy is that tab's business, too.
            let copy = Copy { checksum: kept.checksum.clone(), file: kept.file.clone() };
            local::set(&copy_key(&kept.id), &copy.to_text());
        }
        dispatch.dispatch(Event::Saved(kept, result, device::now()));
    });
}

/// Opens an assessment that the device keeps.
pub fn open(id: AssessmentId, dispatch: Dispatch) {
    spawn_local(async move {
        let kept = match database().await {
            Ok(database) => database.get(id.as_str()).await.ok().flatten(),
            Err(_) => None,
        };
        let read = later::reading().await.ok();
        let copy = local::get(&copy_key(id.as_str())).and_then(|text| Copy::from_text(&text));
        dispatch.dispatch(found(&id, kept, copy, read));
    });
}

/// What to open: the newer of the two copies that are whole.
fn found(id: &AssessmentId, kept: Option<Kept>, copy: Option<Copy>, read: Option<Read>) -> Event {
    let whole = |checksum: &str, text: &str| match read {
        _ if checksum != fingerprint(text) => Err("What is kept was damaged after it was saved.".to_owned()),
        Some(read) => read(text.as_bytes()),
        None => {
            Err("A part of this tool could not be loaded. Check your connection, then reload this page.".to_owned())
        }
    };
    let first = kept.as_ref().map(|kept| whole(&kept.checksum, &kept.file));
    let second = copy.as_ref().and_then(|copy| whole(&copy.checksum, &copy.file).ok());
    let at = |seconds| Timestamp::from_seconds(seconds);
    let base = kept.as_ref().map(|kept| (kept.revision, at(kept.changed)));
    let filed = kept.as_ref().and_then(|kept| kept.filed).map(|(revision, seconds)| (revision, at(seconds)));
    let open = |assessment| {
        let open = Open { stored: base, filed, ..Open::new(assessment, Keep::Device) };
        Event::Opened(Box::new(open))
    };
    match (first, second) {
        (Some(Ok(first)), Some(second)) if second.id == *id && second.revision > first.revision => open(second),
        (Some(Ok(first)), _) => open(first),
        (_, Some(second)) if second.id == *id => open(second),
        (Some(Err(reason)), _) => {
            Event::Lookup(Lookup::Unreadable(reason, kept.map(|kept| kept.file).unwrap_or_default()))
        }
        (None, _) => Event::Lookup(Lookup::NotHere),
    }
}

/// Removes kept assessments from this device. They can be brought back until the page is left.
pub fn remove(gone: Vec<Kept>, dispatch: Dispatch) {
    spawn_local(async move {
        let mut result = Ok(());
        match database().await {
            Ok(database) => {
                for kept in &gone {
                    local::remove(&copy_key(&kept.id));
                    result = result.and(database.remove(&kept.id).await);
                }
            }
            Err(fault) => result = Err(fault),
        }
        dispatch.dispatch(match result {
            Ok(()) => Event::Removed(gone),
            Err(fault) => Event::Tell(Some(Notice::Problem(format!("It was not deleted: {}", explain(&fault))))),
        });
    });
}

/// Takes an open assessment off this device, for it to be kept in files only.
pub fn forget(id: AssessmentId, dispatch: Dispatch) {
    spawn_local(async move {
        local::remove(&copy_key(id.as_str()));
        let result = match database().await {
            Ok(database) => database.remove(id.as_str()).await,
            Err(fault) => Err(fault),
        };
        dispatch.dispatch(match result {
            Ok(()) => Event::Forgotten(id),
            Err(fault) => Event::Tell(Some(Notice::Problem(format!("It is still here: {}", explain(&fault))))),
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
                    result = result.and(database.put(kept, None).await);
                }
            }
            Err(fault) => result = Err(fault),
        }
        let told = match result {
            Ok(()) => Notice::Done("What you deleted is back.".to_owned()),
            Err(_) => Notice::Deleted(gone),
        };
        dispatch.dispatch(Event::Tell(Some(told)));
        look(dispatch);
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
        match result {
            Ok(()) => dispatch.dispatch(Event::Removed(all)),
            Err(fault) => {
                let text = format!("Not everything could be cleared: {}", explain(&fault));
                dispatch.dispatch(Event::Tell(Some(Notice::Problem(text))));
            }
        }
    });
}

/// Notes on this device when an assessment was last saved to a file.
pub fn note_filed(id: AssessmentId, revision: u64, at: Timestamp) {
    spawn_local(async move {
        let Ok(database) = database().await else { return };
        if let Ok(Some(kept)) = database.get(id.as_str()).await {
            let over = Some(kept.revision);
            // If this fails, the reminder comes once more: nothing is lost.
            let _ = database.put(&Kept { filed: Some((revision, at.seconds())), ..kept }, over).await;
        }
    });
}

/// What a fault means for the user.
pub fn explain(fault: &Fault) -> String {
    match fault {
        Fault::Blocked => "this browser does not let the tool keep anything on this device.".to_owned(),
        Fault::Full => "there is no more room on this device for this site.".to_owned(),
        Fault::Newer(_) => "another tab or window has saved a newer version.".to_owned(),
        Fault::Gone => "another tab or window has deleted it.".to_owned(),
        Fault::Other(reason) => format!("the browser says: {reason}."),
    }
}
