//! The npm packages: tools of the build and the tests, and the styles of GOV.UK Frontend.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::expression::Expression;
use super::policy::Policy;

/// The packages of which something is in the site.
pub const SHIPPED: [&str; 1] = ["govuk-frontend"];

/// Licences beside those of crates, for tools that only run: none of their code is in the site.
const TOOLS_ONLY: [&str; 1] = ["MPL-2.0"];

/// The packages that may run a script of theirs when they are installed: each puts the program for this kind of machine in place.
const SCRIPTS: [&str; 2] = ["@parcel/watcher", "esbuild"];

/// A package of `package-lock.json`.
pub struct Package {
    /// Its name, with its scope.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as it gives it.
    pub licence: Option<String>,
    /// `sha512-` and the checksum in base64.
    pub integrity: Option<String>,
    /// Whether it runs something when it is installed.
    script: bool,
}

/// The packages of the lock file, by name.
pub fn read(root: &Path) -> Result<Vec<Package>> {
    let lock: Value = serde_json::from_slice(&fs::read(root.join("package-lock.json"))?)?;
    let packages = lock["packages"].as_object().context("package-lock.json has no packages")?;
    let mut packages: Vec<_> = packages.iter().filter_map(|(place, about)| package(place, about)).collect();
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    packages.dedup_by(|a, b| (&a.name, &a.version) == (&b.name, &b.version));
    Ok(packages)
}

/// A package by its place, `node_modules/…`; none for the project itself.
fn package(place: &str, about: &Value) -> Option<Package> {
    let (_, name) = place.rsplit_once("node_modules/")?;
    let text = |key: &str| about[key].as_str().map(str::to_owned);
    Some(Package {
        name: name.to_owned(),
        version: text("version").unwrap_or_default(),
        licence: text("license"),
        integrity: text("integrity"),
        script: about["hasInstallScript"] == true,
    })
}

/// Everything about the packages that breaks a rule, a sentence each.
pub fn problems(packages: &[Package], policy: &Policy) -> Vec<String> {
    packages
        .iter()
        .filter_map(|package| Some(format!("npm's {} {}", package.name, problem(package, policy)?)))
        .collect()
}

fn problem(package: &Package, policy: &Policy) -> Option<String> {
    let mut allowed = policy.allowed();
    if !SHIPPED.contains(&package.name.as_str()) {
        allowed.extend(TOOLS_ONLY);
    }
    let licence = package.licence.as_deref().and_then(Expression::read);
    if licence.is_none_or(|licence| licence.choose(&allowed).is_none()) {
        return Some(format!("has a licence that is not allowed: {}", package.licence.as_deref().unwrap_or("none")));
    }
    if !package.integrity.as_deref().is_some_and(|sum| sum.starts_with("sha512-")) {
        return Some("has no checksum in package-lock.json".to_owned());
    }
    if package.script && !SCRIPTS.contains(&package.name.as_str()) {
        return Some("runs a script when it is installed; look at it before SCRIPTS in npm.rs names it".to_owned());
    }
    None
}

impl Package {
    /// The checksum in hexadecimal digits.
    pub fn checksum(&self) -> Option<String> {
        let text = self.integrity.as_deref()?.strip_prefix("sha512-")?;
        let (mut bits, mut held, mut hex) = (0_u32, 0, String::new());
        for digit in text.trim_end_matches('=').bytes() {
            let value = match digit {
                b'A'..=b'Z' => digit - b'A',
                b'a'..=b'z' => digit - b'a' + 26,
                b'0'..=b'9' => digit - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                _ => return None,
            };
            bits = (bits << 6 | u32::from(value)) & 0xFFF;
            held += 6;
            if held >= 8 {
                held -= 8;
                hex.push_str(&format!("{:02x}", bits >> held & 0xFF));
            }
        }
        (hex.len() == 128).then_some(hex)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, about: &str) -> Package {
        let about = serde_json::from_str(about).expect("JSON");
        package(&format!("node_modules/x/node_modules/{name}"), &about).expect("a package")
    }

    #[test]
    fn the_lock_file_keeps_to_the_rules_and_others_do_not() -> Result<()> {
        let root = crate::workspace::Workspace::find()?.root;
        let policy = Policy::read(&root)?;
        let packages = read(&root)?;
        assert!(packages.len() > 10);
        assert_eq!(problems(&packages, &policy), Vec::<String>::new());
        assert!(packages.iter().all(|package| package.checksum().is_some()));
        for (about, said) in [
            (
                r#"{"license": "GPL-3.0", "integrity": "sha512-x"}"#,
                "npm's @a/b has a licence that is not allowed: GPL-3.0",
            ),
            (r#"{"license": "MIT", "integrity": "sha1-x"}"#, "npm's @a/b has no checksum in package-lock.json"),
        ] {
            assert_eq!(problems(&[with("@a/b", about)], &policy), [said]);
        }
        let script = r#"{"license": "MIT", "integrity": "sha512-x", "hasInstallScript": true}"#;
        assert!(problems(&[with("new", script)], &policy)[0].contains("runs a script"));
        let copyleft = r#"{"license": "MPL-2.0", "integrity": "sha512-x"}"#;
        assert!(problems(&[with("tool", copyleft)], &policy).is_empty());
        assert!(!problems(&[with("govuk-frontend", copyleft)], &policy).is_empty());
        Ok(())
    }

    #[test]
    fn a_checksum_is_the_same_in_hexadecimal_digits() {
        // SHA-512 of nothing.
        let integrity =
            "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
        let package = with("a", &format!(r#"{{"integrity": "{integrity}"}}"#));
        let hex = package.checksum().expect("a checksum");
        assert!(hex.starts_with("cf83e1357eefb8bdf1542850d66d8007") && hex.ends_with("a538327af927da3e"), "{hex}");
    }
}
