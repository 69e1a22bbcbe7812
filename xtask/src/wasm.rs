//! The app as WebAssembly: compiled by cargo, bound to JavaScript by wasm-bindgen, made small by
//! wasm-opt.

use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::install::TARGET;
use crate::step::run;
use crate::workspace::{Workspace, cargo, cargo_home, sysroot};

/// The root package, which is the app.
pub const PACKAGE: &str = "yot-self-assessment";

/// What rustc emits for this target and every browser in use reads. Never `--all-features`:
/// it lets wasm-opt write what browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Compiles the app and says where cargo put the module.
pub fn compile(workspace: &Workspace) -> Result<PathBuf> {
    let mut child = cargo()
        .args(["build", "--release", "--package", PACKAGE])
        .args(["--bin", PACKAGE, "--target", TARGET])
        .arg("--message-format=json-render-diagnostics")
        .env("CARGO_ENCODED_RUSTFLAGS", remapped(workspace)?.join("\x1f"))
        .env_remove("RUSTFLAGS")
        .current_dir(&workspace.root)
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo could not be started")?;
    let messages = child.stdout.take().context("cargo gave no messages")?;
    let mut module = None;
    for line in std::io::BufReader::new(messages).lines() {
        let message: serde_json::Value = serde_json::from_str(&line?).unwrap_or_default();
        let files = message["filenames"].as_array().into_iter().flatten();
        let wasm = files.filter_map(|file| file.as_str());
        if let Some(file) = wasm.into_iter().find(|file| file.ends_with(".wasm")) {
            module = Some(PathBuf::from(file));
        }
    }
    if !child.wait()?.success() {
        bail!("the app does not compile: see the compiler's messages above");
    }
    module.context("cargo named no WebAssembly module; has the root package lost its binary?")
}

/// Compiler flags that give every machine's folders the same names, so that nothing of the
/// machine is in the module and the same commit gives the same bytes. The last match wins.
fn remapped(workspace: &Workspace) -> Result<Vec<String>> {
    let mut folders = vec![(sysroot()?.join("lib/rustlib/src/rust"), "/rust")];
    if let Some(home) = cargo_home() {
        // The folder below holds one folder a registry, whose name tells the registry's address.
        let sources = home.join("registry").join("src");
        folders.push((home, "/cargo"));
        let mut registries: Vec<_> = fs::read_dir(sources)
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        registries.sort();
        folders.extend(registries.into_iter().map(|folder| (folder, "/crates")));
    }
    folders.push((workspace.root.clone(), "/app"));
    folders.push((workspace.target.clone(), "/target"));
    let flag = |(from, to): (PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    Ok(folders.into_iter().map(flag).collect())
}

/// Writes `app.js`, `app_bg.wasm` and any script that a dependency brings into an empty folder.
pub fn bind(module: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Bindgen::new()
        .input_path(module)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .remove_producers_section(true)
        .generate(folder)
        .context(
            "wasm-bindgen could not bind the module. If it speaks of a schema version, give \
             wasm-bindgen-cli-support in xtask/Cargo.toml the version of wasm-bindgen in Cargo.lock",
        )
}

/// Makes the module small, in place.
pub fn optimise(workspace: &Workspace, module: &Path) -> Result<()> {
    run(
        workspace
            .npm_program("binaryen/bin/wasm-opt")
            .arg(module)
            .arg("--output")
            .arg(module)
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .args(["--strip-target-features"])
            .args(FEATURES),
        "If wasm-opt names a feature that is not enabled, rustc has begun to use it: see FEATURES \
         in xtask/src/wasm.rs.",
    )
}
