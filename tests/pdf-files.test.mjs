// PDF files, as other programs find them: a checker of PDF/UA-1, qpdf's library, poppler, and a reader of structure trees. Documents
// with every kind of block, and those of three records.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { judged, writes } from "./support/written.mjs";

/** Why the test is left out, if it is. */
const without = existsSync("/usr/bin/pdfinfo") ? false : "needs poppler's programs, as Debian has them";

test("PDF files keep the rules of PDF/UA-1 and say all that they are meant to", { timeout: 600_000, skip: without }, async () => {
  const { made, checks, count } = await judged("check_pdf.py", "files", (folder) => writes(folder, "write-pdf"));
  // Something was looked at in each.
  assert.equal(count, made.length);
  assert(checks > 20 * count, `${checks} checks of ${count} files`);
});
