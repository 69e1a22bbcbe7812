//! Steps with a name and a time, and the programs that they run.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Does one named piece of work, saying so before and how long it took after.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("· {name}");
    let started = Instant::now();
    let done = work().with_context(|| format!("failed: {name}"))?;
    eprintln!("  {name}: {}", seconds(started.elapsed()));
    Ok(done)
}

/// Runs a program whose messages go straight to the terminal. `help` says what to do if it fails.
pub fn run(command: &mut Command, help: &str) -> Result<()> {
    let line = shown(command);
    let status = command.status().with_context(|| {
        format!("{} could not be started; is it installed? {help}", command.get_program().to_string_lossy())
    })?;
    if !status.success() {
        bail!("{line}\nended with {status}. {help}");
    }
    Ok(())
}

/// A time as people read it.
pub fn seconds(time: Duration) -> String {
    if time.as_secs() < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(seconds(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
