// Clocks that jump, time zones and daylight saving: what is saved stays saved, and dates stay the days that they are.

import assert from "node:assert/strict";
import { keptRecord } from "./support/device.mjs";
import {
  isSaved, opensFile, saveStatus, savesToFile, says, seesHeading, turnsTo,
} from "./support/manager.mjs";
import { action, fileOf, record } from "./support/records.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();

/** The device's clock, moved to where the test wants it; it goes on from there. */
const movable = () => {
  const { now } = Date;
  let shift = 0;
  const Real = Date;
  globalThis.moveTo = (moment) => (shift = Real.parse(moment) - now());
  globalThis.Date = class Date extends Real {
    constructor(...values) {
      if (values.length === 0) super(now() + shift);
      else super(...values);
    }

    static now() {
      return now() + shift;
    }
  };
};

const MOMENTS = {
  "a year on": "2027-11-26T10:00:00Z",
  "back to last year": "2025-01-01T00:00:00Z",
  "back before all computers": "1969-12-31T23:59:59Z",
  "beyond what a file can say": "3500-06-01T12:00:00Z",
  "to the hour that summer time leaves out": "2027-03-28T01:30:00Z",
  "to the hour that comes twice": "2026-10-25T00:30:00Z",
};

journey("the clock jumps between answers: each is saved, in order, and the record opens", async (page) => {
  await opensFile(page, fileOf(record()));
  let level = 0;
  for (const [what, moment] of Object.entries(MOMENTS)) {
    await turnsTo(page, "statement/O1", ", O1");
    await page.evaluate((moment) => globalThis.moveTo(moment), moment);
    level = (level + 1) % 4;
    await page.getByRole("radio").nth(level).check();
    await isSaved(page);
    assert.deepEqual((await keptRecord(page, "westhaven")).answers.O1.rating, { level }, what);
    await page.reload();
    await seesHeading(page, ", O1");
    assert(await page.getByRole("radio").nth(level).isChecked(), what);
    assert.equal(await page.locator(".app-banners > *").count(), 0, what);
  }
  const { history } = await keptRecord(page, "westhaven");
  assert.equal(history.length, Object.keys(MOMENTS).length);
  await turnsTo(page, "history", "What changed when");
}, { prepare: movable });

journey("a computer that slept over midnight says on which day it saved", async (page) => {
  await page.evaluate(() => globalThis.moveTo("2026-11-26T23:50:00Z"));
  await opensFile(page, fileOf(record()));
  assert.match(await saveStatus(page), /^Saved on this device: 11:5\dpm$/);
  await page.evaluate(() => {
    globalThis.moveTo("2026-11-27T08:00:00Z");
    dispatchEvent(new Event("focus"));
  });
  await page.locator("#save-status", { hasText: /^Saved on this device: 26 November 2026 at 11:5\dpm$/ }).waitFor();
}, { prepare: movable });

/** What a file holds, apart from when it was written. */
const RECORD = record({ ratings: { O1: "2" }, plan: { fixed: "2026-11-02", actions: [action("p1")] } });
let saved;

for (const timezoneId of ["Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
  journey(`dates are the days that were typed, in ${timezoneId}, and the record is the same everywhere`, async (page) => {
    await opensFile(page, fileOf(RECORD));
    await turnsTo(page, "statement/O1", ", O1");
    await page.getByRole("button", { name: "Add evidence" }).click();
    await page.getByLabel("What is it?").fill("Audit of 20 plans");
    await page.getByLabel("Document", { exact: true }).check();
    // The day on which summer time begins, and the first of a year: where a slip of an hour is a slip of a day.
    await page.getByLabel("Its date").fill("2027-03-28");
    await page.getByRole("button", { name: "Keep this evidence" }).click();
    says(await page.locator(".app-evidence__item").innerText(), "28 March 2027");
    await isSaved(page);
    await page.reload();
    await seesHeading(page, ", O1");
    says(await page.locator(".app-evidence__item").innerText(), "28 March 2027");
    await turnsTo(page, "plan", "Action plan");
    says(await page.locator("main").innerText(), "31 March 2027");
    const { file } = await savesToFile(page);
    const { plan, answers } = file.assessment;
    const { id, ...evidence } = answers.O1.evidence[0];
    const found = JSON.stringify({ plan, evidence });
    saved ??= found;
    assert.equal(found, saved);
    assert(id);
  }, { timezoneId });
}
