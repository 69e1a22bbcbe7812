//! What works beside the page: a web worker that does one order and is ended.
//!
//! Dropping a [`Job`] ends its worker at once, whatever it is doing: that is how a user cancels, and how a page that is
//! left stops what it began.

use js_sys::Array;
use spreadsheet::message::{Answer, Fault, Order};
use spreadsheet::{Import, Progress, Refused};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, File, MessageEvent, Worker};

use super::page;

/// What the worker tells.
pub enum Told {
    /// It is still at work.
    Progress(Progress),
    /// The template that was ordered.
    Template(Blob),
    /// What it read. Boxed, because it is large beside the others.
    Import(Box<Import>),
    /// It will not read the file.
    Refused(Refused),
    /// It could not do it.
    Failed(Fault),
}

/// An order that is being done. It is ended when this is dropped.
pub struct Job {
    worker: Worker,
    /// What the browser calls; both must live as long as the worker.
    _answered: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(web_sys::Event)>,
}

impl Drop for Job {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Starts an order. `framework` is the texts' file, `file` what is to be read. `tell` is called as often as there is
/// something to tell; nothing follows what is no [`Told::Progress`].
///
/// # Errors
/// If there is no worker to be had.
pub fn start(order: &Order, framework: &str, file: Option<&File>, tell: impl Fn(Told) + 'static) -> Result<Job, Fault> {
    let worker = open().ok_or(Fault::Loading)?;
    let tell = std::rc::Rc::new(tell);
    let answered = {
        let tell = tell.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| tell(told(event.data())))
    };
    // The script answers every mistake of its own: what is left is that it could not be fetched.
    let failed = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        event.prevent_default();
        tell(Told::Failed(Fault::Loading));
    });
    worker.set_onmessage(Some(answered.as_ref().unchecked_ref()));
    worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
    let job = Job { worker, _answered: answered, _failed: failed };
    let order = serde_json::to_string(order).map_err(|_| Fault::Loading)?;
    let file = file.map_or(JsValue::UNDEFINED, JsValue::from);
    let message = Array::of3(&order.into(), &framework.into(), &file);
    job.worker.post_message(&message).map_err(|_| Fault::Loading)?;
    Ok(job)
}

/// A new worker: the only place that knows where its script is.
fn open() -> Option<Worker> {
    Worker::new(&page::address("worker")?).ok()
}

/// A template comes as it is, anything else as text.
fn told(data: JsValue) -> Told {
    let data = match data.dyn_into::<Blob>() {
        Ok(template) => return Told::Template(template),
        Err(data) => data,
    };
    let answer = data.as_string().and_then(|text| serde_json::from_str(&text).ok());
    match answer {
        Some(Answer::Progress(progress)) => Told::Progress(progress),
        Some(Answer::Import(import)) => Told::Import(Box::new(import)),
        Some(Answer::Refused(refused)) => Told::Refused(refused),
        Some(Answer::Failed(fault)) => Told::Failed(fault),
        None => Told::Failed(Fault::Broken("It answered what is no answer.".into())),
    }
}
