// A browser that does what it never should, so that the app stops; and what the page that is shown then offers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { seesHeading } from "./manager.mjs";

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
