//! A document as an OpenDocument Text file (ODF 1.3).

mod automatic;
mod body;
mod contents;
mod fixed;
mod page;
mod paragraph;
mod properties;
mod tables;

use blocks::Document;

use crate::package::Package;
use crate::xml::Xml;
use crate::{Progress, WriteError, picture};

const KIND: &str = "application/vnd.oasis.opendocument.text";

pub(crate) fn write(document: &Document, progress: &mut Progress<'_>) -> Result<Vec<u8>, WriteError> {
    let written = body::write(document, progress);
    let mut package = Package::default();
    // Programs look for this first, at its place in the file, as it is.
    package.store("mimetype", KIND.as_bytes())?;
    package.add("content.xml", written.xml.as_bytes())?;
    package.add("styles.xml", page::styles(document).as_bytes())?;
    package.add("meta.xml", properties::meta(document).as_bytes())?;
    for (chart, number) in written.charts.iter().zip(1..) {
        package.add(&body::file(number), &picture::svg::svg(chart))?;
    }
    package.add("META-INF/manifest.xml", properties::manifest(written.charts.len()).as_bytes())?;
    package.finish()
}

/// Opens a part's outermost element.
fn part(name: &'static str) -> Xml {
    const SPACES: [(&str, &str); 11] = [
        ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
        ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        ("office:version", "1.3"),
    ];
    let mut xml = Xml::part();
    xml.start(name);
    for (space, address) in SPACES {
        xml.attr(space, address);
    }
    xml
}
