//! The files of the site, each named after its content.
//!
//! A file named after its content can be kept by browsers for good: a changed file is another file.
//! A file that names others must be renamed after them, since their new names change its content.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use crate::supply;

/// Files that must keep their names, because browsers, hosts or people ask for them by name.
const FIXED: [&str; 9] = [
    "index.html",
    "404.html",
    "robots.txt",
    "sw.js",
    "_headers",
    ".htaccess",
    "web.config",
    supply::BILL,
    supply::TEXTS,
];

/// The kinds of file in which names of other files are looked for.
const TEXTS: [&str; 4] = [".html", ".js", ".css", ".webmanifest"];

/// The files under the names that the sources use, paths with forward slashes.
#[derive(Default)]
pub struct Assets {
    files: BTreeMap<String, Vec<u8>>,
}

impl Assets {
    /// Adds a file. Two files of one name are an error.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        if self.files.insert(path.to_owned(), bytes).is_some() {
            bail!("two files are named {path}: rename one of them");
        }
        Ok(())
    }

    /// The files under their final names, with every mention of them changed.
    pub fn finish(self) -> Result<BTreeMap<String, Vec<u8>>> {
        let mut naming = Naming { files: &self.files, done: BTreeMap::new(), open: Vec::new() };
        for path in self.files.keys() {
            naming.settle(path)?;
        }
        Ok(naming.done.into_values().collect())
    }
}

/// Final names, found for a file once they are found for those that it mentions.
struct Naming<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    done: BTreeMap<&'a str, (String, Vec<u8>)>,
    open: Vec<&'a str>,
}

impl<'a> Naming<'a> {
    fn settle(&mut self, path: &'a str) -> Result<()> {
        if self.done.contains_key(path) {
            return Ok(());
        }
        if self.open.contains(&path) {
            let ring = self.open.join(", ");
            bail!("{ring} mention each other, so that none can be named after its content");
        }
        self.open.push(path);
        let bytes = match std::str::from_utf8(&self.files[path]) {
            Ok(text) if TEXTS.iter().any(|kind| path.ends_with(kind)) => self.rewrite(path, text)?.into_bytes(),
            _ => self.files[path].clone(),
        };
        self.open.pop();
        let name = if is_fixed(path) { path.to_owned() } else { hashed(path, &bytes) };
        self.done.insert(path, (name, bytes));
        Ok(())
    }

    /// The text with every quoted mention of a file changed to the file's final name.
    fn rewrite(&mut self, path: &str, text: &str) -> Result<String> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut out = String::with_capacity(text.len());
        for piece in pieces(text) {
            let Some(named) = piece.mention.and_then(|name| self.find(folder, name)) else {
                out.push_str(piece.text);
                continue;
            };
            if !is_fixed(named) {
                self.settle(named)?;
            }
            let last = self.done.get(named).map_or(named, |(name, _)| name);
            let last = last.rsplit_once('/').map_or(last, |(_, name)| name);
            let kept = piece.text.rsplit_once('/').map_or("", |(before, _)| before);
            if !kept.is_empty() {
                out.push_str(kept);
                out.push('/');
            }
            out.push_str(last);
        }
        Ok(out)
    }

    /// The file that a relative address means, if it is one of ours.
    fn find(&self, folder: &str, address: &str) -> Option<&'a str> {
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in address.split('/') {
            match part {
                "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        let wanted = parts.join("/");
        self.files.get_key_value(&wanted).map(|(path, _)| path.as_str())
    }
}

/// A stretch of text. It may mention a file if quotes or brackets stand on both its sides.
struct Piece<'t> {
    text: &'t str,
    mention: Option<&'t str>,
}

/// Cuts a text where it changes between what an address may consist of and anything else.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let in_address = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let kind = in_address(rest.chars().next()?);
        let length = rest.find(|c| in_address(c) != kind).unwrap_or(rest.len());
        let before = text[..at].chars().next_back();
        let after = rest[length..].chars().next();
        let quoted = before.is_some_and(|c| "\"'`(".contains(c)) && after.is_some_and(|c| "\"'`)?#".contains(c));
        at += length;
        let text = &rest[..length];
        Some(Piece { text, mention: (kind && quoted).then_some(text) })
    })
}

fn is_fixed(path: &str) -> bool {
    FIXED.contains(&path)
}

/// `app.js` becomes `app-0123456789.js`.
fn hashed(path: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    match path.rsplit_once('.') {
        Some((stem, kind)) => format!("{stem}-{hash}.{kind}"),
        None => format!("{path}-{hash}"),
    }
}

/// Whether a file's name holds the hash of its content, so that it never changes.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 10 && hash.chars().all(|c| c.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Result<BTreeMap<String, String>> {
        let mut assets = Assets::default();
        for (path, text) in files {
            assets.add(path, text.as_bytes().to_vec())?;
        }
        let files = assets.finish()?.into_iter();
        files.map(|(path, bytes)| Ok((path, String::from_utf8(bytes)?))).collect()
    }

    #[test]
    fn mentions_follow_the_names() -> Result<()> {
        let site = site(&[
            ("index.html", "<script src=\"boot.js\"></script><a href=\"#/help\">boot.js</a>"),
            ("boot.js", "import init from \"./app.js\"; init('app_bg.wasm?v')"),
            ("app.js", "import './snippets/a/in.js'"),
            ("snippets/a/in.js", "fetch(`../../app_bg.wasm`)"),
            ("app_bg.wasm", "module"),
        ])?;
        let text = |start: &str| {
            let found = site.iter().find(|(path, _)| path.starts_with(start));
            found.map(|(_, text)| text.as_str()).unwrap_or_default()
        };
        let name = |start: &str| {
            let found = site.keys().find(|path| path.starts_with(start));
            found.map(String::as_str).unwrap_or_default()
        };
        let (boot, app, wasm) = (name("boot-"), name("app-"), name("app_bg-"));
        assert_eq!(text("index"), format!("<script src=\"{boot}\"></script><a href=\"#/help\">boot.js</a>"));
        assert_eq!(text("boot-"), format!("import init from \"./{app}\"; init('{wasm}?v')"));
        assert_eq!(text("app-"), format!("import './{}'", name("snippets/a/in-")));
        assert_eq!(text("snippets"), format!("fetch(`../../{wasm}`)"));
        assert!(is_hashed(boot) && !is_hashed("index.html"));
        Ok(())
    }

    #[test]
    fn a_change_renames_what_mentions_it() -> Result<()> {
        let names = |module| -> Result<Vec<String>> {
            let site = site(&[("boot.js", "load('./a.wasm')"), ("a.wasm", module)])?;
            Ok(site.into_keys().collect())
        };
        let (one, two) = (names("1")?, names("2")?);
        assert!(one.iter().all(|name| !two.contains(name)));
        Ok(())
    }

    #[test]
    fn rings_are_refused_unless_a_name_is_fixed() {
        assert!(site(&[("a.js", "'b.js'"), ("b.js", "'a.js'")]).is_err());
        assert!(site(&[("a.js", "'sw.js'"), ("sw.js", "'a.js'")]).is_ok());
    }
}
