"""Whether the PDFs are what people who cannot see them need, and say what is meant to be in them.

    VENV/bin/python tests/documents/check_pdf.py FOLDER

For each NAME.json of the folder, a document as crates/blocks has it, NAME.pdf is judged by the rules of PDF/UA-1, checked as
qpdf checks files, and read by way of its structure tree, which must say all that the document says. Exits with 1 if anything
is wrong, and names it.
"""

import io
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import page as validator
import pikepdf

import document_text as meant
import tagged

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from checking import check, summary  # noqa: E402


def squash(text):
    """A text without what shows nothing: spaces, and marks that only steer the letters beside them."""
    gone = lambda c: unicodedata.category(c) in ("Cf", "Cc", "Zs", "Zl", "Zp") or "\ufe00" <= c <= "\ufe0f"  # noqa: E731
    return "".join(c for c in meant.clean(text) if not gone(c))


def words(document):
    """All that a document says outside of its pictures, in order."""
    for block in document["blocks"]:
        if not isinstance(block, dict):
            continue
        ((kind, it),) = block.items()
        if kind == "title":
            yield from (it["over"], it["text"])
        elif kind == "heading":
            yield it["text"]
        elif kind == "paragraph":
            yield meant.plain(it["text"])
        elif kind == "list":
            for number, item in enumerate(it["items"], 1):
                yield f"{number}." if it["kind"] == "number" else "•"
                yield from map(meant.plain, [item["text"], *item.get("more", [])])
        elif kind == "key-figures":
            for figure in it:
                yield from (figure["label"], figure["value"])
        elif kind == "chart":
            yield it["headline"]
            yield from table_words(it["data"])
        elif kind == "table":
            yield from table_words(it)
        else:
            raise ValueError(f"a block of a kind that is not known here: {kind}")


def table_words(table):
    yield table["caption"]
    for row in meant.cells(table):
        yield from row


# Stands at the end, where a box stands for what the fonts lack.
BOXES = squash("□ stands for a letter or sign that this file cannot show.")


def examine(path, document):
    pdf = pikepdf.open(path)
    name = path.name
    root = pdf.Root
    check(str(root.Lang) == "en-GB", f"{name}: language {root.Lang}")
    check(bool(root.ViewerPreferences.DisplayDocTitle), f"{name}: its title is not shown")
    check(str(pdf.docinfo.Title) == meant.clean(document["title"]).replace("\n", " "), f"{name}: title {pdf.docinfo.Title}")
    check(meant.pages(document) in (None, len(pdf.pages)), f"{name}: {len(pdf.pages)} pages, {meant.pages(document)} meant")
    tree = tagged.read(pdf)
    said = squash(tree.text(without=("Figure", "TOC")))
    if document["contents"]:
        said = said.replace("Contents", "", 1)
    expected = squash("".join(words(document)))
    said, _, _ = said.partition(BOXES) if BOXES not in expected else (said, "", "")
    check(said == expected, f"{name}: {difference(said, expected)}")

    found = [(int(it.tag[1]), squash(it.text())) for it in tree.all("H1", "H2", "H3")]
    headings = [(level, squash(text)) for level, text in meant.headings(document)]
    check([it for it in found if it != (1, "Contents")] == headings, f"{name}: headings {found}")
    titles = [squash(str(it.element.T)) for it in tree.all("H1", "H2", "H3")]
    check(titles == [text for _, text in found], f"{name}: names of headings {titles}")
    marks = [squash(str(it.title)) for it in outline(pdf)]
    check(marks == ([text for _, text in headings] or [squash(document["title"])]), f"{name}: bookmarks {marks}")
    tables(tree, document, name)
    items = [[squash(body.text()) for body in it.all("LBody")] for it in tree.all("L") if numbering(it) != "/None"]
    lists = [[squash("".join(map(meant.plain, [item["text"], *item.get("more", [])]))) for item in it["items"]] for it in meant.kinds(document, "list")]
    check(items == lists, f"{name}: lists {items}")
    figures = [" ".join(str(it.element.Alt).split()) for it in tree.all("Figure")]
    charts = [" ".join(meant.clean(it["description"] or it["headline"]).split()) for it in meant.charts(document)]
    check(figures == charts, f"{name}: alternative texts {figures}")
    fonts = [font for it in pdf.pages for font in it.Resources.get("/Font", {}).values()]
    check(all("/ToUnicode" in font for font in fonts), f"{name}: a font does not say what its letters stand for")
    poppler(path, document)


def numbering(it):
    attributes = it.element.get("/A", pikepdf.Array())
    return next((str(one.ListNumbering) for one in attributes if "/ListNumbering" in one), None)


def outline(pdf):
    def below(items):
        for it in items:
            yield it
            yield from below(it.children)

    with pdf.open_outline() as marks:
        return list(below(marks.root))


def tables(tree, document, name):
    found = list(tree.all("Table"))
    expected = meant.tables(document)
    check(len(found) == len(expected), f"{name}: {len(found)} tables")
    for it, of in zip(found, expected):
        of_name = f"{name}, table {of['caption']!r}"
        rows = [list(row.all("TH", "TD")) for row in it.all("TR")]
        cells = [[squash(cell.text()) for cell in row] for row in rows]
        check(cells == [[squash(cell) for cell in row] for row in meant.cells(of)], f"{of_name}: {cells}")
        check(all(cell.scope() == "Column" for cell in rows[0]), f"{of_name}: its names are no headers of columns")
        kinds = [[(cell.tag, cell.scope()) for cell in row] for row in rows[1:]]
        check(all(row == [("TH", "Row")] + [("TD", None)] * (len(row) - 1) for row in kinds), f"{of_name}: headers {kinds}")


def poppler(path, document):
    """Another program finds the same structure."""
    said = subprocess.run(["pdfinfo", "-struct", path], capture_output=True, timeout=60).stdout.decode(errors="replace")
    count = lambda tag: len(re.findall(rf"^ *{tag}\b", said, re.MULTILINE))  # noqa: E731
    levels = [level for level, _ in meant.headings(document)]
    levels += [1] if document["contents"] and levels else []
    check([count(f"H{n}") for n in (1, 2, 3)] == [levels.count(n) for n in (1, 2, 3)], f"{path.name}: headings in pdfinfo")
    data = [meant.cells(table) for table in meant.tables(document)]
    check(count("Table") == len(data), f"{path.name}: tables in pdfinfo")
    headers = sum(len(table[0]) + len(table) - 1 for table in data)
    check(count("TH") == headers, f"{path.name}: {count('TH')} headers in pdfinfo, {headers} meant")
    check(count("Figure") == len(meant.charts(document)), f"{path.name}: figures in pdfinfo")


def difference(said, expected):
    at = next((n for n, (a, b) in enumerate(zip(said, expected)) if a != b), min(len(said), len(expected)))
    return f"it says {said[at - 30:at + 50]!r} where {expected[at - 30:at + 50]!r} is meant"


def rules(source):
    """The rules of PDF/UA-1 that a file breaks."""
    report = validator.validate_pdf_bytes(source, profile="ua1")
    return report.rules.total, sorted({failure.rule_id for failure in report.failures})


def planted(source):
    """A check that finds nothing proves something only if it finds what is there: faults, planted one at a time."""

    def no_description(pdf):
        next(tagged.read(pdf).all("Figure")).element.__delitem__("/Alt")

    def no_language(pdf):
        del pdf.Root["/Lang"]

    def no_scope(pdf):
        for it in tagged.read(pdf).all("TH"):
            it.element.__delitem__("/A")

    for fault, rule in [(no_description, "FIGURE"), (no_language, "LANGUAGE"), (no_scope, "TABLE")]:
        pdf = pikepdf.open(io.BytesIO(source))
        fault(pdf)
        out = io.BytesIO()
        pdf.save(out)
        broken = rules(out.getvalue())[1]
        check(any(rule in it for it in broken), f"the rules do not find {fault.__name__}: {broken}")


def main(folder):
    documents = sorted(folder.glob("*.json"))
    check(documents, "there is no document")
    for path in documents:
        document = json.loads(path.read_text())
        file = path.with_suffix(".pdf")
        examine(file, document)
        total, broken = rules(file.read_bytes())
        check(total > 100 and not broken, f"{file.name} breaks of {total} rules: {broken}")
        odd = pikepdf.open(file).check_pdf_syntax()
        check(not odd, f"{file.name}: {odd}")
    planted((folder / "example-report.pdf").read_bytes())
    return summary(f"{len(documents)} files")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
