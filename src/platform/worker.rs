//! What works beside the page: a web worker that does one order and is ended.
//!
//! Dropping a [`Job`] ends its worker at once, whatever it is doing: that is how a user cancels, and how a page that is
//! left stops what it began.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, MessageEvent, Worker};
use worker::{Fault, Message, Order};

use super::page;

/// What a worker tells.
pub enum Told<A> {
    /// What it answers.
    Answer(A),
    /// A file that it made.
    File(Blob),
    /// It could not do what it was asked to.
    Failed(Fault),
}

/// What goes to a worker beside its order, one for each of the inputs that its module takes.
pub enum Input {
    /// A text.
    Text(String),
    /// A file, whose bytes the worker reads itself.
    File(Blob),
    /// No bytes, in the place of a file.
    Nothing,
}

impl From<Input> for JsValue {
    fn from(input: Input) -> Self {
        match input {
            Input::Text(text) => text.into(),
            Input::File(file) => file.into(),
            Input::Nothing => JsValue::UNDEFINED,
        }
    }
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

/// Starts an order. `tell` is called as often as there is something to tell; nothing follows what is no answer of which
/// [`Order::goes_on`] is true.
///
/// # Errors
/// If there is no worker to be had.
pub fn start<O: Order>(order: &O, inputs: Vec<Input>, tell: impl Fn(Told<O::Answer>) + 'static) -> Result<Job, Fault> {
    let worker = open(O::WORKER).ok_or(Fault::Loading)?;
    let tell = std::rc::Rc::new(tell);
    let answered = {
        let tell = tell.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| tell(told::<O>(event.data())))
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
    let inputs: Array = inputs.into_iter().map(JsValue::from).collect();
    job.worker.post_message(&Array::of2(&order.into(), &inputs)).map_err(|_| Fault::Loading)?;
    Ok(job)
}

/// A new worker. The page says where the scripts are: it links to each by the id `NAME-worker`.
fn open(name: &str) -> Option<Worker> {
    Worker::new(&page::address(&format!("{name}-worker"))?).ok()
}

/// A file comes as it is, anything else as JSON.
fn told<O: Order>(data: JsValue) -> Told<O::Answer> {
    let data = match data.dyn_into::<Blob>() {
        Ok(file) => return Told::File(file),
        Err(data) => data,
    };
    match data.as_string().and_then(|text| serde_json::from_str(&text).ok()) {
        Some(Message::Answer(answer)) => Told::Answer(answer),
        Some(Message::Failed(fault)) => Told::Failed(fault),
        None => Told::Failed(Fault::Broken("It answered what is no answer.".into())),
    }
}
