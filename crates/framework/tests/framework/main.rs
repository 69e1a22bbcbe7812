//! The framework in this repository is whole, its checks find what they are for, and its version is raised when
//! its content changes.
#![cfg(feature = "source")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

mod broken;
mod lock;
mod whole;

use std::path::{Path, PathBuf};

use framework::{Framework, source};

/// The framework folder of this repository.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../framework")
}

/// The framework of this repository.
fn load() -> Framework {
    source::load(&folder()).unwrap_or_else(|problems| panic!("{problems}"))
}
