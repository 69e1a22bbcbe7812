//! Files made for the tests: workbooks part by part, as programs write them and as they never would.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of these parts.
pub(crate) fn zip<N: AsRef<str>, T: AsRef<[u8]>>(parts: &[(N, T)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(name.as_ref(), options).expect("a part");
        zip.write_all(text.as_ref()).expect("its text");
    }
    zip.finish().expect("an archive").into_inner()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook of these sheets, each the inside of its `sheetData`.
pub(crate) fn parts(sheets: &[(&str, &str)]) -> Vec<(String, String)> {
    let list = |each: &dyn Fn(usize, &str) -> String| {
        sheets.iter().enumerate().map(|(at, (name, _))| each(at + 1, name)).collect::<String>()
    };
    let names = list(&|at, name| format!(r#"<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>"#));
    let targets = list(&|at, _| {
        format!(r#"<Relationship Id="rId{at}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{at}.xml"/>"#)
    });
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                r#"<Relationships><Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!(r#"<workbook xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>"#),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{targets}</Relationships>")),
    ];
    for (at, (_, data)) in sheets.iter().enumerate() {
        let sheet = format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{}.xml", at + 1), sheet));
    }
    parts
}

/// A workbook of these sheets.
pub(crate) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    zip(&parts(sheets))
}

/// A workbook of one sheet, `Cases`, and the part with the texts that cells share.
pub(crate) fn strings(texts: &str, data: &str) -> Vec<u8> {
    let mut parts = parts(&[("Cases", data)]);
    let relation = r#"<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    parts[3].1 = parts[3].1.replace("</Relationships>", relation);
    parts.push(("xl/sharedStrings.xml".to_owned(), texts.to_owned()));
    zip(&parts)
}

/// A row of texts. A text that begins with `<` is the cell itself.
pub(crate) fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| match *text {
        "" => "<c/>".to_owned(),
        text if text.starts_with('<') => text.to_owned(),
        text => format!(r#"<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#),
    };
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}
