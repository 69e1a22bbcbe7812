// Word and OpenDocument files, as other programs find them: python-docx, odfpy, a validator of both formats and LibreOffice.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { ROOT } from "./support/server.mjs";
import { writes } from "./support/written.mjs";

const run = promisify(execFile);

/** The Python with what reads documents: what `cargo xtask test` has set up. */
const PYTHON = process.env.SPREADSHEET_PYTHON ?? "python3";

/** Why the test is left out, if it is. */
const without = ["/usr/lib/libreoffice/program/libswlo.so", "/usr/bin/pdftotext"].every(existsSync)
  ? false
  : "needs LibreOffice Writer and poppler's programs, as Debian has them";

// Documents with every kind of block, and those of three records.
test("other programs find in Word and OpenDocument files what is meant to be in them", { timeout: 600_000, skip: without }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  try {
    const names = await writes(folder, "write-office");
    const said = await run(PYTHON, [join(ROOT, "tests/documents/check.py"), folder]).catch((failed) => failed);
    // Each name in both formats, and something was looked at in each.
    const [, checks, files] = /^(\d+) checks of (\d+) files, 0 wrong\n$/.exec(said.stdout) ?? assert.fail(said.stdout + said.stderr);
    assert.equal(Number(files), 2 * names.length);
    assert(Number(checks) > 50 * Number(files), said.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
