"""An OpenDocument text, as odfpy reads it."""

from odf import draw, office, style, svg, table, teletype, text
from odf.namespaces import DCNS, METANS, TABLENS, TEXTNS
from odf.opendocument import load

import document_text as meant


def words(element):
    return teletype.extractText(element)


def said(parent, namespace, name):
    found = [node for node in parent.childNodes if node.qname == (namespace, name)]
    return "".join(words(node) for node in found)


def examine(path, document, check):
    file = load(path)
    name = path.name
    check(file.mimetype == "application/vnd.oasis.opendocument.text", f"{name}: kind {file.mimetype}")
    for key, found in [
        ("title", said(file.meta, DCNS, "title")),
        ("subject", said(file.meta, DCNS, "subject")),
        ("author", said(file.meta, METANS, "initial-creator")),
        ("fingerprint", said(file.meta, METANS, "user-defined")),
    ]:
        check(found == meant.clean(document[key]), f"{name}: {key} {found!r}")
    check(said(file.meta, DCNS, "language") == "en-GB", f"{name}: language")
    day = document["created"]["day"]
    created = said(file.meta, METANS, "creation-date")
    check(created.startswith(f"{day['year']:04}-{day['month']:02}-{day['day']:02}T"), f"{name}: created {created}")

    headings = [(int(it.getAttribute("outlinelevel")), words(it)) for it in file.getElementsByType(text.H)]
    check(headings == meant.headings(document), f"{name}: headings {headings}")
    items = [words(it.getElementsByType(text.P)[0]) for it in file.getElementsByType(text.ListItem)]
    check(items == meant.list_items(document), f"{name}: list items {items}")

    tables = [read(it) for it in file.getElementsByType(table.Table)]
    check(all(head == 1 for head, _ in tables), f"{name}: header rows {[head for head, _ in tables]}")
    data = [meant.cells(it) for it in meant.tables(document)] + meant.figures(document)
    check(sorted(rows for _, rows in tables) == sorted(data), f"{name}: tables {tables}")
    styles = file.automaticstyles.getElementsByType(style.Style)
    keeps = {it.getAttribute("name") for it in styles if is_whole(it)}
    for row in file.getElementsByType(table.TableRow):
        texts = [words(it) for it in row.getElementsByType(table.TableCell)]
        whole = row.getAttribute("stylename") in keeps
        check(whole or max(len(it) + 40 * it.count("\n") for it in texts) > 300, f"{name}: a short row may break: {texts}")

    frames = file.getElementsByType(draw.Frame)
    alternatives = [(words(it.getElementsByType(svg.Title)[0]), words(it.getElementsByType(svg.Desc)[0])) for it in frames]
    # A description is one paragraph.
    flat = [(it, " ".join(about.split())) for it, about in alternatives]
    charts = [(meant.clean(it["headline"]), " ".join(meant.clean(it["description"]).split())) for it in meant.charts(document)]
    check(flat == charts, f"{name}: alternative texts {alternatives}")
    check(all("svg" in it.getAttribute("href") for it in file.getElementsByType(draw.Image)), f"{name}: charts are not SVG")
    body = file.getElementsByType(office.Text)[0]
    check(bool(body.getElementsByType(text.TableOfContent)) == document["contents"], f"{name}: table of contents")


def is_whole(it):
    looks = it.getElementsByType(style.TableRowProperties)
    return any(look.getAttribute("keeptogether") == "always" for look in looks)


def read(element):
    """How many rows are its header's, and the texts of all."""
    head = [it for it in element.childNodes if it.qname == (TABLENS, "table-header-rows")]
    rows = [row for it in head for row in it.getElementsByType(table.TableRow)]
    rows += [it for it in element.childNodes if it.qname == (TABLENS, "table-row")]
    paragraphs = lambda cell: [it for it in cell.childNodes if it.qname == (TEXTNS, "p")]  # noqa: E731
    texts = [["\n".join(map(words, paragraphs(cell))) for cell in row.getElementsByType(table.TableCell)] for row in rows]
    return sum(len(it.getElementsByType(table.TableRow)) for it in head), texts
