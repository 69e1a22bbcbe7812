//! The framework's reference data for the tests of the rules, read once.

use std::path::Path;
use std::sync::LazyLock;

use framework::{Framework, Reference};

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));

/// The reference data.
pub(crate) fn reference() -> &'static Reference {
    &FRAMEWORK.reference
}
