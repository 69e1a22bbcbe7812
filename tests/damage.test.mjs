// A copy on the device is damaged: that is seen, the other copy is used, the damaged one is kept and offered, and the user
// is told. Here in the browser; `src/copies.rs` tries every byte. A soak does that here, too.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { keptRecord, localStorageOf, rawDevice, setsDevice } from "./support/device.mjs";
import { goesTo, isSaved, opensFile, rates, sees, seesHeading, turnsTo, writes } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";
import { readFileSync } from "node:fs";

const journey = stage();
const SOAK = Boolean(process.env.SOAK);
const COPY = "copy.westhaven";

/** Ways in which a text may be damaged at a place. */
const KINDS = {
  changed: (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1),
  lost: (text, at) => text.slice(0, at) + text.slice(at + 1),
  doubled: (text, at) => text.slice(0, at) + text.slice(at) .slice(0, 1) + text.slice(at),
  "cut short": (text, at) => text.slice(0, at),
};

/** Damages of a text: one for every class of byte in a record, or, in a soak, one at every byte. */
function damages(text) {
  const kinds = Object.entries(KINDS);
  if (SOAK) {
    return [...text].map((_, at) => {
      const [kind, damage] = kinds[at % kinds.length];
      return [`${kind} at ${at}`, damage(text, at)];
    });
  }
  const at = (piece, more = 0) => {
    const found = text.indexOf(piece);
    assert(found >= 0, piece);
    return found + more;
  };
  return [
    ["first byte changed", KINDS.changed(text, 0)],
    ["format changed", KINDS.changed(text, at("yot-self"))],
    ["another version", text.replace('"version":2', '"version":9')],
    ["no version", text.replace('"version":2', '"version":x')],
    ["a digit of the time changed", KINDS.changed(text, at('"saved":"', 10))],
    ["the id changed", KINDS.changed(text, at('"id":"', 8))],
    ["the name changed", KINDS.changed(text, at('"name":"', 9))],
    ["a rating changed", text.replace('"level":2', '"level":3')],
    ["a quotation mark lost", KINDS.lost(text, at('"answers"'))],
    ["a bracket doubled", KINDS.doubled(text, at("{", 0))],
    ["last byte lost", KINDS.lost(text, text.length - 1)],
    ["cut in the middle", KINDS["cut short"](text, text.length >> 1)],
    ["empty", ""],
  ];
}

/** Keeps an assessment in both copies; returns what the device then has. */
async function keeps(page) {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await writes(page, "Notes", "Two teams of three.");
  await isSaved(page);
  return { values: await rawDevice(page), local: await localStorageOf(page) };
}

async function opensAgain(page) {
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
}

/** The assessment is there, and works. */
async function isWhole(page, what) {
  assert(await page.getByRole("radio", { name: "2 In place" }).isChecked(), what);
  assert.equal(await page.getByLabel("Notes").inputValue(), "Two teams of three.", what);
}

/** What was put aside, by its file. */
const asideIn = (values) => [...values].filter(([key]) => key.startsWith("aside.")).map(([, { file }]) => file);

const PATIENT = SOAK ? { patience: 3_600_000 } : {};

journey("the first copy damaged anywhere: the second is opened, and the damaged one put aside", async (page) => {
  const { values, local } = await keeps(page);
  const whole = values.get("westhaven");
  for (const [what, file] of damages(whole.file)) {
    await setsDevice(page, [["westhaven", { ...whole, file }]], local);
    await opensAgain(page);
    await isWhole(page, what);
    await page.locator(".app-banners", { hasText: "One of the two copies of this assessment on this device could not be used" }).waitFor();
    const now = await rawDevice(page);
    assert.deepEqual(asideIn(now), [file], what);
    assert.equal(now.get("westhaven").file, whole.file, what);
  }
}, PATIENT);

journey("the second copy damaged anywhere: the first is opened, and the damaged one put aside", async (page) => {
  const { values, local } = await keeps(page);
  const text = local[COPY];
  const head = text.lastIndexOf("\n") + 1;
  for (const [what, file] of [...damages(text.slice(head)), ["no copy at all", "nonsense"]]) {
    const damaged = what === "no copy at all" ? file : text.slice(0, head) + file;
    await setsDevice(page, values, { ...local, [COPY]: damaged });
    await opensAgain(page);
    await isWhole(page, what);
    await page.locator(".app-banners", { hasText: "A copy was put aside" }).waitFor();
    assert.deepEqual(asideIn(await rawDevice(page)), [file], what);
  }
}, PATIENT);

journey("what is kept beside the file is damaged: the record is opened, or the second copy", async (page) => {
  const { values, local } = await keeps(page);
  const whole = values.get("westhaven");
  const damaged = {
    "its checksum changed": { ...whole, checksum: "0123456789abcdef" },
    "no checksum": { ...whole, checksum: undefined },
    "no file": { ...whole, file: undefined },
    "no revision": { ...whole, revision: undefined },
    "a revision that is none": { ...whole, revision: "x" },
    "no id": { ...whole, id: undefined },
    "a text": "nonsense",
    "null": null,
  };
  for (const [what, value] of Object.entries(damaged)) {
    await setsDevice(page, [["westhaven", value]], local);
    await opensAgain(page);
    await isWhole(page, what);
    await turnsTo(page, "statement/O2", ", O2");
    await rates(page, "1 Partly in place");
    await isSaved(page);
    const kept = (await rawDevice(page)).get("westhaven");
    assert.deepEqual(JSON.parse(kept.file).assessment.answers.O2.rating, { level: 1 }, what);
    assert.deepEqual(JSON.parse(kept.file).assessment.answers.O1.notes, "Two teams of three.", what);
    await turnsTo(page, "statement/O1", "Outcomes drive the work");
  }
});

journey("the damaged copy is offered as a file, byte by byte, and goes when the user says so", async (page) => {
  const look = inspector();
  const { values, local } = await keeps(page);
  const whole = values.get("westhaven");
  const file = whole.file.slice(0, 333);
  await setsDevice(page, [["westhaven", { ...whole, file }]], local);
  await opensAgain(page);
  const banner = page.locator(".app-banners", { hasText: "A copy was put aside" });
  await banner.waitFor();
  await look(page);
  await savesCopy(page, file);
  // Work goes on, and it stays.
  await rates(page, "3 Embedded");
  await isSaved(page);
  assert.deepEqual((await keptRecord(page, "westhaven")).answers.O1.rating, { level: 3 });
  assert.deepEqual(asideIn(await rawDevice(page)), [file]);
  await goesTo(page, "#/kept", "What is kept on this device");
  await sees(page, "Copies that were put aside");
  await look(page);
  await savesCopy(page, file);
  await page.getByRole("button", { name: "Delete this copy" }).click();
  await sees(page, "The copy that was put aside was deleted from this device.");
  assert.deepEqual(asideIn(await rawDevice(page)), []);
  await page.getByRole("button", { name: "Undo the deletion" }).click();
  await sees(page, "Copies that were put aside");
  assert.deepEqual(asideIn(await rawDevice(page)), [file]);
  // With the assessment goes what was put aside of it.
  await page.locator("summary", { hasText: "Delete this assessment" }).click();
  await page.getByRole("button", { name: "Yes, delete Westhaven, made up" }).click();
  await sees(page, "Westhaven, made up was deleted from this device.");
  assert.equal((await rawDevice(page)).size, 0);
  assert.deepEqual(await localStorageOf(page), {});
  look.end();
});

async function savesCopy(page, text) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save this copy to a file" }).click(),
  ]);
  assert.equal(readFileSync(await download.path(), "utf8"), text);
}

journey("both copies damaged: nothing is opened, both are offered, and a file mends it", async (page) => {
  const { values, local } = await keeps(page);
  const whole = values.get("westhaven");
  const file = whole.file.slice(0, 200);
  const second = `${local[COPY].slice(0, -1)}!`;
  await setsDevice(page, [["westhaven", { ...whole, file }]], { ...local, [COPY]: second });
  await page.reload();
  await seesHeading(page, "This assessment cannot be opened");
  await sees(page, "What is kept was damaged after it was saved.");
  const offered = [file, second.slice(second.lastIndexOf("\n") + 1)];
  for (const [at, name] of ["Save what is kept to a file", "Save the second copy to a file"].entries()) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    assert.equal(readFileSync(await download.path(), "utf8"), offered[at]);
  }
  await goesTo(page, "#/open", "Open a file");
  await page.getByLabel("Assessment file").setInputFiles(fileOf(record({ ratings: { O1: "1" } })));
  await page.getByRole("button", { name: "Replace what is on this device" }).click();
  await seesHeading(page, "Task list");
  await isSaved(page);
  assert.deepEqual((await keptRecord(page, "westhaven")).answers.O1.rating, { level: 1 });
  await eventually(async () => assert.deepEqual(asideIn(await rawDevice(page)).sort(), offered.sort()));
});

journey("a record of a newer version of the tool is neither opened nor passed over", async (page) => {
  const { values, local } = await keeps(page);
  const whole = values.get("westhaven");
  const file = whole.file.replace('"version":2', '"version":3');
  const checksum = fnv(file);
  await setsDevice(page, [["westhaven", { ...whole, file, checksum }]], local);
  await page.reload();
  await seesHeading(page, "This assessment cannot be opened");
  await sees(page, "newer version of this tool");
  assert.equal((await rawDevice(page)).get("westhaven").file, file);
});

/** 64-bit FNV-1a, as docs/file-format.md has it. */
function fnv(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

journey("the database was lost and the second copy was not: it is in the list, and opens", async (page) => {
  const { local } = await keeps(page);
  await setsDevice(page, [], local);
  await page.reload();
  await goesTo(page, "#/kept", "What is kept on this device");
  await sees(page, "1 of 48 statements answered");
  await page.getByRole("link", { name: "Westhaven, made up" }).click();
  await seesHeading(page, "Task list");
  await isSaved(page);
  assert.equal((await keptRecord(page, "westhaven")).answers.O1.notes, "Two teams of three.");
});
