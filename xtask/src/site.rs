//! A built site held in memory: every file with its type, its compressed forms and its headers.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response, StatusCode, header};

use crate::assets::is_hashed;
use crate::compress::Packer;
use crate::hosting::{ASK_AGAIN, FOR_EVER};
use crate::kinds::media_type;
use crate::negotiate::{self, Encoding};
use crate::one_file;
use crate::policy;

/// Whether the files are also held compressed.
#[derive(Clone, Copy)]
pub enum Compress<'p> {
    /// In brotli and gzip, as a good host sends them.
    By(&'p Packer),
    /// Not at all: quicker to load, for a site rebuilt at every change.
    No,
}

/// The files by their paths inside the folder.
pub struct Site {
    files: BTreeMap<String, File>,
    policy: String,
}

struct File {
    kind: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl Site {
    /// Reads a folder that `dist` has built.
    pub fn load(folder: &Path, compress: Compress<'_>) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (path, plain) in read(folder)? {
            // What is packed in it is compressed as it is, and it is fetched once.
            let compress = if path == one_file::FILE { Compress::No } else { compress };
            files.insert(path.clone(), File::new(&path, plain, compress)?);
        }
        if !files.contains_key("index.html") {
            bail!("{} holds no index.html: build it by cargo xtask dist", folder.display());
        }
        Ok(Self { files, policy: policy::header() })
    }

    /// Adds a script to the page; its address is relative to the page.
    pub fn add_script(&mut self, address: &str) -> Result<()> {
        let page = self.files.remove("index.html").context("no index.html")?;
        let page = String::from_utf8(page.plain.to_vec())?;
        let script = format!("<script type=\"module\" src=\"{address}\"></script>\n</head>");
        let page = page.replacen("</head>", &script, 1).into_bytes();
        let page = File::new("index.html", page, Compress::No)?;
        self.files.insert("index.html".to_owned(), page);
        Ok(())
    }

    /// The answer to a request for a path inside the site, `""` being its page.
    pub fn answer(&self, path: &str, asked: &HeaderMap) -> Response<Body> {
        let path = if path.is_empty() { "index.html" } else { path };
        let Some(file) = self.files.get(path) else {
            return self.message(StatusCode::NOT_FOUND, "No such file in this site.\n");
        };
        let accepted = asked.get(header::ACCEPT_ENCODING);
        let accepted = accepted.and_then(|value| value.to_str().ok());
        let (encoding, bytes) = file.send(negotiate::pick(accepted.unwrap_or_default()));
        let mut answer = Response::builder()
            .header(header::CONTENT_TYPE, file.kind)
            .header(header::VARY, "accept-encoding")
            .header(header::CACHE_CONTROL, if is_hashed(path) { FOR_EVER } else { ASK_AGAIN });
        if path == one_file::FILE {
            // It has a policy of its own, and is for a disk.
            answer = answer.header(header::CONTENT_DISPOSITION, "attachment");
        }
        if let Some(name) = encoding.name() {
            answer = answer.header(header::CONTENT_ENCODING, name);
        }
        self.secured(answer, Body::from(bytes))
    }

    /// A short plain-text answer.
    pub fn message(&self, status: StatusCode, text: &'static str) -> Response<Body> {
        let answer = Response::builder().status(status).header(header::CONTENT_TYPE, "text/plain; charset=utf-8");
        self.secured(answer, Body::from(text))
    }

    /// The answer with the security headers that everything is sent with.
    pub fn secured(&self, answer: axum::http::response::Builder, body: Body) -> Response<Body> {
        let mut answer = answer.header(header::CONTENT_SECURITY_POLICY, &self.policy);
        for (name, value) in policy::HEADERS {
            answer = answer.header(name, value);
        }
        // All names and values are our own constants, so that this cannot fail.
        answer.body(body).unwrap_or_default()
    }
}

impl File {
    fn new(path: &str, plain: Vec<u8>, compress: Compress<'_>) -> Result<Self> {
        let (brotli, gzip) = match compress {
            Compress::By(packer) => (Some(packer.brotli(&plain)?), Some(packer.gzip(&plain)?)),
            Compress::No => (None, None),
        };
        let smaller = |packed: Option<Vec<u8>>| packed.filter(|packed| packed.len() < plain.len()).map(Bytes::from);
        Ok(Self { kind: media_type(path), brotli: smaller(brotli), gzip: smaller(gzip), plain: Bytes::from(plain) })
    }

    /// The bytes in the wanted encoding, or as they are where it would not make them smaller.
    fn send(&self, wanted: Encoding) -> (Encoding, Bytes) {
        let packed = match wanted {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
            Encoding::Plain => &None,
        };
        match packed {
            Some(bytes) => (wanted, bytes.clone()),
            None => (Encoding::Plain, self.plain.clone()),
        }
    }
}

/// All files below a folder by their paths inside it.
pub fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{path}/"), files)?;
            } else {
                files.insert(path, fs::read(entry.path())?);
            }
        }
        Ok(())
    }
    let mut files = BTreeMap::new();
    walk(folder, "", &mut files).with_context(|| format!("could not read the folder {}", folder.display()))?;
    Ok(files)
}
