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

const options = { timeout: 600_000, skip: without };

/** Documents in a folder of their own, and what a program of `tests/documents` says of them: how many checks of how many files. */
async function judged(program, writer) {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  try {
    const names = await writes(folder, writer);
    const said = await run(PYTHON, [join(ROOT, "tests/documents", program), folder]).catch((failed) => failed);
    const [, checks, files] = /^(\d+) checks of (\d+) files, 0 wrong\n$/.exec(said.stdout) ?? assert.fail(said.stdout + said.stderr);
    return { names, checks: Number(checks), files: Number(files) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Documents with every kind of block, and those of three records.
test("other programs find in Word and OpenDocument files what is meant to be in them", options, async () => {
  const { names, checks, files } = await judged("check.py", "write-office");
  // Each name in both formats, and something was looked at in each.
  assert.equal(files, 2 * names.length);
  assert(checks > 50 * files, `${checks} checks`);
});

test("what is copied keeps its headings, lists and tables in LibreOffice Writer", options, async () => {
  const { checks, files } = await judged("pasted.py");
  assert(files >= 9 && checks > 10 * files, `${checks} checks of ${files} files`);
});
