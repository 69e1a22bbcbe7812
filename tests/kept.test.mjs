// What a device keeps: several assessments, deleting, and what was damaged.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, localStorageOf } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, choosesFile, goesTo, isSaved, opensFile, rates, sees, seesHeading, turnsTo,
} from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();

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

journey("what is kept and damaged is offered as a file, and never replaced", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await damages(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await seesHeading(page, "This assessment cannot be opened");
  await assertAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save what is kept to a file" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.json$/);
  const [file] = await keptFiles(page);
  assert.equal(file.length, 100);
});

journey("when one copy is damaged the other is opened", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await damages(page);
  await page.reload();
  await seesHeading(page, "Task list");
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  assert(await page.getByRole("radio", { name: "2 In place" }).isChecked());
});

/** Cuts the kept file short, as a fault of the disk may. */
function damages(page) {
  return page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    const store = database.transaction("assessments", "readwrite").objectStore("assessments");
    const [kept] = await done(store.getAll());
    await done(store.put({ ...kept, file: kept.file.slice(0, 100) }, kept.id));
    database.close();
  });
}

/** The files in IndexedDB as they are, whole or not. */
function keptFiles(page) {
  return page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    const all = await done(database.transaction("assessments").objectStore("assessments").getAll());
    database.close();
    return all.map(({ file }) => file);
  });
}
