"""Whether other programs find in the documents what is meant to be in them.

    python3 -m venv VENV && VENV/bin/pip install -r tests/spreadsheet/requirements.txt
    VENV/bin/python tests/documents/check.py FOLDER

For each NAME.json of the folder, a document as crates/blocks has it, NAME.docx and NAME.odt are read by python-docx and
odfpy, judged by an independent validator of both formats, and made into PDFs by LibreOffice (Debian:
libreoffice-writer-nogui, poppler-utils). The PDFs are left in the folder, to be looked at. Exits with 1 if anything is wrong,
and names it.
"""

import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import document_text
import opendocument
import word

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from checking import check, convert, summary  # noqa: E402


def run(*command, **options):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300, **options)


def validate(folder, level):
    """An independent validator knows the schemas of both formats, and what Office and LibreOffice insist on: of OpenDocument, it looks
    at the one or the other, as the level says."""
    program = Path(sys.executable).with_name("openxml-audit")
    said = run(program, "--policy", "strict", "--max-errors", "0", "--odf-level", level, "--recursive", "--output", "json", folder)
    return json.loads(said.stdout)


def examine_all(files):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for file in files:
            (folder / file.name).write_bytes(file.read_bytes())
        found = validate(folder, "schema-core")
        found += [it for it in validate(folder, "semantic-core") if it["file"].endswith(".odt")]
        odts = sum(file.suffix == ".odt" for file in files)
        check(len(found) == len(files) + odts, f"the validator looked at {len(found)} files")
        for it in found:
            good = it["valid"] and it["error_count"] == it["warning_count"] == 0
            check(good, f"{Path(it['file']).name} is not valid: {it['errors']}")


def planted(files):
    """What finds nothing proves something only if it finds what is there: a part in a wrong place."""
    with tempfile.TemporaryDirectory() as place:
        for file in files:
            with zipfile.ZipFile(file) as before, zipfile.ZipFile(Path(place) / file.name, "w") as after:
                for part in before.namelist():
                    content = before.read(part)
                    content = content.replace(b"<w:body>", b"<w:body><w:tblGrid/>", 1)
                    content = content.replace(b"<office:text>", b"<office:text><office:text/>", 1)
                    after.writestr(part, content)
        for it in validate(Path(place), "schema-core"):
            check(it["error_count"], f"the validator finds nothing in {it['file']}, which is not valid")


def pdfs(files, folder):
    """A PDF of each, by LibreOffice."""
    with tempfile.TemporaryDirectory() as place:
        named = []
        for file in files:
            copy = Path(place) / f"{file.stem}-{file.suffix[1:]}{file.suffix}"
            copy.write_bytes(file.read_bytes())
            named.append(copy)
        convert(named, "pdf", folder)
        return [folder / f"{copy.stem}.pdf" for copy in named]


def look(pdf, document):
    """What is on the pages that LibreOffice made."""
    check(pdf.exists(), f"{pdf.name} was not made")
    if not pdf.exists():
        return
    about = run("pdfinfo", pdf).stdout
    pages = int(re.search(r"Pages: +(\d+)", about)[1])
    check("A4" in about, f"{pdf.name}: not A4")
    meant = document_text.pages(document)
    check(meant in (None, pages), f"{pdf.name}: {pages} pages, {meant} meant")
    text = run("pdftotext", "-layout", pdf, "-").stdout
    flat = " ".join(text.split())
    check(f"Page 1 of {pages}" in flat and f"Page {pages} of {pages}" in flat, f"{pdf.name}: pages are not counted")
    for level, heading in document_text.headings(document):
        # What a font lacks, and what runs from the right, comes out of a PDF otherwise than it went in.
        if heading.isascii():
            check(" ".join(heading.split()) in flat, f"{pdf.name}: no heading {heading!r} (level {level})")
    images = run("pdfimages", "-list", pdf).stdout.splitlines()[2:]
    check(not images, f"{pdf.name}: a chart is made of pixels: {images}")
    for table in document_text.tables(document):
        # On each page that a table reaches, its header row stands above it. Names that are one word stand in one line.
        names = [name for name in table["head"] if name.isascii() and " " not in name]
        head = re.compile(r"[^\n]* ".join(map(re.escape, names)))
        if len(table["rows"]) > 15 and len(names) > 1:
            check(len(head.findall(text)) > 1, f"{pdf.name}: the header row of {table['caption']!r} is not repeated")


def main(folder):
    documents = sorted(folder.glob("*.json"))
    check(documents, "there is no document")
    files = []
    for path in documents:
        document = json.loads(path.read_text())
        word.examine(path.with_suffix(".docx"), document, check)
        opendocument.examine(path.with_suffix(".odt"), document, check)
        files += [(path.with_suffix(suffix), document) for suffix in (".docx", ".odt")]
    examine_all([file for file, _ in files])
    planted([file for file, document in files[:2]])
    for pdf, (_, document) in zip(pdfs([file for file, _ in files], folder), files):
        look(pdf, document)
    return summary(f"{len(files)} files")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
