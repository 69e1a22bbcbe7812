//! `cargo xtask soak`: the checks whose worth grows with time, run for as long as they deserve. The test command makes a
//! short run of each.

use anyhow::Result;
use clap::ValueEnum;

use crate::counted::{self, Counts};
use crate::fuzz;
use crate::report::Report;
use crate::test;
use crate::workspace::Workspace;

/// Which of the soaks are run.
#[derive(clap::Args)]
pub struct Options {
    /// Run only these; may be given several times.
    #[arg(long, value_enum, value_name = "SOAK")]
    only: Vec<Soak>,
}

/// A soak, in the order in which they are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Soak {
    /// The browser is killed while answering, 100 times.
    Kills,
    /// Kept copies are damaged at every byte.
    Damage,
    /// Storage refuses each write in turn.
    Storage,
    /// Site data is cleared under the open app, 100 times.
    Cleared,
    /// Several tabs change one assessment, or different ones, long and at random.
    Tabs,
    /// Back, forward, reloads, answers and notes at random, long.
    Walk,
    /// What reads other people's files, against a fuzzer: ten million inputs or an hour for each target.
    Fuzz,
}

/// Runs the soaks and prints what came of each. All are run, also after one that fails.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut report = Report::default();
    for soak in Soak::value_variants().iter().copied().filter(|soak| options.wants(*soak)) {
        report.run(soak.name(), || soak.run(workspace));
    }
    report.close();
    Ok(())
}

impl Options {
    fn wants(&self, soak: Soak) -> bool {
        self.only.is_empty() || self.only.contains(&soak)
    }
}

impl Soak {
    fn name(self) -> &'static str {
        match self {
            Self::Kills => "kills",
            Self::Damage => "damage",
            Self::Storage => "storage",
            Self::Cleared => "cleared",
            Self::Tabs => "tabs",
            Self::Walk => "walk",
            Self::Fuzz => "fuzz",
        }
    }

    fn run(self, workspace: &Workspace) -> Result<Counts> {
        match self {
            Self::Kills => browser(workspace, "tests/kills.test.mjs"),
            Self::Damage => browser(workspace, "tests/damage.test.mjs"),
            Self::Storage => browser(workspace, "tests/storage.test.mjs"),
            Self::Cleared => browser(workspace, "tests/cleared.test.mjs"),
            Self::Tabs => browser(workspace, "tests/tabs-at-random.test.mjs"),
            Self::Walk => browser(workspace, "tests/walk.test.mjs"),
            Self::Fuzz => fuzz::soak(workspace),
        }
    }
}

/// The long run of tests in a browser, on the site as it was built last: they look whether there is a variable SOAK.
fn browser(workspace: &Workspace, file: &str) -> Result<Counts> {
    let mut command = test::in_browser(workspace)?;
    command.arg(file).env("SOAK", "1");
    counted::run(&mut command, counted::node_test)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_unless_some_are_named() {
        for only in [Vec::new(), vec![Soak::Kills]] {
            assert!(Options { only }.wants(Soak::Kills));
        }
        assert!(!Options { only: vec![Soak::Tabs] }.wants(Soak::Kills));
    }
}
