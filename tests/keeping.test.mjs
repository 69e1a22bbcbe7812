// Where work is kept: the user's choice, and what the app says of it is true.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, keptRecord, localStorageOf } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, choosesFile, choosesWhereToKeep, goesTo, isSaved, opensFile, rates, saveStatus, savesToFile,
  says, sees, seesHeading, turnsTo, writes,
} from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();

journey("where work is kept must be chosen", async (page) => {
  await goesTo(page, "#/new", "Start an assessment");
  assert.equal(await page.locator("[name=keep]:checked").count(), 0);
  await page.getByLabel("Name of your service").fill("Westhaven, made up");
  await page.getByRole("button", { name: "Go to the task list" }).click();
  await page.locator("#error-summary", { hasText: "Choose where your work is kept" }).waitFor();
  assert.equal(await page.locator("#keep-error").count(), 1);
  assert.deepEqual(await keptOnDevice(page), []);
  await page.locator("#error-summary a").click();
  assert(await page.locator("#keep").evaluate((radio) => radio === document.activeElement));
  await choosesWhereToKeep(page, "device");
  await page.getByRole("button", { name: "Go to the task list" }).click();
  await isSaved(page);
});

journey("only in files: nothing stays behind, and leaving warns until all is in a file", async (page, { context, site }) => {
  await beginsAssessment(page, { keep: "files" });
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "2 In place");
  await writes(page, "Notes", "Nothing of this may stay behind.");
  await page.getByText("Not saved yet: save to a file before you leave").waitFor();
  const nothing = async () => {
    assert.deepEqual(await keptOnDevice(page), []);
    assert.doesNotMatch(JSON.stringify(await localStorageOf(page)), /Westhaven|stay behind/);
  };
  await nothing();

  const asked = await triesToClose(page);
  assert.equal(asked, "beforeunload");
  const { file } = await savesToFile(page);
  assert.equal(file.assessment.answers.O1.notes, "Nothing of this may stay behind.");
  await page.getByText(/^Saved to a file/).waitFor();
  await rates(page, "1 Partly in place");
  await page.getByText("Not saved yet").waitFor();
  assert.equal(await triesToClose(page), "beforeunload");
  await savesToFile(page);
  await page.getByText(/^Saved to a file/).waitFor();
  await nothing();
  assert.equal(await triesToClose(page), "closed");

  const next = await context.newPage();
  await arrive(next, site.url);
  assert.equal(await next.locator(".app-continue").count(), 0);
});

journey("work that is only in this page can be found again from the start page", async (page) => {
  await beginsAssessment(page, { keep: "files", name: "Only here, made up" });
  await page.getByRole("link", { name: "Family outcomes self-assessment" }).click();
  await seesHeading(page, "See what your work adds");
  await page.getByRole("link", { name: "Only here, made up" }).click();
  await seesHeading(page, "Task list");
});

journey("saved is said only once the write is on the disk", async (page) => {
  await beginsAssessment(page);
  await isSaved(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.evaluate(() => globalThis.hold());
  await rates(page, "3 Embedded");
  // The write was asked for and accepted, but its transaction is not complete.
  await page.waitForFunction(() => globalThis.accepted > 0);
  assert.equal(await saveStatus(page), "Saving…");
  await page.evaluate(() => globalThis.release());
  await isSaved(page);
  assert.deepEqual((await keptRecord(page, id)).answers.O1.rating, { level: 3 });
  assert.deepEqual(await page.evaluate(() => [...globalThis.durabilities]), ["strict"]);
}, {
  // A transaction stays open as long as it is asked for something, so asking on and on holds it.
  prepare: () => {
    let held = false;
    globalThis.accepted = 0;
    globalThis.durabilities = new Set();
    globalThis.hold = () => (held = true);
    globalThis.release = () => (held = false);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function holding(...values) {
      globalThis.durabilities.add(this.transaction.durability);
      const request = put.apply(this, values);
      if (held) {
        request.addEventListener("success", () => (globalThis.accepted += 1));
        const again = () => {
          if (held) this.count().addEventListener("success", again);
        };
        again();
      }
      return request;
    };
  },
});

journey("several assessments stand side by side", async (page) => {
  await beginsAssessment(page, { name: "First, made up" });
  await isSaved(page);
  const first = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "0 Not in place");
  await isSaved(page);
  await beginsAssessment(page, { name: "Second, made up" });
  await isSaved(page);
  const second = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "3 Embedded");
  await isSaved(page);
  await opensFile(page, fileOf(record({ id: "third", name: "Third, made up", ratings: { O1: "1" } })));

  assert.notEqual(first, second);
  const levels = (await keptOnDevice(page)).map(({ id, record }) => [id, record.answers.O1.rating.level]);
  assert.deepEqual(new Map(levels), new Map([[first, 0], [second, 3], ["third", 1]]));
  await page.reload();
  await goesTo(page, "#/", "See what your work adds");
  for (const name of ["First", "Second", "Third"]) await page.locator(".app-continue a", { hasText: name }).waitFor();
  await page.locator(".app-continue a", { hasText: "First" }).click();
  await seesHeading(page, "Task list");
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  assert(await page.getByRole("radio", { name: "0 Not in place" }).isChecked());
});

journey("a file of what is kept already is opened beside it, or in its place, as the user says", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "1" } })));
  const newer = fileOf(record({ ratings: { O1: "3" } }));
  await choosesFile(page, newer);
  await sees(page, "This assessment is already kept on this device.");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Keep both: open this as a copy" }).click();
  await seesHeading(page, "Task list");
  await isSaved(page);
  const levels = async () => (await keptOnDevice(page)).map(({ record }) => record.answers.O1.rating.level).sort();
  assert.deepEqual(await levels(), [1, 3]);
  await choosesFile(page, newer);
  await page.getByRole("button", { name: "Replace what is on this device" }).click();
  await seesHeading(page, "Task list");
  await isSaved(page);
  assert.deepEqual(await levels(), [3, 3]);
});

journey("deleting asks, and can be undone until the page is left", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  const [before] = await keptOnDevice(page);
  const remove = async () => {
    await goesTo(page, "#/kept", "What is kept on this device");
    const button = page.getByRole("button", { name: "Yes, delete Westhaven, made up" });
    assert(!(await button.isVisible()));
    await page.locator("summary", { hasText: "Delete this assessment" }).click();
    await assertAccessible(page);
    await button.click();
    await sees(page, "Westhaven, made up was deleted from this device.");
    assert.deepEqual(await keptOnDevice(page), []);
    assert.deepEqual(await localStorageOf(page), {});
  };

  await remove();
  await assertAccessible(page);
  await goesTo(page, "#/about", "How it works");
  await page.getByRole("button", { name: "Undo the deletion" }).click();
  await sees(page, "What you deleted is back.");
  assert.deepEqual(await keptOnDevice(page), [before]);
  await goesTo(page, `#/a/${before.id}/statement/O1`, "Outcomes drive the work");
  assert(await page.getByRole("radio", { name: "2 In place" }).isChecked());

  await remove();
  await page.reload();
  await sees(page, "No assessment is kept on this device.");
  assert.equal(await page.getByRole("button", { name: "Undo the deletion" }).count(), 0);
});

journey("deleting the open assessment from its own page can be undone too", async (page) => {
  await opensFile(page, fileOf(record()));
  await turnsTo(page, "keep", "Save and open");
  await page.locator("summary", { hasText: "Delete this assessment" }).click();
  await page.getByRole("button", { name: "Yes, delete this assessment" }).click();
  await sees(page, "was deleted from this device");
  await page.getByRole("button", { name: "Undo the deletion" }).click();
  await sees(page, "What you deleted is back.");
  assert.equal((await keptOnDevice(page)).length, 1);
});

journey("work is moved off this device, and onto it again", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await turnsTo(page, "keep", "Save and open");
  await page.getByLabel("Only in files that I save").check();
  // What is open is still what the file has.
  await sees(page, /^Saved to a file/);
  assert.deepEqual(await keptOnDevice(page), []);
  assert.deepEqual(await localStorageOf(page), {});
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "3 Embedded");
  await sees(page, "Not saved yet: save to a file before you leave");
  assert.deepEqual(await keptOnDevice(page), []);
  await turnsTo(page, "keep", "Save and open");
  await page.getByLabel("On this device").check();
  await isSaved(page);
  const [{ record: kept }] = await keptOnDevice(page);
  assert.deepEqual(kept.answers.O1.rating, { level: 3 });
});

journey("a note is kept after its pause, even when the page is reloaded in the middle of typing", async (page) => {
  await beginsAssessment(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").pressSequentially("We agreed this");
  await eventually(async () => assert.equal((await keptRecord(page, id)).answers.O1?.notes, "We agreed this"));
  await isSaved(page);
  await page.getByLabel("Notes").pressSequentially(" in June");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
  const notes = page.getByLabel("Notes");
  await eventually(async () => assert.match(await notes.inputValue(), /^We agreed this( in June)?$/));
});

journey("what was typed last is kept when the page is left at once", async (page) => {
  await beginsAssessment(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await isSaved(page);
  await page.getByLabel("Notes").fill("No pause after this");
  await page.getByRole("button", { name: "Next statement" }).click();
  await seesHeading(page, "Local criteria");
  await eventually(async () => assert.equal((await keptRecord(page, id)).answers.O1?.notes, "No pause after this"));
});

journey("closing the page while a note is not kept yet warns", async (page) => {
  await beginsAssessment(page);
  await isSaved(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").pressSequentially("Just typed");
  assert.equal(await triesToClose(page), "beforeunload");
  await isSaved(page);
  says(await page.getByLabel("Notes").inputValue(), "Just typed");
  await eventually(async () => assert.equal((await keptOnDevice(page))[0].record.answers.O1?.notes, "Just typed"));
});

journey("what is kept and damaged is offered as a file, and never replaced", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    const store = database.transaction("assessments", "readwrite").objectStore("assessments");
    const [kept] = await done(store.getAll());
    await done(store.put({ ...kept, file: kept.file.slice(0, 100) }, kept.id));
    database.close();
    localStorage.clear();
  });
  await page.reload();
  await seesHeading(page, "This assessment cannot be opened");
  await assertAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save what is kept to a file" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.json$/);
  const [{ file }] = await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    return done(database.transaction("assessments").objectStore("assessments").getAll());
  });
  assert.equal(file.length, 100);
});

journey("when one copy is damaged the other is opened", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    const store = database.transaction("assessments", "readwrite").objectStore("assessments");
    const [kept] = await done(store.getAll());
    await done(store.put({ ...kept, file: kept.file.slice(0, 100) }, kept.id));
    database.close();
  });
  await page.reload();
  await seesHeading(page, "Task list");
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  assert(await page.getByRole("radio", { name: "2 In place" }).isChecked());
});

/** Tries to close the page as a user does: "closed", or "beforeunload" if the browser asks first; then it stays. */
async function triesToClose(page) {
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    const type = dialog.type();
    await dialog.dismiss();
    return type;
  }, () => "nothing");
  const closed = page.waitForEvent("close").then(() => "closed", () => "nothing");
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, closed]);
}
