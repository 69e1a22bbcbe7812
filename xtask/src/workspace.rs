//! Where things are: the checkout, cargo's folders and the compiler's.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The folders that the commands work with, all absolute.
#[derive(Clone)]
pub struct Workspace {
    /// The checkout.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks cargo for the checkout that this tool was built from.
    pub fn find() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let said = output(
            cargo()
                .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
                .arg("--manifest-path")
                .arg(&manifest),
        )
        .with_context(|| format!("cargo could not describe {}; is the checkout complete?", manifest.display()))?;
        let said: serde_json::Value = serde_json::from_str(&said)?;
        let folder = |key: &str| -> Result<PathBuf> {
            let text = said[key].as_str().with_context(|| format!("cargo metadata did not say {key}"))?;
            Ok(PathBuf::from(text))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The folder that `dist` writes, and that hosts are given.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A folder for what is made on the way.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    /// A command that the npm packages bring; it may be a script or a program of the machine's own.
    pub fn npm_command(&self, name: &str) -> Command {
        let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
        let mut command = Command::new(self.root.join("node_modules/.bin").join(file));
        command.current_dir(&self.root);
        command
    }

    /// A command-line program from the npm packages, run by node.
    pub fn npm_program(&self, path: &str) -> Command {
        let mut command = Command::new("node");
        command.arg(self.root.join("node_modules").join(path)).current_dir(&self.root);
        command
    }
}

/// The cargo that runs this tool, so that both are one toolchain.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Cargo's own folder, which holds the sources of the dependencies.
pub fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// The folder of the compiler in use.
pub fn sysroot() -> Result<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = output(Command::new(rustc).args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(said.trim()))
}

/// The target that programs for this machine are compiled for.
pub fn host() -> Result<String> {
    compiler("host: ")
}

/// The compiler's version.
pub fn release() -> Result<String> {
    compiler("release: ")
}

/// What the compiler says of itself in the line that begins so.
fn compiler(start: &str) -> Result<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = output(Command::new(rustc).arg("-vV"))?;
    let line = said.lines().find_map(|line| line.strip_prefix(start));
    Ok(line.with_context(|| format!("rustc -vV has no line {start}"))?.to_owned())
}

/// What a command prints, or an error with what it complained of.
pub fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let done = command.output().with_context(|| format!("{name} could not be started; is it installed?"))?;
    if !done.status.success() {
        bail!("{name} failed ({})\n{}", done.status, String::from_utf8_lossy(&done.stderr).trim_end());
    }
    Ok(String::from_utf8(done.stdout)?)
}
