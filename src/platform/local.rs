//! localStorage: the little that must be read before the first paint, and a second copy of the newest revision.
//!
//! A browser that blocks site data refuses even to be asked, so every use asks anew. Only texts are kept.

use web_sys::Storage;

/// What the browser gives this site, if any.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// A text, if it is there.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text; says whether that worked.
pub fn set(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// The rest of every key that begins like this.
#[must_use]
pub fn keys(begins: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|i| storage.key(i).ok()?);
    keys.filter_map(|key| Some(key.strip_prefix(begins)?.to_owned())).collect()
}

/// Removes a value.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Removes all values of this site.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.clear();
    }
}
