//! A document as a Word file (ECMA-376, transitional).

mod body;
mod contents;
mod drawing;
mod package;
mod paragraph;
mod properties;
mod styles;
mod tables;

use blocks::Document;

use crate::package::Package;
use crate::{Progress, WriteError, picture};

/// The namespace of WordprocessingML.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of relationships within a part.
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(crate) fn write(document: &Document, progress: &mut Progress<'_>) -> Result<Vec<u8>, WriteError> {
    let written = body::write(document, progress);
    let mut package = Package::default();
    package.add("[Content_Types].xml", package::content_types().as_bytes())?;
    package.add("_rels/.rels", package::top().as_bytes())?;
    package.add("docProps/core.xml", properties::core(document).as_bytes())?;
    package.add("docProps/app.xml", properties::app(document).as_bytes())?;
    package.add("docProps/custom.xml", properties::custom(document).as_bytes())?;
    package.add("word/document.xml", written.xml.as_bytes())?;
    package.add("word/_rels/document.xml.rels", package::of_document(&written).as_bytes())?;
    package.add("word/styles.xml", styles::styles(document.density).as_bytes())?;
    package.add("word/theme.xml", include_bytes!("theme.xml"))?;
    package.add("word/fontTable.xml", include_bytes!("fonts.xml"))?;
    package.add("word/numbering.xml", package::numbering(written.numbered).as_bytes())?;
    package.add("word/settings.xml", include_bytes!("settings.xml"))?;
    package.add("word/header.xml", package::header(document).as_bytes())?;
    package.add("word/footer.xml", package::footer(document).as_bytes())?;
    package.add("word/footer-first.xml", package::footer(document).as_bytes())?;
    for (chart, number) in written.charts.iter().zip(1..) {
        package.add(&drawing::file(number, drawing::Format::Emf), &picture::emf::emf(&chart.picture))?;
        package.add(&drawing::file(number, drawing::Format::Svg), &picture::svg::svg(chart))?;
    }
    package.finish()
}
