//! `cargo xtask size`: what a browser fetches, against the budget.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::compress::Packer;
use crate::one_file;
use crate::site;
use crate::workspace::Workspace;

/// The most that the first load may be, in bytes of brotli: what the smallest full-featured peer needs.
const BUDGET: usize = 140_000;

/// How the size is asked for.
#[derive(clap::Args)]
pub struct Options {
    /// The built site to measure.
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
}

/// When a browser fetches a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Load {
    /// Before the task list can be used.
    First,
    /// Beside it or later: nothing waits for it.
    Later,
    /// Never: it is for people to download.
    Apart,
}

struct Row {
    path: String,
    load: Load,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table; an error when the first load is over the budget.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let dist = options.dist.clone().unwrap_or_else(|| workspace.dist());
    of(workspace, &dist)
}

/// The same for a given folder.
pub fn of(workspace: &Workspace, dist: &Path) -> Result<()> {
    let rows = measure(dist, &Packer::new(workspace.scratch("packed"))?)?;
    println!("{:<40} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip 9", "brotli 11");
    for (load, title) in [(Load::First, "first load"), (Load::Later, "later"), (Load::Apart, "to download")] {
        for row in rows.iter().filter(|row| row.load == load) {
            line(&row.path, row.raw, row.gzip, row.brotli);
        }
        let of = |size: fn(&Row) -> usize| sum(&rows, load, size);
        line(title, of(|row| row.raw), of(|row| row.gzip), of(|row| row.brotli));
        println!();
    }
    let first = sum(&rows, Load::First, |row| row.brotli);
    println!("{}", verdict(first)?);
    Ok(())
}

fn measure(dist: &Path, packer: &Packer) -> Result<Vec<Row>> {
    let files = site::read(dist)?;
    if !files.contains_key("index.html") {
        bail!("{} holds no site: build it by cargo xtask dist", dist.display());
    }
    let rows = files.into_iter().map(|(path, bytes)| {
        if path == one_file::FILE {
            return Ok(Row { path, load: Load::Apart, raw: bytes.len(), gzip: bytes.len(), brotli: bytes.len() });
        }
        Ok(Row {
            load: load(&path),
            raw: bytes.len(),
            gzip: packer.gzip(&bytes)?.len(),
            brotli: packer.brotli(&bytes)?.len(),
            path,
        })
    });
    rows.collect()
}

/// The first load is the page, the style, the two scripts and the app's module.
fn load(path: &str) -> Load {
    let first = path == "index.html"
        || path.starts_with("snippets/")
        || [("app-", ".css"), ("app-", ".js"), ("boot-", ".js"), ("app_bg-", ".wasm")]
            .iter()
            .any(|(start, end)| path.starts_with(start) && path.ends_with(end));
    if first { Load::First } else { Load::Later }
}

fn sum(rows: &[Row], load: Load, size: fn(&Row) -> usize) -> usize {
    rows.iter().filter(|row| row.load == load).map(size).sum()
}

fn line(name: &str, raw: usize, gzip: usize, brotli: usize) {
    println!("{name:<40} {raw:>10} {gzip:>10} {brotli:>10}");
}

/// What to say of a first load of so many bytes; an error when there are too many.
fn verdict(first: usize) -> Result<String> {
    if first > BUDGET {
        bail!("the first load is {first} bytes of brotli, {} over the budget of {BUDGET}", first - BUDGET);
    }
    Ok(format!("The first load is {first} bytes of brotli, {} under the budget of {BUDGET}.", BUDGET - first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_kept_to_the_byte() {
        assert!(verdict(BUDGET).is_ok());
        assert!(verdict(BUDGET + 1).is_err());
    }

    #[test]
    fn only_what_the_task_list_waits_for_counts() {
        for path in ["index.html", "app-0123456789.css", "app_bg-0123456789.wasm"] {
            assert!(load(path) == Load::First, "{path}");
        }
        for path in ["guidance-0123456789.json", "icon-0123456789.svg", "pdf_bg-0123456789.wasm"] {
            assert!(load(path) == Load::Later, "{path}");
        }
    }
}
