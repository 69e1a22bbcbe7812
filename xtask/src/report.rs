//! The table of checks that ends a run, and its last line.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::counted::Counts;
use crate::step::seconds;

/// What came of a check.
pub enum Outcome {
    /// It was made, in that time.
    Ran(Counts, Duration),
    /// An earlier one had failed.
    NotRun,
}

/// The checks so far.
#[derive(Default)]
pub struct Report {
    rows: Vec<(&'static str, Outcome)>,
}

impl Report {
    /// Notes what came of a check.
    pub fn add(&mut self, name: &'static str, outcome: Outcome) {
        self.rows.push((name, outcome));
    }

    /// Makes a check and notes what came of it; why it could not be made is told and counts as failed.
    pub fn run(&mut self, name: &'static str, make: impl FnOnce() -> Result<Counts>) {
        eprintln!("\n=== {name} ===");
        let started = Instant::now();
        let counts = make().unwrap_or_else(|error| {
            eprintln!("\n{error:#}");
            Counts { passed: 0, failed: 1 }
        });
        self.add(name, Outcome::Ran(counts, started.elapsed()));
    }

    /// Prints the table, and ends the program where any of them failed.
    pub fn close(&self) {
        print!("{self}");
        if self.has_failed() {
            std::process::exit(1);
        }
    }

    /// Whether any of them failed.
    pub fn has_failed(&self) -> bool {
        self.total().failed > 0
    }

    fn total(&self) -> Counts {
        let mut total = Counts::default();
        for (_, outcome) in &self.rows {
            if let Outcome::Ran(counts, _) = outcome {
                total += *counts;
            }
        }
        total
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{:<12} {:>8} {:>8}  {:<8} {:>12}", "check", "passed", "failed", "result", "time")?;
        for (name, outcome) in &self.rows {
            match outcome {
                Outcome::Ran(Counts { passed, failed }, time) => {
                    let result = if *failed == 0 { "ok" } else { "FAILED" };
                    let time = seconds(*time);
                    writeln!(f, "{name:<12} {passed:>8} {failed:>8}  {result:<8} {time:>12}")?;
                }
                Outcome::NotRun => writeln!(f, "{name:<12} {:>8} {:>8}  not run", "-", "-")?,
            }
        }
        let Counts { passed, failed } = self.total();
        writeln!(f, "\n{passed} passed, {failed} failed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_sums_up() {
        let mut report = Report::default();
        report.add("unit", Outcome::Ran(Counts { passed: 4, failed: 0 }, Duration::ZERO));
        assert!(!report.has_failed());
        report.add("dist", Outcome::Ran(Counts { passed: 0, failed: 1 }, Duration::ZERO));
        report.add("size", Outcome::NotRun);
        assert!(report.has_failed());
        assert_eq!(report.to_string().lines().last(), Some("4 passed, 1 failed"));
    }
}
