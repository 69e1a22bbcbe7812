//! What the file says of itself.

use blocks::{Document, LANGUAGE};

use crate::xml::Xml;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/// Title, subject, maker, language and date.
pub(super) fn core(document: &Document) -> String {
    let created = document.created.iso();
    let mut xml = Xml::part();
    xml.start("cp:coreProperties");
    xml.attr("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    xml.attr("xmlns:dc", "http://purl.org/dc/elements/1.1/").attr("xmlns:dcterms", "http://purl.org/dc/terms/");
    xml.attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.words("dc:title", &document.title).words("dc:subject", &document.subject);
    xml.words("dc:creator", &document.author).words("cp:lastModifiedBy", &document.author);
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.start(name).attr("xsi:type", "dcterms:W3CDTF").text(&created).end();
    }
    xml.words("dc:language", LANGUAGE);
    xml.finish()
}

/// The program, and the service as the company.
pub(super) fn app(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.start("Properties").attr("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    xml.words("Application", "YOT self-assessment").words("Company", &document.author);
    xml.finish()
}

/// The fingerprint of the record.
pub(super) fn custom(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.start("Properties").attr("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties");
    xml.attr("xmlns:vt", TYPES);
    if !document.fingerprint.is_empty() {
        xml.start("property").attr("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}").attr("pid", "2");
        xml.attr("name", "Fingerprint").words("vt:lpwstr", &document.fingerprint);
    }
    xml.finish()
}
