//! Writes Word and OpenDocument files beside the page, in a web worker: a long report never makes the page wait.
//!
//! What is asked and answered is in [`blocks::message`].

use blocks::Format;
use blocks::message::{OfficeOrder, Written};
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
        let percent = u8::try_from(100 * done / of.max(1)).unwrap_or(100);
        if percent > told {
            told = percent;
            tell(&json(&Message::Answer(Written { percent })));
        }
    };
    tell(&answer(order, &mut progress));
}

fn answer(order: &str, progress: &mut office::Progress<'_>) -> JsValue {
    let failed = |fault| json(&Message::<Written>::Failed(fault));
    let (made, format) = match serde_json::from_str(order) {
        Ok(OfficeOrder::Docx(document)) => (office::docx_with(&document, progress), Format::Docx),
        Ok(OfficeOrder::Odt(document)) => (office::odt_with(&document, progress), Format::Odt),
        // Both sides come from the same build.
        Err(_) => return failed(Fault::Loading),
    };
    match made {
        Ok(bytes) => file(&bytes, format.media_type()),
        Err(error) => failed(Fault::Broken(error.to_string())),
    }
}
