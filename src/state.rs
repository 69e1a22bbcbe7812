//! Everything that the app knows at a moment, and how it changes.
//!
//! Data flows one way: pages read the state and send an [`Event`]; the state after it is a pure function of
//! both; what must reach the device is seen to afterwards (see `keeping`).

use std::rc::Rc;

use assessment::{Assessment, AssessmentId, Date, Edit, Timestamp, actions};
use framework::{Framework, Outline};
use yew::{Html, Reducible};

use crate::app::App;
use crate::later::Later;
use crate::platform::database::Fault;
use crate::platform::kept::Kept;
use crate::preferences::Preferences;
use crate::query::Query;
use crate::rescue;
use crate::route::Route;

/// Something that arrives after the first paint.
#[derive(Clone, PartialEq)]
pub enum Fetched<T> {
    /// Not here yet.
    Waiting,
    /// Here.
    Here(T),
    /// It could not be fetched.
    Missing,
}

/// The long texts of the framework.
pub type Guidance = Fetched<Rc<Framework>>;

/// Where the work on an assessment is kept: the user's explicit choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// On this device, saved after every change.
    Device,
    /// Only in files that the user saves.
    Files,
}

/// How saving on this device goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Nothing under way.
    Idle,
    /// A write is under way.
    Busy,
    /// Another tab saved a newer version, and nothing changed here: that one is to be opened.
    Behind,
    /// The last write failed.
    Failed(Fault),
}

/// The assessment that is open.
#[derive(Clone)]
pub struct Open {
    /// The record.
    pub assessment: Rc<Assessment>,
    /// Edits that take changes back, the last change last.
    pub undo: Vec<Rc<Edit>>,
    /// Edits that bring taken-back changes again, the last last.
    pub redo: Vec<Rc<Edit>>,
    /// Where it is kept.
    pub keep: Keep,
    /// The revision that is kept on this device, and when it was.
    pub stored: Option<(u64, Timestamp)>,
    /// How saving goes.
    pub saving: Saving,
    /// The revision that was last saved to a file, and when.
    pub filed: Option<(u64, Timestamp)>,
}

impl Open {
    /// An assessment that is kept nowhere yet.
    pub fn new(assessment: Assessment, keep: Keep) -> Self {
        Self {
            assessment: Rc::new(assessment),
            undo: Vec::new(),
            redo: Vec::new(),
            keep,
            stored: None,
            saving: Saving::Idle,
            filed: None,
        }
    }

    /// Whether leaving the page now would lose something.
    pub fn is_at_risk(&self) -> bool {
        let revision = Some(self.assessment.revision);
        let filed = self.filed.map(|(revision, _)| revision) == revision;
        let stored = self.stored.map(|(revision, _)| revision) == revision;
        !self.assessment.example && !filed && !stored
    }

    /// A write failed.
    fn failed(&mut self, fault: Fault) {
        if fault == Fault::Gone {
            // Not kept any more: it would be lost with this page.
            self.stored = None;
        }
        self.saving = Saving::Failed(fault);
    }

    /// Takes note of the revision that this device keeps, which another tab may have changed.
    pub fn compare(&mut self, there: Option<u64>) {
        let here = self.assessment.revision;
        let stored = self.stored.map(|(revision, _)| revision);
        match (&self.saving, stored, there) {
            (Saving::Idle, Some(_), None) => self.failed(Fault::Gone),
            (Saving::Idle, Some(stored), Some(there)) if stored == here && there > stored => {
                self.saving = Saving::Behind;
            }
            // What was deleted is back, and nothing changed here meanwhile.
            (Saving::Failed(Fault::Gone), None, Some(there)) if there == here => self.saving = Saving::Behind,
            (saving, ..) if saving.may_pass() => self.saving = Saving::Idle,
            _ => {}
        }
    }
}

impl Saving {
    /// Whether the last write failed for a reason that may pass by itself.
    fn may_pass(&self) -> bool {
        matches!(self, Self::Failed(Fault::Blocked | Fault::Full | Fault::Silent | Fault::Other(_)))
    }
}

/// Whether the device can keep work.
#[derive(Clone, Debug, PartialEq)]
pub enum Shelf {
    /// Not known yet.
    Opening,
    /// It can; this is what it keeps, the last changed first. The files in it may have megabytes, so a new state shares them.
    Ready(Rc<Vec<Kept>>),
    /// It cannot.
    Unusable(Fault),
}

/// Something that the app tells once, above the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Kept assessments were deleted; they can be brought back until the page is left.
    Deleted(Vec<Kept>),
    /// Something was done.
    Done(String),
    /// Something could not be done.
    Problem(String),
}

/// What became of the address of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum Lookup {
    /// It is being looked for.
    Looking,
    /// This device does not keep it.
    NotHere,
    /// It cannot be read: the reason, and what is kept, copy by copy.
    Unreadable(String, Vec<String>),
}

/// Everything that the app knows.
#[derive(Clone)]
pub struct State {
    /// The framework's outline.
    pub outline: Rc<Outline>,
    /// The framework's long texts.
    pub guidance: Guidance,
    /// The pages that are not in the first module.
    pub later: Fetched<Later>,
    /// The pages of cases and other evidence.
    pub gathered: Fetched<fn(&App) -> Html>,
    /// Where the user is.
    pub route: Route,
    /// The assessments that are open in this page, in the order in which they were opened. They stay open while
    /// the user is elsewhere, so that nothing that is kept nowhere else is lost by opening another.
    pub opened: Vec<Open>,
    /// What became of the address, where no assessment is open for it.
    pub lookup: Lookup,
    /// What the device keeps.
    pub shelf: Shelf,
    /// Copies of assessments that were damaged, or that nothing goes on from, and were put aside.
    pub aside: Vec<Kept>,
    /// The user's preferences.
    pub preferences: Preferences,
    /// Whether the list of keys is shown.
    pub showing_keys: bool,
    /// What is told above the page.
    pub notice: Option<Notice>,
    /// What a screen reader is told of a change that the eye sees.
    pub said: String,
    /// What the list of statements was last asked.
    pub asked: Query,
}

/// A change to the open assessment, made from the newest state of it.
pub type Make = Box<dyn FnOnce(&Assessment) -> Option<Edit>>;

/// What can happen.
pub enum Event {
    /// The address changed.
    Went(Route),
    /// The long texts arrived, or did not.
    Guidance(Guidance),
    /// The later module arrived, or did not.
    Later(Fetched<Later>),
    /// The pages of cases and other evidence arrived, or did not.
    Gathered(Fetched<fn(&App) -> Html>),
    /// What only later modules make of the state.
    Change(Box<dyn FnOnce(&mut State)>),
    /// An assessment was opened.
    Opened(Box<Open>),
    /// An assessment was closed without being changed where it is kept.
    Closed(AssessmentId),
    /// An assessment's address led nowhere.
    Lookup(Lookup),
    /// An open assessment changes.
    Edit(AssessmentId, Make, Timestamp),
    /// The report is first made: the day from which proposed due dates count is fixed, once. It is not for undoing.
    Fix(Date, Timestamp),
    /// Take the last change back.
    Undo(Timestamp),
    /// Bring it again.
    Redo(Timestamp),
    /// The user chose where to keep the open assessment.
    Keep(Keep),
    /// A write of an assessment began.
    Saving(AssessmentId),
    /// A write ended.
    Saved(Kept, Result<(), Fault>, Timestamp),
    /// The open assessment was saved to a file.
    Filed(AssessmentId, u64, Timestamp),
    /// A preference changed.
    Preferences(Preferences),
    /// The list of keys is shown or hidden.
    ShowKeys(bool),
    /// A screen reader is told something.
    Say(String),
    /// The list of statements is asked something else.
    Ask(Query),
    /// Something is told, or no longer.
    Tell(Option<Notice>),
}

impl State {
    /// The open assessment with this id.
    pub fn open(&self, id: &AssessmentId) -> Option<&Open> {
        self.opened.iter().find(|open| open.assessment.id == *id)
    }

    /// The same, to be changed.
    pub fn open_mut(&mut self, id: &str) -> Option<&mut Open> {
        self.opened.iter_mut().find(|open| open.assessment.id.as_str() == id)
    }

    /// The open assessment that the address is about.
    pub fn current(&self) -> Option<&Open> {
        match &self.route {
            Route::In(id, _) => self.open(id),
            _ => None,
        }
    }

    fn current_mut(&mut self) -> Option<&mut Open> {
        let Route::In(id, _) = &self.route else { return None };
        let id = id.clone();
        self.open_mut(id.as_str())
    }

    /// What was put aside of an assessment.
    pub fn aside_of(&self, id: &str) -> Vec<Kept> {
        self.aside.iter().filter(|kept| kept.aside_of() == Some(id)).cloned().collect()
    }

    /// Whether work can be kept on this device.
    pub fn shelf_is_usable(&self) -> bool {
        !matches!(self.shelf, Shelf::Unusable(_))
    }

    fn apply(&mut self, id: &str, at: Timestamp, make: impl FnOnce(&mut Open) -> Option<Edit>, undone: bool) {
        let version = self.outline.version.clone();
        let Some(open) = self.open_mut(id) else { return };
        let Some(edit) = make(open) else { return };
        let Some((mut after, inverse)) = open.assessment.apply(edit, at) else { return };
        after.framework = version;
        open.assessment = Rc::new(after);
        let stack = if undone { &mut open.redo } else { &mut open.undo };
        stack.push(Rc::new(inverse));
        // Once more, unless what stands in the way is a choice that the user has to make.
        if open.saving == Saving::Behind || open.saving.may_pass() {
            open.saving = Saving::Idle;
        }
    }

    /// Undoes or redoes a change of the assessment that the address is about.
    fn step(&mut self, at: Timestamp, make: impl FnOnce(&mut Open) -> Option<Edit>, undone: bool) {
        if let Route::In(id, _) = self.route.clone() {
            self.apply(id.as_str(), at, make, undone);
        }
    }

    fn saved(&mut self, kept: Kept, result: Result<(), Fault>, at: Timestamp) {
        if let (Ok(()), Shelf::Ready(list)) = (&result, &mut self.shelf) {
            let others = list.iter().filter(|other| other.id != kept.id).cloned();
            *list = Rc::new(std::iter::once(kept.clone()).chain(others).collect());
        }
        if result.is_ok() && !self.shelf_is_usable() {
            // It is by now.
            self.shelf = Shelf::Opening;
        }
        let Some(open) = self.open_mut(&kept.id) else { return };
        match result {
            Ok(()) => {
                open.stored = Some((kept.revision, at));
                open.saving = Saving::Idle;
            }
            Err(fault) => open.failed(fault),
        }
    }
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut state = (*self).clone();
        match event {
            Event::Went(route) => {
                if state.route != route {
                    // What was told belongs to the page before; what can be undone stays until the page is left.
                    state.notice = state.notice.filter(|notice| matches!(notice, Notice::Deleted(_)));
                }
                state.route = route;
                state.said.clear();
                state.lookup = Lookup::Looking;
            }
            Event::Guidance(guidance) => state.guidance = guidance,
            Event::Later(later) => state.later = later,
            Event::Gathered(pages) => state.gathered = pages,
            Event::Change(change) => change(&mut state),
            Event::Opened(open) => {
                state.opened.retain(|other| other.assessment.id != open.assessment.id);
                state.opened.push(*open);
            }
            Event::Closed(id) => state.opened.retain(|open| open.assessment.id != id),
            Event::Lookup(lookup) => state.lookup = lookup,
            Event::Edit(id, make, at) => {
                let before = state.open(&id).map(|open| open.assessment.revision);
                state.apply(id.as_str(), at, |open| make(&open.assessment), false);
                let open = state.open_mut(id.as_str());
                if let Some(open) = open.filter(|open| Some(open.assessment.revision) != before) {
                    open.redo.clear();
                }
            }
            Event::Fix(today, at) => {
                if let Some(open) = state.current_mut() {
                    let edit = Edit::Plan(actions::fix(&open.assessment.plan, today));
                    if let Some((after, _)) = open.assessment.apply(edit, at) {
                        open.assessment = Rc::new(after);
                    }
                }
            }
            Event::Say(said) => state.said = said,
            Event::Ask(query) => state.asked = query,
            Event::Undo(at) => state.step(at, |open| open.undo.pop().map(Rc::unwrap_or_clone), true),
            Event::Redo(at) => state.step(at, |open| open.redo.pop().map(Rc::unwrap_or_clone), false),
            Event::Keep(keep) => {
                if let Some(open) = state.current_mut() {
                    open.keep = keep;
                    open.saving = Saving::Idle;
                }
            }
            Event::Saving(id) => {
                if let Some(open) = state.open_mut(id.as_str()) {
                    open.saving = Saving::Busy;
                }
            }
            Event::Saved(kept, result, at) => state.saved(kept, result, at),
            Event::Filed(id, revision, at) => {
                if let Some(open) = state.open_mut(id.as_str()) {
                    open.filed = Some((revision, at));
                }
            }
            Event::Preferences(preferences) => state.preferences = preferences,
            Event::ShowKeys(shown) => state.showing_keys = shown,
            Event::Tell(notice) => state.notice = notice,
        }
        let state = Rc::new(state);
        rescue::note(&state);
        state
    }
}
