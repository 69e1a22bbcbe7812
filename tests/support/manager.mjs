// What a manager does in the app, in a manager's words. By pointer; `keyboard.mjs` has the keys.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** Waits for the page with this heading. */
export async function seesHeading(page, text) {
  await page.locator("main h1", { hasText: text }).waitFor();
}

/** Waits for a text anywhere in the page. */
export async function sees(page, text) {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** The id of the assessment that the page is about. */
export function assessmentId(page) {
  return new URL(page.url()).hash.split("/")[2];
}

/** Goes to an address within the app, as a link does. */
export async function goesTo(page, hash, heading) {
  await page.evaluate((hash) => (location.hash = hash), hash);
  if (heading) await seesHeading(page, heading);
}

/** Goes to a page of the open assessment: `plan`, `statement/O1`. */
export async function turnsTo(page, where, heading) {
  await goesTo(page, `#/a/${assessmentId(page)}/${where}`, heading);
}

/** Begins an assessment from any page. `keep` is `device` or `files`. */
export async function beginsAssessment(page, { name = "Westhaven, made up", programme = "", keep = "device" } = {}) {
  await goesTo(page, "#/new", "Start an assessment");
  await choosesWhereToKeep(page, keep);
  await page.getByLabel("Name of your service").fill(name);
  await page.getByLabel("What your local family programme is called").fill(programme);
  await page.getByRole("button", { name: "Go to the task list" }).click();
  await seesHeading(page, "Task list");
}

/** Chooses where work is kept, in the form at the beginning. */
export async function choosesWhereToKeep(page, keep) {
  await page.getByLabel(keep === "device" ? "On this device" : "Only in files that I save").check();
}

/** Chooses a file on the page *Open a file*: a path, or `{ name, mimeType, buffer }`. */
export async function choosesFile(page, file) {
  await goesTo(page, "#/open", "Open a file");
  await page.getByLabel("Assessment file").setInputFiles(file);
}

/** Opens a file and keeps the work where `keep` says, or `copy`: beside the one that is there. */
export async function opensFile(page, file, keep = "device") {
  await choosesFile(page, file);
  const names = { device: "On this device", files: "Only in files that I save", copy: "Keep both: open this as a copy" };
  await page.getByRole("button", { name: names[keep], exact: true }).click();
  await seesHeading(page, "Task list");
  if (keep !== "files") await isSaved(page);
}

/** Saves to a file; returns its name, its text and what is in it. */
export async function savesToFile(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save to a file" }).first().click(),
  ]);
  return readDownload(download);
}

/** What came of a download. */
export async function readDownload(download) {
  const text = readFileSync(await download.path(), "utf8");
  return { name: download.suggestedFilename(), text, file: JSON.parse(text) };
}

/** Waits until the app says that all is saved on this device. */
export async function isSaved(page) {
  await page.locator("#save-status", { hasText: /^Saved on this device/ }).waitFor();
}

/** What the app says of saving. */
export function saveStatus(page) {
  return page.locator("#save-status").innerText();
}

/** Rates the statement that the page shows: 0 to 3, by its name. */
export async function rates(page, name) {
  await page.getByRole("radio", { name }).check();
}

/** Writes into a field and leaves it. */
export async function writes(page, label, text) {
  const field = page.getByLabel(label);
  await field.fill(text);
  await field.blur();
}

/** Adds evidence to the statement that the page shows. */
export async function addsEvidence(page, { title, kind = "Document" }) {
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByLabel("What is it?").fill(title);
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByRole("button", { name: "Keep this evidence" }).click();
  await page.locator(".app-evidence__item", { hasText: title }).waitFor();
}

/** The texts of what a locator finds, trimmed. */
export async function textsOf(locator) {
  return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
}

/** Fails unless a text has each of these. */
export function says(text, ...pieces) {
  const plain = text.replace(/\s+/g, " ");
  for (const piece of pieces) assert(plain.includes(piece), `"${piece}" is not in: ${plain.slice(0, 1500)}`);
}

/** Tries to close the page as a user does: "closed", or "beforeunload" if the browser asks first; then it stays. */
export async function triesToClose(page) {
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    const type = dialog.type();
    await dialog.dismiss();
    return type;
  }, () => "nothing");
  const closed = page.waitForEvent("close").then(() => "closed", () => "nothing");
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, closed]);
}

/** For a page that is yet to go anywhere: it can be told later that it hears nothing. */
export function canBeDeaf(page) {
  return page.addInitScript(() => {
    for (const name of ["storage", "focus", "pageshow", "visibilitychange"]) {
      addEventListener(name, (event) => globalThis.deaf && event.stopImmediatePropagation(), { capture: true });
    }
  });
}

/** From now on this tab does not hear of other tabs' changes, as where localStorage is full and nobody looks at the tab. */
export async function hearsNothing(page) {
  // Once it has looked at what is kept, which it does when it is opened: only then is there something to delete.
  const { hash } = new URL(page.url());
  await turnsTo(page, "keep", "Save and open");
  await page.locator("summary", { hasText: "Delete this assessment" }).waitFor();
  await page.evaluate(() => (globalThis.deaf = true));
  await goesTo(page, hash);
  await page.locator("summary", { hasText: "Delete this assessment" }).waitFor({ state: "detached" });
}

/**
 * Answers the statement that the page shows, in one go, so that it is saved as one. It runs in the page: give it to `evaluate`.
 */
export function answersAtOnce({ level, notes }) {
  const field = document.querySelector("textarea#notes");
  field.value = notes;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  // Leaving the field, as the pointer on its way to the radio does.
  field.dispatchEvent(new FocusEvent("blur"));
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  document.querySelectorAll("input[type=radio][name=rating]")[level].click();
}

/** What was copied, as rich and as plain text. The browser must be let: "clipboard-read" and "clipboard-write". */
export function clipboard(page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (kind) => (await item.getType(kind)).text();
    return { html: await of("text/html"), plain: await of("text/plain") };
  });
}
