//! The browser's own encryption: AES-256-GCM under a key that PBKDF2 makes of a passphrase.
//!
//! Its objects are reached by name, so that nothing of them is in the module of a first visit.

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use locked::Lock;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What the browser refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has no encryption at this address.
    NoEncryption,
    /// The passphrase does not open this.
    WrongPassphrase,
    /// Anything else.
    Failed,
}

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self::Failed
    }
}

/// Whether the browser encrypts at this address. At an unencrypted one of another computer it does not.
#[must_use]
pub fn can_lock() -> bool {
    subtle().is_ok()
}

/// Encrypts under a passphrase. Gives what has to be known beside it, and what was encrypted with its tag.
///
/// # Errors
/// What the browser refused.
pub async fn lock(text: &str, passphrase: &str) -> Result<(Lock, Vec<u8>), Refused> {
    let lock = Lock::new(by_chance()?, by_chance()?);
    let encrypted = apply("encrypt", &lock, text.as_bytes(), passphrase).await?;
    Ok((lock, encrypted))
}

/// Decrypts what [`lock`] gave.
///
/// # Errors
/// What the browser refused: mostly that the passphrase is another one.
pub async fn unlock(lock: &Lock, encrypted: &[u8], passphrase: &str) -> Result<Vec<u8>, Refused> {
    apply("decrypt", lock, encrypted, passphrase).await
}

async fn apply(what: &str, lock: &Lock, bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Refused> {
    let subtle = subtle()?;
    // The same letters can be typed as other characters on another keyboard.
    let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let aes = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = |uses: &str| Array::of1(&uses.into()).into();
    let no = JsValue::FALSE;
    let secret = Uint8Array::from(passphrase.as_bytes()).into();
    let base =
        call(&subtle, "importKey", &["raw".into(), secret, "PBKDF2".into(), no.clone(), uses("deriveKey")]).await?;
    let hashing = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(&lock.salt[..]).into()),
        ("iterations", lock.iterations.into()),
    ])?;
    let key = call(&subtle, "deriveKey", &[hashing, base, aes, no, uses(what)]).await?;
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(&lock.nonce[..]).into()),
        ("additionalData", Uint8Array::from(lock.header.as_bytes()).into()),
    ])?;
    match call(&subtle, what, &[how, key, Uint8Array::from(bytes).into()]).await {
        Ok(made) => Ok(Uint8Array::new(&made).to_vec()),
        // The file's checksum was right, so that the tag is wrong for one reason.
        Err(_) if what == "decrypt" => Err(Refused::WrongPassphrase),
        Err(error) => Err(error.into()),
    }
}

fn crypto() -> Result<JsValue, Refused> {
    let window = web_sys::window().ok_or(Refused::NoEncryption)?;
    Reflect::get(&window, &"crypto".into()).ok().filter(JsValue::is_object).ok_or(Refused::NoEncryption)
}

fn subtle() -> Result<JsValue, Refused> {
    Reflect::get(&crypto()?, &"subtle".into()).ok().filter(JsValue::is_object).ok_or(Refused::NoEncryption)
}

/// Bytes by chance that nobody can foretell.
fn by_chance<const N: usize>() -> Result<[u8; N], Refused> {
    #[expect(clippy::cast_possible_truncation, reason = "a few bytes")]
    let bytes = Uint8Array::new_with_length(N as u32);
    method(&crypto()?, "getRandomValues")?.call1(&crypto()?, &bytes)?;
    bytes.to_vec().try_into().map_err(|_| Refused::Failed)
}

fn method(object: &JsValue, name: &str) -> Result<Function, Refused> {
    Reflect::get(object, &name.into())?.dyn_into().map_err(|_| Refused::Failed)
}

fn object(values: &[(&str, JsValue)]) -> Result<JsValue, Refused> {
    let object = Object::new();
    for (name, value) in values {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object.into())
}

async fn call(subtle: &JsValue, name: &str, given: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(subtle, &name.into())?.dyn_into()?;
    let promise: Promise = method.apply(subtle, &given.iter().collect::<Array>())?.dyn_into()?;
    JsFuture::from(promise).await
}
