// Excel, .csv and calendar files, as other programs find them: openpyxl, Python's csv, icalendar and LibreOffice.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { fileOf } from "./support/records.mjs";
import { ROOT } from "./support/server.mjs";
import { example, threeRecords } from "./support/written.mjs";

const run = promisify(execFile);

/** The Python with what reads them: what `cargo xtask test` has set up. */
const PYTHON = process.env.SPREADSHEET_PYTHON ?? "python3";

/** Why the test is left out, if it is. */
const without = ["/usr/lib/libreoffice/program/libsclo.so", "/usr/bin/pdftotext"].every(existsSync)
  ? false
  : "needs LibreOffice Calc and poppler's programs, as Debian has them";

test("other programs find in tables and calendars what is meant to be in them", { timeout: 600_000, skip: without }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "tables-"));
  try {
    mkdirSync(join(folder, "records"));
    const files = Object.entries(threeRecords()).map(([name, made]) => {
      const path = join(folder, "records", `${name}.json`);
      writeFileSync(path, fileOf(made).buffer);
      return path;
    });
    await example("write-tables", folder, ...files);
    const said = await run(PYTHON, [join(ROOT, "tests/documents/check_tables.py"), folder]).catch((failed) => failed);
    const [, checks, records] = /^(\d+) checks of (\d+) records, 0 wrong\n$/.exec(said.stdout) ?? assert.fail(said.stdout + said.stderr);
    assert.equal(Number(records), files.length);
    assert(Number(checks) > 5000, said.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
