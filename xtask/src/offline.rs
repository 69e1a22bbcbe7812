//! The service worker of a built site: `src/platform/sw.js` with the list of the files that it keeps.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::assets::is_hashed;
use crate::supply;

/// Where it is in the site.
pub const SCRIPT: &str = "sw.js";

/// In its place while somebody works on the site: it ends the one of an earlier build, which would show that one's page.
pub const NONE: &str = "addEventListener(\"install\", () => skipWaiting());\n\
                        addEventListener(\"activate\", () => registration.unregister());\n";

/// The lines of the source that are filled in.
const BUILD: &str = "const BUILD = \"\";";
const FILES: &str = "const FILES = {};";

/// The service worker for these files. All are kept that the app asks for or links to.
pub fn service_worker(source: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<String> {
    for mark in [BUILD, FILES] {
        if source.matches(mark).count() != 1 {
            bail!("sw.js must contain {mark} exactly once");
        }
    }
    let kept =
        files.iter().filter(|(path, _)| is_hashed(path) || ["index.html", supply::TEXTS].contains(&path.as_str()));
    let list: BTreeMap<_, _> = kept.map(|(path, bytes)| (address(path), integrity(bytes))).collect();
    let list = serde_json::to_string(&list)?;
    let build: String = Sha256::digest(&list).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let script = source.replace(BUILD, &format!("const BUILD = \"{build}\";"));
    Ok(script.replace(FILES, &format!("const FILES = {list};")))
}

/// The page is kept under the folder's address, which is how it is opened.
fn address(path: &str) -> String {
    if path == "index.html" { "./".to_owned() } else { path.to_owned() }
}

/// The hash of a file's content as browsers are told it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const BUILD = \"\";\nconst FILES = {};\n";

    fn site(page: &str) -> BTreeMap<String, Vec<u8>> {
        let files = [("index.html", page), ("app-0123456789.js", "app"), ("robots.txt", "no"), ("_headers", "/*")];
        files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into()
    }

    #[test]
    fn it_lists_the_page_and_what_is_named_after_its_content() -> Result<()> {
        let script = service_worker(SOURCE, &site("page"))?;
        assert!(script.contains("\"./\":\"sha256-") && script.contains("\"app-0123456789.js\":\"sha256-"));
        assert!(!script.contains("robots") && !script.contains("_headers") && !script.contains("index.html"));
        Ok(())
    }

    #[test]
    fn another_page_is_another_build() -> Result<()> {
        let build = |page| -> Result<String> {
            let script = service_worker(SOURCE, &site(page))?;
            Ok(script.lines().next().unwrap_or_default().to_owned())
        };
        assert_ne!(build("one")?, build("two")?);
        assert_eq!(build("one")?, build("one")?);
        Ok(())
    }

    #[test]
    fn a_hash_is_as_browsers_are_told_it() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
