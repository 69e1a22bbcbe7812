//! The clipboard, as rich text and as plain text at once: the program that is pasted into takes what it can.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::ClipboardEvent;

use super::download::blob;

/// Puts HTML and the same as plain text into the clipboard.
///
/// # Errors
/// If the browser does not let the page do so, in either of two ways.
pub async fn copy(html: &str, plain: &str) -> Result<(), JsValue> {
    match write(html, plain) {
        Some(done) => match JsFuture::from(done).await {
            Ok(_) => Ok(()),
            Err(_) => by_event(html, plain),
        },
        // A page from a file or from an unencrypted address has no clipboard of the new kind.
        None => by_event(html, plain),
    }
}

/// By the browser's clipboard, where it has one for rich text.
fn write(html: &str, plain: &str) -> Option<Promise> {
    let window = web_sys::window()?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok().filter(|it| !it.is_falsy())?;
    let write: Function = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into().ok()?;
    let item: Function = Reflect::get(&window, &"ClipboardItem".into()).ok()?.dyn_into().ok()?;
    let kinds = Object::new();
    for (kind, text) in [("text/html", html), ("text/plain", plain)] {
        Reflect::set(&kinds, &kind.into(), &blob(kind, text).ok()?.into()).ok()?;
    }
    let item = Reflect::construct(&item, &Array::of1(&kinds)).ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

/// By a copy event, which every browser has had for long.
fn by_event(html: &str, plain: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let (html, plain) = (html.to_owned(), plain.to_owned());
    let fill = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        if let Some(data) = event.clipboard_data() {
            event.prevent_default();
            // What cannot be set is not there to be pasted; the other one is.
            let _ = data.set_data("text/html", &html);
            let _ = data.set_data("text/plain", &plain);
        }
    });
    document.add_event_listener_with_callback("copy", fill.as_ref().unchecked_ref())?;
    let command: Function = Reflect::get(&document, &"execCommand".into())?.dyn_into()?;
    let done = command.call1(&document, &"copy".into());
    document.remove_event_listener_with_callback("copy", fill.as_ref().unchecked_ref())?;
    if done?.is_truthy() { Ok(()) } else { Err(JsValue::FALSE) }
}
