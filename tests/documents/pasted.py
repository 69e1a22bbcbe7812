"""What is left of a document that is copied and pasted into LibreOffice Writer.

    VENV/bin/python tests/documents/pasted.py FOLDER

For each NAME.clip of the folder, what the clipboard is given, Writer's reader of HTML makes an OpenDocument text of it; its headings,
lists and tables must be those of NAME.json, a document as crates/blocks has it. Exits with 1 if anything is wrong, and names it.
"""

import json
import sys
import tempfile
from pathlib import Path

from odf import table, text
from odf.namespaces import TABLENS
from odf.opendocument import load
from odf.teletype import extractText

import document_text as meant

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from checking import check, convert, summary  # noqa: E402


def squash(words):
    """Without spaces: pasted text has its own."""
    return "".join(meant.clean(words).split())


def paste(files, folder):
    """Writer takes them in by its reader of HTML, which also reads the clipboard."""
    named = []
    for file in files:
        page = folder / f"{file.stem}.html"
        page.write_bytes(file.read_bytes())
        named.append(page)
    convert(named, "odt", folder, "--infilter=HTML (StarWriter)")
    return [page.with_suffix(".odt") for page in named]


def examine(path, document):
    file = load(path)
    name = path.name
    headings = [(int(it.getAttribute("outlinelevel")), squash(extractText(it))) for it in file.getElementsByType(text.H)]
    expected = [(1, squash(it)) for it in meant.title(document)]
    expected += [(level + 1, squash(words)) for level, words in meant.headings(document)]
    check(sorted(headings) == sorted(expected), f"{name}: headings {headings}")
    items = [squash(extractText(it)) for it in file.getElementsByType(text.ListItem)]
    lists = meant.kinds(document, "list")
    check(len(file.getElementsByType(text.List)) == len(lists), f"{name}: lists")
    whole = [squash("".join(map(meant.plain, [it["text"], *it.get("more", [])]))) for one in lists for it in one["items"]]
    check(items == whole, f"{name}: list items {items}")
    found = file.getElementsByType(table.Table)
    data = meant.tables(document)
    check(len(found) == len(data), f"{name}: {len(found)} tables")
    for it, of in zip(found, data):
        rows = [[squash(extractText(cell)) for cell in row.getElementsByType(table.TableCell)] for row in it.getElementsByType(table.TableRow)]
        check(rows == [[squash(cell) for cell in row] for row in meant.cells(of)], f"{name}, table {of['caption']!r}: {rows}")
        check(any(child.qname == (TABLENS, "table-header-rows") for child in it.childNodes), f"{name}: a header is no header")


def main(folder):
    files = sorted(folder.glob("*.clip"))
    with tempfile.TemporaryDirectory() as place:
        for file, pasted in zip(files, paste(files, Path(place))):
            examine(pasted, json.loads(file.with_suffix(".json").read_text()))
    return summary(f"{len(files)} files")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
