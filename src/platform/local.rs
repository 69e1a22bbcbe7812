//! localStorage: the little that must be read before the first paint, and a second copy of the newest revision.
//!
//! gloo-storage panics where the browser blocks site data, so every use asks first.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Whether the browser gives this site any.
#[must_use]
pub fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// A value, if it is there and can be read. What cannot be read stays where it is.
#[must_use]
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    is_there().then(|| LocalStorage::get(key).ok()).flatten()
}

/// Keeps a value; says whether that worked.
pub fn set<T: Serialize>(key: &str, value: T) -> bool {
    is_there() && LocalStorage::set(key, value).is_ok()
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
