//! How the app reads the framework from JSON, which its own build has written from the same types.
//!
//! Serde's derived readers would cost many times as much in the browser's module: each is made for every format, every
//! order of fields and every mistake. Here a field is taken by its name, one that this version does not know is passed
//! over, and one that is missing is named. Serde reads what people write (TOML), and a test holds the two together.

mod fields;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// A field that is missing, or holds something else than it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable(
    /// Its name; "JSON" where the text is none.
    pub &'static str,
);

/// Something that can be read from a JSON value.
pub(crate) trait FromJson: Sized {
    /// From its value; nothing if the value is of another kind.
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>>;

    /// What it is where its field is not written.
    fn absent() -> Option<Self> {
        None
    }
}

/// Takes a field out of an object.
pub(crate) fn take<T: FromJson>(object: &mut Map<String, Value>, name: &'static str) -> Result<T, Unreadable> {
    match object.remove(name) {
        // A mistake further inside has its own name.
        Some(value) => T::from_json(value).map_err(|inside| inside.unwrap_or(Unreadable(name))),
        None => T::absent().ok_or(Unreadable(name)),
    }
}

impl FromJson for String {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        if let Value::String(text) = value { Ok(text) } else { Err(None) }
    }
}

impl FromJson for bool {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        value.as_bool().ok_or(None)
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl FromJson for u16 {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        value.as_u64().and_then(|number| number.try_into().ok()).ok_or(None)
    }
}

impl FromJson for u8 {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        value.as_u64().and_then(|number| number.try_into().ok()).ok_or(None)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        T::from_json(value).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        let Value::Array(items) = value else { return Err(None) };
        let mut list = Self::with_capacity(items.len());
        for item in items {
            list.push(T::from_json(item)?);
        }
        Ok(list)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl<K: Ord + for<'a> From<&'a str>, V: FromJson> FromJson for BTreeMap<K, V> {
    fn from_json(value: Value) -> Result<Self, Option<Unreadable>> {
        let Value::Object(object) = value else { return Err(None) };
        let mut map = Self::new();
        for (key, value) in object {
            map.insert(K::from(&key), V::from_json(value)?);
        }
        Ok(map)
    }
}
