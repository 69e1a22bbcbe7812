//! The one-file edition: the whole site in one page, which opens from a disk by double-click and has no need of any other
//! file. `src/platform/one-file.js` reads what is packed here.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::assets::is_hashed;
use crate::compress;
use crate::kinds::media_type;
use crate::offline::integrity;
use crate::policy;
use crate::supply;
use crate::wasm::{self, Script, WORKERS};
use crate::workspace::Workspace;

/// Its name in the site. It is for people to download, so that it keeps its name.
pub const FILE: &str = "family-outcomes-self-assessment.html";

/// How the page knows what it is.
const MARK: &str = "<meta name=\"edition\" content=\"One file\" id=\"one-file\">";

/// The files of the finished site, by what they are called there.
type Files = BTreeMap<String, Vec<u8>>;

/// Makes the one page of the finished site's files.
pub fn assemble(workspace: &Workspace, files: &Files) -> Result<String> {
    let (boot, script) = (boot(workspace, files)?, script(workspace, files)?);
    let style = format!("{}{}", text(files, "app-", ".css")?, text(files, "later-", ".css")?);
    let hashes = [&boot, &script].map(|script| integrity(script.as_bytes()));
    let policy = policy::one_file(&hashes, &integrity(style.as_bytes()));
    let icon = STANDARD.encode(text(files, "icon-", ".svg")?);

    let page = std::str::from_utf8(files.get("index.html").context("the site has no page")?)?;
    let mut out = String::new();
    for line in page.lines() {
        match part(line) {
            Part::Policy => {
                out += &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{MARK}\n")
            }
            Part::Style => out += &format!("<style>{style}</style>\n"),
            Part::Icon => out += &format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n"),
            Part::Boot => out += &format!("<script type=\"module\">{boot}</script>\n"),
            Part::Elsewhere => {}
            Part::End => out += &format!("{}<script type=\"module\">{script}</script>\n{line}\n", packed(files)?),
            Part::Rest => {
                out += line;
                out.push('\n');
            }
        }
    }
    let made = [(policy.as_str(), 1), ("<style>", 1), ("data:image/svg+xml", 1), ("<script type=\"module\">", 2)];
    for (made, times) in made {
        if out.matches(made).count() != times {
            bail!(
                "index.html has not one line each for policy, style, icon, script and end of body, as the one-file \
                 edition needs"
            );
        }
    }
    Ok(out)
}

/// What a line of the page is to this edition.
enum Part {
    Policy,
    Style,
    Icon,
    /// The script that starts the app and watches it.
    Boot,
    /// It names a file that is in the page now, or that a page from a disk has no use for.
    Elsewhere,
    End,
    Rest,
}

fn part(line: &str) -> Part {
    let rel = line.strip_prefix("<link rel=\"").and_then(|rest| rest.split('"').next());
    match (line, rel) {
        (_, Some("stylesheet")) => Part::Style,
        (_, Some("icon")) => Part::Icon,
        (_, Some("x-stylesheet" | "modulepreload" | "preload" | "manifest" | "apple-touch-icon")) => Part::Elsewhere,
        _ if line.starts_with("<meta http-equiv=\"Content-Security-Policy\"") => Part::Policy,
        _ if line.starts_with("<script type=\"module\" src=") => Part::Boot,
        ("</body>", _) => Part::End,
        _ => Part::Rest,
    }
}

/// The script at the page's beginning: the site's own, with what is shown when the app cannot start or has stopped. It takes
/// `one-file-app.js` for the app, and has nothing to do with service workers.
fn boot(workspace: &Workspace, files: &Files) -> Result<String> {
    let folder = workspace.scratch("one-file-boot");
    fs::create_dir_all(&folder)?;
    let app = fs::read_to_string(workspace.root.join("src/platform/one-file-app.js"))?;
    let beside = [("trouble-", text(files, "trouble-", ".js")?), ("app-", &app), ("offline-", "")];
    let mut names = Vec::new();
    for (start, script) in beside {
        let name = name(files, start, ".js")?;
        fs::write(folder.join(name), script)?;
        names.push(name);
    }
    fs::write(folder.join("boot.js"), text(files, "boot-", ".js")?)?;
    wasm::bundle(workspace, &folder, "boot.js", Script::Module, &names)?;
    inside_script(fs::read_to_string(folder.join("boot.js"))?, "the script that starts the app")
}

/// The app's script at the page's end, made ready by `one-file.js`.
fn script(workspace: &Workspace, files: &Files) -> Result<String> {
    let folder = workspace.scratch("one-file");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("app.js"), text(files, "app-", ".js")?)?;
    fs::copy(workspace.root.join("src/platform/one-file.js"), folder.join("one-file.js"))?;
    wasm::bundle(workspace, &folder, "one-file.js", Script::Module, &["app.js"])?;
    inside_script(fs::read_to_string(folder.join("one-file.js"))?, "the script")
}

/// Every file that the app may fetch, in an element each.
fn packed(files: &Files) -> Result<String> {
    let mut out = String::new();
    for (path, bytes) in files.iter().filter(|(path, _)| is_fetched(path)) {
        let kind = media_type(path);
        let packed = STANDARD.encode(compress::gzip(bytes)?);
        out += &format!("<script type=\"text/plain\" id=\"file:{path}\" data-type=\"{kind}\">{packed}</script>\n");
    }
    for worker in &WORKERS {
        let path = name(files, &format!("{}-worker-", worker.name), ".js")?;
        let script = inside_script(String::from_utf8(files[path].clone())?, path)?;
        let with: Vec<_> = files.keys().filter(|other| is_fetched(other) && script.contains(other.as_str())).collect();
        let with: Vec<_> = with.into_iter().map(String::as_str).collect();
        let with = with.join(" ");
        out += &format!("<script type=\"text/plain\" id=\"file:{path}\" data-with=\"{with}\">{script}</script>\n");
    }
    Ok(out)
}

/// Scripts, styles and pictures are in the page as what they are; the rest is data, and so is the text that it links to.
fn is_fetched(path: &str) -> bool {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    path == supply::TEXTS || is_hashed(path) && !["js", "css", "svg", "png", "webmanifest"].contains(&end)
}

/// The one file whose name begins and ends so, with nothing but a hash between.
fn name<'a>(files: &'a Files, start: &str, end: &str) -> Result<&'a str> {
    let is_it = |path: &&String| {
        let hash = path.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        hash.is_some_and(|hash| hash.len() == 10)
    };
    files.keys().find(is_it).map(String::as_str).with_context(|| format!("the site has no {start}….{end}"))
}

fn text<'a>(files: &'a Files, start: &str, end: &str) -> Result<&'a str> {
    Ok(std::str::from_utf8(&files[name(files, start, end)?])?)
}

/// A script that can stand in a page.
fn inside_script(script: String, what: &str) -> Result<String> {
    let lower = script.to_ascii_lowercase();
    for end in ["</script", "<!--", "<script"] {
        if lower.contains(end) {
            bail!("{what} contains {end}, so that it cannot stand in a page");
        }
    }
    // A page's carriage returns are read as line ends, which would change the script's hash.
    Ok(script.replace('\r', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_script_is_refused() {
        assert!(inside_script("a('</SCRIPT>')".into(), "it").is_err());
        assert!(inside_script("a < b".into(), "it").is_ok());
    }

    #[test]
    fn a_file_is_found_by_its_whole_name() -> Result<()> {
        let files = ["app-0123456789.js", "app-one-0123456789.js"].map(|path| (path.to_owned(), Vec::new())).into();
        assert_eq!(name(&files, "app-", ".js")?, "app-0123456789.js");
        assert!(name(&files, "boot-", ".js").is_err());
        Ok(())
    }
}
