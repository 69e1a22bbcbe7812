//! Test runners, whose output is passed on and whose counts are read from it.

use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How many passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed.
    pub failed: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a test runner, and adds up what `read` finds in the lines that it prints. One that fails
/// without having counted a failure, having not compiled for instance, counts as one.
pub fn run(command: &mut Command, read: fn(&str) -> Option<Counts>) -> Result<Counts> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} could not be started; is it installed?"))?;
    let lines = child.stdout.take().context("the tests print nothing")?;
    let mut counts = Counts::default();
    for line in BufReader::new(lines).lines() {
        let line = line?;
        println!("{line}");
        if let Some(found) = read(&line) {
            counts += found;
        }
    }
    if !child.wait()?.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

/// Reads `test result: ok. 5 passed; 0 failed; …`.
pub fn cargo_test(line: &str) -> Option<Counts> {
    let (_, said) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |part: &str| part.split_whitespace().next()?.parse().ok();
    let mut parts = said.split(';');
    Some(Counts { passed: number(parts.next()?)?, failed: number(parts.next()?)? })
}

/// Reads the two lines `ℹ pass 5` and `ℹ fail 0`. Tests that were cut short are failures.
pub fn node_test(line: &str) -> Option<Counts> {
    let mut words = line.strip_prefix('ℹ')?.split_whitespace();
    let (what, number) = (words.next()?, words.next()?.parse().ok()?);
    match what {
        "pass" => Some(Counts { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Counts { passed: 0, failed: number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_runners_are_read() {
        let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(cargo_test(line), Some(Counts { passed: 5, failed: 2 }));
        assert_eq!(cargo_test("test a ... ok"), None);
        assert_eq!(node_test("ℹ pass 3"), Some(Counts { passed: 3, failed: 0 }));
        assert_eq!(node_test("ℹ fail 1"), Some(Counts { passed: 0, failed: 1 }));
        assert_eq!(node_test("ℹ duration_ms 812.5"), None);
    }
}
