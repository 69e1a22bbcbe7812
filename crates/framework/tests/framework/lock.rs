//! The version is raised when the content changes: records say with which version they were answered.

use std::fs;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{folder, load};

/// The SHA-256 of the whole framework as JSON, the names of each object in order.
fn fingerprint() -> String {
    let json = serde_json::to_value(load()).expect("JSON");
    let digest = Sha256::digest(canonical(&json));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// JSON text without white space in which the names of every object are in order, however it was read.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(object) => {
            let mut entries: Vec<_> = object.iter().collect();
            entries.sort_by_key(|(name, _)| *name);
            let entry =
                |(name, value): (&String, &Value)| format!("{}:{}", Value::from(name.as_str()), canonical(value));
            format!("{{{}}}", entries.into_iter().map(entry).collect::<Vec<_>>().join(","))
        }
        Value::Array(array) => format!("[{}]", array.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

fn asked(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| value == "1")
}

#[test]
fn the_version_is_raised_when_the_content_changes() {
    let path = folder().join("lock.toml");
    let version = load().version;
    let lock = format!(
        "# Written by a test, never by hand: UPDATE=1 cargo test -p framework --all-features\n\
         version = \"{version}\"\nfingerprint = \"{}\"\n",
        fingerprint()
    );
    let written = fs::read_to_string(&path).unwrap_or_default();
    if written == lock {
        return;
    }
    let same_version = written.lines().any(|line| line == format!("version = \"{version}\""));
    if asked("UPDATE") && (!same_version || asked("FORCE")) {
        fs::write(&path, lock).expect("framework/lock.toml can be written");
    } else if same_version {
        panic!(
            "the framework's content has changed: raise `version` in framework/framework.toml, then run \
             UPDATE=1 cargo test -p framework --all-features"
        );
    } else {
        panic!("framework/lock.toml is not of version {version}: run UPDATE=1 cargo test -p framework --all-features");
    }
}
