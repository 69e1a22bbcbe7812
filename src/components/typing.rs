//! What is being typed and is not in the record yet. Fields hand it on by themselves: when they are left, when they go from
//! the page, and when the page is hidden, left or told of another tab's change.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// What was typed into a field and not handed on, with where it goes.
#[derive(Default)]
pub struct Typing {
    /// What the field has, if that is newer than the record.
    pub text: Option<AttrValue>,
    /// What hands it on after a pause, where the field wants that.
    pub timer: Option<Timeout>,
    change: Callback<String>,
}

thread_local! {
    /// What is being typed, of all fields in the page.
    static ALL: RefCell<Vec<Weak<RefCell<Typing>>>> = const { RefCell::new(Vec::new()) };
}

/// Puts into the record what was typed and is not in it yet. Says whether there was anything.
pub fn commit_all() -> bool {
    let all: Vec<_> = ALL.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect());
    // All of them, not only up to the first.
    all.iter().filter(|typing| Typing::commit(typing)).count() > 0
}

impl Typing {
    /// Hands on what was typed, if there is anything; says whether there was.
    pub fn commit(typing: &RefCell<Self>) -> bool {
        let taken = {
            let mut typing = typing.borrow_mut();
            typing.timer = None;
            typing.text.take().map(|text| (text, typing.change.clone()))
        };
        let any = taken.is_some();
        if let Some((text, change)) = taken {
            change.emit(text.to_string());
        }
        any
    }
}

/// What is typed into one field. `change` takes it.
#[hook]
pub fn use_typing(change: &Callback<String>) -> Rc<RefCell<Typing>> {
    let typing = use_mut_ref(Typing::default);
    typing.borrow_mut().change = change.clone();
    {
        let typing = typing.clone();
        use_effect_with((), move |()| {
            ALL.with_borrow_mut(|all| {
                all.retain(|other| other.strong_count() > 0);
                all.push(Rc::downgrade(&typing));
            });
            move || {
                Typing::commit(&typing);
            }
        });
    }
    typing
}
