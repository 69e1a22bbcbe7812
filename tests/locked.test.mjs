// Files that a passphrase locks: saved here or by another program, opened here and by another program, and told apart when they
// cannot be opened.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspector } from "./support/axe.mjs";
import { keptRecord, localStorageOf } from "./support/device.mjs";
import { beginsAssessment, choosesFile, goesTo, isSaved, sees, seesHeading, turnsTo, writes } from "./support/manager.mjs";
import { PYTHON } from "./support/python.mjs";
import { fileOf, record } from "./support/records.mjs";
import { ROOT } from "./support/server.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

// Its é is one character here and two on some keyboards.
const PASSPHRASE = "harbour violet caf\u00e9 anvil";
const OTHERWISE = PASSPHRASE.normalize("NFD");

/** Calls a function with the path of a file in a folder of its own, which is gone afterwards. */
function withFile(make) {
  const folder = mkdtempSync(join(tmpdir(), "locked-"));
  try {
    return make(join(folder, "file.locked"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const python = (input, ...options) => execFileSync(PYTHON, options, { input, env: { ...process.env, PYTHONIOENCODING: "utf-8" } });

/** What the program of the documentation makes of a locked file. */
function openedByPython(file, passphrase) {
  const program = /```python\n([\s\S]*?)```/.exec(readFileSync(new URL("../docs/locked-file.md", import.meta.url), "utf8"))[1];
  return withFile((path) => {
    writeFileSync(path, file);
    return JSON.parse(python(`${passphrase}\n`, "-c", program, path).toString("utf8").replace("Passphrase: ", ""));
  });
}

/** A file locked by another program, which knows nothing but the documentation. */
function lockedByPython(file, passphrase, iterations) {
  return withFile((path) => {
    python(JSON.stringify({ file, passphrase }), join(ROOT, "tests/support/lock.py"), path, String(iterations));
    return readFileSync(path);
  });
}

const given = (bytes) => ({ name: "self-assessment.locked", mimeType: "application/octet-stream", buffer: bytes });

async function unlocks(page, passphrase) {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Open the file" }).click();
}

journey("a locked file opens with its passphrase alone, here and in another program", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await writes(page, "Notes", "Known to nobody else.");
  await isSaved(page);
  await turnsTo(page, "keep", "Save and open");
  await page.getByText("Lock the file with a passphrase").click();
  const [first, again] = [page.getByLabel("Passphrase", { exact: true }), page.getByLabel("The same passphrase again")];
  const lock = page.getByRole("button", { name: "Save a locked file" });

  await first.fill("password");
  await lock.click();
  await page.locator("#error-summary", { hasText: "12 characters or more" }).waitFor();
  await look(page);
  await first.fill("Password 1234");
  await first.blur();
  await sees(page, "Easy to guess");
  await first.fill(PASSPHRASE);
  await first.blur();
  await sees(page, "Strong.");
  await again.fill("something else altogether");
  await lock.click();
  await page.locator("#error-summary", { hasText: "the two are not the same" }).waitFor();
  await page.getByLabel("Show the passphrase").check();
  assert.equal(await first.getAttribute("type"), "text");
  await look(page);
  await again.fill(PASSPHRASE);
  const coming = page.waitForEvent("download");
  await lock.click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /^self-assessment-westhaven-made-up-.*\.locked$/);
  const file = await readFile(await download.path());
  assert.doesNotMatch(file.toString("utf8"), /Westhaven|nobody else/);
  // Nothing of the passphrase stays.
  await eventually(async () => assert.equal(await first.inputValue(), ""));
  assert.equal(await again.inputValue(), "");
  assert.doesNotMatch(JSON.stringify(await localStorageOf(page)), /harbour/);
  await look(page);

  assert.equal(openedByPython(file, OTHERWISE).assessment.answers.O1.notes, "Known to nobody else.");

  await goesTo(page, "#/kept", "What is kept on this device");
  await choosesFile(page, given(file.subarray(0, file.length - 40)));
  await page.locator("#error-summary", { hasText: "was damaged after it was saved" }).waitFor();
  await choosesFile(page, given(file));
  await sees(page, "This file is locked.");
  await look(page);
  await unlocks(page, "harbour violet cafe anvil");
  await page.locator("#error-summary", { hasText: "This passphrase does not open the file" }).waitFor();
  await look(page);
  await unlocks(page, OTHERWISE);
  await page.getByRole("button", { name: "Keep both: open this as a copy" }).click();
  await seesHeading(page, "Task list");
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await eventually(async () => assert.equal(await page.getByLabel("Notes").inputValue(), "Known to nobody else."));
  look.end();
});

journey("a file that another program locked opens with its passphrase alone", async (page) => {
  const made = record({ ratings: { O1: "2", L12: "N" }, answers: { A5: { rating: { level: 0 }, notes: "Locked elsewhere: caf\u00e9, \u05de\u05e9\u05e4\u05d7\u05d4, \ud83d\udc68\u200d\ud83d\udc67" } } });
  const text = fileOf(made).buffer.toString("utf8");
  for (const [keep, iterations] of [["On this device", 600_000], ["Replace what is on this device", 1]]) {
    await choosesFile(page, given(lockedByPython(text, OTHERWISE, iterations)));
    await sees(page, "This file is locked.");
    await unlocks(page, PASSPHRASE.toUpperCase());
    await page.locator("#error-summary", { hasText: "This passphrase does not open the file" }).waitFor();
    await unlocks(page, PASSPHRASE);
    await page.getByRole("button", { name: keep, exact: true }).click();
    await seesHeading(page, "Task list");
    await isSaved(page);
    const { answers, service } = await keptRecord(page, "westhaven");
    assert.deepEqual({ answers, service }, { answers: { ...made.answers }, service: made.service });
  }
});

journey("where the browser does not encrypt, the page says so", async (page, { context }) => {
  await context.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { value: undefined }));
  await page.reload();
  await beginsAssessment(page);
  await turnsTo(page, "keep", "Save and open");
  await page.getByText("Lock the file with a passphrase").click();
  await sees(page, "only where the tool's address begins with https");
});
