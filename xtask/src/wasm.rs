//! Rust as WebAssembly: compiled by cargo, bound to JavaScript by wasm-bindgen, made small by wasm-opt. Of the app, what can
//! wait is cut off what a visit begins with.

use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::install::TARGET;
use crate::names::Names;
use crate::step::run;
use crate::workspace::{Workspace, cargo, cargo_home, sysroot};

/// A module of the site: a package and how it is compiled.
pub struct Source {
    /// The package.
    pub package: &'static str,
    /// Which of its targets, as cargo is told.
    target: &'static [&'static str],
    /// What the linker is told.
    link: &'static [&'static str],
}

/// The app, with the relocations by which it is cut.
pub const APP: Source =
    Source { package: "yot-self-assessment", target: &["--bin", "yot-self-assessment"], link: &["--emit-relocs"] };

/// What works beside the page: `crates/NAME-worker`, whose script becomes `NAME-worker.js` and whose module
/// `NAME_bg.wasm`. The page links to the script by the id `NAME-worker`.
pub struct Worker {
    /// The name.
    pub name: &'static str,
    /// How its package is compiled.
    pub source: Source,
}

/// All workers. Everything that is done to one is done to each: see `build.rs`, `page.rs` and `test.rs`.
pub const WORKERS: [Worker; 3] = [
    Worker { name: "document", source: Source { package: "document-worker", target: &["--lib"], link: &[] } },
    Worker { name: "pdf", source: Source { package: "pdf-worker", target: &["--lib"], link: &[] } },
    Worker {
        name: "spreadsheet",
        // It may use 256 MB and no more, so that a hostile file can take no more of a small computer.
        source: Source { package: "spreadsheet-worker", target: &["--lib"], link: &["--max-memory=268435456"] },
    },
];

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

/// Compiles a module and says where cargo put it.
pub fn compile(workspace: &Workspace, source: &Source) -> Result<PathBuf> {
    // What the linker is told goes to the module alone, so that modules share what they are made of.
    let mut child = cargo()
        .args(["rustc", "--release", "--package", source.package])
        .args(source.target)
        .args(["--target", TARGET, "--message-format=json-render-diagnostics", "--"])
        .args(source.link.iter().map(|option| format!("-Clink-arg={option}")))
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
        bail!("{} does not compile: see the compiler's messages above", source.package);
    }
    module.with_context(|| format!("cargo named no WebAssembly module of {}", source.package))
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
/// a folder, and what is left, which is yet to be bound, to the file `first`.
pub fn split(module: &Path, first: &Path, folder: &Path) -> Result<()> {
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

/// Writes a module, as `NAME_bg.wasm`, and its script `NAME.js` into a folder.
pub fn bind(module: &Path, name: &str, folder: &Path) -> Result<()> {
    let mut bound = Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_producers_section(true)
        // The app's other parts use the first one's stack and table.
        .keep_lld_exports(true)
        .generate_output()
        .context(
            "wasm-bindgen could not bind the module. If it speaks of a schema version, give \
             wasm-bindgen-cli-support in xtask/Cargo.toml the version of wasm-bindgen in Cargo.lock",
        )?;
    let mut names = Names::default();
    for import in bound.wasm_mut().imports.iter_mut() {
        import.name = names.shortened(&import.name);
    }
    for export in bound.wasm_mut().exports.iter_mut() {
        export.name = names.shortened(&export.name);
    }
    bound.emit(folder)?;
    let script = folder.join(name).with_extension("js");
    fs::write(&script, names.applied(&fs::read_to_string(&script)?))?;
    Ok(())
}

/// What a script is to the page.
#[derive(Clone, Copy)]
pub enum Script {
    /// A module that others import.
    Module,
    /// A program of its own.
    Program,
}

/// Puts everything that a script of a folder imports from beside it into that script, and makes it small.
pub fn bundle(workspace: &Workspace, folder: &Path, name: &str, kind: Script, imported: &[&str]) -> Result<()> {
    let script = folder.join(name);
    let format = match kind {
        Script::Module => "--format=esm",
        Script::Program => "--format=iife",
    };
    run(
        workspace
            .npm_command("esbuild")
            .arg(&script)
            .args(["--bundle", "--minify", format, "--target=es2022", "--allow-overwrite"])
            .args(["--log-level=error"])
            .arg(format!("--outfile={}", script.display())),
        "See esbuild's message above: it names the file and line.",
    )?;
    for name in imported {
        fs::remove_file(folder.join(name)).with_context(|| format!("{name} was not made"))?;
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    /// One that is not listed would be compiled by nobody, and missed only in a browser.
    #[test]
    fn every_worker_of_the_crates_is_listed() -> Result<()> {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
        let mut there = Vec::new();
        for entry in fs::read_dir(crates)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with("-worker") {
                there.push(name);
            }
        }
        there.sort();
        let mut listed = WORKERS.map(|worker| worker.source.package);
        listed.sort_unstable();
        assert_eq!(there, listed);
        assert!(WORKERS.iter().all(|worker| worker.source.package == format!("{}-worker", worker.name)));
        Ok(())
    }
}
