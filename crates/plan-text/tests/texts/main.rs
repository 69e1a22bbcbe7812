//! The texts that quite different records give, as files to be read; and what must hold in every one of them.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod any;
mod change;
mod golden;
mod hold;
mod lossless;
mod records;

use std::sync::LazyLock;

use framework::Framework;

fn path(relative: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(&path("../../framework")).expect("the framework"));
