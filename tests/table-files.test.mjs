// Excel, .csv and calendar files, as other programs find them: openpyxl, Python's csv, icalendar and LibreOffice.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { example, judged, writesRecords } from "./support/written.mjs";

/** Why the test is left out, if it is. */
const without = ["/usr/lib/libreoffice/program/libsclo.so", "/usr/bin/pdftotext"].every(existsSync)
  ? false
  : "needs LibreOffice Calc and poppler's programs, as Debian has them";

test("other programs find in tables and calendars what is meant to be in them", { timeout: 600_000, skip: without }, async () => {
  const { made, checks, count } = await judged("check_tables.py", "records", async (folder) => {
    const files = writesRecords(join(folder, "records"));
    await example("write-tables", folder, ...files);
    return files;
  });
  assert.equal(count, made.length);
  assert(checks > 5000, `${checks} checks`);
});
