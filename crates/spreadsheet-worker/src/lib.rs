//! Writes and reads spreadsheets beside the page, in a web worker: a large file never makes the page wait, and a hostile
//! one ends the worker and nothing else. The worker has a memory of its own, which the build gives an upper limit.
//!
//! `worker.js` calls these functions and answers the page; what is asked and answered is in [`spreadsheet::message`].

use framework::Framework;
use js_sys::{Array, Function, Uint8Array};
use spreadsheet::Progress;
use spreadsheet::message::{Answer, Fault, Order};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag};

#[wasm_bindgen]
extern "C" {
    /// Notes why this module is about to stop. `worker.js` has it.
    #[wasm_bindgen(js_name = notePanic)]
    fn note_panic(text: &str);
}

/// Called as soon as the module is there.
#[wasm_bindgen(start)]
pub fn begin() {
    std::panic::set_hook(Box::new(|panic| note_panic(&panic.to_string())));
}

/// Does what an order asks for, and answers by the last call of `tell`: a file that was made as a `Blob`, anything else as
/// JSON. The calls before it tell how far the work has got. `file` is empty where nothing is to be read.
#[wasm_bindgen]
pub fn work(order: &str, framework: &str, file: &[u8], tell: &Function) {
    let tell = |what: &JsValue| {
        // The page may have gone; then there is nobody to tell.
        let _ = tell.call1(&JsValue::NULL, what);
    };
    tell(&answer(order, framework, file, &|progress| tell(&json(&Answer::Progress(progress)))));
}

fn answer(order: &str, framework: &str, file: &[u8], tell: &dyn Fn(Progress)) -> JsValue {
    // Both come from the same build as this module.
    let (Ok(order), Ok(framework)) = (serde_json::from_str(order), Framework::from_json(framework)) else {
        return json(&Answer::Failed(Fault::Loading));
    };
    match order {
        Order::Template(order) => match order.write(&framework) {
            Ok(bytes) => blob(&bytes, order.format.media_type()),
            Err(error) => json(&Answer::Failed(Fault::Broken(error.to_string()))),
        },
        Order::Read { name } => {
            json(&match spreadsheet::read(&name, file, &framework, &mut |progress| tell(progress)) {
                Ok(import) => Answer::Import(import),
                Err(refused) => Answer::Refused(refused),
            })
        }
    }
}

fn blob(bytes: &[u8], media_type: &str) -> JsValue {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .map_or_else(|_| json(&Answer::Failed(Fault::Memory)), JsValue::from)
}

fn json(answer: &Answer) -> JsValue {
    match serde_json::to_string(answer) {
        Ok(text) => text.into(),
        // The keys of every map in an answer are texts or numbers, so that it can always be written.
        Err(_) => unreachable!("an answer can always be written"),
    }
}
