//! A document as a web page of its own: one file that opens anywhere and prints well.

use super::escape::escaped;
use super::html::{Charts, blocks};
use crate::density::Density;
use crate::document::{Document, LANGUAGE};

/// How the page looks. It has no script and asks for nothing from anywhere.
const STYLE: &str = include_str!("page.css");

/// The whole document as one HTML file.
#[must_use]
pub fn page(document: &Document) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{LANGUAGE}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"
    );
    escaped(&mut out, &document.title);
    out.push_str("</title>\n<meta name=\"description\" content=\"");
    escaped(&mut out, &document.subject);
    out.push_str("\">\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n");
    out.push_str(match document.density {
        Density::Standard => "<body>\n<main>\n",
        Density::Compact => "<body class=\"compact\">\n<main>\n",
    });
    out.push_str(&blocks(&document.blocks, Charts::Drawn));
    out.push_str("\n</main>\n<footer><p>");
    escaped(&mut out, &document.footer);
    out.push_str("</p></footer>\n</body>\n</html>\n");
    out
}
