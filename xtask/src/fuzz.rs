//! `cargo xtask fuzz`: everything that reads what others made, against inputs that a fuzzer thinks up.
//!
//! The targets are in `fuzz/`, where `cargo fuzz` works, too. Here they are compiled by the stable compiler, with the coverage
//! that libFuzzer steers by and without an address sanitiser: this project has no unsafe code for one to watch, and with it
//! memory could not be measured.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::counted::Counts;
use crate::install;
use crate::step::{run, step};
use crate::workspace::{Workspace, cargo, host};

/// What is run, and how long.
#[derive(clap::Args)]
pub struct Options {
    /// Run only these; may be given several times.
    #[arg(long, value_enum, value_name = "TARGET")]
    only: Vec<Target>,
    /// How long each is run.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    seconds: u32,
    /// Then keep the small inputs that reach what those of fuzz/corpus do not.
    #[arg(long)]
    keep: bool,
}

/// A target: one of `fuzz/fuzz_targets`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Target {
    /// Assessment files.
    Assessment,
    /// The same, as files of every version.
    Migration,
    /// What is worked out of a record that was read.
    Report,
    /// Documents that are made of it.
    Documents,
    /// Documents of any kind, as PDF.
    Pdf,
    /// Spreadsheets of every kind, as they come.
    Spreadsheet,
    /// Separated values.
    Separated,
    /// Workbooks put together from parts.
    Workbook,
    /// Files that a passphrase locks.
    Locked,
    /// Texts that may name people.
    Privacy,
}

/// How far a run goes: until one of the two is reached.
#[derive(Clone, Copy)]
struct Length {
    seconds: u32,
    executions: Option<u64>,
}

/// What a run came to.
struct Ran {
    target: Target,
    passed: bool,
    executions: String,
    megabytes: String,
}

/// The largest input, in bytes. The readers' own limits on size have tests of their own.
const MAX_LEN: u32 = 65_536;

/// The largest input that is kept, in bytes.
const MAX_KEPT: u32 = 1_024;

/// The most memory that the whole process may take, in megabytes; the targets measure the reading itself.
const MEMORY: u32 = 256;

/// Seconds after which one input counts as a hang. The slowest take a few milliseconds, and the machine may be busy.
const HANG: u32 = 30;

/// What tells the compiler to report where an input leads: the options of cargo-fuzz. All are stable.
const COVERAGE: [&str; 7] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
];

/// `cargo xtask fuzz`.
pub fn command(workspace: &Workspace, options: &Options) -> Result<()> {
    let length = Length { seconds: options.seconds, executions: None };
    let counts = targets(workspace, &options.only, length)?;
    if counts.failed > 0 {
        bail!("{} of the targets failed", counts.failed);
    }
    if options.keep {
        return wanted(&options.only).try_for_each(|target| keep(workspace, target));
    }
    Ok(())
}

/// The short run of the test command: the corpus, and a quarter of a minute for each target.
pub fn short(workspace: &Workspace) -> Result<Counts> {
    targets(workspace, &[], Length { seconds: 15, executions: None })
}

/// The long run: ten million inputs or an hour for each target.
pub fn soak(workspace: &Workspace) -> Result<Counts> {
    targets(workspace, &[], Length { seconds: 3_600, executions: Some(10_000_000) })
}

fn wanted(only: &[Target]) -> impl Iterator<Item = Target> {
    Target::value_variants().iter().copied().filter(|target| only.is_empty() || only.contains(target))
}

/// Runs the targets, as many at a time as there are processors.
fn targets(workspace: &Workspace, only: &[Target], length: Length) -> Result<Counts> {
    if !cfg!(unix) {
        eprintln!("Fuzzing needs Linux or macOS: it is left out here.");
        return Ok(Counts::default());
    }
    install::for_fuzzing()?;
    step("Compile the fuzz targets", || {
        // The versions of the product, whatever they are today; cargo adds what the fuzzer itself needs.
        fs::copy(workspace.root.join("Cargo.lock"), workspace.root.join("fuzz/Cargo.lock"))?;
        let help = "See the compiler's messages above. The fuzzer itself is C++ and needs a compiler for it (c++).";
        run(cargo_for(workspace, "build")?.arg("--bins"), help)
    })?;
    let left = Mutex::new(wanted(only));
    let next = || left.lock().ok().and_then(|mut left| left.next());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let runs: Vec<Result<Ran>> = thread::scope(|scope| {
        let work = || std::iter::from_fn(next).map(|target| target.run(workspace, length)).collect::<Vec<_>>();
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    });
    let mut counts = Counts::default();
    println!("{:<12} {:>12} {:>8}", "target", "executions", "MB");
    for ran in runs {
        let Ran { target, passed, executions, megabytes } = ran?;
        println!("{:<12} {executions:>12} {megabytes:>8}", target.name());
        counts += Counts { passed: usize::from(passed), failed: usize::from(!passed) };
    }
    Ok(counts)
}

/// The format of the targets' source, and its warnings; after a run, which brings the lock file.
pub fn lint(workspace: &Workspace) -> Result<()> {
    install::for_checks()?;
    let mut format = cargo();
    format.args(["fmt", "--check", "--manifest-path"]).arg(manifest(workspace));
    run(&mut format, "Run cargo fmt in fuzz/, and look at what it changes.")?;
    if cfg!(unix) {
        run(cargo_for(workspace, "clippy")?.args(["--", "-D", "warnings"]), "Every warning counts.")?;
    }
    Ok(())
}

fn manifest(workspace: &Workspace) -> PathBuf {
    workspace.root.join("fuzz/Cargo.toml")
}

fn target_folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("fuzz")
}

/// Cargo, on the targets. They are compiled for a named target, so that nothing else that is built reports coverage.
fn cargo_for(workspace: &Workspace, what: &str) -> Result<Command> {
    let mut command = cargo();
    command
        .args([what, "--release", "--target", &host()?, "--manifest-path"])
        .arg(manifest(workspace))
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\x1f"))
        .env("CARGO_TARGET_DIR", target_folder(workspace))
        .env_remove("RUSTFLAGS");
    Ok(command)
}

impl Target {
    const fn name(self) -> &'static str {
        match self {
            Self::Assessment => "assessment",
            Self::Migration => "migration",
            Self::Report => "report",
            Self::Documents => "documents",
            Self::Pdf => "pdf",
            Self::Spreadsheet => "spreadsheet",
            Self::Separated => "separated",
            Self::Workbook => "workbook",
            Self::Locked => "locked",
            Self::Privacy => "privacy",
        }
    }

    /// What its inputs are made of: a file of `fuzz/dictionaries`.
    const fn dictionary(self) -> &'static str {
        match self {
            Self::Assessment | Self::Migration | Self::Report | Self::Documents | Self::Pdf | Self::Locked => "json",
            Self::Spreadsheet | Self::Separated | Self::Workbook => "spreadsheet",
            Self::Privacy => "privacy",
        }
    }

    /// Where it begins: its corpus, and what the tests have anyway.
    fn corpus(self, workspace: &Workspace) -> Vec<PathBuf> {
        let own = workspace.root.join("fuzz/corpus").join(self.name());
        match self {
            Self::Assessment | Self::Migration | Self::Report | Self::Documents => {
                vec![own, workspace.root.join("crates/assessment/tests/golden")]
            }
            _ => vec![own],
        }
    }

    /// A folder for the inputs that a run comes upon.
    fn found(self, workspace: &Workspace) -> PathBuf {
        workspace.scratch("fuzz").join(self.name())
    }

    fn program(self, workspace: &Workspace) -> Result<PathBuf> {
        Ok(target_folder(workspace).join(host()?).join("release").join(self.name()))
    }

    fn run(self, workspace: &Workspace, length: Length) -> Result<Ran> {
        let found = self.found(workspace);
        if found.exists() {
            fs::remove_dir_all(&found)?;
        }
        fs::create_dir_all(&found)?;
        let log = found.with_extension("log");
        let failures = workspace.root.join("fuzz/artifacts").join(self.name());
        fs::create_dir_all(&failures)?;
        let mut command = Command::new(self.program(workspace)?);
        // A target whose seeds are those of the tests has no folder of its own until something is kept.
        command.arg(&found).args(self.corpus(workspace).iter().filter(|folder| folder.exists()));
        if let Some(executions) = length.executions {
            command.arg(format!("-runs={executions}"));
        }
        let dictionary = workspace.root.join("fuzz/dictionaries").join(self.dictionary());
        let ran = command
            .arg(format!("-dict={}.dict", dictionary.display()))
            .arg(format!("-max_total_time={}", length.seconds))
            .arg(format!("-max_len={MAX_LEN}"))
            .arg(format!("-rss_limit_mb={MEMORY}"))
            .arg(format!("-timeout={HANG}"))
            .arg(format!("-artifact_prefix={}/", failures.display()))
            .arg("-print_final_stats=1")
            .stdout(File::create(&log)?)
            .stderr(File::options().append(true).open(&log)?)
            .status()
            .with_context(|| format!("the fuzz target {} could not be started", self.name()))?;
        let said = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
        if !ran.success() {
            let last: Vec<_> = said.lines().rev().take(40).collect();
            last.iter().rev().for_each(|line| eprintln!("{line}"));
            eprintln!(
                "The target {} failed. Its input is in {}. Make a test of it, mend what it found, and put it into fuzz/corpus.",
                self.name(),
                failures.display()
            );
        }
        Ok(Ran {
            target: self,
            passed: ran.success(),
            executions: figure(&said, "number_of_executed_units"),
            megabytes: figure(&said, "peak_rss_mb"),
        })
    }
}

/// Adds to the corpus what was found and reaches more.
fn keep(workspace: &Workspace, target: Target) -> Result<()> {
    let corpus = target.corpus(workspace);
    let Some(own) = corpus.first() else { return Ok(()) };
    fs::create_dir_all(own)?;
    let mut merge = Command::new(target.program(workspace)?);
    merge.arg("-merge=1").arg(format!("-max_len={MAX_KEPT}")).args(&corpus).arg(target.found(workspace));
    run(&mut merge, "The corpus is as it was.")
}

/// A figure of the fuzzer's last lines.
fn figure(said: &str, name: &str) -> String {
    let line = said.lines().find_map(|line| line.strip_prefix("stat::")?.strip_prefix(name));
    line.map_or("?", |rest| rest.trim_start_matches(':').trim()).to_owned()
}

/// The targets of the folder.
#[cfg(test)]
fn listed(root: &std::path::Path) -> Vec<String> {
    let files = fs::read_dir(root.join("fuzz/fuzz_targets")).into_iter().flatten().flatten();
    let mut names: Vec<_> =
        files.filter_map(|file| Some(file.path().file_stem()?.to_string_lossy().into_owned())).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_run_and_has_a_corpus_and_a_dictionary() -> Result<()> {
        let workspace = Workspace::find()?;
        let mut names: Vec<_> = wanted(&[]).map(Target::name).collect();
        names.sort_unstable();
        assert_eq!(listed(&workspace.root), names);
        for target in wanted(&[]) {
            let folders = target.corpus(&workspace);
            let files = folders.iter().flat_map(fs::read_dir).flatten().count();
            assert!(files > 1, "{} has no corpus", target.name());
            let dictionary = format!("fuzz/dictionaries/{}.dict", target.dictionary());
            assert!(workspace.root.join(&dictionary).exists(), "{dictionary}");
        }
        Ok(())
    }

    #[test]
    fn the_fuzzers_figures_are_read() {
        let said = "Done 12 runs\nstat::number_of_executed_units: 596679\nstat::peak_rss_mb:              41\n";
        assert_eq!(figure(said, "number_of_executed_units"), "596679");
        assert_eq!(figure(said, "peak_rss_mb"), "41");
        assert_eq!(figure(said, "other"), "?");
    }
}
