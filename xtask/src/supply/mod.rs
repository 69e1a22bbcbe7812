//! What the site is made of: which packages, under which licences, from where. The test command holds them to `deny.toml`, and
//! `dist` writes the bill of materials and the licences' texts.
//!
//! `cargo deny` would do the first, but takes more than twenty minutes to compile on a small machine. It reads the same file.

mod audit;
mod bill;
mod expression;
mod graph;
mod npm;
mod policy;
mod texts;

use std::collections::BTreeSet;

use anyhow::Result;

use crate::assets::Assets;
use crate::counted::Counts;
use crate::install;
use crate::wasm::{APP, WORKERS};
use crate::workspace::{Workspace, host};
use graph::Graph;

/// The name of the bill of materials, fixed so that scanners find it.
pub const BILL: &str = "sbom.cdx.json";

/// The name of the licences' texts, which the app links to.
pub const TEXTS: &str = "licences.txt";

/// Holds crates and npm packages to the rules, and asks the npm registry for advisories.
pub fn check(workspace: &Workspace) -> Result<Counts> {
    let policy = policy::Policy::read(&workspace.root)?;
    let graph = Graph::read(workspace, &[install::TARGET, &host()?])?;
    let packages = npm::read(&workspace.root)?;
    let mut problems = policy.problems(&graph, &shipped(workspace, &graph)?);
    problems.extend(npm::problems(&packages, &policy));
    for problem in &problems {
        eprintln!("{problem}");
    }
    // What a build would stop at, found before it.
    add(workspace, &mut Assets::default())?;
    let audited = audit::npm(workspace)?;
    let passed = usize::from(problems.is_empty()) + usize::from(audited);
    Ok(Counts { passed, failed: 2 - passed })
}

/// Adds the bill of materials and the licences' texts to the site.
pub fn add(workspace: &Workspace, assets: &mut Assets) -> Result<()> {
    let graph = Graph::read(workspace, &[install::TARGET])?;
    let shipped = shipped(workspace, &graph)?;
    let packages = npm::read(&workspace.root)?;
    let compiler = crate::workspace::release()?;
    assets.add(BILL, bill::write(&graph, &shipped, &packages, &compiler)?)?;
    assets.add(TEXTS, texts::write(workspace, &graph, &shipped)?.into_bytes())
}

/// What is compiled into the site's modules.
fn shipped<'g>(workspace: &Workspace, graph: &'g Graph) -> Result<BTreeSet<&'g str>> {
    let sources = std::iter::once(&APP).chain(WORKERS.iter().map(|worker| &worker.source));
    let names: Vec<_> = sources.map(|source| source.package).collect();
    graph.shipped(workspace, &names, install::TARGET)
}
