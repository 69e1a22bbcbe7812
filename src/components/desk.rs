//! Orders to a worker: one at a time, ended when another begins, when the user cancels or when the page is left.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use worker::{Fault, Order};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::platform::page;
use crate::platform::worker::{self as beside, Input, Job, Told};

/// Where orders are given.
#[derive(Clone)]
pub struct Desk(Rc<RefCell<Current>>);

/// The order that is being done.
#[derive(Default)]
struct Current {
    /// Counts the orders, so that what belongs to an earlier one is known.
    number: u32,
    job: Option<Job>,
}

/// A desk that is cleared when its page is left.
#[hook]
pub fn use_desk() -> Desk {
    let desk = Desk(use_mut_ref(Current::default));
    {
        let desk = desk.clone();
        use_effect_with((), move |()| move || desk.clear());
    }
    desk
}

impl Desk {
    /// Ends what is being done, and no more is told of it.
    pub fn clear(&self) {
        let mut current = self.0.borrow_mut();
        current.number += 1;
        current.job = None;
    }

    /// Gives an order to the worker that it names. The inputs are the framework's texts and then `inputs`.
    pub fn order<O: Order>(&self, order: O, inputs: Vec<Input>, tell: Callback<Told<O::Answer>>) {
        let number = self.next();
        let desk = Rc::downgrade(&self.0);
        spawn_local(async move {
            let framework = page::linked("guidance").await;
            if this(&desk, number).is_none() {
                return;
            }
            match framework {
                Some(framework) => {
                    begin(&desk, number, &order, std::iter::once(Input::Text(framework)).chain(inputs).collect(), tell);
                }
                None => tell.emit(Told::Failed(Fault::Loading)),
            }
        });
    }

    /// Gives an order that needs nothing of the framework to the worker that it names, with just these inputs.
    pub fn order_alone<O: Order>(&self, order: &O, inputs: Vec<Input>, tell: Callback<Told<O::Answer>>) {
        let number = self.next();
        begin(&Rc::downgrade(&self.0), number, order, inputs, tell);
    }

    /// Ends what is being done; the number of the next order.
    fn next(&self) -> u32 {
        self.clear();
        self.0.borrow().number
    }
}

fn begin<O: Order>(
    desk: &Weak<RefCell<Current>>,
    number: u32,
    order: &O,
    inputs: Vec<Input>,
    tell: Callback<Told<O::Answer>>,
) {
    let job = {
        let (desk, tell) = (desk.clone(), tell.clone());
        beside::start(order, inputs, move |told| {
            if !matches!(&told, Told::Answer(answer) if O::goes_on(answer)) {
                end(&desk, number);
            }
            tell.emit(told);
        })
    };
    match (job, this(desk, number)) {
        (Ok(job), Some(current)) => current.borrow_mut().job = Some(job),
        (Ok(_), None) => {}
        (Err(fault), _) => tell.emit(Told::Failed(fault)),
    }
}

/// The desk, if it still has this order.
fn this(desk: &Weak<RefCell<Current>>, number: u32) -> Option<Rc<RefCell<Current>>> {
    desk.upgrade().filter(|current| current.borrow().number == number)
}

/// Ends the worker of an order that is done: its memory is free again.
fn end(desk: &Weak<RefCell<Current>>, number: u32) {
    if let Some(current) = this(desk, number) {
        current.borrow_mut().job = None;
    }
}

/// What a fault means, and what to do about it. `too_large` is both for work that needs more memory than it may have.
pub fn explain(fault: &Fault, too_large: (&str, &str)) -> (String, String) {
    let (what, to_do) = match fault {
        Fault::Loading => (
            "A part of this tool could not be loaded.",
            "Check your connection and try again. If that does not help, the tool may have been updated since you opened it: \
             save your work to a file if it is not saved, then reload this page.",
        ),
        Fault::FileGone => {
            ("The file could not be read.", "It may have been moved, changed or deleted. Choose it again.")
        }
        Fault::Memory => too_large,
        Fault::Broken(why) => {
            let what = "A mistake in this tool stopped it.".to_owned();
            return (what, format!("Your work is as it was. If you report the mistake, say this: {why}"));
        }
    };
    (what.to_owned(), to_do.to_owned())
}
