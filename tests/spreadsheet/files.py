"""Spreadsheets for the journeys: templates filled in as a person would, and files that must be refused.

    files.py fill TEMPLATE OUT CHANGES     CHANGES is JSON: {"2": {"CO1": "Yes", "Notes": "…"}} by case and heading
    files.py describe FILE                 prints JSON: sheets, headings, cells, lists
    files.py make KIND OUT [TEMPLATE]      KIND is a function below whose name begins with make_
"""

import io
import json
import sys
import zipfile

from openpyxl import Workbook, load_workbook

MEGABYTE = 1_000_000


def cases_of(book):
    """The sheet with the cases, its heading row, and its columns by the first word of the heading."""
    sheet = book["Cases"]
    for row in sheet.iter_rows(min_row=1, max_row=20):
        headings = {str(cell.value).split()[0]: cell.column for cell in row if cell.value is not None}
        if "Case" in headings:
            return sheet, row[0].row, headings
    raise SystemExit("no row of the sheet has the heading Case")


def fill(template, out, changes):
    book = load_workbook(template)
    sheet, top, headings = cases_of(book)
    rows = {str(sheet.cell(row, headings["Case"]).value): row for row in range(top + 1, sheet.max_row + 1)}
    for case, answers in json.loads(changes).items():
        row = rows.get(case)
        if row is None:
            row = rows[case] = sheet.max_row + 1
            sheet.cell(row, headings["Case"], int(case))
        for heading, value in answers.items():
            sheet.cell(row, headings[heading], value)
    book.save(out)


def describe(path):
    book = load_workbook(path)
    sheet, top, _ = cases_of(book)
    rows = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows(min_row=top)]
    lists = [item.formula1 for item in sheet.data_validations.dataValidation if item.type == "list"]
    print(json.dumps({"sheets": book.sheetnames, "rows": rows, "lists": lists}))


def plain(rows):
    """A workbook with these rows on a sheet Cases."""
    book = Workbook()
    book.active.title = "Cases"
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_parts(workbook, parts):
    """The workbook with parts of the archive replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            if item.filename not in parts:
                new.writestr(item.filename, old.read(item.filename))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


HEADING = ["Case", "Supervision", "CO1 Risk of harm to others has reduced", "Notes"]
SHEET = "xl/worksheets/sheet1.xml"
START = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = "</sheetData></worksheet>"


def text(reference, value):
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def headings():
    cells = "".join(text(f"{column}1", value) for column, value in zip("ABCD", HEADING))
    return f'<row r="1">{cells}</row>'


def make_formulas():
    """Answers that are formulas."""
    return plain([HEADING, [1, "Statutory", "=IF(TRUE,\"Yes\",\"No\")", ""], [2, "Statutory", "Yes", ""]])


def make_many_rows():
    """200,000 rows with answers."""
    rows = (
        f'<row r="{n + 1}"><c r="A{n + 1}"><v>{n}</v></c>{text(f"C{n + 1}", "Yes")}</row>' for n in range(1, 200_001)
    )
    return with_parts(plain([HEADING]), {SHEET: START + headings() + "".join(rows) + END})


def make_bomb():
    """A sheet that unpacks to 2,000 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain([HEADING]))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            if item.filename != SHEET:
                new.writestr(item.filename, old.read(item.filename))
        with new.open(SHEET, "w", force_zip64=True) as sheet:
            sheet.write((START + headings()).encode())
            blank = b" " * MEGABYTE
            for _ in range(2_000):
                sheet.write(blank)
            sheet.write(END.encode())
    return out.getvalue()


def make_sparse():
    """One cell in the last column of the last row that a sheet can have."""
    far = f'<row r="1048576">{text("XFD1048576", "Yes")}</row>'
    return with_parts(plain([HEADING]), {SHEET: START + headings() + far + END})


def make_macros(template):
    """The template with macros, its name unchanged."""
    types = zipfile.ZipFile(template).read("[Content_Types].xml").decode()
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = types.replace(sheet, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    with open(template, "rb") as file:
        return with_parts(file.read(), {"[Content_Types].xml": types, "xl/vbaProject.bin": bytes(2048)})


def make_password(template):
    """The template locked with a password."""
    from msoffcrypto.format.ooxml import OOXMLFile

    out = io.BytesIO()
    with open(template, "rb") as file:
        OOXMLFile(file).encrypt("a password", out)
    return out.getvalue()


def make_large():
    """Nearly as large as a file may be: a note of 2,100 letters and a formula in each of 9,000 rows."""
    import random
    import string

    chance = random.Random(1)
    letters = string.ascii_letters + string.digits + "  "
    rows = []
    for n in range(1, 9_001):
        note = "".join(chance.choices(letters, k=2_100))
        cells = f'<c r="A{n + 1}"><v>{n}</v></c><c r="C{n + 1}"><f>1+1</f><v>2</v></c>' + text(f"D{n + 1}", note)
        rows.append(f'<row r="{n + 1}">{cells}</row>')
    made = with_parts(plain([HEADING]), {SHEET: START + headings() + "".join(rows) + END})
    assert 12 * MEGABYTE < len(made) < 20 * MEGABYTE, len(made)
    return made


def make_answered(template):
    """The template with every answer of 4,000 cases given."""
    book = load_workbook(template)
    sheet, top, _ = cases_of(book)
    heading = [cell.value for cell in sheet[top]]
    answers = ["Yes", "No", "Not applicable", "Not enough information"]
    rows = []
    for case in range(1, 4_001):
        row = [case, "Statutory" if case % 2 else "Non-statutory"]
        for column in range(2, len(heading)):
            row.append(answers[(case + column) % (2 if ":" in heading[column] else 4)])
        row[-1] = ""
        rows.append(row)
    return plain([heading, *rows])


def main(arguments):
    match arguments:
        case ["fill", template, out, changes]:
            fill(template, out, changes)
        case ["describe", path]:
            describe(path)
        case ["make", kind, out, *template]:
            made = globals()[f"make_{kind}"](*template)
            with open(out, "wb") as file:
                file.write(made)
        case _:
            raise SystemExit(__doc__)


main(sys.argv[1:])
