//! What can be wrong with a framework file, and where.

use std::fmt;
use std::path::PathBuf;

/// One thing wrong with the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was opened.
    pub file: PathBuf,
    /// The line from 1; 1 where the problem is with the file as a whole.
    pub line: usize,
    /// What is wrong and what is expected.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.reason)
    }
}

/// All that is wrong with the framework: a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(
    /// At least one.
    pub Vec<Problem>,
);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
