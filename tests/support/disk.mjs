// The one-file edition on a disk, opened as by double-click.
//
//     const { fromDisk, address, put } = disk();
//     fromDisk("it works", async (page, { context }) => { … });

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { assertClean, openBrowser, watch, withPage } from "./browser.mjs";
import { firefoxProgram, openFirefox } from "./firefox.mjs";
import { choosesWhereToKeep, goesTo, isSaved, seesHeading } from "./manager.mjs";
import { arrive } from "./stage.mjs";

const NAME = "family-outcomes-self-assessment.html";

/** The file as it was built. */
export const BUILT = resolve(process.env.BASE_DIST ?? "dist", NAME);

/** How long a page may take to come to a state, in ms: the machine may be busy. */
export const PATIENCE = 60_000;

/** A browser, and a folder with the file, for this file of tests. */
export function disk() {
  let folder;
  let browser;
  const path = (...places) => join(folder, ...places, NAME);
  const address = (...places) => pathToFileURL(path(...places)).href;
  /** Puts the file into a folder of the folder, changed by `change`; gives its address. */
  const put = (places, change = (text) => text) => {
    mkdirSync(dirname(path(...places)), { recursive: true });
    writeFileSync(path(...places), change(readFileSync(BUILT, "utf8")));
    return address(...places);
  };
  before(async () => {
    // Alone in its folder: it must need nothing beside it. The name has what an address must escape.
    folder = mkdtempSync(join(tmpdir(), "one file #1 "));
    put([]);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  /** A page on the file, that fails if anything but the file itself is asked for. `prepare` changes the browser before. */
  const fromDisk = (name, journey, { prepare, ...options } = {}) =>
    test(name, { timeout: 150_000 }, () =>
      withPage(browser, { url: address(), origin: "null" }, async (page, extras) => {
        extras.context.setDefaultTimeout(PATIENCE);
        if (prepare) await extras.context.addInitScript(prepare);
        const asked = [];
        extras.context.on("request", (request) => asked.push(request.url()));
        await arrive(page, address());
        await journey(page, extras);
        const isIt = (url) => url.startsWith(pathToFileURL(folder).href) && new URL(url).pathname.endsWith(NAME);
        assert.deepEqual(asked.filter((url) => !isIt(url) && !/^(blob|data|about):/.test(url)), []);
      }, { path: null, ...options }));
  return { fromDisk, address, put };
}

/** A page in Firefox with a profile on the disk, where Firefox is installed. Its downloads go to the folder `downloadsPath`. */
export function inFirefox(name, journey, { prepare, allow = [] } = {}) {
  const skip = firefoxProgram() ? false : "no Firefox is installed";
  test(name, { timeout: 300_000, skip }, async () => {
    const profile = mkdtempSync(join(tmpdir(), "firefox-"));
    const downloadsPath = mkdtempSync(join(tmpdir(), "downloads-"));
    const context = await openFirefox({ profile, downloadsPath });
    try {
      context.setDefaultTimeout(PATIENCE);
      const problems = await watch(context, "null");
      if (prepare) await context.addInitScript(prepare);
      await journey(await context.newPage(), { downloadsPath });
      assertClean(problems, allow);
    } finally {
      await context.close();
      for (const used of [profile, downloadsPath]) rmSync(used, { recursive: true, force: true, maxRetries: 10 });
    }
  });
}

/** Begins an assessment by real keys: Playwright's `fill` tells a page in Firefox less than typing does. */
export async function begins(page) {
  await goesTo(page, "#/new", "Start an assessment");
  await choosesWhereToKeep(page, "device");
  await page.getByLabel("Name of your service").pressSequentially("Westhaven, made up");
  await page.getByRole("button", { name: "Go to the task list" }).click();
  await seesHeading(page, "Task list");
  await isSaved(page);
}
