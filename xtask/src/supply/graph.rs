//! The crates and what each needs, as cargo tells it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace::{Workspace, cargo, output};

/// A crate.
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as it gives it.
    pub licence: Option<String>,
    /// Who wrote it, where it says.
    pub authors: Vec<String>,
    /// What it is, in its own words.
    pub description: Option<String>,
    /// Where it comes from; none for the project's own.
    pub source: Option<String>,
    /// The checksum of Cargo.lock.
    pub checksum: Option<String>,
    /// Its folder.
    pub folder: PathBuf,
    /// What it needs in any way, by id.
    needs: BTreeSet<String>,
}

/// All crates by cargo's ids.
pub struct Graph {
    pub packages: BTreeMap<String, Package>,
}

impl Graph {
    /// Asks cargo, for some targets.
    pub fn read(workspace: &Workspace, targets: &[&str]) -> Result<Self> {
        let mut command = cargo();
        command.args(["metadata", "--format-version=1", "--locked"]).current_dir(&workspace.root);
        for target in targets {
            command.args(["--filter-platform", target]);
        }
        let said: Value = serde_json::from_str(&output(&mut command)?)?;
        let lock: toml::Table = toml::from_str(&std::fs::read_to_string(workspace.root.join("Cargo.lock"))?)?;
        Self::of(&said, &lock)
    }

    /// The crates that cargo's answer resolves, with the checksums of the lock file.
    fn of(said: &Value, lock: &toml::Table) -> Result<Self> {
        let checksums = checksums(lock);
        let mut about = BTreeMap::new();
        for package in said["packages"].as_array().context("cargo named no packages")? {
            about.insert(text(&package["id"]), package);
        }
        let mut packages = BTreeMap::new();
        for node in said["resolve"]["nodes"].as_array().context("cargo resolved nothing")? {
            let id = text(&node["id"]);
            let package = about.get(&id).with_context(|| format!("cargo did not describe {id}"))?;
            let mut package = described(package)?;
            package.checksum = checksums.get(&(package.name.clone(), package.version.clone())).cloned();
            package.needs = node["deps"].as_array().into_iter().flatten().map(|need| text(&need["pkg"])).collect();
            packages.insert(id, package);
        }
        Ok(Self { packages })
    }

    /// What these packages consist of when they are compiled for a target: without what runs in the compiler, builds or tests.
    /// Of features that only a build needs, `cargo metadata` cannot tell; so cargo is asked in another way.
    pub fn shipped(&self, workspace: &Workspace, names: &[&str], target: &str) -> Result<BTreeSet<&str>> {
        let mut command = cargo();
        command.args(["tree", "--locked", "--target", target, "--edges=normal,no-proc-macro"]);
        command.args(["--prefix=none", "--format={p}"]).current_dir(&workspace.root);
        for name in names {
            command.args(["--package", name]);
        }
        self.listed(&output(&mut command)?)
    }

    /// The packages of lines like `serde v1.0.0 (…)`.
    fn listed(&self, lines: &str) -> Result<BTreeSet<&str>> {
        let mut listed = BTreeSet::new();
        for line in lines.lines().filter(|line| !line.is_empty()) {
            let mut words = line.split(' ');
            let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let version = version.trim_start_matches('v');
            let found = self.packages.iter().find(|(_, package)| package.name == name && package.version == version);
            listed.insert(found.with_context(|| format!("cargo named {line}, which it did not describe"))?.0.as_str());
        }
        Ok(listed)
    }

    /// The packages of these names, and all that they need in any way.
    pub fn tree(&self, names: &[&str]) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let named = |(_, package): &(&String, &Package)| names.contains(&package.name.as_str());
        let mut next: Vec<&str> = self.packages.iter().filter(named).map(|(id, _)| id.as_str()).collect();
        while let Some(id) = next.pop() {
            if reached.insert(id) {
                next.extend(self.needs(id));
            }
        }
        reached
    }

    /// What a crate needs, by id.
    pub fn needs(&self, id: &str) -> impl Iterator<Item = &str> {
        self.packages.get(id).into_iter().flat_map(|package| &package.needs).map(String::as_str)
    }
}

fn checksums(lock: &toml::Table) -> BTreeMap<(String, String), String> {
    let of = |package: &toml::Value| {
        let field = |name| Some(package.get(name)?.as_str()?.to_owned());
        Some(((field("name")?, field("version")?), field("checksum")?))
    };
    lock.get("package").and_then(|all| all.as_array()).into_iter().flatten().filter_map(of).collect()
}

fn described(package: &Value) -> Result<Package> {
    let manifest = PathBuf::from(text(&package["manifest_path"]));
    Ok(Package {
        name: text(&package["name"]),
        version: text(&package["version"]),
        licence: package["license"].as_str().map(str::to_owned),
        authors: package["authors"].as_array().into_iter().flatten().map(text).collect(),
        description: package["description"].as_str().map(str::to_owned),
        source: package["source"].as_str().map(str::to_owned),
        checksum: None,
        folder: manifest.parent().context("a package has no folder")?.to_owned(),
        needs: BTreeSet::new(),
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use serde_json::json;

    /// An app that needs a library `a` and something for its tests, `t`; `a` has version 2 beside `t`'s 1.
    pub fn graph() -> Graph {
        let package = |name: &str, version: &str, source: Option<&str>| {
            json!({
                "id": format!("{name}@{version}"), "name": name, "version": version, "license": "MIT", "authors": [],
                "description": null, "source": source, "manifest_path": format!("/x/{name}/Cargo.toml"),
            })
        };
        let registry = Some("registry+https://github.com/rust-lang/crates.io-index");
        let needs = |ids: &[&str]| ids.iter().map(|id| json!({"pkg": id})).collect::<Vec<_>>();
        let said = json!({
            "packages": [
                package("app", "1.0.0", None), package("a", "2.0.0", registry), package("a", "1.0.0", registry),
                package("t", "1.0.0", registry),
            ],
            "resolve": {"nodes": [
                {"id": "app@1.0.0", "deps": needs(&["a@2.0.0", "t@1.0.0"])}, {"id": "a@2.0.0", "deps": []},
                {"id": "a@1.0.0", "deps": []}, {"id": "t@1.0.0", "deps": needs(&["a@1.0.0"])},
            ]},
        });
        let lock = toml::from_str("[[package]]\nname = \"a\"\nversion = \"2.0.0\"\nchecksum = \"00ff\"\n");
        Graph::of(&said, &lock.expect("TOML")).expect("a graph")
    }

    #[test]
    fn what_cargo_says_is_read() -> Result<()> {
        let graph = graph();
        let listed = graph.listed("app v1.0.0 (/x/app)\na v2.0.0\n\na v2.0.0 (*)\n")?;
        assert_eq!(listed, ["a@2.0.0", "app@1.0.0"].into());
        assert!(graph.listed("b v1.0.0").is_err());
        assert_eq!(graph.tree(&["app"]).len(), 4);
        assert_eq!(graph.packages["a@2.0.0"].checksum.as_deref(), Some("00ff"));
        assert_eq!(graph.needs("t@1.0.0").collect::<Vec<_>>(), ["a@1.0.0"]);
        Ok(())
    }
}
