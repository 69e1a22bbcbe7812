// The one-file edition cannot start, or stops in the middle: it says so as the site does, and offers the work as files.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { begins, disk, inFirefox } from "./support/disk.mjs";
import { NOISE, breaks, faults, offers, stopsAndStartsAgain, stopsWithUnkeptWork } from "./support/faults.mjs";
import { opensFile, sees, seesHeading, turnsTo } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive } from "./support/stage.mjs";

const { fromDisk, address, put } = disk();

for (const how of ["panic", "trap"]) {
  fromDisk(`one file, stopped by ${how}: says so, offers all that was there, and starts again`, (page) =>
    stopsAndStartsAgain(page, how), { prepare: faults, allow: NOISE });
}

fromDisk("one file, stopped with work that is kept nowhere else: it is offered, and leaving without it warns",
  stopsWithUnkeptWork, { prepare: faults, allow: NOISE });

/** Ways in which the file is not what was built. */
const DAMAGE = {
  "the app's module is damaged": (text) =>
    text.replace(/(<script type="text\/plain" id="file:app_bg-\w+\.wasm"[^>]*>[\w+/]{1000})[\w+/]{400}/, (_, before) => before + "A".repeat(400)),
  "the app's module is lost": (text) => text.replace(/<script type="text\/plain" id="file:app_bg-\w+\.wasm"[^>]*>[^<]*<\/script>/, ""),
  "the app's script was changed": (text) => text.replace("globalThis.oneFile=", "globalThis.oneFile ="),
  "it was cut short, in what is packed": (text) => text.slice(0, text.length / 2),
  "it was cut short, in its script": (text) => text.slice(0, -2000),
};

fromDisk("one file that cannot start says so, and offers what is kept", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  const { hash } = new URL(page.url());
  for (const [what, change] of Object.entries(DAMAGE)) {
    // In Chromium all files from a disk share one storage, so that it is there in the damaged one, too.
    const damaged = put([what], (text) => {
      const changed = change(text);
      assert(changed !== text, what);
      return changed;
    });
    await page.goto(damaged + hash);
    await seesHeading(page, "This tool could not start");
    await sees(page, "This file is not whole");
    await assertAccessible(page);
    const file = await offers(page, "Westhaven, made up");
    assert.deepEqual(file.assessment.answers.O1.rating, { level: 2 }, what);
    // A whole one in its place.
    put([what]);
    await page.getByRole("button", { name: "Try again" }).click();
    await seesHeading(page, "Task list");
  }
}, { allow: [/Content Security Policy/, /gzip|inflate|decompress|compressed|WebAssembly|CompileError/i, /ERR_/] });

fromDisk("one file in a browser without WebAssembly says so", async (page) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("about:blank");
  await page.goto(address());
  await seesHeading(page, "This tool could not start");
  await sees(page, "WebAssembly is switched off");
  await sees(page, "No assessment is kept on this device.");
  await assertAccessible(page);
});

inFirefox("one file, stopped or cut short in Firefox: says so, and offers what is kept", async (page) => {
  await arrive(page, address());
  await begins(page);
  const { hash } = new URL(page.url());
  await turnsTo(page, "statement/O1", ", O1");
  await breaks(page, "panic");
  await page.locator("#trouble li", { hasText: "Westhaven, made up" }).first().waitFor();
  await page.getByRole("button", { name: "Start the tool again" }).click();
  await seesHeading(page, "See what your work adds");
  put([], DAMAGE["it was cut short, in what is packed"]);
  await page.goto("about:blank");
  await page.goto(address() + hash);
  await seesHeading(page, "This tool could not start");
  await page.locator("#trouble li", { hasText: "Westhaven, made up" }).first().waitFor();
  put([]);
  await page.getByRole("button", { name: "Try again" }).click();
  await seesHeading(page, "Task list");
}, { prepare: faults, allow: NOISE });
