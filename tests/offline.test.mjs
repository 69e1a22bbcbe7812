// The site after a first visit: it opens without a network, at any path, and an update never mixes old and new, never
// comes over work that is not saved, and never by itself.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inspector } from "./support/axe.mjs";
import { openBrowser, withPage } from "./support/browser.mjs";
import { copyOf, update } from "./support/builds.mjs";
import {
  addsEvidence, assessmentId, beginsAssessment, goesTo, isSaved, rates, savesToFile, sees, seesHeading, turnsTo, writes,
} from "./support/manager.mjs";
import { startServer } from "./support/server.mjs";
import { arrive, eventually } from "./support/stage.mjs";

const DIST = process.env.BASE_DIST ?? "dist";
const PREFIX = "/councils/westhaven/";

/** What a browser says of a server that is gone, and of a file that is. */
const GONE = [/ERR_CONNECTION_REFUSED/, /ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /404/, /Failed to fetch/];

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

/** A test with a folder of its own, a server on it that can be stopped, started and updated, and a page. */
function visit(name, journey, options = {}) {
  test(name, { timeout: 150_000 }, async () => {
    const { folder, remove } = copyOf(DIST);
    let server = await startServer({ dist: folder, prefix: PREFIX });
    const site = {
      url: server.url,
      origin: server.origin,
      stop: () => server.stop(),
      async start() {
        server = await startServer({ dist: folder, prefix: PREFIX, port: server.port });
      },
      async updateTo(build, damage = () => {}) {
        update(folder, build);
        damage(folder);
        await server.stop();
        await site.start();
      },
    };
    try {
      await withPage(browser, site, async (page, extras) => {
        extras.context.setDefaultTimeout(30_000);
        await arrive(page, site.url);
        await journey(page, { ...extras, site });
      }, { path: null, serviceWorkers: "allow", allow: GONE, ...options });
    } finally {
      await server.stop();
      remove();
    }
  });
}

/** Waits until the browser keeps all of the site and serves the page from there. */
const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** Which build the page is of: the first has no name. */
const buildOf = (page) => page.evaluate(() => document.documentElement.dataset.build ?? "A");

/** The names of the builds that the browser keeps. */
const keptBuilds = (page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(" ").at(-1)));

/** Has the browser look for an update, as it does by itself at every visit, and waits until the app tells of one. */
async function findsUpdate(page) {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
  await sees(page, "A newer version of this tool is ready");
}

/** Has the worker make a file. */
async function getsTemplate(page) {
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  await page.getByRole("button", { name: "Download for Excel" }).click();
  await page.getByText(/is among your downloads/).waitFor();
}

visit("after a first visit all of it works without a network", async (page, { context, site }) => {
  await isKept(page);
  await site.stop();
  await page.goto("about:blank");
  await arrive(page, site.url);
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "Partly in place");
  await addsEvidence(page, { title: "Minutes of the board" });
  await turnsTo(page, "report", "Self-assessment report");
  await isSaved(page);
  // What nobody has asked for yet: the worker with its module, the guidance's long texts, the example.
  await getsTemplate(page);
  await turnsTo(page, "documents", "Take documents away");
  await page.getByLabel("Self-assessment report").check();
  for (const name of ["Word (.docx)", "PDF (.pdf)"]) {
    await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  }
  await goesTo(page, "#/about", "How it works and its sources");
  await sees(page, "In today's terms");
  const [licences] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: /The licences of/ }).click()]);
  await licences.getByText("Apache License").first().waitFor();
  await goesTo(page, "#/example");
  await seesHeading(page, "Self-assessment report");
  // At another address of the same page, and in another tab.
  const second = await context.newPage();
  await arrive(second, `${site.url}index.html?from=a-link#/about`);
  await seesHeading(second, "How it works and its sources");
});

visit("an update waits, the old page goes on with its own files, and a reload is offered once work is saved", async (page, {
  context, site,
}) => {
  const look = inspector();
  await isKept(page);
  await beginsAssessment(page);
  await isSaved(page);
  const id = assessmentId(page);
  await site.updateTo("B");
  await findsUpdate(page);
  assert.equal(await buildOf(page), "A");
  await look(page);
  // The server has none of the old page's files any more; a part that was never fetched still comes.
  await getsTemplate(page);
  // Another tab is the old build, too: never two builds at once.
  const second = await context.newPage();
  await arrive(second, `${site.url}#/a/${id}/tasks`);
  await seesHeading(second, "Task list");
  assert.equal(await buildOf(second), "A");
  // What was typed a moment before is saved before the page is reloaded.
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").fill("Said in the last second.");
  await page.getByRole("button", { name: "Reload now" }).click();
  await page.waitForFunction(() => document.documentElement.dataset.build === "B");
  await page.locator("footer").waitFor();
  assert.equal(await page.getByLabel("Notes").inputValue(), "Said in the last second.");
  await page.getByText("A newer version of this tool is ready").waitFor({ state: "detached" });
  // The other tab was not touched. It goes on as it was, with files that only the browser has.
  assert.equal(await buildOf(second), "A");
  await goesTo(second, "#/example");
  await seesHeading(second, "Self-assessment report");
  assert.equal((await keptBuilds(page)).length, 2);
  await second.close();
  // The old build's files go when a page is opened and no other is open. A busy browser may take a while to close one.
  await eventually(async () => {
    await page.goto("about:blank");
    await arrive(page, site.url);
    assert.equal(await buildOf(page), "B");
    assert.deepEqual(await keptBuilds(page), ["B"]);
  });
  look.end();
});

visit("work that is kept in files only is never reloaded away", async (page, { site }) => {
  const look = inspector();
  await isKept(page);
  await beginsAssessment(page, { keep: "files" });
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "Partly in place");
  await site.updateTo("B");
  await findsUpdate(page);
  await sees(page, "you have changes that are not saved");
  assert.equal(await page.getByRole("button", { name: "Reload now" }).count(), 0);
  await look(page);
  await savesToFile(page);
  await page.getByRole("button", { name: "Reload now" }).waitFor();
  await sees(page, "Open your file again after that");
  assert.equal(await buildOf(page), "A");
  look.end();
});

visit("closing the last page changes to the new build", async (page, { context, site }) => {
  await isKept(page);
  await site.updateTo("B");
  await findsUpdate(page);
  await page.close();
  const next = await context.newPage();
  await eventually(async () => {
    await arrive(next, site.url);
    assert.equal(await buildOf(next), "B");
    await next.goto("about:blank");
  });
});

visit("an update that does not arrive whole is not taken", async (page, { site }) => {
  await isKept(page);
  const [first] = await keptBuilds(page);
  // A host that answers with another page, as some do for what they do not have.
  await site.updateTo("B", (folder) => {
    const guidance = readdirSync(folder).find((name) => name.startsWith("guidance-"));
    writeFileSync(join(folder, guidance), "<h1>Not found</h1>");
  });
  const became = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    registration.update();
    await new Promise((found) => registration.addEventListener("updatefound", found, { once: true }));
    const fresh = registration.installing;
    while (fresh.state === "installing") await new Promise((done) => fresh.addEventListener("statechange", done, { once: true }));
    return fresh.state;
  });
  assert.equal(became, "redundant");
  await page.reload();
  await page.locator("footer").waitFor();
  assert.equal(await buildOf(page), "A");
  assert((await keptBuilds(page)).includes(first));
}, { allow: [...GONE, /integrity/, /ServiceWorker/] });

visit("without a service worker, a part that an update took away is said to be missing, and nothing is lost", async (page, {
  site,
}) => {
  await page.route(/split_gathered-\w+\.wasm$/, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await page.locator("footer").waitFor();
  await beginsAssessment(page);
  await isSaved(page);
  const id = assessmentId(page);
  await site.updateTo("B");
  await turnsTo(page, "cases", "This page could not be loaded");
  await sees(page, "the tool may have been updated since you opened it");
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "Partly in place");
  await isSaved(page);
  await page.unroute(/split_gathered-\w+\.wasm$/);
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
  assert.equal(await buildOf(page), "B");
  assert(await page.getByRole("radio", { name: "Partly in place" }).isChecked());
  assert.equal(assessmentId(page), id);
}, { serviceWorkers: "block", allow: [...GONE, /wasm/i, /TypeError/] });

visit("it can be installed", async (page, { site }) => {
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const answer = await fetch(new URL(address, site.url));
  assert.equal(answer.headers.get("content-type"), "application/manifest+json");
  const manifest = await answer.json();
  const manifestAt = new URL(address, site.url);
  for (const member of ["start_url", "scope"]) assert.equal(new URL(manifest[member], manifestAt).href, site.url);
  for (const icon of manifest.icons) {
    const file = await fetch(new URL(icon.src, manifestAt));
    assert.equal(file.headers.get("content-type"), icon.type);
    const bytes = Buffer.from(await file.arrayBuffer());
    // A PNG's size stands at its beginning.
    if (icon.type === "image/png") assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, icon.sizes);
  }
  // What the browser itself holds against it.
  const { installabilityErrors } = await (await page.context().newCDPSession(page)).send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

test("the service worker keeps all that the page may ask for, and nothing else", () => {
  const script = readFileSync(`${DIST}/sw.js`, "utf8");
  const files = Object.keys(JSON.parse(/^const FILES = (.*);$/m.exec(script)[1]));
  const parts = [/^\.\/$/, /^app_bg-/, /^split_pages-/, /^spreadsheet-worker-/, /^spreadsheet_bg-/, /^guidance-/, /^later-.*css/, /^licences/];
  for (const part of parts) {
    assert(files.some((name) => part.test(name)), `not kept: ${part}`);
  }
  assert(!files.some((name) => /^(family-|sbom|_headers|sw\.js)/.test(name)));
});
