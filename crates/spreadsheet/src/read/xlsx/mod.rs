//! Reading Excel workbooks: which parts there are, and in which order.
//!
//! Read here rather than by a library, for what a hostile file must not be able to do: those that there are keep room for
//! as many texts as a file claims to have, hold a sheet as one block up to its farthest cell, or read the value of a formula as
//! if it had been typed.

mod escape;
mod sheet;
mod strings;

use std::rc::Rc;

use super::archive::Archive;
use super::grid::{Sheets, Taker};
use super::xml::{Next, Xml, attribute, name};
use crate::limits::{MAX_RELATIONS, MAX_SHEETS};
use crate::refused::Reason;

/// An Excel workbook.
pub(super) struct Xlsx<'a> {
    archive: Archive<'a>,
    names: Vec<String>,
    /// The paths of the sheets, in their order.
    paths: Vec<String>,
    /// The texts that cells share.
    strings: Vec<Rc<str>>,
}

impl<'a> Xlsx<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(mut archive: Archive<'a>) -> Result<Self, Reason> {
        let package = relations(&mut archive, "", "_rels/.rels")?;
        let workbook = target(&package, "/officeDocument").unwrap_or("xl/workbook.xml").to_owned();
        let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let within = relations(&mut archive, folder, &join(folder, &format!("_rels/{file}.rels")))?;
        let mut names = Vec::new();
        let mut paths = Vec::new();
        for (sheet, id) in sheets(&mut archive, &workbook)? {
            // Sheets of charts and dialogues have other relations.
            let found = within.iter().find(|relation| relation.id == id && relation.kind.ends_with("/worksheet"));
            if let Some(relation) = found {
                names.push(sheet);
                paths.push(relation.target.clone());
            }
        }
        if names.len() > MAX_SHEETS {
            return Err(Reason::Unsafe);
        }
        let strings = match target(&within, "/sharedStrings") {
            Some(path) => strings::read(&mut archive, path)?,
            None => Vec::new(),
        };
        Ok(Self { archive, names, paths, strings })
    }
}

impl Sheets for Xlsx<'_> {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn rows(&mut self, only: Option<usize>, take: Taker<'_>) -> Result<(), Reason> {
        for (at, path) in self.paths.iter().enumerate().filter(|(at, _)| only.is_none_or(|only| only == *at)) {
            let part = self.archive.part(path)?.ok_or(Reason::Damaged)?;
            sheet::rows(Xml::new(part), &self.strings, &mut |line| take(at, line))?;
        }
        Ok(())
    }
}

/// What one part says of another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn target<'a>(relations: &'a [Relation], kind: &str) -> Option<&'a str> {
    relations.iter().find(|relation| relation.kind.ends_with(kind)).map(|relation| relation.target.as_str())
}

/// The relations that a part has within the archive; none if it says nothing of any. What lies outside is not followed.
fn relations(archive: &mut Archive<'_>, folder: &str, path: &str) -> Result<Vec<Relation>, Reason> {
    let mut relations = Vec::new();
    let Some(part) = archive.part(path)? else { return Ok(relations) };
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Next::Start(element) if name(&element) == "Relationship" => {
                if attribute(&element, "TargetMode")?.is_some_and(|mode| mode.eq_ignore_ascii_case("External")) {
                    continue;
                }
                if relations.len() >= MAX_RELATIONS {
                    return Err(Reason::Unsafe);
                }
                let of = |name| attribute(&element, name).map(Option::unwrap_or_default);
                relations.push(Relation { id: of("Id")?, kind: of("Type")?, target: join(folder, &of("Target")?) });
            }
            Next::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The names and relations of the sheets.
fn sheets(archive: &mut Archive<'_>, path: &str) -> Result<Vec<(String, String)>, Reason> {
    let part = archive.part(path)?.ok_or(Reason::Damaged)?;
    let mut xml = Xml::new(part);
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Next::Start(element) if name(&element) == "sheet" && sheets.len() <= 2 * MAX_SHEETS => {
                let sheet = attribute(&element, "name")?.unwrap_or_default();
                sheets.push((sheet, attribute(&element, "id")?.unwrap_or_default()));
            }
            Next::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// A target's path in the archive: from its root, or from a folder.
fn join(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(from_root) => from_root.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_targets() {
        assert_eq!(join("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(join("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(join("xl", "../other/./a.xml"), "other/a.xml");
        assert_eq!(join("", "xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(join("", "../../a.xml"), "a.xml");
    }
}
