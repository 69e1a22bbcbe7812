// The ready settings for web servers: each sends every kind of file as the project's own server does, which is what the
// other journeys are made on. nginx and Apache run for real; what IIS and `_headers` hosts are told is read.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser, withPage } from "./support/browser.mjs";
import { HOSTS, isInstalled, startHost } from "./support/hosts.mjs";
import { beginsAssessment, isSaved, seesHeading, turnsTo } from "./support/manager.mjs";
import { ROOT, startServer } from "./support/server.mjs";
import { arrive } from "./support/stage.mjs";

const DIST = process.env.BASE_DIST ?? join(ROOT, "dist");
const ONE_FILE = "family-outcomes-self-assessment.html";

/** What says how a file may be used, by the browser's rules. */
const HEADERS = [
  "content-type", "cache-control", "content-disposition", "content-security-policy", "x-content-type-options",
  "referrer-policy", "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy",
];

/** One file of each kind, and those that keep their names. */
const FILES = (() => {
  const names = readdirSync(DIST).filter((name) => name !== "_headers");
  const kinds = new Map(names.map((name) => [name.split(".").at(-1), name]));
  return ["", ...new Set([...kinds.values(), "index.html", "sw.js", ONE_FILE])];
})();

let browser;
let own;
before(async () => ([browser, own] = await Promise.all([openBrowser(), startServer({ dist: DIST })])));
after(() => Promise.all([browser?.close(), own?.stop()]));

/** What a server says of a file. */
async function said(site, name, encoding = "identity") {
  const answer = await fetch(new URL(name, site.url), { headers: { "accept-encoding": encoding } });
  const bytes = await answer.arrayBuffer();
  const headers = Object.fromEntries(HEADERS.map((header) => [header, answer.headers.get(header)]));
  return { status: answer.status, headers, encoding: answer.headers.get("content-encoding"), vary: answer.headers.get("vary"), size: bytes.byteLength };
}

for (const name of Object.keys(HOSTS)) {
  const skip = isInstalled(name) ? false : `${name} is not installed`;
  test(`${name} sends every kind of file as it should, and the app works`, { timeout: 150_000, skip }, async () => {
    const site = await startHost(name, DIST);
    try {
      for (const file of FILES) {
        const [theirs, ours] = [await said(site, file), await said(own, file)];
        assert.equal(theirs.status, 200, file);
        assert.deepEqual(theirs.headers, ours.headers, file || "the folder");
        assert.equal(theirs.size, ours.size, file);
      }
      for (const file of FILES.filter((file) => /\.(html|css|js|json|wasm)$/.test(file))) {
        const packed = await said(site, file, "gzip");
        assert.equal(packed.encoding, "gzip", file);
        assert.match(packed.vary, /accept-encoding/i, file);
      }
      // Nothing is listed, and what is not there is not there: no page in the place of a file.
      const missing = await said(site, "app-0000000000.js");
      assert.equal(missing.status, 404);
      for (const header of HEADERS.slice(3)) assert.equal(missing.headers[header], (await said(own, "")).headers[header]);
      assert.notEqual((await said({ url: new URL("..", site.url) }, "")).status, 200);

      await withPage(browser, site, async (page) => {
        await arrive(page, `${site.url}#/about`);
        await seesHeading(page, "How it works and its sources");
        await beginsAssessment(page);
        await isSaved(page);
        await turnsTo(page, "spreadsheet", "Use a spreadsheet");
        await page.getByRole("button", { name: "Download for Excel" }).click();
        await page.getByText(/is among your downloads/).waitFor();
        await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
      }, { path: null, serviceWorkers: "allow" });
    } finally {
      await site.stop();
    }
  });
}

test("IIS is told the same", async () => {
  const text = readFileSync(join(ROOT, "hosting/web.config"), "utf8");
  await withPage(browser, own, async (page) => {
    const config = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      const error = xml.querySelector("parsererror")?.textContent;
      const all = (selector, ...names) =>
        [...xml.querySelectorAll(selector)].map((element) => names.map((name) => element.getAttribute(name)));
      return {
        error,
        root: xml.documentElement.nodeName,
        types: all("mimeMap", "fileExtension", "mimeType"),
        headers: all("configuration > :not(location) customHeaders > add", "name", "value"),
        caching: all("configuration > :not(location) clientCache", "cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"),
        fixed: [...xml.querySelectorAll("location")].map((location) => [
          location.getAttribute("path"),
          location.querySelector("clientCache").getAttribute("cacheControlMode"),
          location.querySelector("add")?.getAttribute("value") ?? null,
        ]),
      };
    }, text);
    assert.equal(config.error, undefined);
    assert.equal(config.root, "configuration");
    const types = Object.fromEntries(config.types);
    const headers = Object.fromEntries(config.headers.map(([name, value]) => [name.toLowerCase(), value]));
    for (const file of FILES.filter(Boolean)) {
      const ours = (await said(own, file)).headers;
      assert.equal(types[`.${file.split(".").at(-1)}`], ours["content-type"], file);
      for (const header of HEADERS.slice(3)) assert.equal(headers[header], ours[header], header);
      // A year, as "for ever" is said; but for what keeps its name, asking again.
      const fixed = config.fixed.find(([path]) => path === file);
      assert.equal(fixed?.[1], ours["cache-control"] === "no-cache" ? "DisableCache" : undefined, file);
      assert.equal(fixed?.[2] ?? null, ours["content-disposition"], file);
    }
    assert.deepEqual(config.caching, [["UseMaxAge", "365.00:00:00", "public, immutable"]]);
  });
});

test("hosts that read _headers are told the same", async () => {
  const rules = new Map();
  let path;
  for (const line of readFileSync(join(DIST, "_headers"), "utf8").split("\n").filter(Boolean)) {
    const header = /^ {2}([\w-]+): (.+)$/.exec(line);
    if (header) rules.get(path).set(header[1].toLowerCase(), header[2]);
    else rules.set((path = line), new Map());
  }
  for (const file of readdirSync(DIST).filter((name) => name !== "_headers")) {
    const ours = (await said(own, file)).headers;
    const told = { ...Object.fromEntries(rules.get("/*")), ...Object.fromEntries(rules.get(`/${file}`) ?? []) };
    for (const header of HEADERS.slice(2)) assert.equal(told[header] ?? null, ours[header], `${file}: ${header}`);
    // Where nothing is said, such hosts have browsers ask again.
    assert.equal(told["cache-control"] ?? "no-cache", ours["cache-control"], file);
  }
});
