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
import { openBrowser, withPage } from "./browser.mjs";
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
