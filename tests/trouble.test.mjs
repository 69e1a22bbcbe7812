// A browser that gives no storage, or has no room: the app works all the same, and says what is so.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptRecord, localStorageOf } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, goesTo, isSaved, rates, savesToFile, sees, seesHeading, turnsTo,
} from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();

/** The browser blocks all site data, as a council's policy may. */
const blocked = () => {
  const denied = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  Object.defineProperty(globalThis, "localStorage", { get: denied });
  IDBFactory.prototype.open = denied;
};

/** There is no `indexedDB` at all. */
const without = () => {
  Object.defineProperty(globalThis, "indexedDB", { get: () => undefined });
};

/** While `globalThis.full` is set, there is no room: the write is refused at once, or only as it completes. */
const full = () => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function refusing(...values) {
    if (globalThis.full === "at once") throw new DOMException("No room.", "QuotaExceededError");
    const request = put.apply(this, values);
    if (globalThis.full === "as it completes") this.transaction.abort();
    return request;
  };
};

for (const [how, prepare] of Object.entries({ "blocks site data": blocked, "has no database": without })) {
  journey(`a browser that ${how}: work stays in memory, and every page says so`, async (page) => {
    await goesTo(page, "#/new", "Start an assessment");
    await sees(page, "This browser does not let the tool keep anything on this device.");
    assert.equal(await page.locator("[name=keep]").count(), 0);
    await assertAccessible(page);
    await page.getByLabel("Name of your service").fill("Westhaven, made up");
    await page.getByRole("button", { name: "Go to the task list" }).click();
    await seesHeading(page, "Task list");
    await assertAccessible(page);
    await turnsTo(page, "statement/O1", "Outcomes drive the work");
    await rates(page, "3 Embedded");
    const places = ["service", "tasks", "statement/O1", "list", "check/O", "report", "plan", "action/new", "history", "keep"];
    for (const place of places) {
      await turnsTo(page, place);
      await page.locator(".app-banners", { hasText: "Your work is not kept on this device" }).waitFor();
      assert.doesNotMatch(await page.locator("#save-status").innerText(), /^Saved/, place);
    }
    const address = page.url();
    for (const place of ["#/", "#/open", "#/kept", "#/about"]) {
      await goesTo(page, place);
      await page.locator(".app-banners", { hasText: "Your work is not kept on this device" }).waitFor();
    }
    await goesTo(page, new URL(address).hash, "Save and open");
    const { file } = await savesToFile(page);
    assert.deepEqual(file.assessment.answers.O1.rating, { level: 3 });
    await page.getByText(/^Saved to a file/).waitFor();
    assert.match(await page.locator(".app-banners").innerText(), /not kept on this device/);
    await goesTo(page, "#/open", "Open a file");
    await page.getByLabel("Assessment file").setInputFiles(fileOf(record({ id: "other" })));
    await page.getByRole("button", { name: "Only in files that I save" }).click();
    await seesHeading(page, "Task list");
  }, { prepare });
}

for (const when of ["at once", "as it completes"]) {
  journey(`no room on the device, told ${when}: not saved is said, and trying again works`, async (page) => {
    await beginsAssessment(page);
    await isSaved(page);
    const id = assessmentId(page);
    await turnsTo(page, "statement/O1", "Outcomes drive the work");
    await page.evaluate((when) => (globalThis.full = when), when);
    await rates(page, "3 Embedded");
    await page.locator("#save-status", { hasText: /^Not saved$/ }).waitFor();
    await page.locator(".app-banners", { hasText: "there is no more room on this device" }).waitFor();
    await assertAccessible(page);
    assert.equal((await keptRecord(page, id)).answers.O1, undefined);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("#save-status", { hasText: /^Not saved$/ }).waitFor();
    // The work is whole in the page, and goes into a file.
    const { file } = await savesToFile(page);
    assert.deepEqual(file.assessment.answers.O1.rating, { level: 3 });
    await page.evaluate(() => (globalThis.full = ""));
    await page.getByRole("button", { name: "Try again" }).click();
    await isSaved(page);
    assert.equal(await page.locator(".app-banners", { hasText: "Not saved" }).count(), 0);
    assert.deepEqual((await keptRecord(page, id)).answers.O1.rating, { level: 3 });
  }, { prepare: full });
}

journey("no room for the second copy alone does no harm", async (page) => {
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "2 In place");
  await isSaved(page);
  const id = assessmentId(page);
  assert.deepEqual(await localStorageOf(page), {});
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
  assert.deepEqual((await keptRecord(page, id)).answers.O1.rating, { level: 2 });
  assert(await page.getByRole("radio", { name: "2 In place" }).isChecked());
}, {
  prepare: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("No room.", "QuotaExceededError");
    };
  },
});
