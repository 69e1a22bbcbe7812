"""Opens a template in LibreOffice as a person does, and says what it asked, what its drop-downs offer, and saves it filled in.

    /usr/bin/python3 tests/spreadsheet/libreoffice.py TEMPLATE FOLDER CHANGES

needs LibreOffice's Calc and its Python bridge (Debian: libreoffice-calc-nogui and python3-uno; the bridge is for Debian's own
Python). CHANGES is JSON: by case, by the beginning of a heading, an answer. Only what a cell's list offers is chosen. Prints
JSON, and leaves filled.xlsx, filled.ods and filled.csv (semicolons, Windows-1252) in FOLDER.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.task import XInteractionHandler

FILTERS = {
    "filled.xlsx": ("Calc MS Excel 2007 XML", ""),
    "filled.ods": ("calc8", ""),
    # Semicolon, quotation mark, Windows-1252, from the first line, no column formats; shown values, and the second sheet.
    "filled.csv": ("Text - txt - csv (StarCalc)", "59,34,1,1,,0,false,true,false,false,false,2"),
}


class Asked(unohelper.Base, XInteractionHandler):
    """Notes whatever would have been asked or warned of, and answers nothing."""

    def __init__(self):
        self.requests = []

    def handle(self, request):
        self.requests.append(str(request.getRequest()))


def value(name, what):
    return PropertyValue(Name=name, Value=what)


def connected(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + 90
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until or office.poll() is not None:
                raise
            time.sleep(0.2)


def lists(sheet, headings):
    """What the drop-down under each heading offers in the second row, as LibreOffice itself understands it."""
    found = {}
    for column, heading in enumerate(headings):
        validation = sheet.getCellByPosition(column, 1).Validation
        if validation.Type.value == "ANY":
            continue
        texts = [text.strip().strip('"') for text in validation.getFormula1().split(";")]
        found[heading] = {
            "offers": texts,
            "kind": validation.Type.value,
            # 0 hides the arrow.
            "arrow": validation.ShowList > 0,
            "stops": validation.ShowErrorMessage and validation.ErrorAlertStyle.value == "STOP",
            "prompts": validation.ShowInputMessage and bool(validation.InputMessage),
        }
    return found


def fill(sheet, headings, offered, changes):
    for case, answers in changes.items():
        row = next(row for row in range(1, 10_001) if sheet.getCellByPosition(0, row).String == case)
        for beginning, answer in answers.items():
            column, heading = next((at, text) for at, text in enumerate(headings) if text.startswith(beginning))
            if answer not in offered[heading]["offers"]:
                raise ValueError(f"{heading} does not offer {answer}: {offered[heading]}")
            sheet.getCellByPosition(column, row).String = answer


def main(template, folder, changes):
    folder, pipe = Path(folder), f"template-{time.monotonic_ns()}"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    start = ["soffice", profile, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    office = subprocess.Popen(start, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    desktop = None
    try:
        context = connected(pipe, office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        asked = Asked()
        options = (value("Hidden", True), value("InteractionHandler", asked))
        book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(str(Path(template).resolve())), "_blank", 0, options)
        sheets = book.Sheets
        cases = sheets.getByName("Cases")
        cursor = cases.createCursor()
        cursor.gotoEndOfUsedArea(False)
        width = cursor.RangeAddress.EndColumn + 1
        headings = [cases.getCellByPosition(column, 0).String for column in range(width)]
        offered = lists(cases, headings)
        fill(cases, headings, offered, changes)
        for name, (filter_name, filter_options) in FILTERS.items():
            how = (value("FilterName", filter_name), value("FilterOptions", filter_options))
            book.storeToURL(uno.systemPathToFileUrl(str(folder / name)), how)
        print(json.dumps({"asked": asked.requests, "sheets": list(sheets.ElementNames), "headings": headings, "lists": offered}))
        book.close(False)
    finally:
        try:
            if desktop:
                desktop.terminate()
            office.wait(30)
        except Exception:  # It is ended in any case.
            office.kill()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
