//! IndexedDB: where assessments are kept on a device.
//!
//! A write is done only when its strict transaction has completed, that is, when the browser has put it on the
//! disk: measured, such a write survives the browser being killed at once, and one to localStorage does not.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest};

const NAME: &str = "yot-self-assessment";
const VERSION: u32 = 1;
const STORE: &str = "assessments";

/// Why the device cannot keep something.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The browser has no storage for this site, or blocks it.
    Blocked,
    /// There is no more room.
    Full,
    /// Another tab saved a newer version in the meantime: this is its revision.
    Newer(u64),
    /// What was kept is no longer there: another tab deleted it.
    Gone,
    /// Anything else, in the browser's words.
    Other(String),
}

impl From<JsValue> for Fault {
    fn from(error: JsValue) -> Self {
        let text = |key: &str| Reflect::get(&error, &key.into()).ok().and_then(|value| value.as_string());
        match text("name").as_deref() {
            Some("QuotaExceededError") => Self::Full,
            Some("SecurityError" | "InvalidStateError") => Self::Blocked,
            _ => Self::Other(text("message").unwrap_or_else(|| "an unknown error".to_owned())),
        }
    }
}

/// One kept assessment: its file, and what the list of kept ones shows without reading it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The assessment's id.
    pub id: String,
    /// The service's name.
    pub name: String,
    /// The record's revision.
    pub revision: u64,
    /// When it was last changed, in seconds since 1970.
    pub changed: i64,
    /// How far it has come: "12 of 48 answered".
    pub progress: String,
    /// Fingerprint of `file`, to notice damage.
    pub checksum: String,
    /// The record in the file format.
    pub file: String,
    /// The revision that was last saved to a file, and when.
    pub filed: Option<(u64, i64)>,
}

/// The open database.
#[derive(Clone)]
pub struct Database(IdbDatabase);

#[wasm_bindgen]
extern "C" {
    /// A database as one that takes options for a transaction, which web-sys does not offer.
    #[wasm_bindgen(extends = Object)]
    type Transactor;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction(
        this: &Transactor,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<web_sys::IdbTransaction, JsValue>;
}

/// Waits for a request's result.
async fn result(request: &IdbRequest) -> Result<JsValue, Fault> {
    let wait = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(wait).await {
        Ok(_) => Ok(request.result()?),
        Err(_) => Err(request.error().ok().flatten().map_or(Fault::Blocked, |error| JsValue::from(error).into())),
    }
}

impl Database {
    /// Opens it, making it if need be.
    ///
    /// # Errors
    /// [`Fault::Blocked`] where the browser gives this site no storage.
    pub async fn open() -> Result<Self, Fault> {
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
        let factory: IdbFactory = factory.dyn_into().map_err(|_| Fault::Blocked)?;
        let request: IdbOpenDbRequest = factory.open_with_u32(NAME, VERSION)?;
        let opening = request.clone();
        let make = Closure::once_into_js(move || {
            if let Ok(Ok(database)) = opening.result().map(JsCast::dyn_into::<IdbDatabase>) {
                // It fails only if the store is there, and then there is nothing to make.
                let _ = database.create_object_store(STORE);
            }
        });
        request.set_onupgradeneeded(Some(make.unchecked_ref()));
        let database: IdbDatabase = result(&request).await?.dyn_into().map_err(|_| Fault::Blocked)?;
        Ok(Self(database))
    }

    /// A transaction that is complete only when it is on the disk.
    fn write(&self) -> Result<(web_sys::IdbTransaction, IdbObjectStore), Fault> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let transaction = self.0.unchecked_ref::<Transactor>().transaction(STORE, "readwrite", &options)?;
        let store = transaction.object_store(STORE)?;
        Ok((transaction, store))
    }

    fn read(&self) -> Result<IdbObjectStore, Fault> {
        Ok(self.0.transaction_with_str(STORE)?.object_store(STORE)?)
    }

    /// Keeps an assessment, if what is kept is still the revision `over` (none: nothing is kept yet).
    ///
    /// # Errors
    /// [`Fault::Newer`] if another tab kept something else meanwhile, [`Fault::Gone`] if it deleted what was kept; then
    /// nothing is changed.
    pub async fn put(&self, kept: &Kept, over: Option<u64>) -> Result<(), Fault> {
        let (transaction, store) = self.write()?;
        let there = result(&store.get(&kept.id.as_str().into())?).await?;
        match (Kept::from_js(&there).map(|there| there.revision), over) {
            (Some(revision), over) if Some(revision) != over => return Err(Fault::Newer(revision)),
            (None, Some(_)) => return Err(Fault::Gone),
            _ => {}
        }
        store.put_with_key(&kept.to_js()?, &kept.id.as_str().into())?;
        complete(&transaction).await
    }

    /// One kept assessment.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn get(&self, id: &str) -> Result<Option<Kept>, Fault> {
        Ok(Kept::from_js(&result(&self.read()?.get(&id.into())?).await?))
    }

    /// All kept assessments, the last changed first.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn all(&self) -> Result<Vec<Kept>, Fault> {
        let all: Array = result(&self.read()?.get_all()?).await?.unchecked_into();
        let mut all: Vec<Kept> = all.iter().filter_map(|value| Kept::from_js(&value)).collect();
        all.sort_by_key(|kept| (-kept.changed, kept.id.clone()));
        Ok(all)
    }

    /// Removes one.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn remove(&self, id: &str) -> Result<(), Fault> {
        let (transaction, store) = self.write()?;
        store.delete(&id.into())?;
        complete(&transaction).await
    }

    /// Removes all.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn clear(&self) -> Result<(), Fault> {
        let (transaction, store) = self.write()?;
        store.clear()?;
        complete(&transaction).await
    }
}

/// Waits until a transaction is on the disk.
async fn complete(transaction: &web_sys::IdbTransaction) -> Result<(), Fault> {
    let wait = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(wait).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or(Fault::Full, |error| JsValue::from(error).into())),
    }
}

impl Kept {
    #[expect(clippy::cast_precision_loss, reason = "seconds and revisions are far below 2^53")]
    fn to_js(&self) -> Result<JsValue, Fault> {
        let object = Object::new();
        let set = |key: &str, value: JsValue| Reflect::set(&object, &key.into(), &value);
        set("id", self.id.as_str().into())?;
        set("name", self.name.as_str().into())?;
        set("revision", (self.revision as f64).into())?;
        set("changed", (self.changed as f64).into())?;
        set("progress", self.progress.as_str().into())?;
        set("checksum", self.checksum.as_str().into())?;
        set("file", self.file.as_str().into())?;
        if let Some((revision, at)) = self.filed {
            set("filedRevision", (revision as f64).into())?;
            set("filedAt", (at as f64).into())?;
        }
        Ok(object.into())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written by to_js, and `as` saturates")]
    fn from_js(value: &JsValue) -> Option<Self> {
        let get = |key: &str| Reflect::get(value, &key.into()).ok();
        let text = |key: &str| get(key).and_then(|value| value.as_string());
        let number = |key: &str| get(key).and_then(|value| value.as_f64());
        Some(Self {
            id: text("id")?,
            name: text("name").unwrap_or_default(),
            revision: number("revision")? as u64,
            changed: number("changed").unwrap_or_default() as i64,
            progress: text("progress").unwrap_or_default(),
            checksum: text("checksum").unwrap_or_default(),
            file: text("file")?,
            filed: number("filedRevision").zip(number("filedAt")).map(|(revision, at)| (revision as u64, at as i64)),
        })
    }
}
