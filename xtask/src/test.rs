//! `cargo xtask test`: every check, in order, stopping at the first that fails.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::build::{self, Modules, Optimise};
use crate::counted::{self, Counts};
use crate::fuzz;
use crate::install::{self, TARGET};
use crate::report::{Outcome, Report};
use crate::size;
use crate::step::run;
use crate::supply;
use crate::wasm::{APP, WORKERS};
use crate::workspace::{Workspace, cargo};

/// Which of the checks are made.
#[derive(clap::Args)]
pub struct Options {
    /// Make only these checks; may be given several times.
    #[arg(long, value_enum, value_name = "CHECK")]
    only: Vec<Check>,
    /// Leave out the checks that need a browser.
    #[arg(long)]
    skip_browser: bool,
}

/// A check, in the order in which they are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Check {
    /// The source is formatted.
    Fmt,
    /// The whole workspace is free of warnings, natively.
    Clippy,
    /// The app and its workers are free of warnings as they are compiled for browsers.
    ClippyWasm,
    /// What the project is made of keeps to its rules.
    Supply,
    /// The tests of every crate.
    Unit,
    /// What reads other people's files, against a fuzzer.
    Fuzz,
    /// The site is built.
    Dist,
    /// The first load is within its budget.
    Size,
    /// The whole product, in a browser.
    Journeys,
}

/// Makes the checks and prints what came of each. The last line says how many passed and failed.
pub fn all(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut report = Report::default();
    for check in Check::value_variants().iter().copied().filter(|check| options.wants(*check)) {
        if report.has_failed() {
            report.add(check.name(), Outcome::NotRun);
            continue;
        }
        report.run(check.name(), || check.make(workspace));
    }
    report.close();
    Ok(())
}

impl Options {
    fn wants(&self, check: Check) -> bool {
        let picked = self.only.is_empty() || self.only.contains(&check);
        picked && !(self.skip_browser && check == Check::Journeys)
    }
}

impl Check {
    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy-wasm",
            Self::Supply => "supply",
            Self::Unit => "unit",
            Self::Fuzz => "fuzz",
            Self::Dist => "dist",
            Self::Size => "size",
            Self::Journeys => "journeys",
        }
    }

    fn make(self, workspace: &Workspace) -> Result<Counts> {
        match self {
            Self::Fmt => {
                install::for_checks()?;
                let fix = "Run cargo fmt --all, and look at what it changes.";
                run(at_root(workspace).args(["fmt", "--all", "--check"]), fix)?;
            }
            Self::Clippy => {
                install::for_checks()?;
                run(
                    at_root(workspace).args(["clippy", "--workspace", "--all-targets"]).args(["--", "-D", "warnings"]),
                    "Every warning counts.",
                )?;
            }
            Self::ClippyWasm => {
                install::for_build(workspace)?;
                run(
                    at_root(workspace)
                        .args(["clippy", "--package", APP.package])
                        .args(WORKERS.iter().flat_map(|worker| ["--package", worker.source.package]))
                        .args(["--target", TARGET])
                        .args(["--", "-D", "warnings"]),
                    "Every warning counts.",
                )?;
            }
            Self::Supply => return supply::check(workspace),
            Self::Unit => {
                let mut command = at_root(workspace);
                command.args(["test", "--workspace", "--all-features", "--no-fail-fast"]);
                return counted::run(&mut command, counted::cargo_test);
            }
            Self::Fuzz => {
                let counts = fuzz::short(workspace)?;
                fuzz::lint(workspace)?;
                return Ok(counts);
            }
            Self::Dist => {
                build::dist(workspace, Modules::Compiled(Optimise::Full))?;
            }
            Self::Size => size::of(workspace, &workspace.dist())?,
            Self::Journeys => return journeys(workspace),
        }
        Ok(Counts { passed: 1, failed: 0 })
    }
}

fn at_root(workspace: &Workspace) -> Command {
    let mut command = cargo();
    command.current_dir(&workspace.root);
    command
}

/// The journeys, each file of tests one after the other but for two at a time.
fn journeys(workspace: &Workspace) -> Result<Counts> {
    let mut command = in_browser(workspace)?;
    command.args(test_files(workspace)?);
    counted::run(&mut command, counted::node_test)
}

/// A runner of tests in a browser, yet to be told which. They start this very program as their server, on the site as it
/// was built last.
pub fn in_browser(workspace: &Workspace) -> Result<Command> {
    if !workspace.dist().join("index.html").exists() {
        bail!("no site is built: run cargo xtask dist first");
    }
    let browser = install::for_journeys(workspace)?;
    install::for_comparing()?;
    let python = install::python(workspace)?;
    install::office()?;
    let mut command = Command::new("node");
    command
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        .env("BASE_DIST", workspace.dist())
        .env("CHROMIUM", browser)
        .env("SPREADSHEET_PYTHON", python)
        .env("XTASK", std::env::current_exe()?)
        .current_dir(&workspace.root);
    Ok(command)
}

fn test_files(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let folder = workspace.root.join("tests");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("no folder {}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|file| file.to_string_lossy().ends_with(".test.mjs")).collect();
    if files.is_empty() {
        bail!("{} holds no *.test.mjs", folder.display());
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picking_and_skipping() {
        let options = |only: &[Check], skip_browser| Options { only: only.to_vec(), skip_browser };
        assert!(options(&[], false).wants(Check::Journeys));
        assert!(!options(&[], true).wants(Check::Journeys));
        assert!(options(&[Check::Size], false).wants(Check::Size));
        assert!(!options(&[Check::Size], false).wants(Check::Fmt));
    }
}
