//! What can still be had from the app when it has stopped in the middle of something: the page that is shown then asks for
//! it, and offers it as files.

use std::cell::RefCell;
use std::rc::Rc;

use assessment::file;
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::platform::device;
use crate::state::State;

thread_local! {
    static NEWEST: RefCell<Option<Rc<State>>> = const { RefCell::new(None) };
}

/// Takes note of the newest state.
pub fn note(state: &Rc<State>) {
    NEWEST.replace(Some(state.clone()));
}

/// The newest state. None before the first event, and while it is being noted.
pub fn newest() -> Option<Rc<State>> {
    NEWEST.with(|newest| newest.try_borrow().ok().and_then(|newest| newest.clone()))
}

/// Every open assessment as id, name, revision and file.
#[wasm_bindgen]
#[must_use]
pub fn rescue() -> Array {
    let all = Array::new();
    // Stopped while it was noted: then there is only what the device keeps.
    for open in newest().iter().flat_map(|state| &state.opened).filter(|open| !open.assessment.example) {
        let assessment = &open.assessment;
        #[expect(clippy::cast_precision_loss, reason = "revisions are far below 2^53")]
        let revision = assessment.revision as f64;
        all.push(&Array::of4(
            &assessment.id.as_str().into(),
            &assessment.service.name.as_str().into(),
            &revision.into(),
            &file::write_compact(assessment, device::now()).into(),
        ));
    }
    all
}
