"""Whether other programs agree with the templates that the tool writes, and the tool with what they save.

    python3 -m venv VENV && VENV/bin/pip install -r tests/spreadsheet/requirements.txt
    VENV/bin/python tests/spreadsheet/check.py

needs cargo and LibreOffice's Calc (Debian: libreoffice-calc). Exits with 1 if anything disagrees, and names it.
Pictures to look at: give a folder as an argument, and the templates are left there, also as PDF.
"""

import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from checking import check, summary  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
WORDS = {"yes": "Yes", "no": "No", "not-applicable": "Not applicable", "not-enough-information": "Not enough information"}
FACTOR_WORDS = {"yes": "Yes", "no": "No", "not-relevant": "Not relevant"}
ANSWERS = '"' + ",".join(WORDS.values()) + '"'
FACTOR_ANSWERS = '"' + ",".join(FACTOR_WORDS.values()) + '"'
SUPERVISION = '"Statutory,Non-statutory"'

def example(name, *arguments):
    command = ["cargo", "run", "--quiet", "-p", "spreadsheet", "--example", name, "--", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def convert(folder, file, to, out):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(out), str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=180)
    check("rror" not in done.stderr + done.stdout, f"LibreOffice says of {file.name}: {done.stderr}{done.stdout}")


def framework():
    with open(ROOT / "framework/criteria.toml", "rb") as file:
        criteria = tomllib.load(file)["criterion"]
    with open(ROOT / "framework/factors.toml", "rb") as file:
        return criteria, tomllib.load(file)["factor"]


def expected_headings(criteria, factors, short):
    asked = [it for it in criteria if it["core"] or not short]
    headings = ["Case", "Supervision"]
    for it in asked:
        marks = [mark for mark in ("core", "critical") if it[mark]]
        # Typographic marks are set as the sources are read.
        title = it["title"].replace("{yot}", "YJS").replace("'", "\u2019")
        headings.append(f"{it['id']} {title}" + (f" ({', '.join(marks)})" if marks else ""))
    for it in factors:
        headings += [f"{it['title']}: enough done", f"{it['title']}: enough progress"]
    return headings + ["Notes"]


def list_of(heading):
    if heading == "Supervision":
        return SUPERVISION
    if re.match(r"C[OAIL]\d", heading):
        return ANSWERS
    return FACTOR_ANSWERS if ": enough" in heading else None


def check_validations(sheet, headings, rows, of):
    """Every answer cell has its drop-down, a prompt and a stop message."""
    lists = {}
    for validation in sheet.data_validations.dataValidation:
        for cells in validation.sqref.ranges:
            for column in range(cells.min_col, cells.max_col + 1):
                lists[column] = (validation, cells.min_row, cells.max_row)
    for column, heading in enumerate(headings, 1):
        formula = list_of(heading)
        if formula is None:
            continue
        check(column in lists, f"{of}: no drop-down under {heading}")
        if column not in lists:
            continue
        validation, first, last = lists[column]
        check(validation.type == "list" and validation.formula1 == formula, f"{of}: {heading} offers {validation.formula1}")
        check(first == 2 and last >= rows + 1, f"{of}: drop-down of {heading} covers {first} to {last}")
        check(validation.showDropDown in (False, None), f"{of}: the arrow is hidden under {heading}")
        check(validation.errorStyle in (None, "stop"), f"{of}: {heading} does not stop what is not in the list")
        check(bool(validation.prompt) and bool(validation.error), f"{of}: no prompt or message under {heading}")


def check_workbook(path, headings, short):
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None, f"{path.name}: damaged archive")
    book = openpyxl.load_workbook(path)
    check(book.sheetnames == ["Instructions", "Cases", "What counts"], f"{path.name}: sheets {book.sheetnames}")
    check(book.properties.title == "Case sample", f"{path.name}: title {book.properties.title}")
    cases = book["Cases"]
    found = [cell.value for cell in cases[1]]
    check(found == headings, f"{path.name}: headings {found}")
    check(cases.max_row == 21, f"{path.name}: {cases.max_row} rows")
    check([cases.cell(row, 1).value for row in range(2, 22)] == list(range(1, 21)), f"{path.name}: case numbers")
    check(cases.freeze_panes == "B2", f"{path.name}: panes {cases.freeze_panes}")
    check(cases.print_title_rows == "$1:$1" and cases.print_title_cols == "$A:$A", f"{path.name}: print titles")
    check(all(cell.alignment.wrap_text and cell.font.bold for cell in cases[1]), f"{path.name}: headings not wrapped")
    check(not cases.merged_cells.ranges, f"{path.name}: merged cells")
    check_validations(cases, headings, 20, path.name)
    counts = book["What counts"]
    criteria = [row[0].value for row in counts.iter_rows(min_row=2) if row[0].value != "Factor"]
    asked = [heading.split()[0] for heading in headings if re.match(r"C[OAIL]\d", heading)]
    check(criteria == asked, f"{path.name}: what counts has {criteria}")
    empty = [cell.coordinate for row in counts.iter_rows(min_row=2) for cell in row if not cell.value and cell.column != 3]
    check(not empty, f"{path.name}: empty cells in What counts: {empty}")
    texts = [cell.value for sheet in (book["Instructions"], counts) for row in sheet.iter_rows() for cell in row if cell.value]
    check(not [text for text in texts if "{" in text], f"{path.name}: a token is left")
    check(any("Version" in text for text in texts), f"{path.name}: no version of the framework")
    check(any("no name, date of birth, address" in text for text in texts), f"{path.name}: no word on privacy")
    check(any("This is the short audit" in text for text in texts) == short, f"{path.name}: which audit")
    return cases


def filled_rows(cases, headings, factors):
    """The rows that the filled template must have, worked out from the sample itself."""
    by_title = {it["title"]: it["id"] for it in factors}
    for number in range(1, 21):
        case = cases.get(str(number), {})
        row = []
        for heading in headings:
            if heading == "Case":
                row.append(str(number))
            elif heading == "Supervision":
                row.append("Statutory" if number <= 12 else "Non-statutory")
            elif heading == "Notes":
                row.append(case.get("notes", ""))
            elif ": enough" in heading:
                title, question = heading.split(": ")
                answers = case.get("factors", {}).get(by_title[title], {})
                row.append(FACTOR_WORDS.get(answers.get(question.replace(" ", "_")), ""))
            else:
                row.append(WORDS.get(case.get("answers", {}).get(heading.split()[0]), ""))
        yield row


def values(sheet):
    return [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows(min_row=2)]


def main(keep):
    criteria, factors = framework()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        example("template", folder)
        with open(folder / "filled.json", encoding="utf-8") as file:
            sample = json.load(file)
        full = expected_headings(criteria, factors, short=False)
        check_workbook(folder / "full.xlsx", full, short=False)
        short = expected_headings(criteria, factors, short=True)
        check_workbook(folder / "short.xlsx", short, short=True)
        filled = check_workbook(folder / "filled.xlsx", full, short=False)
        wanted = list(filled_rows(sample, full, factors))
        check(values(filled) == wanted, "filled.xlsx: openpyxl reads other answers")
        check(all(cell.data_type != "f" for row in filled.iter_rows() for cell in row), "filled.xlsx: a formula")
        with open(folder / "filled.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        harmless = [[("'" + text if text[:1] in "=+-@" and text else text) for text in row] for row in wanted]
        check(rows == [full, *harmless], "filled.csv: Python reads other cells")

        # What LibreOffice makes of it, and what the tool reads of that.
        back = folder / "back"
        for to in ("ods", "xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2", "pdf"):
            convert(folder, folder / "filled.xlsx", to, back)
        book = openpyxl.load_workbook(back / "filled.xlsx")
        check(values(book["Cases"])[:20] == wanted, "LibreOffice saved other answers")
        check_validations(book["Cases"], full, 20, "as LibreOffice saved it")
        saved = [back / "filled.xlsx", back / "filled.ods", *back.glob("*.csv")]
        check(len(saved) == 3, f"LibreOffice saved {[file.name for file in saved]}")
        # openpyxl writes a file of its own making, too. It does not write "_x000D_" in a way that brings it back.
        for row in filled.iter_rows(min_row=2):
            if "_x" in (row[-1].value or ""):
                row[-1].value = "notes"
        filled.parent.save(back / "openpyxl.xlsx")
        for file in [folder / "filled.xlsx", folder / "filled.csv", *saved, back / "openpyxl.xlsx"]:
            read = json.loads(example("read", file))
            check(read.get("bad") == [], f"{file.name}: {read}")
            strata = {str(at): "statutory" if at <= 12 else "non-statutory" for at in range(1, 21)}
            expected = {at: {"stratum": stratum, **sample.get(at, {})} for at, stratum in strata.items()}
            for case in expected.values():
                if file.name == "openpyxl.xlsx" and "_x" in case.get("notes", ""):
                    case["notes"] = "notes"
                case["factors"] = {id: answers for id, answers in case.get("factors", {}).items() if answers}
            found = read.get("cases", {})
            for case in found.values():
                case.setdefault("factors", {})
            check(found == expected, f"{file.name} ({file.parent.name}): other answers")
        if keep:
            convert(folder, folder / "full.xlsx", "pdf", back)
            shutil.copytree(folder, keep, dirs_exist_ok=True, ignore=shutil.ignore_patterns("profile"))
    return summary("the templates")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
