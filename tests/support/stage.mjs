// What every journey needs: one browser and one server per file of tests, and a page of its own per journey.
//
//     const journey = stage();
//     journey("a gap becomes an action", async (page, { context, site }) => { … });

import { after, before, test } from "node:test";
import { openBrowser, withPage } from "./browser.mjs";
import { startServer } from "./server.mjs";

/** How long a page may take to come to a state, in ms: the machine may be busy. */
const PATIENCE = 15_000;

/** Opens browser and server for this file. Returns a function that adds a journey, with the options of `withPage` and `patience`, the most that it may take, in ms. */
export function stage({ prefix = "/" } = {}) {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([openBrowser(), startServer({ prefix })]);
  });
  after(async () => {
    await Promise.all([browser?.close(), site?.stop()]);
  });
  return (name, journey, { path = "", prepare, skip = false, patience = 150_000, ...options } = {}) =>
    // `skip` is the reason why a journey cannot be made here, `patience` how long it may take on a busy machine, in ms.
    test(name, { timeout: patience, skip }, (t) =>
      withPage(browser, site, async (page, extras) => {
        extras.context.setDefaultTimeout(PATIENCE);
        // `prepare` changes the browser before the app is there.
        if (prepare) await extras.context.addInitScript(prepare);
        if (path !== null) await arrive(page, site.url + path);
        try {
          return await journey(page, { ...extras, site, diagnostic: (text) => t.diagnostic(text) });
        } catch (error) {
          await photograph(extras.context, name);
          throw error;
        }
      }, { path: null, ...options }));
}

/** With the variable PHOTOS, a failed journey leaves pictures of its pages in that folder. */
async function photograph(context, name) {
  const folder = process.env.PHOTOS;
  if (!folder) return;
  for (const [i, page] of context.pages().entries()) {
    const path = `${folder}/${name.replace(/\W+/g, "-")}-${i + 1}.png`;
    await page.screenshot({ path, fullPage: true }).catch(() => {});
  }
}

/** Goes to an address and waits until the app stands there, not only the page that can be read without it. */
export async function arrive(page, url) {
  await page.goto(url);
  await page.locator("footer").waitFor();
}

/** Tries again until `check` no longer throws, and returns what it returns. For what a page cannot be asked to wait for. */
export async function eventually(check, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
