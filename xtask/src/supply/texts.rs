//! The licences of what is in the site, with the copyright notices that they ask to be passed on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::expression::Expression;
use super::graph::{Graph, Package};
use crate::workspace::Workspace;

/// The licences that code in the site may have, the ones that ask least first; with a mark in the name of a file that has only
/// this licence, and words that its text has. One that is not here must be looked at first.
const KNOWN: [(&str, &str, &str); 9] = [
    ("MIT-0", "MIT0", "Permission is hereby granted"),
    ("MIT", "MIT", "Permission is hereby granted"),
    ("BSL-1.0", "BOOST", "Boost Software License"),
    ("Zlib", "ZLIB", "This software is provided 'as-is'"),
    ("ISC", "ISC", "Permission to use, copy, modify"),
    ("BSD-2-Clause", "BSD", "Redistribution and use in source and binary forms"),
    ("BSD-3-Clause", "BSD", "Redistribution and use in source and binary forms"),
    ("Unicode-3.0", "UNICODE", "UNICODE LICENSE V3"),
    ("Apache-2.0", "APACHE", "Apache License"),
];

/// How the names of files with licences begin.
const NAMES: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"];

/// The licence that many packages name without bringing its text.
const MIT: &str = include_str!("mit.txt");

const HEAD: &str = "\
Licences

This tool consists of its own code and of the work of others, which their licences below let everybody use. None of them
has anything to do with this tool, or is responsible for it. A list that programs can read is in sbom.cdx.json.

";

const LINE: &str = "\n================================================================================\n\n";

/// The texts: of the tool itself, of GOV.UK Frontend, of Rust, and of every crate that is shipped. Crates with one text
/// share it.
pub fn write(workspace: &Workspace, graph: &Graph, shipped: &BTreeSet<&str>) -> Result<String> {
    let own = |name: &str| fs::read_to_string(workspace.root.join(name)).with_context(|| format!("no {name}"));
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |name: String, text: String| texts.entry(plain(&text)).or_default().insert(name);
    let shipped = shipped.iter().filter_map(|id| graph.packages.get(*id)).filter(|package| package.source.is_some());
    for package in shipped {
        for text in of(package)? {
            add(format!("{} {}", package.name, package.version), text);
        }
    }
    add("GOV.UK Frontend".to_owned(), mit("Crown Copyright (Government Digital Service)"));
    add(
        "Source Sans 3, parts of which are in PDF files as Boardpack Sans".to_owned(),
        own("crates/pdf/fonts/OFL.txt")?,
    );
    add("Rust's standard library".to_owned(), mit("The Rust Project Contributors"));
    let mut all = format!("{HEAD}{LINE}{}{LINE}{}", own("NOTICE.md")?, own("LICENSE-MIT")?);
    let mut texts: Vec<_> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    for (names, text) in texts {
        let names: Vec<_> = names.into_iter().collect();
        all.push_str(LINE);
        all.push_str(&names.join("\n"));
        all.push_str("\n\n");
        all.push_str(&text);
    }
    Ok(all)
}

/// The texts of the licences that one keeps to for a crate.
fn of(package: &Package) -> Result<Vec<String>> {
    let known = KNOWN.map(|(licence, _, _)| licence);
    let licence = package.licence.as_deref().and_then(Expression::read);
    let chosen = licence.as_ref().and_then(|licence| licence.choose(&known));
    let chosen = chosen.with_context(|| {
        format!(
            "{} has the licence {:?}, which texts.rs does not know: look at what it asks",
            package.name, package.licence
        )
    })?;
    let files = files(&package.folder)?;
    chosen.iter().map(|licence| text(package, licence, &files)).collect()
}

/// The text of one licence of a crate: a file that has only this, or the only kind of licence that there is.
fn text(package: &Package, licence: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let Some((_, mark, words)) = KNOWN.iter().find(|(known, _, _)| *known == licence) else {
        bail!("{licence} is not known")
    };
    let has_words = |text: &&String| plain(text).replace('\n', " ").contains(words);
    let marked = files.iter().find(|(name, text)| name.contains(mark) && has_words(text)).map(|(_, text)| text);
    let other = |name: &str| KNOWN.iter().any(|(_, mark, _)| name.contains(mark));
    let general = || files.iter().find(|(name, text)| !other(name) && has_words(text)).map(|(_, text)| text);
    match marked.or_else(general) {
        Some(text) => Ok(text.clone()),
        None if licence == "MIT" => Ok(mit(&holders(package))),
        None if licence == "MIT-0" => Ok("MIT No Attribution (MIT-0), which asks for no notice.".to_owned()),
        None => bail!("{} {} brings no text of its licence, {licence}", package.name, package.version),
    }
}

/// Who to name where a package brings no notice of its own.
fn holders(package: &Package) -> String {
    let names = package.authors.iter().map(|author| author.split('<').next().unwrap_or_default().trim());
    let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() { format!("the authors of {}", package.name) } else { names.join(", ") }
}

fn mit(holders: &str) -> String {
    MIT.replace("{holders}", holders)
}

/// The files with licences in a folder, by their names in capitals.
fn files(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no folder {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        if NAMES.iter().any(|start| name.starts_with(start)) && entry.file_type()?.is_file() {
            files.insert(name, String::from_utf8_lossy(&fs::read(entry.path())?).into_owned());
        }
    }
    Ok(files)
}

/// Without what tells only editors apart: byte order marks, kinds of line ends, spaces at ends, and blank lines around.
fn plain(text: &str) -> String {
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    let mut text = lines.join("\n").trim_matches('\n').to_owned();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::super::graph::tests::graph;
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn the_text_is_that_of_the_licence_and_never_of_another() {
        let graph = graph();
        let package = &graph.packages["a@2.0.0"];
        let granted = "Copyright A\nPermission is hereby\ngranted";
        let (both, general) =
            (files(&[("COPYING", "either"), ("LICENSE-MIT", granted)]), files(&[("LICENSE.MD", granted)]));
        assert_eq!(text(package, "MIT", &both).ok().as_deref(), Some(granted));
        assert_eq!(text(package, "MIT", &general).ok().as_deref(), Some(granted));
        let apache = files(&[("LICENSE-APACHE", "Apache License")]);
        let made = text(package, "MIT", &apache).expect("the standard text");
        assert!(
            made.contains("Copyright (c) the authors of a\n") && made.contains("Permission is hereby granted"),
            "{made}"
        );
        assert!(text(package, "Zlib", &apache).is_err());
    }

    #[test]
    fn texts_that_look_alike_are_one() {
        assert_eq!(plain("\u{feff}\r\na  \r\nb"), plain("a\nb\n\n"));
    }
}
