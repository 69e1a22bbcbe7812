// Word and OpenDocument files, as other programs find them: python-docx, odfpy, a validator of both formats and LibreOffice.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { judged, writes } from "./support/written.mjs";

/** Why the test is left out, if it is. */
const without = ["/usr/lib/libreoffice/program/libswlo.so", "/usr/bin/pdftotext"].every(existsSync)
  ? false
  : "needs LibreOffice Writer and poppler's programs, as Debian has them";

const options = { timeout: 600_000, skip: without };

// Documents with every kind of block, and those of three records.
test("other programs find in Word and OpenDocument files what is meant to be in them", options, async () => {
  const { made, checks, count } = await judged("check.py", "files", (folder) => writes(folder, "write-office"));
  // Each name in both formats, and something was looked at in each.
  assert.equal(count, 2 * made.length);
  assert(checks > 50 * count, `${checks} checks`);
});

test("what is copied keeps its headings, lists and tables in LibreOffice Writer", options, async () => {
  const { checks, count } = await judged("pasted.py", "files", writes);
  assert(count >= 9 && checks > 10 * count, `${checks} checks of ${count} files`);
});
