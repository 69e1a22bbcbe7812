//! `cargo xtask dist`: the site, from its sources to a folder of static files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::assets::Assets;
use crate::step::{run, seconds, step};
use crate::wasm::{self, Script, WORKERS, Worker};
use crate::workspace::Workspace;
use crate::{hosting, install, offline, one_file, page, supply};

/// How much work goes into a small module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimise {
    /// All that is known: for what people are given.
    Full,
    /// None after the compiler: for one who waits for a page to reload.
    Quick,
}

/// Which modules the site is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Modules {
    /// Those of the sources as they are.
    Compiled(Optimise),
    /// Those that were compiled last: for one who changes pages, styles, texts or scripts only.
    Last,
}

/// How the site is built.
#[derive(clap::Args)]
pub struct Options {
    /// Compile nothing: put the site together from the modules that were compiled last.
    #[arg(long)]
    no_compile: bool,
}

/// The command.
pub fn command(workspace: &Workspace, options: &Options) -> Result<()> {
    let modules = if options.no_compile { Modules::Last } else { Modules::Compiled(Optimise::Full) };
    dist(workspace, modules).map(drop)
}

/// Builds the site into `dist/`, replacing what was there only when all went well.
pub fn dist(workspace: &Workspace, modules: Modules) -> Result<PathBuf> {
    let started = Instant::now();
    let dist = workspace.dist();
    let mut assets = Assets::default();

    step("Look for what the build needs", || install::for_build(workspace))?;
    let folders = match modules {
        Modules::Compiled(optimise) => compiled(workspace, optimise)?,
        Modules::Last => last(workspace)?,
    };
    step("Compile the styles", || {
        ["app", "later"].iter().try_for_each(|name| assets.add(&format!("{name}.css"), styles(workspace, name)?))
    })?;
    step("Read the framework's texts", || assets.add("guidance.json", guidance(workspace)?))?;
    if modules != Modules::Compiled(Optimise::Quick) {
        step("List what it is made of", || supply::add(workspace, &mut assets))?;
    }
    step("Put the site together", || {
        folders.iter().try_for_each(|folder| add_folder(&mut assets, folder, ""))?;
        add_folder(&mut assets, &workspace.root.join("static"), "")?;
        assets.add("index.html", index(workspace)?.into_bytes())?;
        write(workspace, &site(workspace, assets, modules)?, &dist)
    })?;
    eprintln!("Built {} in {}", dist.display(), seconds(started.elapsed()));
    Ok(dist)
}

/// Compiles everything: a folder for the app, and one for each worker.
fn compiled(workspace: &Workspace, optimise: Optimise) -> Result<Vec<PathBuf>> {
    let mut folders = vec![app(workspace)?];
    for of in &WORKERS {
        folders.push(worker(workspace, of)?);
    }
    if optimise == Optimise::Full {
        step("Make them small", || folders.iter().try_for_each(|folder| wasm::optimise(workspace, folder)))?;
    }
    Ok(folders)
}

/// The folders that [`compiled`] made last.
fn last(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let names = std::iter::once("app").chain(WORKERS.iter().map(|worker| worker.source.package));
    let folders: Vec<_> = names.map(|name| workspace.scratch(name)).collect();
    match folders.iter().find(|folder| !folder.exists()) {
        Some(folder) => bail!("there is no {}: run cargo xtask dist first", folder.display()),
        None => Ok(folders),
    }
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

/// The site's files under their final names, with those that are made of all the others.
fn site(workspace: &Workspace, assets: Assets, modules: Modules) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = assets.finish()?;
    let offline = if modules == Modules::Compiled(Optimise::Quick) {
        offline::NONE.to_owned()
    } else {
        offline::service_worker(&fs::read_to_string(workspace.root.join("src/platform/sw.js"))?, &files)?
    };
    let one_file = one_file::assemble(workspace, &files)?;
    let headers = hosting::headers_file(files.keys().map(String::as_str));
    files.insert("_headers".to_owned(), headers.into_bytes());
    files.insert(offline::SCRIPT.to_owned(), offline.into_bytes());
    files.insert(one_file::FILE.to_owned(), one_file.into_bytes());
    Ok(files)
}

/// Writes beside the folder and swaps, so that a server never sees half a site.
fn write(workspace: &Workspace, files: &BTreeMap<String, Vec<u8>>, dist: &Path) -> Result<()> {
    let fresh = workspace.root.join("dist.new");
    remove(&fresh)?;
    for (path, bytes) in files {
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
