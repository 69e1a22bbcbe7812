//! localStorage: the little that must be read before the first paint, and a second copy of the newest revision.
//!
//! gloo-storage panics where the browser blocks site data, so every use asks first. Only texts are kept: its typed
//! values would bring a reader of JSON into the first module.

use gloo_storage::{LocalStorage, Storage};

/// Whether the browser gives this site any.
#[must_use]
pub fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// A text, if it is there.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    is_there().then(|| LocalStorage::raw().get_item(key).ok()).flatten().flatten()
}

/// Keeps a text; says whether that worked.
pub fn set(key: &str, text: &str) -> bool {
    is_there() && LocalStorage::raw().set_item(key, text).is_ok()
}

/// Removes a value.
pub fn remove(key: &str) {
    if is_there() {
        LocalStorage::delete(key);
    }
}

/// Removes all values of this site.
pub fn clear() {
    if is_there() {
        LocalStorage::clear();
    }
}
