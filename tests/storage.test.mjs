// The browser's storage fails while the app is at work: full at any write, not to be opened, not answering.
// Nothing that is not saved is called saved, nothing that was is lost, and work goes on when the fault is over.

import assert from "node:assert/strict";
import { keptOnDevice, keptRecord } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, isSaved, rates, saveStatus, savesToFile, sees, seesHeading, turnsTo, writes,
} from "./support/manager.mjs";
import { STATEMENTS } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();
const SOAK = Boolean(process.env.SOAK);
const banner = (page, text) => page.locator(".app-banners", { hasText: text });

/** While `globalThis.failing` is set, the database cannot be opened, in this or that way. */
const closed = () => {
  const { open } = IDBFactory.prototype;
  globalThis.failing ??= sessionStorage.getItem("failing");
  const silences = (request) => {
    for (const name of ["success", "error", "blocked", "upgradeneeded"]) {
      request.addEventListener(name, (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true });
    }
    return request;
  };
  IDBFactory.prototype.open = function failing(...values) {
    switch (globalThis.failing) {
      case "refused":
        throw new DOMException("The operation is insecure.", "SecurityError");
      case "broken": {
        const request = silences(open.call(this, "elsewhere"));
        const error = new DOMException("Internal error opening backing store.", "UnknownError");
        Object.defineProperty(request, "error", { get: () => error });
        setTimeout(() => request.dispatchEvent(new Event("error")));
        return request;
      }
      case "half-way": {
        // The store is being made, and then it is not.
        const request = open.call(this, `half-way-${Math.random()}`, 1);
        request.addEventListener("upgradeneeded", () => request.transaction.abort());
        return request;
      }
      case "silent":
        // Somebody else holds it and does not let go: no event ever comes.
        return silences(open.call(this, "silent"));
      default:
        return open.apply(this, values);
    }
  };
};

const OPENING = { refused: "does not let", broken: "Internal error opening backing store", "half-way": "", silent: "does not answer" };

for (const [how, said] of Object.entries(OPENING)) {
  journey(`the database cannot be opened (${how}): the work stays in the page, and is kept once it can`, async (page) => {
    await page.clock.install();
    await page.evaluate((how) => sessionStorage.setItem("failing", how), how);
    await page.reload();
    await page.evaluate(() => (location.hash = "#/new"));
    await seesHeading(page, "Start an assessment");
    if (how === "silent") await page.clock.runFor(25_000);
    await banner(page, "Your work is not kept on this device").waitFor();
    await sees(page, said);
    await page.getByLabel("Name of your service").fill("Westhaven, made up");
    await page.getByRole("button", { name: "Go to the task list" }).click();
    await seesHeading(page, "Task list");
    await turnsTo(page, "statement/O1", ", O1");
    await rates(page, "3 Embedded");
    if (how === "silent") await page.clock.runFor(25_000);
    assert.doesNotMatch(await saveStatus(page), /^Saved/);
    const { file } = await savesToFile(page);
    assert.deepEqual(file.assessment.answers.O1.rating, { level: 3 });
    // The fault is over; the user comes back to the page.
    await page.evaluate(() => {
      globalThis.failing = "";
      dispatchEvent(new Event("focus"));
    });
    await banner(page, "Your work is not kept on this device").waitFor({ state: "detached" });
    await turnsTo(page, "keep", "Save and open");
    await page.getByLabel("On this device").check();
    await isSaved(page);
    assert.deepEqual((await keptRecord(page, assessmentId(page))).answers.O1.rating, { level: 3 });
  }, { prepare: closed });
}

journey("the database does not answer a write: not saved is said, and what arrived late is no conflict", async (page) => {
  await page.clock.install();
  await beginsAssessment(page);
  await page.clock.runFor(1000);
  await isSaved(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", ", O1");
  await page.evaluate(() => globalThis.hold());
  await rates(page, "3 Embedded");
  await page.clock.runFor(1000);
  assert.equal(await saveStatus(page), "Saving…");
  await page.clock.runFor(25_000);
  await banner(page, "the browser does not answer").waitFor();
  assert.equal(await saveStatus(page), "Not saved");
  // Now it is written after all.
  await page.evaluate(() => globalThis.release());
  await eventually(async () => assert.deepEqual((await keptRecord(page, id)).answers.O1.rating, { level: 3 }));
  await page.getByRole("button", { name: "Try again" }).click();
  await page.clock.runFor(1000);
  await isSaved(page);
  assert.equal(await page.locator(".app-banners > *").count(), 0);
}, {
  prepare: () => {
    let held = false;
    globalThis.hold = () => (held = true);
    globalThis.release = () => (held = false);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function holding(...values) {
      const request = put.apply(this, values);
      const again = () => {
        if (held) this.count().addEventListener("success", again);
      };
      if (held) again();
      return request;
    };
  },
});

/** Lets the storage's `globalThis.failAt`th write from now on fail. How often it was written is in `globalThis.writes`. */
const failing = () => {
  globalThis.writes = 0;
  globalThis.failAt = 0;
  globalThis.how = "";
  const fails = () => {
    globalThis.writes += 1;
    return globalThis.writes === globalThis.failAt;
  };
  const full = () => new DOMException("No room.", "QuotaExceededError");
  for (const name of ["put", "delete", "clear"]) {
    const works = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function refusing(...values) {
      const fail = fails();
      if (fail && globalThis.how === "at once") throw full();
      const request = works.apply(this, values);
      if (fail) this.transaction.abort();
      return request;
    };
  }
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function refusing(...values) {
    if (fails()) throw full();
    return setItem.apply(this, values);
  };
};

/** A short piece of work with every kind of write in it. After each step that is shown as saved, it is. */
async function works(page, { failAt, how }) {
  await page.evaluate(([failAt, how]) => Object.assign(globalThis, { writes: 0, failAt, how }), [failAt, how]);
  await beginsAssessment(page, { name: "At work, made up" });
  const id = assessmentId(page);
  const goesOn = async (check) => {
    await page.locator("#save-status", { hasText: /^(Saved on this device|Not saved)/ }).waitFor();
    if ((await saveStatus(page)).startsWith("Not saved")) {
      await page.getByRole("button", { name: "Try again" }).click();
      await isSaved(page);
    }
    check(await keptRecord(page, id));
    assert.equal(await page.locator(".app-banners > *").count(), 0);
  };
  await goesOn((kept) => assert.equal(kept.service.name, "At work, made up"));
  for (const statement of STATEMENTS.slice(0, 2)) {
    await turnsTo(page, `statement/${statement}`, `, ${statement}`);
    await rates(page, "2 In place");
    await goesOn((kept) => assert.deepEqual(kept.answers[statement].rating, { level: 2 }));
  }
  await writes(page, "Notes", "With a note");
  await goesOn((kept) => assert.equal(kept.answers[STATEMENTS[1]].notes, "With a note"));
  await savesToFile(page);
  await page.reload();
  await seesHeading(page, `, ${STATEMENTS[1]}`);
  assert.equal(await page.getByLabel("Notes").inputValue(), "With a note");
  return page.evaluate(() => globalThis.writes);
}

journey("the device is full at any write: nothing is lost, and nothing is called saved that is not", async (page, { site, diagnostic }) => {
  await works(page, { failAt: 0, how: "" });
  const writesOf = SOAK ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 3, 4, 8];
  let runs = 0;
  for (const how of ["at once", "as it completes"]) {
    for (const failAt of writesOf) {
      await page.goto("about:blank");
      await arrive(page, site.url);
      await works(page, { failAt, how });
      runs += 1;
    }
  }
  const kept = await keptOnDevice(page);
  assert.equal(kept.length, runs + 1, "one assessment of each run");
  for (const { record } of kept) assert.equal(record.answers[STATEMENTS[1]].notes, "With a note");
  diagnostic(`${runs} runs, in each another write refused, 0 lost`);
}, { prepare: failing, patience: SOAK ? 600_000 : 150_000 });
