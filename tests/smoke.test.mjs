// The page loads, wherever it is put; it is clean, accessible, and readable without JavaScript.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "./support/axe.mjs";
import { assertClean, openBrowser, withPage } from "./support/browser.mjs";
import { ROOT, startServer } from "./support/server.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

for (const prefix of ["/", "/some/sub/path/"]) {
  test(`the app starts at ${prefix}`, async () => {
    const site = await startServer({ prefix });
    try {
      await withPage(browser, site, async (page) => {
        await page.locator("h1").first().waitFor();
        assert.equal(await page.locator("h1").count(), 1);
        assert.equal(await page.locator("main").count(), 1);
        await assertAccessible(page);
      });
    } finally {
      await site.stop();
    }
  });
}

test("the start page can be read without JavaScript", async () => {
  const site = await startServer();
  try {
    const read = async (page) => {
      assert(await page.locator("h1").first().isVisible());
      const text = await page.locator("main").innerText();
      assert(text.length > 200, `the page says only: ${text}`);
    };
    await withPage(browser, site, read, { javaScriptEnabled: false });
    // axe-core needs JavaScript itself: so the same page where only the app does not start.
    const look = async (page) => {
      await page.route(/\/boot-\w+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      await page.goto(site.url);
      await read(page);
      await assertAccessible(page);
    };
    await withPage(browser, site, look, { path: null });
  } finally {
    await site.stop();
  }
});

test("files are sent as a careful host sends them", async () => {
  const site = await startServer();
  try {
    const page = await fetch(site.url, { headers: { "accept-encoding": "gzip, br" } });
    assert.equal(page.headers.get("cache-control"), "no-cache");
    assert.equal(page.headers.get("content-encoding"), "br");
    assert.match(page.headers.get("content-security-policy"), /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(page.headers.get("x-content-type-options"), "nosniff");
    assert.equal(page.headers.get("referrer-policy"), "no-referrer");
    const html = await page.text();
    const names = [...html.matchAll(/(?:href|src)="([^"#:]+\.\w+)"/g)].map(([, name]) => name);
    assert(names.some((name) => name.endsWith(".wasm")));
    for (const name of names) {
      assert.match(name, /-[0-9a-f]{10}\.\w+$/, `${name} is not named after its content`);
      const file = await fetch(new URL(name, site.url));
      assert.equal(file.status, 200, `${name} is not there`);
      assert.match(file.headers.get("cache-control"), /immutable/);
      assert.notEqual(file.headers.get("content-type"), "application/octet-stream");
    }
    assert.equal((await fetch(new URL("nothing-here", site.url))).status, 404);
  } finally {
    await site.stop();
  }
});

test("a page that is not clean fails its test", async () => {
  const site = await startServer();
  try {
    const breaches = {
      "console error": () => console.error("wrong"),
      "page error": () => setTimeout(() => { throw new Error("wrong"); }),
      "policy": () => document.body.append(Object.assign(document.createElement("style"), { textContent: "a{}" })),
      "request to another origin": () => open("http://127.0.0.1:9/"),
    };
    for (const [kind, breach] of Object.entries(breaches)) {
      await withPage(browser, site, async (page, { problems }) => {
        await page.evaluate(breach);
        await page.waitForTimeout(100);
        assert(problems.some((problem) => problem.kind === kind), `not seen: ${kind}`);
        assert.throws(() => assertClean(problems));
        problems.length = 0;
      }, { allow: [/./] });
    }
  } finally {
    await site.stop();
  }
});

test("every browser context of the journeys is watched", () => {
  const folder = join(ROOT, "tests");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.mjs"))) {
    const text = readFileSync(join(folder, file), "utf8");
    // A context that is not made by `withPage` or `stage` is handed to `watch`, and what was seen to `assertClean`.
    const makes = /newContext\(|startOn\(|openFirefox\(/.test(text);
    const looks = /\bwatch\(/.test(text) && /assertClean\(/.test(text);
    assert(!makes || looks, `${file} opens pages that nobody watches`);
  }
});
