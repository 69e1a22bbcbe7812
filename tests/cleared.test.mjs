// Site data is cleared under the open app, as the browser's own settings do it: the app says so at once, whatever the browser
// tells it, and the work is whole in the page. A soak does it more often.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, keptRecord, localStorageOf } from "./support/device.mjs";
import { canBeDeaf, goesTo, isSaved, opensFile, rates, saveStatus, seesHeading, triesToClose, turnsTo } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();
const TIMES = process.env.SOAK ? 100 : 4;
const GONE = "This assessment is no longer kept on this device.";
const LEVELS = ["0 Not in place", "1 Partly in place", "2 In place", "3 Embedded"];

async function clearsSiteData(context, page, site) {
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: site.origin, storageTypes: "all" });
  await session.detach();
}

/** Waits until the app says that nothing is kept, and that alone. */
async function saysSo(page) {
  await page.locator(".app-banners", { hasText: GONE }).waitFor();
  await eventually(async () => assert.equal(await page.locator(".app-banners > *").count(), 1));
  assert.equal(await saveStatus(page), "Not saved");
}

/** Keeps it again: both copies are there. */
async function keepsAgain(page) {
  await page.getByRole("button", { name: "Keep it on this device again" }).click();
  await isSaved(page);
  assert.equal(await page.locator(".app-banners > *").count(), 0);
  assert("copy.westhaven" in (await localStorageOf(page)));
  return (await keptRecord(page, "westhaven")).answers;
}

journey(`cleared ${TIMES} times while nothing is done: it is said at once, and the work is kept again`, async (page, { context, site }) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await turnsTo(page, "statement/O2", ", O2");
  for (let time = 0; time < TIMES; time += 1) {
    await rates(page, LEVELS[time % 4]);
    await isSaved(page);
    await clearsSiteData(context, page, site);
    await saysSo(page);
    assert.deepEqual(await keptOnDevice(page), [], "kept again without a word");
    if (time === 0) {
      await assertAccessible(page);
      assert.equal(await triesToClose(page), "beforeunload");
    }
    const answers = await keepsAgain(page);
    assert.deepEqual([answers.O1.rating, answers.O2.rating], [{ level: 2 }, { level: time % 4 }]);
  }
}, { patience: process.env.SOAK ? 600_000 : 150_000 });

journey(`cleared ${TIMES} times between two answers: neither is lost`, async (page, { context, site }) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await turnsTo(page, "statement/O2", ", O2");
  for (let time = 0; time < TIMES; time += 1) {
    await Promise.all([clearsSiteData(context, page, site), rates(page, LEVELS[time % 4])]);
    await saysSo(page);
    const answers = await keepsAgain(page);
    assert.deepEqual([answers.O1.rating, answers.O2.rating], [{ level: 2 }, { level: time % 4 }]);
  }
}, { patience: process.env.SOAK ? 600_000 : 150_000 });

journey("cleared, and the browser tells nothing of it: the app finds out by itself", async (first, { context, site }) => {
  await opensFile(first, fileOf(record({ ratings: { O1: "2" } })));
  const page = await context.newPage();
  await canBeDeaf(page);
  // Nor that it has closed the database.
  await page.addInitScript(() => Object.defineProperty(IDBDatabase.prototype, "onclose", { set() {} }));
  await arrive(page, first.url());
  await seesHeading(page, "Task list");
  await page.evaluate(() => (globalThis.deaf = true));
  await first.close();
  await clearsSiteData(context, page, site);
  await saysSo(page);
  await keepsAgain(page);
});

journey("cleared while the list of what is kept is shown: the list is empty, and the work is still in the page", async (page, { context, site }) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await goesTo(page, "#/kept", "What is kept on this device");
  await page.getByRole("heading", { name: "Westhaven, made up" }).waitFor();
  await clearsSiteData(context, page, site);
  await page.getByText("No assessment is kept on this device.").waitFor();
  await page.goBack();
  await saysSo(page);
  await keepsAgain(page);
});

journey("a page reads what is kept when it comes into view, not when it goes out of it", async (page) => {
  await opensFile(page, fileOf(record()));
  const turned = (hidden) => page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, hidden);
  const readings = () => page.evaluate(() => globalThis.readings);
  const before = await readings();
  await turned(true);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  assert.equal(await readings(), before);
  await turned(false);
  await eventually(async () => assert.equal(await readings(), before + 1));
}, {
  prepare: () => {
    globalThis.readings = 0;
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function counted(...values) {
      globalThis.readings += 1;
      return getAll.apply(this, values);
    };
  },
});
