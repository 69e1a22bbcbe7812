// PDF files, as other programs find them: a checker of PDF/UA-1, qpdf's library, poppler, and a reader of structure trees. Documents
// with every kind of block, and those of three records.

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
const without = existsSync("/usr/bin/pdfinfo") ? false : "needs poppler's programs, as Debian has them";

test("PDF files keep the rules of PDF/UA-1 and say all that they are meant to", { timeout: 600_000, skip: without }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "pdfs-"));
  try {
    const names = await writes(folder, "write-pdf");
    const said = await run(PYTHON, [join(ROOT, "tests/documents/check_pdf.py"), folder]).catch((failed) => failed);
    // Something was looked at in each.
    const [, checks, files] = /^(\d+) checks of (\d+) files, 0 wrong\n$/.exec(said.stdout) ?? assert.fail(said.stdout + said.stderr);
    assert.equal(Number(files), names.length);
    assert(Number(checks) > 20 * Number(files), said.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
