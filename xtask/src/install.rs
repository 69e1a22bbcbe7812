//! What the commands need and a fresh machine may lack: installed where that is safe, and
//! otherwise named together with what to do.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::step::run;
use crate::workspace::{Workspace, cargo, output, sysroot};

/// The target that the app is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where Chromium and its kin are found by name.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where they are found on systems that do not put programs on the path.
const BROWSER_FILES: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Fonts as wide as Arial and Helvetica, so that pages in tests break their lines as elsewhere.
const FONTS: &str = "/usr/share/fonts/truetype/liberation";

/// For a build: Rust's WebAssembly target and the npm packages.
pub fn for_build(workspace: &Workspace) -> Result<()> {
    wasm_target()?;
    npm_packages(workspace)
}

/// For the checks of the source: rustfmt and Clippy.
pub fn for_checks() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(cargo().args([command, "--version"])).is_err() {
            run(
                Command::new("rustup").args(["component", "add", component]),
                "The checks need rustfmt and Clippy: install them as your Rust was installed.",
            )?;
        }
    }
    Ok(())
}

/// For fuzzing: a compiler of C++, which the fuzzer is written in.
pub fn for_fuzzing() -> Result<()> {
    let debian = Path::new("/etc/debian_version").exists() && is_root();
    if debian && output(Command::new("c++").arg("--version")).is_err() {
        debian_packages(&["g++"])?;
    }
    Ok(())
}

/// For the journeys: a browser, whose file this gives.
pub fn for_journeys(workspace: &Workspace) -> Result<PathBuf> {
    npm_packages(workspace)?;
    let debian = Path::new("/etc/debian_version").exists() && is_root();
    if debian && (find_browser().is_none() || !Path::new(FONTS).exists()) {
        debian_packages(&["chromium", "fonts-liberation"])?;
    }
    let browser = find_browser().context(
        "the journeys need Chromium or Chrome: install it (on Debian and Ubuntu: apt-get install \
         chromium), or name its program by the variable CHROMIUM, or leave the journeys out by \
         --skip-browser",
    )?;
    if !browser.exists() {
        bail!("CHROMIUM names {}, which is not there", browser.display());
    }
    Ok(browser)
}

/// For the journeys that are about other browsers and web servers: those, where that is safe. They say themselves that they
/// were left out where one is missing.
pub fn for_comparing() -> Result<()> {
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        return Ok(());
    }
    let mut wanted = vec![("/usr/bin/firefox-esr", "firefox-esr"), ("/usr/sbin/apache2", "apache2-bin")];
    // Where services run, this one would be started at once, on a port that all the network sees.
    if !Path::new("/run/systemd/system").exists() {
        wanted.push(("/usr/sbin/nginx", "nginx"));
    }
    let missing: Vec<_> =
        wanted.into_iter().filter(|(program, _)| !Path::new(program).exists()).map(|(_, name)| name).collect();
    if missing.is_empty() { Ok(()) } else { debian_packages(&missing) }
}

/// For the spreadsheets and documents in the journeys: a Python with what makes them, in an environment of its own. Gives its program.
pub fn python(workspace: &Workspace) -> Result<PathBuf> {
    let wanted = workspace.root.join("tests/spreadsheet/requirements.txt");
    let folder = workspace.scratch("python");
    let program = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    // Written last, and anew at every installation.
    let stamp = folder.join("installed");
    let installed = modified(&stamp);
    if installed.is_some() && installed >= modified(&wanted) {
        return Ok(program);
    }
    let python = if cfg!(windows) { "python" } else { "python3" };
    let help = "The journeys make spreadsheets by Python 3.10 or later, with its modules venv and pip (on Debian and Ubuntu: \
                apt-get install python3-venv), and need a network the first time. --skip-browser leaves them out.";
    if Path::new("/etc/debian_version").exists()
        && is_root()
        && output(Command::new(python).args(["-c", "import ensurepip"])).is_err()
    {
        debian_packages(&["python3-venv"])?;
    }
    run(Command::new(python).args(["-m", "venv", "--clear"]).arg(&folder), help)?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(Command::new(&program).args(pip).arg(&wanted), help)?;
    fs::write(&stamp, "")?;
    Ok(program)
}

/// For spreadsheets and documents in LibreOffice: Calc and its Python bridge, Writer, and what looks at its PDF files, where
/// they can be installed. Elsewhere, and where they are not there, the journeys say what they leave out.
pub fn office() -> Result<()> {
    const NEEDED: [(&str, &str); 4] = [
        ("/usr/lib/libreoffice/program/libsclo.so", "libreoffice-calc-nogui"),
        ("/usr/lib/python3/dist-packages/uno.py", "python3-uno"),
        ("/usr/lib/libreoffice/program/libswlo.so", "libreoffice-writer-nogui"),
        ("/usr/bin/pdftotext", "poppler-utils"),
    ];
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        return Ok(());
    }
    let missing = NEEDED.into_iter().filter(|(file, _)| !Path::new(file).exists());
    let missing: Vec<_> = missing.map(|(_, package)| package).collect();
    if missing.is_empty() { Ok(()) } else { debian_packages(&missing) }
}

fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    run(
        Command::new("rustup").args(["target", "add", TARGET]),
        "The app needs Rust's WebAssembly target: install Rust by rustup, or add the target by \
         your package manager, then run this again.",
    )
}

fn npm_packages(workspace: &Workspace) -> Result<()> {
    // npm writes this file last, and anew at every installation.
    let installed = modified(&workspace.root.join("node_modules/.package-lock.json"));
    let wanted = modified(&workspace.root.join("package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    run(
        Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&workspace.root),
        "The build needs Node.js 20 or later with npm, and a network the first time.",
    )
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

fn debian_packages(names: &[&str]) -> Result<()> {
    let help = "The journeys need these packages: install them by hand, then run this again.";
    // The level of maintenance: no package starts a service.
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1").arg("-qq");
        command
    };
    run(apt().arg("update"), help)?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(names), help)
}

fn find_browser() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named));
    }
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let on_path = |name: &&str| folders.iter().map(|folder| folder.join(name)).find(|file| file.exists());
    let elsewhere = || BROWSER_FILES.iter().map(PathBuf::from).find(|file| file.exists());
    BROWSERS.iter().find_map(on_path).or_else(elsewhere)
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
