//! What a worker's module is written with. The module exports two functions to `worker.js`: one that is marked by
//! `#[wasm_bindgen(start)]` and calls [`begin`], and `work`, which takes the order as JSON, each input, and `tell`, to be
//! called with what [`json`] and [`file`] give.

use js_sys::{Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag};

use crate::{Fault, Message};

#[wasm_bindgen]
extern "C" {
    /// Notes why this module is about to stop. `worker.js` has it.
    #[wasm_bindgen(js_name = notePanic)]
    fn note_panic(text: &str);
}

/// To be called as soon as the module is there.
pub fn begin() {
    std::panic::set_hook(Box::new(|panic| note_panic(&panic.to_string())));
}

/// A message as it is sent.
///
/// # Panics
/// If it cannot be written as JSON: a map in it has keys that are neither texts nor numbers.
#[must_use]
pub fn json<A: Serialize>(message: &Message<A>) -> JsValue {
    match serde_json::to_string(message) {
        Ok(text) => text.into(),
        Err(error) => unreachable!("an answer can always be written: {error}"),
    }
}

/// A file that was made, as it is sent.
#[must_use]
pub fn file(bytes: &[u8], media_type: &str) -> JsValue {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .map_or_else(|_| json(&Message::<()>::Failed(Fault::Memory)), JsValue::from)
}
