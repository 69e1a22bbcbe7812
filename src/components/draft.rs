//! What is being typed into a form: always read at its newest, even when one key changes a field and sends the
//! form before the page is drawn again.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// A form's draft.
pub struct Draft<T> {
    value: Rc<RefCell<T>>,
    redraw: UseForceUpdateHandle,
}

impl<T> Clone for Draft<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), redraw: self.redraw.clone() }
    }
}

impl<T: Clone + 'static> Draft<T> {
    /// The draft as it is now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// Changes it and shows the change.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
        self.redraw.force_update();
    }

    /// Takes the new value of one field.
    pub fn field(&self, change: fn(&mut T, String)) -> Callback<String> {
        let draft = self.clone();
        Callback::from(move |value| draft.update(|current| change(current, value)))
    }
}

/// A draft that a form keeps from one drawing to the next.
#[hook]
pub fn use_draft<T: 'static>(first: impl FnOnce() -> T) -> Draft<T> {
    Draft { value: use_mut_ref(first), redraw: use_force_update() }
}
