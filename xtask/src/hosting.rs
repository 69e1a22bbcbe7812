//! `cargo xtask hosting`: ready settings for web servers, all written from the same tables that our own server uses, so
//! that no two of them say different things. `docs/hosting.md` tells where each goes.

use std::fs;

use anyhow::{Context, Result};

use crate::kinds::{Compressed, KINDS, bare};
use crate::workspace::Workspace;
use crate::{offline, one_file, policy, supply};

/// What is said of files that never change.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What is said of the others: they may be kept, and are asked for again before each use.
pub const ASK_AGAIN: &str = "no-cache";

/// How the files that never change are known: by the fingerprint in their names.
const FINGERPRINT: &str = r"-[0-9a-f]{10}\.[a-z0-9]+$";

/// What stands at the top of each file.
const NOTE: &str = "Written by cargo xtask hosting: see docs/hosting.md. To change it, change xtask/src/hosting.rs.";

/// Files that keep their names and are in the site.
const FIXED: [&str; 5] = ["index.html", offline::SCRIPT, one_file::FILE, supply::BILL, supply::TEXTS];

/// The settings by their files' names in `hosting/`.
pub fn settings() -> [(&'static str, String); 3] {
    [("nginx.conf", nginx()), ("htaccess", apache()), ("web.config", iis())]
}

/// Writes them.
pub fn command(workspace: &Workspace) -> Result<()> {
    for (name, text) in settings() {
        let file = workspace.root.join("hosting").join(name);
        fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))?;
    }
    Ok(())
}

/// The headers that everything is sent with, the policy first, as they are usually spelt.
fn headers() -> Vec<(String, String)> {
    let policy = ("content-security-policy", policy::header());
    let others = policy::HEADERS.map(|(name, value)| (name, value.to_owned()));
    std::iter::once(policy).chain(others).map(|(name, value)| (spelt(name), value)).collect()
}

/// `x-content-type-options` as `X-Content-Type-Options`.
fn spelt(name: &str) -> String {
    let word = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    name.split('-').map(word).collect::<Vec<_>>().join("-")
}

/// The types that are compressed, each once.
fn compressed() -> Vec<&'static str> {
    let mut types: Vec<_> =
        KINDS.iter().filter(|(.., compressed)| *compressed == Compressed::Yes).map(|(_, kind, _)| bare(kind)).collect();
    types.sort_unstable();
    types.dedup();
    types
}

/// For nginx: a file for `conf.d`.
fn nginx() -> String {
    let types: String = KINDS.iter().map(|(end, kind, _)| format!("        {} {end};\n", bare(kind))).collect();
    let headers: String =
        headers().iter().map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n")).collect();
    // HTML is always compressed, and naming it again would be warned of.
    let packed: Vec<_> = compressed().into_iter().filter(|kind| *kind != "text/html").collect();
    format!(
        "# {NOTE}\n\
         # Set server_name, root, and listen; and add your certificate.\n\n\
         map $uri $self_assessment_caching {{\n    default \"{ASK_AGAIN}\";\n    \"~{FINGERPRINT}\" \"{FOR_EVER}\";\n}}\n\n\
         map $uri $self_assessment_disposition {{\n    default \"\";\n    \"~/{file}$\" \"attachment\";\n}}\n\n\
         server {{\n    listen 80;\n    server_name self-assessment.example;\n    root /srv/self-assessment;\n    \
         index index.html;\n\n    # Addresses within the tool are behind a #, so that the server never sees them.\n    \
         location / {{\n        try_files $uri $uri/ =404;\n    }}\n\n\
         \x20   types {{\n{types}    }}\n    default_type application/octet-stream;\n    charset utf-8;\n    \
         charset_types text/css text/javascript text/plain;\n\n\
         \x20   # With the module for it, `brotli on;` and `brotli_types` alike make the first visit a sixth smaller.\n    \
         gzip on;\n    gzip_vary on;\n    gzip_proxied any;\n    gzip_comp_level 9;\n    gzip_min_length 256;\n    gzip_types {packed};\n\n\
         \x20   # nginx takes none of these for a location that adds one of its own: keep them together.\n    \
         add_header Cache-Control $self_assessment_caching always;\n    \
         add_header Content-Disposition $self_assessment_disposition always;\n{headers}}}\n",
        file = one_file::FILE.replace('.', "\\."),
        packed = packed.join(" "),
    )
}

/// For Apache: a file to be put beside the site as `.htaccess`, or into its `<Directory>`.
fn apache() -> String {
    let types: String = KINDS.iter().map(|(end, kind, _)| format!("AddType \"{kind}\" .{end}\n")).collect();
    let headers: String =
        headers().iter().map(|(name, value)| format!("Header always set {name} \"{value}\"\n")).collect();
    let packed = compressed().join(" ");
    format!(
        "# {NOTE}\n\
         # It needs the module headers, and for small files brotli or deflate: a2enmod headers brotli deflate\n\n\
         DirectoryIndex index.html\n\
         Options -Indexes\n\n{types}\n\
         <IfModule brotli_module>\n    AddOutputFilterByType BROTLI_COMPRESS {packed}\n</IfModule>\n\
         <IfModule deflate_module>\n    AddOutputFilterByType DEFLATE {packed}\n</IfModule>\n\n{headers}\n\
         Header set Cache-Control \"{ASK_AGAIN}\"\n\
         <FilesMatch \"{FINGERPRINT}\">\n    Header set Cache-Control \"{FOR_EVER}\"\n</FilesMatch>\n\
         <Files \"{file}\">\n    Header set Content-Disposition \"attachment\"\n</Files>\n",
        file = one_file::FILE,
    )
}

/// For IIS: `web.config`, to be put beside the site. Which types are compressed is a setting of the whole server, which this
/// file must not touch: `docs/hosting.md` tells how.
fn iis() -> String {
    let types: String = KINDS
        .iter()
        .map(|(end, kind, _)| {
            format!(
                "      <remove fileExtension=\".{end}\" />\n      <mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\" />\n"
            )
        })
        .collect();
    let headers: String = headers()
        .iter()
        .map(|(name, value)| {
            format!("        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n")
        })
        .collect();
    let fixed: String = FIXED.iter().map(|file| iis_fixed(file)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- {NOTE} -->\n<configuration>\n  <system.webServer>\n    \
         <defaultDocument enabled=\"true\">\n      <files>\n        <clear />\n        <add value=\"index.html\" />\n      </files>\n    \
         </defaultDocument>\n    <directoryBrowse enabled=\"false\" />\n    \
         <urlCompression doStaticCompression=\"true\" doDynamicCompression=\"false\" />\n    \
         <staticContent>\n      <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" \
         cacheControlCustom=\"public, immutable\" />\n{types}    </staticContent>\n    \
         <httpProtocol>\n      <customHeaders>\n{headers}        <remove name=\"X-Powered-By\" />\n      </customHeaders>\n    \
         </httpProtocol>\n  </system.webServer>\n{fixed}</configuration>\n"
    )
}

/// A file that keeps its name is asked for again before each use.
fn iis_fixed(file: &str) -> String {
    let more = if file == one_file::FILE {
        "    <httpProtocol>\n        <customHeaders>\n          <add name=\"Content-Disposition\" value=\"attachment\" />\n        \
         </customHeaders>\n      </httpProtocol>\n  "
    } else {
        ""
    };
    format!(
        "  <location path=\"{file}\">\n    <system.webServer>\n      <staticContent>\n        \
         <clientCache cacheControlMode=\"DisableCache\" />\n      </staticContent>\n  {more}  </system.webServer>\n  </location>\n"
    )
}

/// For hosts that read `_headers` in the site itself. They know no patterns for a fingerprint, so that it lists the files
/// of the build.
pub fn headers_file<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in headers() {
        out += &format!("  {name}: {value}\n");
    }
    out += &format!("/{}\n  Content-Disposition: attachment\n", one_file::FILE);
    for path in paths.filter(|path| crate::assets::is_hashed(path)) {
        out += &format!("/{path}\n  Cache-Control: {FOR_EVER}\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_settings_in_the_checkout_are_these() -> Result<()> {
        for (name, text) in settings() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosting").join(name);
            assert!(fs::read_to_string(&file)? == text, "{name} is not as it should be: run cargo xtask hosting");
        }
        Ok(())
    }

    #[test]
    fn nothing_in_a_value_would_end_it() {
        for (name, value) in headers() {
            assert!(!value.contains(['"', '<', '&', '$', '\n']), "{name}");
        }
    }

    #[test]
    fn the_files_of_the_build_are_listed() {
        let text = headers_file(["app-0123456789.js", "index.html"].into_iter());
        assert!(text.contains("/app-0123456789.js\n  Cache-Control: public, max-age=31536000, immutable\n"));
        assert!(!text.contains("index.html"));
    }
}
