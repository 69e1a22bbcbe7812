//! The app as a whole: its state, what must happen beside the page, and which page is shown.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use assessment::{Answer, Assessment, AssessmentId, Edit};
use framework::{Outline, StatementId};
use wasm_bindgen::prelude::*;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::{chrome, typing};
use crate::keeping::{self, Dispatch};
use crate::platform::{device, page};
use crate::preferences::Preferences;
use crate::query::Query;
use crate::route::{Page, Route};
use crate::state::{Event as Happening, Fetched, Guidance, Lookup, Notice, Open, Shelf, State};
use crate::{later, pages};

/// The id of the filled-in example, which is never kept.
pub const EXAMPLE: &str = "example";

/// What a page is given: the state, and where events go.
#[derive(Clone)]
pub struct App {
    /// The state as of this rendering.
    pub state: Rc<State>,
    /// Where events go.
    pub dispatch: Dispatch,
}

impl PartialEq for App {
    /// Never: a page always shows the newest state.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl App {
    /// Sends an event.
    pub fn send(&self, event: Happening) {
        self.dispatch.dispatch(event);
    }

    /// Changes the open assessment, from its newest state.
    pub fn edit(&self, make: impl FnOnce(&Assessment) -> Option<Edit> + 'static) {
        // The one that this page was drawn for: by now the address may be about another.
        if let Some(open) = self.state.current() {
            self.send(Happening::Edit(open.assessment.id.clone(), Box::new(make), device::now()));
        }
    }

    /// Changes one answer.
    pub fn answer(&self, id: &StatementId, change: impl FnOnce(&mut Answer) + 'static) {
        let id = id.clone();
        self.edit(move |assessment| {
            let mut answer = assessment.answer(&id);
            change(Arc::make_mut(&mut answer));
            Some(Edit::Answer(id, answer))
        });
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        self.send(Happening::Undo(device::now()));
        self.say("The last change was undone.");
    }

    /// Brings the last undone change again.
    pub fn redo(&self) {
        self.send(Happening::Redo(device::now()));
        self.say("The change was made again.");
    }

    /// Tells a screen reader of a change that the eye sees.
    pub fn say(&self, text: &str) {
        self.send(Happening::Say(text.to_owned()));
    }

    /// Tells that something was done.
    pub fn tell_done(&self, text: impl Into<String>) {
        self.send(Happening::Tell(Some(Notice::Done(text.into()))));
    }

    /// Tells that something could not be done.
    pub fn problem(&self, text: impl Into<String>) {
        self.send(Happening::Tell(Some(Notice::Problem(text.into()))));
    }
}

/// The state when the page is opened.
fn first_state() -> State {
    State {
        outline: Rc::new(Outline::from_text(include_str!(concat!(env!("OUT_DIR"), "/outline.txt")))),
        guidance: Guidance::Waiting,
        later: Fetched::Waiting,
        gathered: Fetched::Waiting,
        route: Route::parse(&page::hash()),
        opened: Vec::new(),
        lookup: Lookup::Looking,
        shelf: Shelf::Opening,
        aside: Vec::new(),
        preferences: Preferences::load(),
        showing_keys: false,
        notice: None,
        said: String::new(),
        asked: Query::default(),
    }
}

/// The whole app.
#[component]
pub fn Root() -> Html {
    let handle = use_reducer(first_state);
    let app = App { state: Rc::new((*handle).clone()), dispatch: handle.dispatcher() };
    let state = &app.state;
    use_fetching(&app);
    use_listeners(&app);
    use_opening(&app);
    {
        let app = app.clone();
        let due = |open: &Open| (open.assessment.id.clone(), open.assessment.revision, open.keep, open.saving.clone());
        let due: Vec<_> = state.opened.iter().map(due).collect();
        use_effect_with(due, move |_| {
            let statements = app.state.outline.statements.len();
            app.state.opened.iter().for_each(|open| keeping::save(open, statements, app.dispatch.clone()));
        });
    }
    use_fixing(&app);
    {
        let title = pages::title(&app);
        use_effect_with(title, |title| page::set_title(title));
    }
    {
        // A page begins when the address changes, and when it or what it is about has arrived.
        let here = (state.route.clone(), state.current().is_some(), pages::is_here(state));
        let first = use_mut_ref(|| true);
        use_effect_with(here, move |_| {
            if !first.replace(false) {
                page::begin();
            }
        });
    }
    chrome::frame(&app, pages::page(&app))
}

/// Fetches what the app needs and does not carry in itself.
#[hook]
fn use_fetching(app: &App) {
    let dispatch = app.dispatch.clone();
    {
        let dispatch = dispatch.clone();
        let look = match &app.state.later {
            Fetched::Here(later) if app.state.shelf == Shelf::Opening => Some(later.look),
            _ => None,
        };
        use_effect_with(look.is_some(), move |_| {
            if let Some(look) = look {
                look(dispatch);
            }
        });
    }
    use_effect_with((), move |()| {
        fetch_pages(dispatch.clone());
        fetch_guidance(dispatch);
    });
}

/// Fetches the pages that are not in the first module.
pub fn fetch_pages(dispatch: Dispatch) {
    page::add_later_styles();
    spawn_local(async move {
        let later = later::pages().await.map_or(Fetched::Missing, Fetched::Here);
        dispatch.dispatch(Happening::Later(later));
        // Nobody begins with these, so they come last.
        let gathered = later::gathered().await.map_or(Fetched::Missing, Fetched::Here);
        dispatch.dispatch(Happening::Gathered(gathered));
    });
}

/// Fetches the long texts.
pub fn fetch_guidance(dispatch: Dispatch) {
    spawn_local(async move {
        match later::pages().await {
            Ok(later) => (later.guidance)(dispatch),
            Err(_) => dispatch.dispatch(Happening::Guidance(Guidance::Missing)),
        }
    });
}

/// Fixes the day from which proposed due dates count, when the report or the plan is first looked at with something
/// in it.
#[hook]
fn use_fixing(app: &App) {
    let made = matches!(app.state.route, Route::In(_, Page::Report | Page::Plan));
    let due = app.state.current().filter(|open| made && open.assessment.plan.fixed.is_none());
    let due = due.is_some_and(|open| open.assessment.answers.values().any(|answer| answer.rating.is_some()));
    let app = app.clone();
    use_effect_with(due, move |due| {
        if *due {
            app.send(Happening::Fix(device::today(), device::now()));
        }
    });
}

/// Opens the assessment that the address names, if it is not open yet.
#[hook]
fn use_opening(app: &App) {
    let wanted = match &app.state.route {
        Route::In(id, _) if app.state.open(id).is_none() => Some(id.clone()),
        Route::Example => Some(EXAMPLE.into()),
        _ => None,
    };
    let dispatch = app.dispatch.clone();
    use_effect_with(wanted, move |wanted| {
        if let Some(id) = wanted {
            open(id.clone(), dispatch);
        }
    });
}

/// Opens an assessment that the device keeps, or the example.
pub fn open(id: AssessmentId, dispatch: Dispatch) {
    spawn_local(async move {
        match later::reading().await {
            Ok(reading) if id.as_str() == EXAMPLE => (reading.example)(dispatch),
            Ok(reading) => (reading.open)(id, dispatch),
            Err(_) => {
                let reason = "A part of this tool could not be loaded. Check your connection, then reload this page.";
                dispatch.dispatch(Happening::Lookup(Lookup::Unreadable(reason.to_owned(), Vec::new())));
            }
        }
    });
}

/// Listens to the address, to single keys, and to the page being left.
#[hook]
fn use_listeners(app: &App) {
    let newest: Rc<RefCell<Option<App>>> = use_mut_ref(|| None);
    newest.replace(Some(app.clone()));
    use_effect_with((), move |()| {
        let of = |newest: &Rc<RefCell<Option<App>>>| newest.borrow().clone();
        let address = {
            let newest = newest.clone();
            Closure::<dyn Fn()>::new(move || {
                // What was typed belongs to the page that is being left.
                typing::commit_all();
                if let Some(app) = of(&newest) {
                    app.send(Happening::Went(Route::parse(&page::hash())));
                }
            })
        };
        // Another tab may have changed what is kept, while this one slept or was not looked at, too.
        let look = {
            let newest = newest.clone();
            Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
                // It looks when it comes into view, not when it goes out of it.
                if page::is_hidden() && event.type_() == "visibilitychange" {
                    return;
                }
                typing::commit_all();
                if let Some(app) = of(&newest)
                    && let Fetched::Here(later) = &app.state.later
                {
                    (later.look)(app.dispatch.clone());
                }
            })
        };
        let keys = {
            let newest = newest.clone();
            Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
                if let Some(app) = of(&newest)
                    && let Fetched::Here(later) = &app.state.later
                {
                    (later.press)(&app, &event);
                }
            })
        };
        let leave = {
            let newest = newest.clone();
            Closure::<dyn Fn(web_sys::BeforeUnloadEvent)>::new(move |event: web_sys::BeforeUnloadEvent| {
                let typed = typing::commit_all();
                if typed || of(&newest).is_some_and(|app| app.state.opened.iter().any(Open::is_at_risk)) {
                    event.prevent_default();
                }
            })
        };
        // A hidden page may never be seen again: what was typed is saved then.
        let hide = Closure::<dyn Fn()>::new(move || {
            typing::commit_all();
            let newest = newest.clone();
            // After the drawing that this has begun, and still before the page is gone.
            spawn_local(async move {
                if let Some(app) = of(&newest) {
                    keeping::hurry(&app.state.opened, app.state.outline.statements.len());
                }
            });
        });
        if let Some(window) = web_sys::window() {
            let listen = |name: &str, closure: &JsValue| {
                // The page lives as long as its window, so these are never taken away.
                let _ = window.add_event_listener_with_callback(name, closure.unchecked_ref());
            };
            listen("hashchange", address.as_ref());
            listen("keydown", keys.as_ref());
            listen("beforeunload", leave.as_ref());
            listen("visibilitychange", hide.as_ref());
            listen("pagehide", hide.as_ref());
            for name in ["storage", "focus", "pageshow", "visibilitychange"] {
                listen(name, look.as_ref());
            }
        }
        address.forget();
        look.forget();
        keys.forget();
        leave.forget();
        hide.forget();
    });
}
