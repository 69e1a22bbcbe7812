//! The bill of materials, as CycloneDX 1.6 in JSON: what is in the site, and what only built it. The same lock files and compiler
//! give the same bytes.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::expression::Expression;
use super::graph::{Graph, Package};
use super::npm;
use crate::wasm;

/// The name of the product, as its bill has it.
const PRODUCT: &str = "yot-self-assessment";

/// The bill of these crates and npm packages, of which some are shipped.
pub fn write(graph: &Graph, shipped: &BTreeSet<&str>, tools: &[npm::Package], compiler: &str) -> Result<Vec<u8>> {
    let product = graph.packages.iter().find(|(_, package)| package.name == wasm::APP.package);
    let version = product.map_or("0.0.0", |(_, package)| &package.version);
    let mut components = vec![std_library(compiler)];
    components.extend(graph.packages.iter().map(|(id, package)| of_crate(package, shipped.contains(id.as_str()))));
    components.extend(tools.iter().map(of_npm));
    let mut bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": PRODUCT,
                "name": PRODUCT,
                "version": version,
                "licenses": [{"expression": "MIT OR Apache-2.0"}],
            },
        },
        "components": components,
        "dependencies": dependencies(graph),
    });
    bill["serialNumber"] = serial(&serde_json::to_vec(&bill)?).into();
    let mut text = serde_json::to_vec_pretty(&bill)?;
    text.push(b'\n');
    Ok(text)
}

/// Rust's own library, which is compiled into every module.
fn std_library(compiler: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "rust-std",
        "version": compiler,
        "description": "Rust's standard library, with what it consists of",
        "scope": "required",
        "licenses": [{"expression": "MIT OR Apache-2.0"}],
    })
}

fn of_crate(package: &Package, shipped: bool) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(package),
        "name": package.name,
        "version": package.version,
        "scope": scope(shipped),
        "licenses": licences(package.licence.as_deref()),
    });
    if let Some(description) = &package.description {
        component["description"] = description.split_whitespace().collect::<Vec<_>>().join(" ").into();
    }
    if let Some(checksum) = &package.checksum {
        component["hashes"] = json!([{"alg": "SHA-256", "content": checksum}]);
    }
    if package.source.is_some() {
        component["purl"] = reference(package).into();
    }
    component
}

fn of_npm(package: &npm::Package) -> Value {
    let purl = npm_reference(package);
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": package.name,
        "version": package.version,
        "scope": scope(npm::SHIPPED.contains(&package.name.as_str())),
        "licenses": licences(package.licence.as_deref()),
        "purl": purl,
    });
    if let Some(checksum) = package.checksum() {
        component["hashes"] = json!([{"alg": "SHA-512", "content": checksum}]);
    }
    component
}

/// *Excluded* is the standard's word for what is not in the product but built or tested it.
fn scope(shipped: bool) -> &'static str {
    if shipped { "required" } else { "excluded" }
}

fn licences(text: Option<&str>) -> Value {
    text.and_then(Expression::read).map_or(json!([]), |licence| json!([{"expression": licence.standard()}]))
}

/// What a package is called within the bill: for one of the registry, its package address.
fn reference(package: &Package) -> String {
    let version = package.version.replace('+', "%2B");
    match package.source {
        Some(_) => format!("pkg:cargo/{}@{version}", package.name),
        None => format!("crate:{}@{version}", package.name),
    }
}

fn npm_reference(package: &npm::Package) -> String {
    format!("pkg:npm/{}@{}", package.name.replace('@', "%40"), package.version)
}

/// What needs what: the product its own crates and Rust's library, and each crate others.
fn dependencies(graph: &Graph) -> Value {
    let own = graph.packages.values().filter(|package| package.source.is_none());
    let mut product: Vec<_> = own.map(reference).collect();
    product.push("rust-std".to_owned());
    let mut all = vec![json!({"ref": PRODUCT, "dependsOn": product})];
    for (id, package) in &graph.packages {
        let needs: BTreeSet<_> = graph.needs(id).filter_map(|id| graph.packages.get(id)).map(reference).collect();
        all.push(json!({"ref": reference(package), "dependsOn": needs}));
    }
    all.into()
}

/// The bill's number: the same for the same content, and another for another.
fn serial(content: &[u8]) -> String {
    let mut digest: [u8; 32] = Sha256::digest(content).into();
    digest[6] = digest[6] & 0x0F | 0x80;
    digest[8] = digest[8] & 0x3F | 0x80;
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let part = |from, to| hex.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

#[cfg(test)]
mod tests {
    use super::super::graph::tests::graph;
    use super::*;

    #[test]
    fn the_bill_says_what_is_in_the_product_and_is_the_same_every_time() -> Result<()> {
        let graph = graph();
        let shipped = ["app@1.0.0", "a@2.0.0"].into();
        let bill = write(&graph, &shipped, &[], "1.95.0")?;
        assert_eq!(bill, write(&graph, &shipped, &[], "1.95.0")?);
        let bill: Value = serde_json::from_slice(&bill)?;
        let scopes: Vec<_> = bill["components"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|component| {
                let text = |key: &str| component[key].as_str().unwrap_or_default().to_owned();
                (text("bom-ref"), text("scope"))
            })
            .collect();
        let expected = [
            ("rust-std", "required"),
            ("pkg:cargo/a@1.0.0", "excluded"),
            ("pkg:cargo/a@2.0.0", "required"),
            ("crate:app@1.0.0", "required"),
            ("pkg:cargo/t@1.0.0", "excluded"),
        ];
        assert_eq!(scopes, expected.map(|(name, scope)| (name.to_owned(), scope.to_owned())));
        assert_eq!(bill["components"][2]["hashes"][0]["content"], "00ff");
        assert_eq!(bill["dependencies"][0]["dependsOn"], json!(["crate:app@1.0.0", "rust-std"]));
        Ok(())
    }
}
