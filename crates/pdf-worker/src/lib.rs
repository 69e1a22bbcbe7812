//! Writes tagged PDF beside the page, in a web worker: a module of its own, because it brings its fonts and is larger than
//! what writes everything else.
//!
//! What is asked and answered is in [`blocks::message`].

use blocks::Format;
use blocks::message::{PdfOrder, Written};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use worker::inside::{self, file, json};
use worker::{Fault, Message};

/// Called as soon as the module is there.
#[wasm_bindgen(start)]
pub fn begin() {
    inside::begin();
}

/// Does what an order asks for, and answers by the last call of `tell` with the file as a `Blob`, or with why there is
/// none. The calls before it tell how far the work has got.
#[wasm_bindgen]
pub fn work(order: &str, tell: &Function) {
    let tell = |what: &JsValue| {
        // The page may have gone; then there is nobody to tell.
        let _ = tell.call1(&JsValue::NULL, what);
    };
    // Each per cent is told once.
    let mut told = 0;
    let mut progress = |done: usize, of: usize| {
        let percent = u8::try_from(100 * done / of.max(1)).unwrap_or(100).min(100);
        if percent > told {
            told = percent;
            tell(&json(&Message::Answer(Written { percent })));
        }
    };
    tell(&answer(order, &mut progress));
}

fn answer(order: &str, progress: &mut pdf::Progress<'_>) -> JsValue {
    let failed = |fault| json(&Message::<Written>::Failed(fault));
    // Both sides come from the same build.
    let Ok(PdfOrder(document)) = serde_json::from_str(order) else { return failed(Fault::Loading) };
    match pdf::pdf_with(&document, progress) {
        Ok(bytes) => file(&bytes, Format::Pdf.media_type()),
        Err(error) => failed(Fault::Broken(error.to_string())),
    }
}
