//! What a worker's module is written with. The module exports two functions to `worker.js`: one that is marked by
//! `#[wasm_bindgen(start)]` and calls [`begin`], and `work`, which takes the order as JSON, each input, and `tell`, to be
//! called with what [`json`] and [`made`] give.

use std::fmt::Display;

use js_sys::{Array, Function, Uint8Array};
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

/// What tells the page, by the function that `work` was given.
pub fn telling(tell: &Function) -> impl Fn(&JsValue) {
    move |what| {
        // The page may have gone; then there is nobody to tell.
        let _ = tell.call1(&JsValue::NULL, what);
    }
}

/// Does work that says how far it has got, as a number done of all, and tells what came of it by the last call of `tell`. Before it,
/// each per cent is told once, as the answer that `percent` makes of it.
pub fn told_by_percent<A: Serialize>(
    tell: &Function,
    percent: impl Fn(u8) -> A,
    work: impl FnOnce(&mut dyn FnMut(usize, usize)) -> JsValue,
) {
    let tell = telling(tell);
    let mut told = 0;
    let mut progress = |done: usize, of: usize| {
        let now = u8::try_from(100 * done / of.max(1)).unwrap_or(100).min(100);
        if now > told {
            told = now;
            tell(&json(&Message::Answer(percent(now))));
        }
    };
    tell(&work(&mut progress));
}

/// A file as it is sent, or why it could not be made.
pub fn made(file: Result<Vec<u8>, impl Display>, media_type: &str) -> JsValue {
    match file {
        Ok(bytes) => blob(&bytes, media_type),
        Err(error) => json(&Message::<()>::Failed(Fault::Broken(error.to_string()))),
    }
}

fn blob(bytes: &[u8], media_type: &str) -> JsValue {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .map_or_else(|_| json(&Message::<()>::Failed(Fault::Memory)), JsValue::from)
}
