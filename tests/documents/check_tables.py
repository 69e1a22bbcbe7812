"""Whether other programs find in tables and calendars what is meant to be in them.

    VENV/bin/python tests/documents/check_tables.py FOLDER

For each NAME.tables of the folder, a workbook as crates/blocks has it, NAME.xlsx is read by openpyxl and made into a PDF by
LibreOffice, each of its tables as .csv by Python's csv and by LibreOffice, and NAME.ics and NAME-later.ics by icalendar. The
PDFs are left in the folder, to be looked at. Exits with 1 if anything is wrong, and names it.
"""

import csv
import io
import json
import re
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import openpyxl

from document_text import clean

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from checking import check, convert, summary  # noqa: E402


def meant(value):
    """What a cell should have: its kind and its value."""
    if value == "empty":
        return None
    ((kind, it),) = value.items()
    match kind:
        case "text":
            return clean(it)
        case "share":
            return it / 1_000_000
        case "day":
            return datetime(it["year"], it["month"], it["day"])
    return it


def excel(name, folder, book):
    found = openpyxl.load_workbook(folder / f"{name}.xlsx")
    check(found.sheetnames == [sheet["name"] for sheet in book["sheets"]] + ["About"], f"{name}: sheets {found.sheetnames}")
    properties = found.properties
    check(properties.title == clean(book["title"])[:255], f"{name}: title {properties.title!r}")
    check(properties.created == datetime(2026, 11, 26, 9, 30), f"{name}: made {properties.created}")
    check((properties.creator or "") == clean(book["author"])[:255], f"{name}: author {properties.creator!r}")
    check(book["fingerprint"] in (properties.description or ""), f"{name}: no fingerprint")
    for sheet in book["sheets"]:
        page = found[sheet["name"]]
        where = f"{name}, {sheet['name']}"
        check(page.freeze_panes == "B2", f"{where}: frozen at {page.freeze_panes}")
        heads = [column["name"] for column in sheet["columns"]]
        rows = list(page.iter_rows(values_only=True))
        check(list(rows[0]) == heads, f"{where}: headings {rows[0]}")
        check(page.print_title_rows == "$1:$1", f"{where}: {page.print_title_rows} is printed on each page")
        if sheet["rows"]:
            (table,) = page.tables.values()
            check(table.ref == page.dimensions, f"{where}: the table is {table.ref} of {page.dimensions}")
            check(table.autoFilter.ref == table.ref, f"{where}: no filters")
        else:
            check(page.auto_filter.ref is not None, f"{where}: no filters")
        check(len(rows) == 1 + len(sheet["rows"]), f"{where}: {len(rows)} rows")
        for at, (row, wanted) in enumerate(zip(rows[1:], sheet["rows"])):
            for head, value, want in zip(heads, row, map(meant, wanted)):
                same = abs(value - want) < 1e-9 if isinstance(want, float) and value is not None else value == want
                check(same, f"{where}, row {at}, {head}: {value!r} and not {want!r}")
        for cell in (cell for row in page.iter_rows() for cell in row):
            check(cell.data_type != "f", f"{where}: {cell.coordinate} is a formula")
            if isinstance(cell.value, datetime):
                check(cell.number_format == "dd/mm/yyyy", f"{where}: {cell.coordinate} is shown as {cell.number_format}")
    check(found["About"]["A1"].value.startswith("Made on 26 November 2026"), f"{name}: {found['About']['A1'].value!r}")


def csv_text(value):
    """What a .csv should have."""
    want = meant(value)
    if want is None:
        return ""
    if isinstance(want, datetime):
        return want.strftime("%Y-%m-%d")
    if isinstance(want, float):
        return f"{(value['share'] + 500) // 1000 / 10:.1f}%"
    if isinstance(want, str) and re.match("'*[=+\\-@\t\r]", want):
        return f"'{want}"
    return str(want)


FILES = {"Action plan": "action-plan", "Scores": "scores", "Case results": "case-results"}


def values(name, folder, book):
    for sheet in book["sheets"]:
        file = folder / f"{name}-{FILES[sheet['name']]}.csv"
        raw = file.read_bytes()
        check(raw.startswith(b"\xef\xbb\xbf"), f"{file.name}: no byte order mark")
        rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
        wanted = [[column["name"] for column in sheet["columns"]]] + [list(map(csv_text, row)) for row in sheet["rows"]]
        check(len(rows) == len(wanted), f"{file.name}: {len(rows)} rows and not {len(wanted)}")
        for at, (row, want) in enumerate(zip(rows, wanted)):
            check(row == want, f"{file.name}, row {at}: {row!r} and not {want!r}")
        # Every line that a row ends has both characters.
        check(raw.endswith(b"\r\n"), f"{file.name}: how its last line ends")
        check(not any(re.match("[=+@\t\r]|-.", cell) for row in rows for cell in row), f"{file.name}: a formula")


def events(file):
    raw = file.read_bytes()
    lines = raw.split(b"\r\n")
    check(all(len(line) <= 75 and b"\n" not in line for line in lines), f"{file.name}: a line is too long, or ends wrongly")
    raw.decode("utf-8")
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")}


def calendar(name, folder, record):
    actions = record["plan"]["actions"] if "plan" in record else []
    due = [action for action in actions if "on" in action["due"]]
    reviews = [(action, review) for action in actions for review in action.get("reviews", [])]
    file = folder / f"{name}.ics"
    if not due and not reviews:
        check(b"VEVENT" not in file.read_bytes(), f"{name}: a calendar of nothing")
        return
    now, later = events(file), events(folder / f"{name}-later.ics")
    check(len(now) == len(due) + len(reviews), f"{name}: {len(now)} events")
    check(now.keys() == later.keys(), f"{name}: other events a day later")
    for uid, event in now.items():
        again = later[uid]
        check(again["SEQUENCE"] > event["SEQUENCE"], f"{uid}: sequence {again['SEQUENCE']}")
        check(again["DTSTAMP"].dt - event["DTSTAMP"].dt == timedelta(days=1), f"{uid}: stamp {again['DTSTAMP'].dt}")
        check(type(event["DTSTART"].dt) is date, f"{uid}: not all of a day")
    for action in due:
        uid = f"{record['id']}.{action['id']}.due@yot-self-assessment"
        check(now[uid]["DTSTART"].dt == date.fromisoformat(action["due"]["on"]), f"{uid}: another day")
        if "{" not in action["text"]:
            check(str(now[uid]["SUMMARY"]).endswith(clean(action["text"])), f"{uid}: {now[uid]['SUMMARY']!r}")
        check((str(now[uid]["STATUS"]) == "CANCELLED") == (action.get("status") == "stopped"), f"{uid}: status")
    for action, review in reviews:
        uid = f"{record['id']}.{action['id']}.review-{review['date']}@yot-self-assessment"
        check(now[uid]["DTSTART"].dt == date.fromisoformat(review["date"]), f"{uid}: another day")
        check(str(now[uid].get("DESCRIPTION", "")) == clean(review["note"]), f"{uid}: {now[uid].get('DESCRIPTION')!r}")
    moved = [uid for uid in now if now[uid]["DTSTART"].dt != later[uid]["DTSTART"].dt]
    check(len(moved) == 1, f"{name}: {moved} were put off")


def long(folder):
    texts = [row[0] for row in openpyxl.load_workbook(folder / "long.xlsx")["Long"].iter_rows(min_row=2, values_only=True)]
    check(all(len(text.encode("utf-16-le")) <= 2 * 32767 for text in texts), "long.xlsx: a cell is too long")
    check(["left out" in text for text in texts] == [True, True, False], "long.xlsx: what is cut says so")
    rows = list(csv.reader(io.StringIO((folder / "long.csv").read_text("utf-8-sig"), newline="")))
    check([len(row[0]) for row in rows[1:]] == [20_000, 50_001, 32_767], "long.csv: something is cut")


def office(folder, names):
    convert([folder / f"{name}.xlsx" for name in [*names, "long"]], "pdf", folder)
    for name in names:
        pdf = folder / f"{name}.pdf"
        check(pdf.exists(), f"{pdf.name} was not made")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout
        check("Page 1 of" in text and "Scores" in text and "Fingerprint" in text, f"{pdf.name}: something is missing")
    # A .csv as LibreOffice opens it by itself: the same cells, and none of them computed.
    files = [folder / f"{name}-{file}.csv" for name in names for file in FILES.values()]
    convert(files, "xlsx:Calc MS Excel 2007 XML", folder)
    for file in files:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            wanted = list(csv.reader(opened))
        page = openpyxl.load_workbook(file.with_suffix(".xlsx")).active
        check(all(cell.data_type != "f" for row in page.iter_rows() for cell in row), f"{file.name}: LibreOffice computes")
        check((page.max_row, page.max_column) == (len(wanted), len(wanted[0])), f"{file.name}: {page.dimensions} in LibreOffice")


def main():
    folder = Path(sys.argv[1])
    names = sorted(file.stem for file in folder.glob("*.tables"))
    for name in names:
        book = json.loads((folder / f"{name}.tables").read_text())
        record = json.loads((folder / "records" / f"{name}.json").read_text())["assessment"]
        excel(name, folder, book)
        values(name, folder, book)
        calendar(name, folder, record)
    long(folder)
    office(folder, names)
    sys.exit(summary(f"{len(names)} records"))


main()
