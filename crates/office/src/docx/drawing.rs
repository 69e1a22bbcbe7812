//! Charts in the text: an SVG for programs that know it, and a metafile for all others.

use blocks::Chart;

use super::package;
use crate::picture;
use crate::xml::Xml;

/// The namespace of DrawingML.
pub(super) const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// The namespace of its pictures.
pub(super) const PIC: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
/// English Metric Units in a hundredth of a millimetre.
const EMU: u32 = 360;

/// What a picture is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For all programs.
    Emf,
    /// For those that know it.
    Svg,
}

/// The part that a chart's picture is in.
pub(super) fn file(number: u32, format: Format) -> String {
    let mut name = String::from("word/");
    name.push_str(&target(number, format));
    name
}

/// The same, as seen from the document.
pub(super) fn target(number: u32, format: Format) -> String {
    let mut name = String::from("media/chart");
    name.push_str(&number.to_string());
    name.push_str(match format {
        Format::Emf => ".emf",
        Format::Svg => ".svg",
    });
    name
}

/// The chart's picture, as part of a paragraph.
pub(super) fn write(xml: &mut Xml, chart: &Chart, number: u32) {
    let (width, height) = picture::size(&chart.picture);
    let extent = |xml: &mut Xml, name| {
        xml.start(name).num("cx", width * EMU).num("cy", height * EMU).end();
    };
    xml.start("w:r").start("w:drawing").start("wp:inline");
    xml.attr("distT", "0").attr("distB", "0").attr("distL", "0").attr("distR", "0");
    extent(xml, "wp:extent");
    xml.raw("<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
    xml.start("wp:docPr").num("id", number);
    describe(xml, chart, number);
    xml.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
    xml.start("a:graphic").start("a:graphicData").attr("uri", PIC).start("pic:pic");
    xml.start("pic:nvPicPr").start("pic:cNvPr").num("id", number);
    describe(xml, chart, number);
    xml.leaf("pic:cNvPicPr").end();
    xml.start("pic:blipFill").start("a:blip").attr("r:embed", &package::id(package::picture(number, Format::Emf)));
    xml.start("a:extLst").start("a:ext").attr("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
    xml.start("asvg:svgBlip").attr("xmlns:asvg", SVG);
    xml.attr("r:embed", &package::id(package::picture(number, Format::Svg))).end();
    xml.end().end().end();
    xml.raw("<a:stretch><a:fillRect/></a:stretch>").end();
    xml.start("pic:spPr").start("a:xfrm").raw("<a:off x=\"0\" y=\"0\"/>");
    extent(xml, "a:ext");
    xml.end().raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>").end();
    // The picture, its data, its graphic, the line, the drawing and the run.
    for _ in 0..6 {
        xml.end();
    }
}

/// Its name and alternative text; closes the element.
fn describe(xml: &mut Xml, chart: &Chart, number: u32) {
    let mut name = String::from("Chart ");
    name.push_str(&number.to_string());
    xml.attr("name", &name).attr("descr", &chart.description).attr("title", &chart.headline).end();
}
