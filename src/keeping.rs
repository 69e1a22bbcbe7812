//! Keeping work on the device.
//!
//! Nothing is called saved before the database says that it is on the disk. localStorage holds a second copy of
//! the newest revision, in case the first is lost or damaged. Finding it again is in `finding`, which can wait for a module;
//! this cannot.

use std::cell::RefCell;

use assessment::{Assessment, AssessmentId, Timestamp, file};
use yew::UseReducerDispatcher;
use yew::platform::spawn_local;

use crate::copies::Second;
use crate::later;
use crate::platform::database::{Database, Fault};
use crate::platform::kept::{Kept, fingerprint};
use crate::platform::{device, local, page};
use crate::state::{Event, Keep, Open, Saving, State};

/// Where events go.
pub type Dispatch = UseReducerDispatcher<State>;

/// What stands before the id of an assessment where its second copy is.
pub const SECOND: &str = "copy.";

thread_local! {
    static DATABASE: RefCell<Option<Database>> = const { RefCell::new(None) };
}

/// The open database.
///
/// # Errors
/// What the browser says.
pub async fn database() -> Result<Database, Fault> {
    if let Some(database) = DATABASE.with_borrow(Clone::clone).filter(Database::is_open) {
        return Ok(database);
    }
    let database = Database::open().await?;
    DATABASE.set(Some(database.clone()));
    Ok(database)
}

/// Where the second copy of an assessment is.
pub fn second_key(id: &str) -> String {
    format!("{SECOND}{id}")
}

/// Writes the second copy. Other tabs are told by it.
pub fn write_second(kept: &Kept, base: Option<u64>) {
    let second = Second { kept: kept.clone(), base: base.unwrap_or_default() };
    local::set(&second_key(&kept.id), &second.to_text());
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

/// Whether an assessment is to be kept on this device and has changed since it was.
fn is_due(open: &Open) -> bool {
    let stored = open.stored.map(|(revision, _)| revision);
    open.keep == Keep::Device && !open.assessment.example && stored != Some(open.assessment.revision)
}

/// Saves an open assessment, if it is due. Where another tab saved a newer one and nothing changed here, opens that.
pub fn save(open: &Open, statements: usize, dispatch: Dispatch) {
    if open.saving == Saving::Behind {
        let id = open.assessment.id.clone();
        spawn_local(async move {
            // Without it nothing is lost: what would be saved over the newer version is refused.
            if let Ok(reading) = later::reading().await {
                (reading.renew)(id, dispatch);
            }
        });
        return;
    }
    if open.saving != Saving::Idle || !is_due(open) {
        return;
    }
    dispatch.dispatch(Event::Saving(open.assessment.id.clone()));
    let open = open.clone();
    spawn_local(async move {
        // The answer is painted first: what follows takes longer than a frame where there are many cases.
        page::painted().await;
        let base = open.stored.map(|(revision, _)| revision);
        let kept = kept(&open, statements);
        let result = match database().await {
            Ok(database) => database.put(&kept, base).await,
            Err(fault) => Err(fault),
        };
        if !matches!(result, Err(Fault::Newer(_) | Fault::Gone)) {
            // Where another tab has saved or deleted, the second copy is that tab's business, too.
            write_second(&kept, base);
        }
        dispatch.dispatch(Event::Saved(kept, result, device::now()));
    });
}

/// The page may be gone in a moment, and the database takes longer than that: what is not saved yet goes into the second
/// copy, which is written at once.
pub fn hurry(opened: &[Open], statements: usize) {
    let refused = |open: &Open| matches!(open.saving, Saving::Behind | Saving::Failed(Fault::Newer(_) | Fault::Gone));
    for open in opened.iter().filter(|open| is_due(open) && !refused(open)) {
        write_second(&kept(open, statements), open.stored.map(|(revision, _)| revision));
    }
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
        Fault::Gone => "it is no longer kept on this device.".to_owned(),
        Fault::Silent => "the browser does not answer.".to_owned(),
        Fault::Other(reason) => format!("the browser says: {reason}."),
    }
}
