//! The rules of `deny.toml` that are checked here: licences, duplicates and sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use toml::Value;

use super::expression::Expression;
use super::graph::Graph;

/// The only place that crates come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The rules.
pub struct Policy {
    allowed: Vec<String>,
    /// Versions that may stand beside others, as `name@version`.
    skip: Vec<String>,
    /// Packages all of whose crates may have other versions beside them.
    skip_tree: Vec<String>,
}

impl Policy {
    /// Reads `deny.toml`.
    pub fn read(root: &Path) -> Result<Self> {
        Self::of(&fs::read_to_string(root.join("deny.toml")).context("no deny.toml")?)
    }

    fn of(text: &str) -> Result<Self> {
        let rules: toml::Table = toml::from_str(text)?;
        let list = |table: &str, key: &str| {
            let list = rules.get(table).and_then(|table| table.get(key)).and_then(Value::as_array);
            list.with_context(|| format!("deny.toml has no {table}.{key}"))
        };
        let crates = |key: &str| -> Result<Vec<String>> {
            let one = |entry: &Value| {
                let field = |name| entry.get(name).and_then(Value::as_str);
                field("reason").with_context(|| format!("an entry of bans.{key} has no reason"))?;
                field("crate").map(str::to_owned).with_context(|| format!("an entry of bans.{key} names no crate"))
            };
            list("bans", key)?.iter().map(one).collect()
        };
        let allowed = list("licenses", "allow")?.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        Ok(Self { allowed, skip: crates("skip")?, skip_tree: crates("skip-tree")? })
    }

    /// The licences that are allowed.
    pub fn allowed(&self) -> Vec<&str> {
        self.allowed.iter().map(String::as_str).collect()
    }

    /// Everything about the crates that breaks a rule, a sentence each. What is shipped is never skipped with a tree.
    pub fn problems(&self, graph: &Graph, shipped: &BTreeSet<&str>) -> Vec<String> {
        let mut problems = self.licences(graph);
        problems.extend(self.duplicates(graph, shipped));
        let elsewhere =
            graph.packages.values().filter(|package| package.source.as_deref().is_some_and(|s| s != REGISTRY));
        problems.extend(elsewhere.map(|package| format!("{} does not come from the registry", package.name)));
        problems
    }

    fn licences(&self, graph: &Graph) -> Vec<String> {
        let allowed = self.allowed();
        let fits = |licence: &Option<String>| {
            licence.as_deref().and_then(Expression::read).is_some_and(|licence| licence.choose(&allowed).is_some())
        };
        let wrong = graph.packages.values().filter(|package| package.source.is_some() && !fits(&package.licence));
        let say = |licence: &Option<String>| licence.clone().unwrap_or_else(|| "no licence that it names".to_owned());
        wrong
            .map(|package| {
                let (name, version) = (&package.name, &package.version);
                format!("{name} {version} has a licence that deny.toml does not allow: {}", say(&package.licence))
            })
            .collect()
    }

    fn duplicates(&self, graph: &Graph, shipped: &BTreeSet<&str>) -> Vec<String> {
        let roots: Vec<_> = self.skip_tree.iter().map(String::as_str).collect();
        let skipped = graph.tree(&roots);
        let skipped: BTreeSet<_> = skipped.difference(shipped).copied().collect();
        let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut unused: BTreeSet<_> = self.skip.iter().map(String::as_str).collect();
        for (id, package) in &graph.packages {
            let full = format!("{}@{}", package.name, package.version);
            if unused.remove(full.as_str()) || self.skip.contains(&full) || skipped.contains(id.as_str()) {
                continue;
            }
            versions.entry(&package.name).or_default().insert(&package.version);
        }
        let twice = versions.iter().filter(|(_, versions)| versions.len() > 1);
        let twice = twice.map(|(name, versions)| {
            let versions: Vec<_> = versions.iter().copied().collect();
            format!(
                "{name} is there more than once, as {}: see cargo tree -i, or skip one in deny.toml",
                versions.join(" and ")
            )
        });
        let unused = unused.iter().map(|full| format!("deny.toml skips {full}, which is not there"));
        twice.chain(unused).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::tests::graph;
    use super::*;

    fn policy(allow: &str, skip: &str) -> Policy {
        let text = format!("[licenses]\nallow = [{allow}]\n[bans]\nskip = [{skip}]\nskip-tree = []\n");
        Policy::of(&text).expect("rules")
    }

    #[test]
    fn a_second_version_and_a_strange_licence_are_problems() {
        let second = "a is there more than once, as 1.0.0 and 2.0.0: see cargo tree -i, or skip one in deny.toml";
        assert_eq!(policy("\"MIT\"", "").problems(&graph(), &BTreeSet::new()), [second]);
        let skip = "{ crate = \"a@1.0.0\", reason = \"old\" }";
        assert!(policy("\"MIT\"", skip).problems(&graph(), &BTreeSet::new()).is_empty());
        let gone = policy("\"MIT\"", &format!("{skip}, {{ crate = \"b@1.0.0\", reason = \"old\" }}"));
        assert_eq!(gone.problems(&graph(), &BTreeSet::new()), ["deny.toml skips b@1.0.0, which is not there"]);
        let strange = policy("\"ISC\"", skip).problems(&graph(), &BTreeSet::new());
        assert_eq!(strange.len(), 3);
        assert_eq!(strange[0], "a 1.0.0 has a licence that deny.toml does not allow: MIT");
    }

    #[test]
    fn what_is_shipped_is_not_skipped_with_a_tree() {
        let text =
            "[licenses]\nallow = [\"MIT\"]\n[bans]\nskip = []\nskip-tree = [{ crate = \"app\", reason = \"tool\" }]\n";
        let (graph, policy) = (graph(), Policy::of(text).expect("rules"));
        assert!(policy.problems(&graph, &BTreeSet::new()).is_empty());
        assert_eq!(policy.problems(&graph, &["a@1.0.0", "a@2.0.0"].into()).len(), 1);
    }

    #[test]
    fn an_exception_needs_a_reason() {
        let text = "[licenses]\nallow = []\n[bans]\nskip = [{ crate = \"a@1.0.0\" }]\nskip-tree = []\n";
        assert!(Policy::of(text).is_err());
    }

    #[test]
    fn another_source_is_a_problem() {
        let mut graph = graph();
        if let Some(package) = graph.packages.get_mut("a@2.0.0") {
            package.source = Some("git+https://example.com/a".to_owned());
        }
        let problems =
            policy("\"MIT\"", "{ crate = \"a@1.0.0\", reason = \"old\" }").problems(&graph, &BTreeSet::new());
        assert_eq!(problems, ["a does not come from the registry"]);
    }
}
