// The one-file edition, opened from a disk as by double-click: everything works, nothing is fetched, and what the app says
// of its storage is what browsers do.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { inspector } from "./support/axe.mjs";
import { BUILT, PATIENCE, begins, disk, inFirefox } from "./support/disk.mjs";
import { beginsAssessment, goesTo, isSaved, rates, sees, seesHeading, turnsTo } from "./support/manager.mjs";
import { arrive, eventually } from "./support/stage.mjs";

const { fromDisk, address, put } = disk();

fromDisk("all of it works from a disk", async (page) => {
  const look = inspector();
  await goesTo(page, "#/new", "Start an assessment");
  await sees(page, "You opened this tool as a file");
  await look(page);
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "Partly in place");
  await isSaved(page);
  // The guidance's texts, a worker with its module and a file, the example.
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download for Excel" }).click(),
  ]);
  const file = await download.path();
  assert.equal(readFileSync(file).subarray(0, 2).toString(), "PK");
  await page.getByLabel("Filled template").setInputFiles({ name: "t.xlsx", mimeType: "", buffer: readFileSync(file) });
  await page.getByText(/no answers|nothing|empty|Check what was read/i).first().waitFor();
  await turnsTo(page, "documents", "Take documents away");
  await page.getByLabel("Self-assessment report").check();
  const [word] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Word (.docx)" }).click()]);
  assert.equal(readFileSync(await word.path()).subarray(0, 2).toString(), "PK");
  const [pdf] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "PDF (.pdf)" }).click()]);
  assert.equal(readFileSync(await pdf.path()).subarray(0, 5).toString(), "%PDF-");
  await goesTo(page, "#/about", "How it works and its sources");
  await sees(page, "You are using the tool as one file");
  await sees(page, "In today's terms");
  await look(page);
  const [licences] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: /The licences of/ }).click()]);
  await licences.getByText("Apache License").first().waitFor();
  await licences.close();
  await goesTo(page, "#/example");
  await seesHeading(page, "Self-assessment report");
  look.end();
});

fromDisk("work is there again after a reload, at an address within the tool", async (page) => {
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "Partly in place");
  await isSaved(page);
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
  assert(await page.getByRole("radio", { name: "Partly in place" }).isChecked());
});

test("its policy lets nothing but its own scripts and style run, and nothing be fetched", () => {
  const text = readFileSync(BUILT, "utf8");
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(text);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/=]+'; /);
  assert.doesNotMatch(policy, /unsafe-inline|connect-src|'self'|\*|https?:/);
  assert(text.indexOf("Content-Security-Policy") < text.indexOf("<style>"), "the policy holds only for what follows it");
  // It names no file beside it.
  const tags = text.match(/<(?:link|script|img)\b[^>]*>/g).filter((tag) => !/id="(?:guidance|example|[a-z]+-worker)"/.test(tag));
  assert.deepEqual(tags.filter((tag) => /\s(?:href|src)="(?!data:|#)/.test(tag)), []);
  assert(statSync(BUILT).size < 12_000_000, "too large to be sent by e-mail");
});

/** Whether a page finds an assessment at an address. */
async function finds(page, url, hash) {
  await page.goto("about:blank");
  await arrive(page, url + hash);
  const heading = await page.locator("main h1").filter({ hasText: /Task list|not on this device/ }).innerText();
  return heading.endsWith("Task list");
}

/** Begins an assessment at one place, then looks for it there, and at another place. */
async function keepsAndLooks(page) {
  put(["elsewhere"]);
  await arrive(page, address());
  await begins(page);
  const { hash } = new URL(page.url());
  return { here: await finds(page, address(), hash), elsewhere: await finds(page, address("elsewhere"), hash) };
}

fromDisk("in Chromium all files from a disk share one storage", async (page) => {
  assert.deepEqual(await keepsAndLooks(page), { here: true, elsewhere: true });
});

inFirefox("in Firefox it works, and the storage is this file's, at its place", async (page, { downloadsPath }) => {
  assert.deepEqual(await keepsAndLooks(page), { here: true, elsewhere: false });
  await goesTo(page, "#/example");
  await seesHeading(page, "Self-assessment report");
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  await page.getByRole("button", { name: "Download for Excel" }).click();
  await eventually(() => assert.equal(readdirSync(downloadsPath).length, 1), PATIENCE);
  await turnsTo(page, "documents", "Take documents away");
  await page.getByRole("button", { name: "Word (.docx)" }).click();
  await eventually(() => assert.equal(readdirSync(downloadsPath).length, 2), PATIENCE);
});
