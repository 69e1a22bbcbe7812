//! Advisories on npm packages, as far as the registry in use tells them.

use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace::Workspace;

/// Whether the registry knows of no severe weakness in a package. A registry that gives no advisories is said, and is no
/// failure: not every mirror has them.
pub fn npm(workspace: &Workspace) -> Result<bool> {
    let done = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
        .args(["audit", "--json", "--fetch-retries=1", "--fetch-timeout=20000"])
        .current_dir(&workspace.root)
        .output()
        .context("npm could not be started; is it installed?")?;
    Ok(match judged(&String::from_utf8_lossy(&done.stdout)) {
        Verdict::Clean(all) => {
            println!("npm audit: no severe advisory on {all} packages");
            true
        }
        Verdict::NotTold => {
            println!("npm audit: this registry gives no advisories. Ask another before a release: see SECURITY.md");
            true
        }
        Verdict::Severe(names) => {
            eprintln!("npm audit: severe advisories on {}. npm audit says more.", names.join(", "));
            false
        }
    })
}

/// What an audit came to.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Clean(u64),
    Severe(Vec<String>),
    NotTold,
}

fn judged(said: &str) -> Verdict {
    let said: Value = serde_json::from_str(said).unwrap_or_default();
    let (Some(found), Some(all)) =
        (said["vulnerabilities"].as_object(), said["metadata"]["dependencies"]["total"].as_u64())
    else {
        return Verdict::NotTold;
    };
    let severe = found.iter().filter(|(_, about)| matches!(about["severity"].as_str(), Some("high" | "critical")));
    let severe: Vec<_> = severe.map(|(name, _)| name.clone()).collect();
    if severe.is_empty() { Verdict::Clean(all) } else { Verdict::Severe(severe) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severe_ones_fail_and_a_registry_without_advisories_does_not() {
        let said = |severity: &str| {
            format!(
                r#"{{"vulnerabilities": {{"a": {{"severity": "{severity}"}}}}, "metadata": {{"dependencies": {{"total": 7}}}}}}"#
            )
        };
        assert_eq!(judged(&said("critical")), Verdict::Severe(vec!["a".to_owned()]));
        assert_eq!(judged(&said("high")), Verdict::Severe(vec!["a".to_owned()]));
        assert_eq!(judged(&said("moderate")), Verdict::Clean(7));
        assert_eq!(judged(r#"{"message": "405", "error": {}}"#), Verdict::NotTold);
        assert_eq!(judged(""), Verdict::NotTold);
    }
}
