//! The project's own build tool: `cargo xtask help` lists what it does.
//!
//! Each command is one module. The lock files pin every tool that takes part, so that the same
//! commit gives the same files wherever it is built.

mod assets;
mod build;
mod compress;
mod counted;
mod fuzz;
mod hosting;
mod install;
mod kinds;
mod names;
mod negotiate;
mod offline;
mod one_file;
mod page;
mod policy;
mod report;
mod serve;
mod site;
mod size;
mod soak;
mod step;
mod supply;
mod test;
mod wasm;
mod watch;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Builds, serves, tests and measures the self-assessment.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site into dist/: static files that work at any address.
    Dist(build::Options),
    /// Read what a fuzzer thinks up, by everything that reads what others made.
    Fuzz(fuzz::Options),
    /// Write the settings for web servers into hosting/.
    Hosting,
    /// Build the site and serve it on this computer.
    Serve(serve::Options),
    /// Measure the built site against the budget for its first load.
    Size(size::Options),
    /// Make every check: format, warnings, tests, build, size, and journeys in a browser.
    Test(test::Options),
    /// Run what the test command runs shortly for as long as it deserves.
    Soak(soak::Options),
}

fn main() -> ExitCode {
    match run(&Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    let workspace = workspace::Workspace::find()?;
    match command {
        Command::Dist(options) => build::command(&workspace, options),
        Command::Fuzz(options) => fuzz::command(&workspace, options),
        Command::Hosting => hosting::command(&workspace),
        Command::Serve(options) => serve::run(&workspace, options),
        Command::Size(options) => size::run(&workspace, options),
        Command::Test(options) => test::all(&workspace, options),
        Command::Soak(options) => soak::run(&workspace, options),
    }
}
