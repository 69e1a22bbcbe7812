// Files that cannot be opened: each is refused in words that say why, and nothing changes.

import assert from "node:assert/strict";
import { mkdtempSync, openSync, closeSync, ftruncateSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, localStorageOf } from "./support/device.mjs";
import { choosesFile, isSaved, opensFile, savesToFile, turnsTo, goesTo } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();

const bytes = (content, name = "assessment.json") => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const whole = fileOf(record({ ratings: { O1: "2", O2: "D" } })).buffer;
const with_ = (change) => {
  const changed = record({ ratings: { O1: "2" } });
  change(changed);
  return fileOf(changed);
};

/** What is chosen, and what must be said of it. */
const REFUSED = {
  "an empty file": [bytes(""), /file is empty/],
  "a file of zeros": [bytes(Buffer.alloc(500)), /file is empty/],
  "a letter": [bytes("Dear colleague, please find attached"), /not an assessment file.*not|stops being JSON at line 1/],
  "JSON of something else": [bytes('{"name": "a-package", "version": "1.0.0"}'), /JSON file, but not an assessment/],
  "a list": [bytes("[1, 2, 3]"), /JSON file, but not an assessment/],
  "half a file": [bytes(whole.subarray(0, whole.length / 2)), /cut short/],
  "a file without its last byte": [bytes(whole.subarray(0, whole.length - 1)), /cut short/],
  "a file from a newer version": [fileOf({ unlike: "anything" }, { version: 1_000 }), /newer version of this tool.*left as it is/],
  "a rating of 7": [with_((it) => (it.answers.O1.rating = { level: 7 })), /damaged.*O1/],
  "a name that is a number": [with_((it) => (it.service.name = 5)), /damaged.*service\.name/],
  "answers that are a list": [with_((it) => (it.answers = [])), /damaged.*answers/],
  "a date that is none": [with_((it) => (it.created = "yesterday")), /damaged.*created/],
  "a PDF": [bytes("%PDF-1.7\n%\xe2\xe3", "plan.pdf"), /This is a PDF/],
  "a zip archive": [bytes("PK\x03\x04 anything", "all.zip"), /This is a zip archive/],
  "a Word document": [bytes("PK\x03\x04 word/document.xml", "report.docx"), /This is a Word document/],
  "a spreadsheet": [bytes("PK\x03\x04 xl/workbook.xml", "sample.xlsx"), /This is a spreadsheet/],
  "a web page": [bytes("<!DOCTYPE html><p>Not found", "page.json"), /This is a web page/],
  "UTF-16": [bytes(Buffer.from(`\ufeff${whole}`, "utf16le")), /not plain text/],
};

journey("files that are none are refused, and nothing changes", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { A5: "1", L3: "3" } })));
  await turnsTo(page, "statement/A5", "Each child");
  const address = page.url();
  const before = [await keptOnDevice(page), await localStorageOf(page)];

  for (const [what, [file, says]] of Object.entries(REFUSED)) {
    await choosesFile(page, file);
    const summary = page.locator("#error-summary");
    await summary.waitFor();
    assert.match((await summary.innerText()).replace(/\s+/g, " "), says, what);
    assert(await summary.evaluate((element) => element === document.activeElement), `${what}: the focus is not on what went wrong`);
    assert.equal(await page.locator("#file").getAttribute("aria-describedby"), "file-error", what);
    assert.equal(await page.getByRole("button", { name: "On this device" }).count(), 0, what);
    await goesTo(page, "#/about", "How it works");
  }

  await choosesFile(page, bytes(""));
  await page.locator("#error-summary").waitFor();
  await assertAccessible(page);
  // The same field takes the right file afterwards.
  await choosesFile(page, fileOf(record({ id: "another" })));
  await page.getByText("Where should your work be kept?").waitFor();
  assert.equal(await page.locator("#error-summary").count(), 0);

  assert.deepEqual([await keptOnDevice(page), await localStorageOf(page)], before);
  await page.goto(address);
  await isSaved(page);
  const { file } = await savesToFile(page);
  assert.deepEqual(file.assessment, before[0][0].record);
});

journey("a file of 100 MB is refused before it is read", async (page) => {
  const folder = mkdtempSync(join(tmpdir(), "large-"));
  try {
    const path = join(folder, "large.json");
    const file = openSync(path, "w");
    ftruncateSync(file, 100_000_000);
    closeSync(file);
    await choosesFile(page, path);
    await page.locator("#error-summary", { hasText: "too large: about 100 MB" }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.filesRead), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, {
  prepare: () => {
    globalThis.filesRead = 0;
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = function read() {
      globalThis.filesRead += 1;
      return arrayBuffer.call(this);
    };
  },
});
