"""A Word file, as python-docx reads it."""

import zipfile

import docx
from docx.oxml.ns import qn

import document_text as meant

DATA = "Report Table"
FIGURES = "Key Figures"


def examine(path, document, check):
    file = docx.Document(path)
    name = path.name
    properties = file.core_properties
    check(properties.title == meant.clean(document["title"]), f"{name}: title {properties.title!r}")
    check(properties.subject == meant.clean(document["subject"]), f"{name}: subject {properties.subject!r}")
    check(properties.author == meant.clean(document["author"]), f"{name}: author {properties.author!r}")
    check(properties.language == "en-GB", f"{name}: language {properties.language!r}")
    day, time = document["created"]["day"], document["created"]["time"]
    created = (day["year"], day["month"], day["day"], *time)
    check(properties.created.timetuple()[:6] == created, f"{name}: created {properties.created}")
    with zipfile.ZipFile(path) as archive:
        custom = archive.read("docProps/custom.xml").decode()
    check(document["fingerprint"] in custom, f"{name}: no fingerprint")

    paragraphs = [(it.style.name, it.text) for it in file.paragraphs]
    found = [(int(style[-1]), text) for style, text in paragraphs if style.startswith("Heading ")]
    check(found == meant.headings(document), f"{name}: headings {found}")
    titles = [text for style, text in paragraphs if style == "Title"]
    check(titles == meant.title(document), f"{name}: title {titles}")
    items = [text for style, text in paragraphs if style in ("List Bullet", "List Number")]
    check(items == meant.list_items(document), f"{name}: list items {items}")
    # Spaces are spaces, not empty paragraphs. Between two tables Word needs one.
    empty = [it for it in file.paragraphs if not it.text and not it._p.findall(".//" + qn("w:drawing"))]
    check(all(it.style.name == "After Table" for it in empty), f"{name}: empty paragraphs {[it.style.name for it in empty]}")
    captions = [text for style, text in paragraphs if style == "Caption"]
    for table in meant.tables(document):
        check(meant.clean(table["caption"]) in captions, f"{name}: no caption {table['caption']!r}")

    language = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    check(language is not None and language.get(qn("w:val")) == "en-GB", f"{name}: the text's language")
    look_at_tables(file, document, name, check)
    look_at_charts(file, document, name, check)
    footer = file.sections[0].footer.paragraphs[0].text
    check(footer.startswith(meant.clean(document["footer"])), f"{name}: footer {footer!r}")
    if document["contents"]:
        listed = [text.rstrip("\t") for text in contents(file)]
        check(listed == [text for level, text in meant.headings(document) if level < 3], f"{name}: contents {listed}")


def contents(file):
    """The lines of the table of contents, which python-docx has no name for."""
    for it in file.element.body.iter(qn("w:p")):
        style = it.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val")) in ("TOC1", "TOC2"):
            yield docx.text.paragraph.Paragraph(it, file).text


def look_at_tables(file, document, name, check):
    data = [it for it in file.tables if it.style.name == DATA]
    expected = meant.tables(document)
    check(len(data) == len(expected), f"{name}: {len(data)} tables with data")
    for table, of in zip(data, expected):
        found = [[cell.text for cell in row.cells] for row in table.rows]
        check(found == meant.cells(of), f"{name}: {of['caption']!r} holds {found}")
        caption = table._tbl.tblPr.find(qn("w:tblCaption"))
        check(caption is not None and caption.get(qn("w:val")), f"{name}: {of['caption']!r} has no name")
    figures = [[[cell.text for cell in row.cells] for row in it.rows] for it in file.tables if it.style.name == FIGURES]
    check(figures == meant.figures(document), f"{name}: key figures {figures}")
    for table in file.tables:
        rows = table._tbl.tr_lst
        heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        check(heads[0] and not any(heads[1:]), f"{name}: header rows {heads}")
        # A row that breaks is one that could fill a page.
        for row, tr in zip(table.rows, rows):
            whole = tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
            length = max(len(cell.text) + 40 * cell.text.count("\n") for cell in row.cells)
            check(whole or length > 300, f"{name}: a row of {length} characters may break")
        check(not table._tbl.findall(f".//{qn('w:gridSpan')}"), f"{name}: merged cells")
        check(table._tbl.tblPr.find(qn("w:tblDescription")) is not None, f"{name}: a table without a description")


def look_at_charts(file, document, name, check):
    charts = [meant.clean(it["description"]) for it in meant.charts(document)]
    found = [it.get("descr") for it in file.element.body.iter(qn("wp:docPr"))]
    check(found == charts, f"{name}: alternative texts {found}")
    for blip in file.element.body.iter(qn("a:blip")):
        part = file.part.related_parts[blip.get(qn("r:embed"))]
        check(part.blob[40:44] == b" EMF", f"{name}: {part.partname} is no metafile")
        vector = blip.find(".//{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip")
        part = file.part.related_parts[vector.get(qn("r:embed"))]
        check(part.blob.startswith(b"<?xml") and b"<svg" in part.blob, f"{name}: {part.partname} is no SVG")
