//! Writes Word and OpenDocument files beside the page, in a web worker: a long report never makes the page wait.
//!
//! What is asked and answered is in [`blocks::message`].

use blocks::Format;
use blocks::message::{OfficeOrder, Written};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use worker::inside::{self, json, made};
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
    inside::told_by_percent(tell, |percent| Written { percent }, |progress| answer(order, progress));
}

fn answer(order: &str, progress: &mut office::Progress<'_>) -> JsValue {
    match serde_json::from_str(order) {
        Ok(OfficeOrder::Docx(document)) => made(office::docx_with(&document, progress), Format::Docx.media_type()),
        Ok(OfficeOrder::Odt(document)) => made(office::odt_with(&document, progress), Format::Odt.media_type()),
        // Both sides come from the same build.
        Err(_) => json(&Message::<Written>::Failed(Fault::Loading)),
    }
}
