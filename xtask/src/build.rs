//! `cargo xtask dist`: the site, from its sources to a folder of static files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::assets::Assets;
use crate::step::{run, seconds, step};
use crate::wasm::{self, Script, WORKERS, Worker};
use crate::workspace::Workspace;
use crate::{install, page, supply};

/// How much work goes into a small module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimise {
    /// All that is known: for what people are given.
    Full,
    /// None after the compiler: for one who waits for a page to reload.
    Quick,
}

/// Builds the site into `dist/`, replacing what was there only when all went well.
pub fn dist(workspace: &Workspace, optimise: Optimise) -> Result<PathBuf> {
    let started = Instant::now();
    let dist = workspace.dist();
    let mut assets = Assets::default();

    step("Look for what the build needs", || install::for_build(workspace))?;
    let app = app(workspace)?;
    let workers = WORKERS.iter().map(|of| worker(workspace, of)).collect::<Result<Vec<_>>>()?;
    let modules: Vec<_> = std::iter::once(&app).chain(&workers).collect();
    if optimise == Optimise::Full {
        step("Make them small", || modules.iter().try_for_each(|folder| wasm::optimise(workspace, folder)))?;
    }
    step("Compile the styles", || {
        ["app", "later"].iter().try_for_each(|name| assets.add(&format!("{name}.css"), styles(workspace, name)?))
    })?;
    step("Read the framework's texts", || assets.add("guidance.json", guidance(workspace)?))?;
    if optimise == Optimise::Full {
        step("List what it is made of", || supply::add(workspace, &mut assets))?;
    }
    step("Put the site together", || {
        modules.iter().try_for_each(|folder| add_folder(&mut assets, folder, ""))?;
        add_folder(&mut assets, &workspace.root.join("static"), "")?;
        assets.add("index.html", index(workspace)?.into_bytes())?;
        write(workspace, assets, &dist)
    })?;
    eprintln!("Built {} in {}", dist.display(), seconds(started.elapsed()));
    Ok(dist)
}

/// The app: a folder with its modules and their script.
fn app(workspace: &Workspace) -> Result<PathBuf> {
    let (first, folder) = (workspace.scratch("first.wasm"), empty(workspace.scratch("app"))?);
    let module = step("Compile the app", || wasm::compile(workspace, &wasm::APP))?;
    step("Cut off what can wait", || wasm::split(&module, &first, &folder))?;
    step("Bind it to JavaScript", || {
        wasm::bind(&first, "app", &folder)?;
        wasm::bundle(workspace, &folder, "app.js", Script::Module, &["split.js"])
    })?;
    Ok(folder)
}

/// What works beside the page: a folder with its module and its script.
fn worker(workspace: &Workspace, Worker { name, source }: &Worker) -> Result<PathBuf> {
    let folder = empty(workspace.scratch(source.package))?;
    let module = step(&format!("Compile the {name} worker"), || wasm::compile(workspace, source))?;
    step("Bind it to JavaScript", || {
        wasm::bind(&module, name, &folder)?;
        let script = String::from_utf8(read(&workspace.root.join("src/platform/worker.js"))?)?;
        let file = format!("{name}-worker.js");
        fs::write(folder.join(&file), script.replace("NAME", name))?;
        wasm::bundle(workspace, &folder, &file, Script::Program, &[&format!("{name}.js")])
    })?;
    Ok(folder)
}

fn styles(workspace: &Workspace, name: &str) -> Result<Vec<u8>> {
    let css = workspace.scratch(&format!("{name}.css"));
    run(
        workspace
            .npm_program("sass/sass.js")
            .args(["--style=compressed", "--no-source-map", "--no-error-css"])
            .args(["--no-charset", "--quiet-deps"])
            .arg(format!("styles/{name}.scss"))
            .arg(&css),
        "See Sass's message above: it names the file and line.",
    )?;
    run(
        workspace
            .npm_command("purgecss")
            .args(["--config", "styles/purgecss.config.cjs", "--css"])
            .arg(&css)
            .arg("--output")
            .arg(&css),
        "See purgecss's message above; styles/purgecss.config.cjs says what it keeps.",
    )?;
    read(&css)
}

/// The whole framework with its long texts, which the task list does not wait for.
fn guidance(workspace: &Workspace) -> Result<Vec<u8>> {
    let framework = framework::source::load(&workspace.root.join("framework"))?;
    Ok(serde_json::to_vec(&framework)?)
}

fn index(workspace: &Workspace) -> Result<String> {
    let text = |path: &str| -> Result<String> { Ok(String::from_utf8(read(&workspace.root.join(path))?)?) };
    let start = "src/pages/start.html";
    let start = if workspace.root.join(start).exists() { text(start)? } else { String::new() };
    page::assemble(&text("index.html")?, &start)
}

/// Adds all files below a folder, under their paths inside it.
fn add_folder(assets: &mut Assets, folder: &Path, prefix: &str) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("no folder {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().context("a file's name is not UTF-8")?;
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            add_folder(assets, &entry.path(), &format!("{path}/"))?;
        } else {
            assets.add(&path, read(&entry.path())?)?;
        }
    }
    Ok(())
}

/// Writes beside the folder and swaps, so that a server never sees half a site.
fn write(workspace: &Workspace, assets: Assets, dist: &Path) -> Result<()> {
    let fresh = workspace.root.join("dist.new");
    remove(&fresh)?;
    for (path, bytes) in assets.finish()? {
        let file = fresh.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, bytes).with_context(|| format!("could not write {}", file.display()))?;
    }
    remove(dist)?;
    fs::rename(&fresh, dist).with_context(|| format!("could not put {} in place", dist.display()))
}

/// An empty folder where there may have been another.
fn empty(folder: PathBuf) -> Result<PathBuf> {
    remove(&folder)?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
