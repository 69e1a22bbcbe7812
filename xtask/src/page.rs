//! The page: `index.html` with the start page inside, so that it is readable before and without
//! WebAssembly, and with its security policy.

use anyhow::{Result, bail};

use crate::policy;
use crate::wasm::WORKERS;

/// Where `index.html` wants the start page.
const START_PAGE: &str = "<!-- start page -->";

/// The policy comes first after this: it holds only for what follows it.
const CHARSET: &str = "<meta charset=\"utf-8\">";

const HEAD_END: &str = "</head>";

/// Where `index.html` wants the links to the workers' scripts.
const WORKER_LINKS: &str = "<!-- workers -->";

/// Asked for early, and after the style that the start page waits for: the script and the module, which the
/// browser would otherwise find each after the one before. On a slow network that saves a quarter of a second.
const EARLY: &str = "\
<link rel=\"modulepreload\" href=\"app.js\">
<link rel=\"preload\" href=\"app_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>
</head>";

/// Puts the parts together. `start` is the start page's HTML, empty while there is none.
pub fn assemble(index: &str, start: &str) -> Result<String> {
    for mark in [START_PAGE, WORKER_LINKS, CHARSET, HEAD_END] {
        if index.matches(mark).count() != 1 {
            bail!("index.html must contain {mark} exactly once");
        }
    }
    let policy = format!("{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy::meta());
    let page = index.replace(HEAD_END, EARLY).replace(CHARSET, &policy);
    Ok(page.replace(WORKER_LINKS, &worker_links()).replace(START_PAGE, start.trim()))
}

/// A link to each worker's script, of a kind that browsers leave alone; `platform/worker.rs` finds it by its id.
fn worker_links() -> String {
    let link = |name| format!("<link rel=\"x-worker\" href=\"{name}-worker.js\" id=\"{name}-worker\">");
    let links: Vec<_> = WORKERS.iter().map(|worker| link(worker.name)).collect();
    links.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_put_in() -> Result<()> {
        let index = format!("<head>\n{CHARSET}\n{WORKER_LINKS}</head><div id=\"app\">{START_PAGE}</div>");
        let page = assemble(&index, "<h1>Start</h1>\n")?;
        assert!(page.contains("<div id=\"app\"><h1>Start</h1></div>"));
        assert!(page.contains("href=\"spreadsheet-worker.js\" id=\"spreadsheet-worker\""));
        assert!(page.contains("content=\"default-src 'none'; "));
        Ok(())
    }

    #[test]
    fn a_lost_mark_is_an_error() {
        assert!(assemble(CHARSET, "").is_err());
    }
}
