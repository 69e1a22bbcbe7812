// What the site is made of is listed in it: for programs as CycloneDX, and for people with the licences' texts.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser, withPage } from "./support/browser.mjs";
import { PYTHON } from "./support/python.mjs";
import { ROOT, startServer } from "./support/server.mjs";

const DIST = process.env.BASE_DIST ?? join(ROOT, "dist");
const read = (name) => readFileSync(join(DIST, name), "utf8");

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

test("the bill of materials is one, by another program's judgement", () => {
  const checked = execFileSync(PYTHON, [
    join(ROOT, "tests/supply/check.py"),
    join(DIST, "sbom.cdx.json"),
    join(ROOT, "Cargo.lock"),
  ]);
  assert(Number(checked) > 100, `only ${checked} crates`);
});

test("every part of the site is in the bill and has its licence in the texts", () => {
  const { components } = JSON.parse(read("sbom.cdx.json"));
  const texts = read("licences.txt");
  const shipped = components.filter((one) => one.scope === "required");
  for (const name of ["yew", "serde_json", "wasm-bindgen", "zip", "govuk-frontend", "rust-std"]) {
    assert(shipped.some((one) => one.name === name), `${name} is not said to be shipped`);
  }
  for (const name of ["axum", "esbuild", "axe-core", "proptest"]) {
    assert(components.some((one) => one.name === name && one.scope === "excluded"), `${name} is not said to be a tool`);
  }
  const crates = shipped.filter((one) => one.purl?.startsWith("pkg:cargo/"));
  for (const { name, version, licenses, hashes } of crates) {
    assert(texts.includes(`\n${name} ${version}\n`), `no licence of ${name} ${version}`);
    assert.equal(licenses.length, 1, name);
    assert.match(hashes[0].content, /^[0-9a-f]{64}$/);
  }
  for (const words of ["Open Government Licence", "GOV.UK Frontend", "Permission is hereby granted", "Apache License"]) {
    assert(texts.includes(words), words);
  }
});

test("neither says anything of the machine that built it", () => {
  for (const name of ["sbom.cdx.json", "licences.txt"]) {
    assert(!read(name).includes(ROOT), name);
    assert.doesNotMatch(read(name), /\.cargo\/registry|"timestamp"/);
  }
});

test("the page on sources leads to the licences", async () => {
  const site = await startServer();
  try {
    await withPage(browser, site, async (page) => {
      await page.goto(`${site.url}#/about`);
      const link = page.getByRole("link", { name: "The licences of everything" });
      await link.waitFor();
      // Opened in a new tab, a plain text makes the browser ask for an icon that no site need have: so it is fetched here.
      assert.equal(await link.getAttribute("target"), "_blank");
      const answer = await page.request.get(new URL(await link.getAttribute("href"), site.url).href);
      assert.equal(answer.status(), 200);
      assert.match(answer.headers()["content-type"], /^text\/plain/);
      assert.match(await answer.text(), /work of others/);
    });
  } finally {
    await site.stop();
  }
});
