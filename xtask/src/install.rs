//! What a build needs and a fresh machine may lack: the WebAssembly target and the npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::step::run;
use crate::workspace::{Workspace, sysroot};

/// The target that the app is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Sees to both, doing nothing when they are there.
pub fn for_build(workspace: &Workspace) -> Result<()> {
    wasm_target()?;
    npm_packages(workspace)
}

fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    run(
        Command::new("rustup").args(["target", "add", TARGET]),
        "The app needs Rust's WebAssembly target: install Rust by rustup, or add the target by \
         your package manager, then run this again.",
    )
}

fn npm_packages(workspace: &Workspace) -> Result<()> {
    // npm writes this file last, and anew at every installation.
    let installed = modified(&workspace.root.join("node_modules/.package-lock.json"));
    let wanted = modified(&workspace.root.join("package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    run(
        Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&workspace.root),
        "The build needs Node.js 20 or later with npm, and a network the first time.",
    )
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}
