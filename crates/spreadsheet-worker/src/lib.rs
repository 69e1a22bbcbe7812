//! Writes and reads spreadsheets beside the page, in a web worker: a large file never makes the page wait, and a hostile
//! one ends the worker and nothing else. The worker has a memory of its own, which the build gives an upper limit.
//!
//! What is asked and answered is in [`spreadsheet::message`].

use framework::Framework;
use js_sys::Function;
use spreadsheet::Progress;
use spreadsheet::message::{Answer, Format, Order};
use wasm_bindgen::prelude::*;
use worker::inside::{self, json, made};
use worker::{Fault, Message};

/// Called as soon as the module is there.
#[wasm_bindgen(start)]
pub fn begin() {
    inside::begin();
}

/// Does what an order asks for, and answers by the last call of `tell`: a file that was made as a `Blob`, anything else as
/// JSON. The calls before it tell how far the work has got. `read` is empty where nothing is to be read.
#[wasm_bindgen]
pub fn work(order: &str, framework: &str, read: &[u8], tell: &Function) {
    let tell = inside::telling(tell);
    let progress = |progress| tell(&json(&Message::Answer(Answer::Progress(progress))));
    tell(&answer(order, framework, read, &progress));
}

fn answer(order: &str, framework: &str, read: &[u8], tell: &dyn Fn(Progress)) -> JsValue {
    let failed = |fault| json(&Message::<Answer>::Failed(fault));
    // All of it comes from the same build as this module.
    let Ok(order) = serde_json::from_str(order) else { return failed(Fault::Loading) };
    let framework = || Framework::from_json(framework);
    match order {
        Order::Workbook(book) => made(spreadsheet::workbook(&book), Format::Xlsx.media_type()),
        Order::Template(order) => match framework() {
            Ok(framework) => made(order.write(&framework), order.format.media_type()),
            Err(_) => failed(Fault::Loading),
        },
        Order::Read { name } => match framework() {
            Ok(framework) => {
                let read = spreadsheet::read(&name, read, &framework, &mut |progress| tell(progress));
                json(&Message::Answer(read.map_or_else(Answer::Refused, |import| Answer::Import(Box::new(import)))))
            }
            Err(_) => failed(Fault::Loading),
        },
    }
}
