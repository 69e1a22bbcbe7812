// Where work is kept: the user's choice, and what the app says of it is true.

import assert from "node:assert/strict";
import { keptOnDevice, keptRecord, localStorageOf } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, choosesWhereToKeep, goesTo, isSaved, opensFile, rates, saveStatus, savesToFile,
  sees, seesHeading, triesToClose, turnsTo, writes,
} from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, stage } from "./support/stage.mjs";

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
