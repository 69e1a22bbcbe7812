//! IndexedDB: where assessments are kept on a device.
//!
//! A write is done only when its strict transaction has completed, that is, when the browser has put it on the
//! disk: measured, such a write survives the browser being killed at once, and one to localStorage does not.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest};

use super::kept::Kept;
use super::page;

const NAME: &str = "yot-self-assessment";
const VERSION: u32 = 1;
const STORE: &str = "assessments";

/// How long the browser may take to answer, in milliseconds. Longer than any disk that works.
const PATIENCE: i32 = 20_000;

/// Why the device cannot keep something.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The browser has no storage for this site, or blocks it.
    Blocked,
    /// There is no more room.
    Full,
    /// Another tab saved a newer version in the meantime: this is its revision.
    Newer(u64),
    /// What was kept is no longer there: another tab deleted it, or the site's data was cleared.
    Gone,
    /// The browser does not answer.
    Silent,
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

/// Waits for what `listen` resolves or rejects, or until the browser has been silent for too long: then the error is
/// undefined.
async fn wait(listen: impl Fn(&Function, &Function)) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        listen(&resolve, &reject);
        if let Some(window) = web_sys::window() {
            // Without a timer one waits as long as it takes.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
        }
    });
    JsFuture::from(promise).await
}

/// Waits for a request's result.
async fn result(request: &IdbRequest) -> Result<JsValue, Fault> {
    let wait = wait(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    match wait.await {
        Ok(_) => Ok(request.result()?),
        Err(silence) if silence.is_undefined() => Err(Fault::Silent),
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
        // The browser closes it when the site's data is cleared. Whoever else deletes it waits until all have closed it.
        let closing = database.clone();
        let close = Closure::once_into_js(move || {
            closing.close();
            page::storage_changed();
        });
        database.set_onversionchange(Some(close.unchecked_ref()));
        database.set_onclose(Some(close.unchecked_ref()));
        Ok(Self(database))
    }

    /// Whether it still is: the browser closes it when the site's data is cleared.
    pub fn is_open(&self) -> bool {
        self.read().is_ok()
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

    /// Keeps an assessment, if what is kept is still the revision `over` (none: nothing is kept yet). What is there and is
    /// damaged is put aside in the same transaction.
    ///
    /// # Errors
    /// [`Fault::Newer`] if another tab kept something else meanwhile, [`Fault::Gone`] if it deleted what was kept; then
    /// nothing is changed.
    pub async fn put(&self, kept: &Kept, over: Option<u64>) -> Result<(), Fault> {
        let (transaction, store) = self.write()?;
        let key = kept.id.as_str().into();
        match (Kept::from_js(&key, &result(&store.get(&key)?).await?), over) {
            // An earlier write of the same of which no answer came.
            (Some(there), _) if there.is_same(kept) && there.is_whole() => {
                return Ok(());
            }
            (Some(there), over) if Some(there.revision) != over => return Err(Fault::Newer(there.revision)),
            (None, Some(_)) => return Err(Fault::Gone),
            (Some(there), _) if !there.is_whole() => {
                let aside = there.aside();
                store.put_with_key(&aside.to_js()?, &aside.id.as_str().into())?;
            }
            _ => {}
        }
        store.put_with_key(&kept.to_js()?, &key)?;
        complete(&transaction).await
    }

    /// One kept assessment.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn get(&self, id: &str) -> Result<Option<Kept>, Fault> {
        let key = id.into();
        Ok(Kept::from_js(&key, &result(&self.read()?.get(&key)?).await?))
    }

    /// Whether an assessment is kept. Nothing of it is read.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn has(&self, id: &str) -> Result<bool, Fault> {
        let count = result(&self.read()?.count_with_key(&id.into())?).await?;
        Ok(count.as_f64() > Some(0.0))
    }

    /// All that is kept, the last changed first.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn all(&self) -> Result<Vec<Kept>, Fault> {
        let store = self.read()?;
        let (keys, all) = (store.get_all_keys()?, store.get_all()?);
        // Requests are answered in their order.
        let all: Array = result(&all).await?.unchecked_into();
        let keys: Array = keys.result()?.unchecked_into();
        let mut all: Vec<Kept> =
            keys.iter().zip(all.iter()).filter_map(|(key, value)| Kept::from_js(&key, &value)).collect();
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
    let wait = wait(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
    });
    match wait.await {
        Ok(_) => Ok(()),
        Err(silence) if silence.is_undefined() => Err(Fault::Silent),
        Err(_) => Err(transaction.error().map_or(Fault::Full, |error| JsValue::from(error).into())),
    }
}
