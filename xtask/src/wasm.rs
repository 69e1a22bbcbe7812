//! The app as WebAssembly: compiled by cargo, cut into what a visit begins with and what can wait, bound to
//! JavaScript by wasm-bindgen, made small by wasm-opt.

use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, anyhow, bail};
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
        .env("CARGO_ENCODED_RUSTFLAGS", flags(workspace)?.join("\x1f"))
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

/// Compiler flags: names without the machine, and the relocations by which the module is cut.
fn flags(workspace: &Workspace) -> Result<Vec<String>> {
    let mut flags = remapped(workspace)?;
    flags.push("-Clink-arg=--emit-relocs".to_owned());
    Ok(flags)
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

/// Cuts what the app marks by `wasm_split` out of the module: writes each part, and `split.js` which fetches them, into
/// an empty folder, and what is left, which is yet to be bound, to the file `first`.
pub fn split(module: &Path, first: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let bytes = fs::read(module)?;
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.main_out_path = first;
    options.output_dir = folder;
    options.main_module = "./app.js";
    options.link_name = "./split.js";
    wasm_split_cli_support::transform(options)
        .map(drop)
        .map_err(|error| anyhow!("the module could not be cut where the app says `wasm_split`: {error:#}"))
}

/// Writes `app.js` and `app_bg.wasm` into the folder with the other parts, and makes one script of all.
pub fn bind(workspace: &Workspace, first: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(first)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .remove_producers_section(true)
        // The other parts use the first one's stack and table.
        .keep_lld_exports(true)
        .generate(folder)
        .context(
            "wasm-bindgen could not bind the module. If it speaks of a schema version, give \
             wasm-bindgen-cli-support in xtask/Cargo.toml the version of wasm-bindgen in Cargo.lock",
        )?;
    bundle(workspace, folder)
}

/// Makes one small script of `app.js` and `split.js`, which import each other.
fn bundle(workspace: &Workspace, folder: &Path) -> Result<()> {
    let script = folder.join("app.js");
    run(
        workspace
            .npm_command("esbuild")
            .arg(&script)
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--allow-overwrite"])
            .args(["--log-level=error"])
            .arg(format!("--outfile={}", script.display())),
        "See esbuild's message above: it names the file and line.",
    )?;
    fs::remove_file(folder.join("split.js")).context("wasm-split has written no split.js")
}

/// Makes every module of a folder small, in place.
pub fn optimise(workspace: &Workspace, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "wasm") {
            shrink(workspace, &path)?;
        }
    }
    Ok(())
}

fn shrink(workspace: &Workspace, module: &Path) -> Result<()> {
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
