//! What the file says of itself, and of its parts.

use blocks::{Document, LANGUAGE};

use super::{KIND, body};
use crate::xml::Xml;

/// Title, subject, maker, language, date and the fingerprint of the record.
pub(super) fn meta(document: &Document) -> String {
    let created = document.created.iso();
    let mut xml = super::part("office:document-meta");
    xml.start("office:meta").words("meta:generator", "YOT self-assessment");
    xml.words("dc:title", &document.title).words("dc:subject", &document.subject);
    xml.words("meta:initial-creator", &document.author).words("dc:creator", &document.author);
    xml.words("meta:creation-date", &created).words("dc:date", &created).words("dc:language", LANGUAGE);
    if !document.fingerprint.is_empty() {
        xml.start("meta:user-defined").attr("meta:name", "Fingerprint").attr("meta:value-type", "string");
        xml.text(&document.fingerprint);
    }
    xml.finish()
}

/// The parts and their types.
pub(super) fn manifest(charts: usize) -> String {
    let mut xml = Xml::part();
    xml.start("manifest:manifest").attr("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.attr("manifest:version", "1.3");
    entry(&mut xml, "/", KIND);
    for name in ["content.xml", "styles.xml", "meta.xml"] {
        entry(&mut xml, name, "text/xml");
    }
    for (_, number) in (0..charts).zip(1..) {
        entry(&mut xml, &body::file(number), "image/svg+xml");
    }
    xml.finish()
}

fn entry(xml: &mut Xml, path: &str, kind: &str) {
    xml.start("manifest:file-entry").attr("manifest:full-path", path);
    if path == "/" {
        xml.attr("manifest:version", "1.3");
    }
    xml.attr("manifest:media-type", kind).end();
}
