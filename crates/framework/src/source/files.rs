//! The files of a framework, and how they become one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, Problems};
use crate::id::StatementId;
use crate::model::{Addressee, Chapter, DomainInfo, Framework, Recommendation, Source, Statement};
use crate::reference::Reference;

/// The text of every file, to find the line of a problem.
pub(super) struct Texts(BTreeMap<PathBuf, String>);

/// A step on the way to a value in a TOML file.
#[derive(Clone, Copy)]
pub(crate) enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> From<&'a str> for Step<'a> {
    fn from(key: &'a str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl Texts {
    /// A problem at the value that the steps lead to, or at the last that is there on the way.
    pub(super) fn problem(&self, file: &str, steps: &[Step<'_>], reason: String) -> Problem {
        let found = self.0.iter().find(|(path, _)| path.ends_with(file));
        let (path, text) = found.map_or((PathBuf::from(file), ""), |(path, text)| (path.clone(), text.as_str()));
        Problem { file: path, line: line_of(text, steps), reason }
    }
}

/// The line, from 1, on which the value stands that the steps lead to.
fn line_of(text: &str, steps: &[Step<'_>]) -> usize {
    let Ok(table) = DeTable::parse(text) else { return 1 };
    let mut offset = 0;
    let mut here: Option<&DeValue<'_>> = None;
    let mut top = Some(table.get_ref());
    for step in steps {
        let next = match *step {
            Step::Key(key) => top.take().or_else(|| here.and_then(DeValue::as_table)).and_then(|table| {
                let (key, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
                Some((key.span().start, value.get_ref()))
            }),
            Step::Index(index) => {
                let item = here.and_then(DeValue::as_array).and_then(|array| array.get(index));
                item.map(|item| (item.span().start, item.get_ref()))
            }
        };
        let Some((start, value)) = next else { break };
        offset = start;
        here = Some(value);
    }
    line_at(text, offset)
}

/// The line, from 1, of a byte offset.
fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// `framework.toml` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Main {
    version: String,
    checked: String,
    title: String,
    other_sources: Vec<String>,
    source: Source,
    chapter: Vec<Chapter>,
    domain: Vec<DomainInfo>,
    addressee: Vec<Addressee>,
    recommendation: Vec<Recommendation>,
}

/// Reads files one by one and gathers what is wrong with them.
pub(crate) struct Reader<'a> {
    folder: &'a Path,
    texts: BTreeMap<PathBuf, String>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// One file as a value of its type.
    pub(crate) fn read<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let path = self.folder.join(name);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                let reason = format!("this file cannot be read: {error}");
                self.problems.push(Problem { file: path, line: 1, reason });
                return None;
            }
        };
        let value = toml::from_str(&text).map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| line_at(&text, span.start));
            self.problems.push(Problem { file: path.clone(), line, reason: reason(&text, error.message()) });
        });
        self.texts.insert(path, text);
        value.ok()
    }
}

/// A parser's message, with what it leaves unsaid: whether the file is TOML at all, and numbers in plain words.
fn reason(text: &str, message: &str) -> String {
    if DeTable::parse(text).is_err() {
        return format!("this is not TOML: {message}");
    }
    match message.rsplit_once("expected ") {
        Some((before, "u8" | "u16")) => format!("{before}expected a whole number"),
        _ => message.to_owned(),
    }
}

/// Reads all files of a folder.
pub(super) fn read(folder: &Path) -> Result<(Framework, Texts), Problems> {
    let mut reader = Reader { folder, texts: BTreeMap::new(), problems: Vec::new() };
    let main: Option<Main> = reader.read("framework.toml");
    let reference = Reference::read(&mut reader);
    let mut statements = Vec::new();
    for name in statement_files(folder).map_err(|problem| Problems(vec![problem]))? {
        statements.extend(reader.read::<Statement>(&name).map(|statement| (name, statement)));
    }
    statements.sort_by_key(|(_, statement)| (statement.domain(), number(&statement.id)));
    for (name, statement) in &statements {
        if *name != statement_file(&statement.id) {
            let texts = Texts(std::mem::take(&mut reader.texts));
            let reason = format!("the id must be the file's name without .toml, not \"{}\"", statement.id);
            reader.problems.push(texts.problem(name, &["id".into()], reason));
            reader.texts = texts.0;
        }
    }
    match (main, reference) {
        (Some(main), Some(reference)) if reader.problems.is_empty() => {
            let source = Source { chapters: main.chapter, other_sources: main.other_sources, ..main.source };
            let framework = Framework {
                version: main.version,
                checked: main.checked,
                title: main.title,
                source,
                domains: main.domain,
                addressees: main.addressee,
                recommendations: main.recommendation,
                statements: statements.into_iter().map(|(_, statement)| statement).collect(),
                reference,
            };
            Ok((framework, Texts(reader.texts)))
        }
        _ => Err(Problems(reader.problems)),
    }
}

/// The name of a statement's file.
pub(crate) fn statement_file(id: &StatementId) -> String {
    format!("statements/{id}.toml")
}

/// The number in a statement's id.
pub(super) fn number(id: &StatementId) -> Option<u8> {
    id.as_str().get(1..)?.parse().ok()
}

/// The names of all statement files, in a fixed order.
fn statement_files(folder: &Path) -> Result<Vec<String>, Problem> {
    let statements = folder.join("statements");
    let cannot = |error: std::io::Error| Problem {
        file: statements.clone(),
        line: 1,
        reason: format!("this folder cannot be read: {error}"),
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(&statements).map_err(cannot)? {
        let name = entry.map_err(cannot)?.file_name();
        if let Some(name) = name.to_str().filter(|name| name.ends_with(".toml")) {
            names.push(format!("statements/{name}"));
        }
    }
    names.sort();
    Ok(names)
}
