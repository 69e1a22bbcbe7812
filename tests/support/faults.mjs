// A browser that does what it never should, so that the app stops; and what the page that is shown then offers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertAccessible } from "./axe.mjs";
import { keptRecord } from "./device.mjs";
import { beginsAssessment, isSaved, opensFile, rates, sees, seesHeading, triesToClose, turnsTo } from "./manager.mjs";
import { fileOf, record } from "./records.mjs";

/**
 * While `globalThis.broken` is set, a part of the browser does what it never should. The first makes the app panic: what draws
 * the page takes it for granted that elements can be copied. The others leave it by an error that it cannot catch.
 */
export const faults = () => {
  // The browser is well again as soon as the app has stopped.
  addEventListener("error", () => (globalThis.broken = ""));
  addEventListener("unhandledrejection", () => (globalThis.broken = ""));
  const { cloneNode } = Node.prototype;
  const { now } = Date;
  const fails = (how, fail, works) => function part(...values) {
    if (globalThis.broken === how) fail();
    return works.apply(this, values);
  };
  const no = () => {
    throw new Error("No element.");
  };
  Node.prototype.cloneNode = fails("panic", no, cloneNode);
  Date.now = fails("exception", no, now);
  Date.now = fails("trap", () => {
    throw new WebAssembly.RuntimeError("memory access out of bounds");
  }, Date.now);
  const deep = () => deep() + 1;
  Date.now = fails("no stack left", deep, Date.now);
};

/** What an app that stops writes to the console. */
export const NOISE = [/wasm-function/, /RuntimeError/, /No element/, /Maximum call stack/, /unreachable/, /recursive/, /dropped/];

/**
 * Saves what the page of a stopped app offers by this name; gives what is in the file. Of several versions the newest, which comes
 * first: what was still being saved as the app stopped may be on the device by then, or not.
 */
export async function offers(page, name) {
  const item = page.locator("#trouble li", { hasText: name }).first();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    item.getByRole("button", { name: "Save to a file" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^self-assessment-.*\.json$/);
  return JSON.parse(readFileSync(await download.path(), "utf8"));
}

/** Breaks the browser, and rates by a click that is not waited for: the page may be another when it ends. */
export async function breaks(page, how) {
  await page.evaluate((how) => {
    globalThis.broken = how;
    document.querySelectorAll("input[type=radio][name=rating]")[3].click();
  }, how);
  if (how === "panic") {
    // A page with new elements is drawn.
    await page.evaluate(() => (location.hash = location.hash.replace(/statement.*/, "plan")));
  }
  await seesHeading(page, "This tool has stopped");
}

/** Breaks the app in the middle of answering: it says so, offers all that was there, and starts again. Gives what it offered. */
export async function stopsAndStartsAgain(page, how) {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await turnsTo(page, "statement/O2", ", O2");
  await rates(page, "1 Partly in place");
  await isSaved(page);
  await breaks(page, how);
  await sees(page, "Work that was shown as saved is safe on this device.");
  await sees(page, "Something went wrong in the tool.");
  await assertAccessible(page);
  const file = await offers(page, "Westhaven, made up");
  assert.deepEqual(file.assessment.answers.O1.rating, { level: 2 });
  const last = file.assessment.answers.O2.rating;
  if (how === "panic") assert.deepEqual(last, { level: 3 }, "the last answer, given before it stopped");
  else assert([1, 3].includes(last.level));
  await page.getByRole("button", { name: "Start the tool again" }).click();
  await seesHeading(page, "See what your work adds");
  await page.locator(".app-continue a", { hasText: "Westhaven, made up" }).click();
  await seesHeading(page, "Task list");
  assert.deepEqual((await keptRecord(page, "westhaven")).answers.O1.rating, { level: 2 });
  return file;
}

/** Breaks the app with work that is kept nowhere else: it is offered, and leaving without it warns. */
export async function stopsWithUnkeptWork(page) {
  await beginsAssessment(page, { keep: "files" });
  await turnsTo(page, "statement/O1", ", O1");
  await breaks(page, "panic");
  await sees(page, "as it was in this page");
  assert.equal(await triesToClose(page), "beforeunload");
  const file = await offers(page, "Westhaven, made up");
  assert.deepEqual(file.assessment.answers.O1.rating, { level: 3 });
  // The stopped app does not stand in the way.
  assert.equal(await triesToClose(page), "closed");
}
