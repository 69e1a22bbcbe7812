// The text for the Youth Justice Plan: drafts from the results, and what a service makes of them, which nothing overwrites.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inspector } from "./support/axe.mjs";
import { clipboard, isSaved, opensFile, rates, sees, textsOf, turnsTo } from "./support/manager.mjs";
import { action, fileOf, ratingsOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const RECORD = record({
  name: "Westhaven Youth Justice Service, made up",
  programme: "Stronger Together",
  ratings: ratingsOf({ O: "222122112232", A: "222222222222", I: "212222222122", L: "222211222122" }),
  plan: { fixed: "2026-11-02", actions: [action("p1", { text: "Write one procedure with our partners", statement: "A5" })] },
});

/** A section of the page, by its heading. */
const section = (page, title) => page.getByRole("region", { name: title, exact: true });

/** Presses a button of a section. */
const presses = (page, title, name) => section(page, title).getByRole("button", { name }).click();

/** The headings of all sections, in order. */
const headings = (page) => textsOf(page.locator(".app-plan-section h2"));

/** Waits until something in the page has the focus. */
const hasFocus = (page, selector) => eventually(async () => assert(await page.locator(selector).evaluate((it) => it === document.activeElement), `${selector} has no focus`));

journey("drafts are written from the results, edited, and never overwritten when the results change", async (page) => {
  const look = inspector();
  await opensFile(page, fileOf(RECORD));
  await page.getByRole("link", { name: "Youth Justice Plan" }).click();
  await sees(page, "Every section shows its draft.");
  // In the service's words, with what is still to be written.
  await section(page, "Child First").getByText("Each child in the family is assessed and planned for in their own right").waitFor();
  await section(page, "Child First").getByText("[Add: how Child First shapes the rest of your work.]").waitFor();
  await section(page, "Introduction, vision and strategy").getByText("Westhaven Youth Justice Service, made up does in Stronger Together").waitFor();
  await look(page);

  // Editing, by keyboard.
  await section(page, "Child First").getByRole("button", { name: "Edit" }).focus();
  await page.keyboard.press("Enter");
  await hasFocus(page, "#write-child-first");
  const field = page.getByLabel("Your text: Child First");
  assert.match(await field.inputValue(), /^We believe|^In our own judgement|^On one point|^Each child/);
  await field.fill("Childhood first\n\nWe put the child first near ZE9 9ZZ.\n\nWe will:\n- listen\n- act");
  await section(page, "Child First").getByText("This looks like a postcode").waitFor();
  await look(page);
  await presses(page, "Child First", "Done");
  await hasFocus(page, "#section-child-first");
  await section(page, "Child First").getByRole("heading", { name: "Childhood first" }).waitFor();
  assert.deepEqual(await textsOf(section(page, "Child First").locator("li")), ["listen", "act"]);
  await sees(page, "You have edited 1 of 18 sections.");
  await isSaved(page);

  // The results change. The text stays, and the new draft stands beside it.
  await turnsTo(page, "statement/A5", "needs");
  await rates(page, /Not in place/);
  await turnsTo(page, "youth-justice-plan", "Text for your Youth Justice Plan");
  await section(page, "Child First").getByRole("group", { name: "A new draft would say" }).waitFor();
  const beside = section(page, "Child First").getByRole("group", { name: "A new draft would say" });
  await beside.locator("strong", { hasText: "Our most serious finding here is that" }).waitFor();
  await section(page, "Child First").getByText("We put the child first near ZE9 9ZZ.").waitFor();
  await page.locator("#waiting").getByRole("button", { name: "Child First" }).click();
  await hasFocus(page, "#section-child-first");
  await look(page);
  await beside.getByRole("button", { name: "Keep mine" }).click();
  await beside.waitFor({ state: "detached" });
  await section(page, "Child First").getByText("We put the child first near ZE9 9ZZ.").waitFor();

  // Undo brings the comparison back, and the new draft can be taken.
  await page.getByRole("button", { name: "Undo" }).click();
  await beside.getByRole("button", { name: "Use the new draft" }).click();
  await section(page, "Child First").locator("p", { hasText: "Our most serious finding here is that" }).waitFor();
  await sees(page, "Every section shows its draft.");
  await page.getByRole("button", { name: "Undo" }).click();
  await section(page, "Child First").getByText("We put the child first near ZE9 9ZZ.").waitFor();
  await isSaved(page);

  // As a document, with the way back to what looks like personal data.
  await page.getByRole("button", { name: "Take it away as a document" }).click();
  await page.getByLabel("Text for the Youth Justice Plan").check();
  await page.locator(".app-paper").getByRole("heading", { name: "Childhood first" }).waitFor();
  await page.locator(".app-paper").getByText("Write one procedure with our partners").last().waitFor();
  await page.locator("#found").getByText("This looks like a postcode").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Word (.docx)" }).click()]);
  assert.match(download.suggestedFilename(), /^youth-justice-plan-.*\.docx$/);
  await page.locator("#found").getByRole("link", { name: "Go to the text for the Youth Justice Plan" }).click();
  await hasFocus(page, "#section-child-first");
  look.end();
});

journey("headings are chosen, renamed, moved, left out, restored and added, and stay so", async (page, { context }) => {
  const look = inspector();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await opensFile(page, fileOf(RECORD));
  await turnsTo(page, "youth-justice-plan", "Text for your Youth Justice Plan");
  await page.getByLabel("Youth Justice Plan headings of 2021").check();
  await eventually(async () => assert.equal((await headings(page)).length, 8));
  const [first, second] = await headings(page);

  await presses(page, second, "Rename");
  await hasFocus(page, "#rename-governance");
  await look(page);
  await page.getByLabel("Heading", { exact: true }).fill("Who steers this work");
  await page.keyboard.press("Enter");
  await hasFocus(page, "#section-governance");
  await presses(page, "Who steers this work", "Move up");
  await eventually(async () => assert.deepEqual((await headings(page)).slice(0, 2), ["Who steers this work", first]));
  // It is the first now, so the focus goes to the button that is left.
  await hasFocus(page, "#down-governance");
  await presses(page, "Responding to the pandemic and recovery from COVID-19", "Leave out");
  await sees(page, "What was written in them is kept.");
  await presses(page, "Resources and services", "Leave out");
  await page.getByRole("button", { name: "Restore Resources and services" }).click();
  await hasFocus(page, "#section-resources");

  await page.getByRole("button", { name: "Add the heading" }).click();
  await sees(page, "Enter the words of the heading");
  await look(page);
  await page.getByLabel("Add a heading of your own").fill("Serious violence");
  await page.keyboard.press("Enter");
  await section(page, "Serious violence").getByText("Nothing is written here yet.").waitFor();
  await presses(page, "Serious violence", "Edit");
  await page.getByLabel("Your text: Serious violence").fill("We work with the police.\n\n- One\n- Two");
  await presses(page, "Serious violence", "Done");

  await presses(page, "Serious violence", "Copy");
  await section(page, "Serious violence").getByText("Copied, with its heading.").waitFor();
  const taken = await clipboard(page);
  assert.match(taken.html, /Serious violence<\/h[12]>[\s\S]*We work with the police\.[\s\S]*<li>One<\/li>/);
  assert.match(taken.plain, /Serious violence[\s\S]*We work with the police\./);
  await look(page);

  const kept = await headings(page);
  assert.deepEqual(kept.at(-1), "Serious violence");
  assert(!kept.some((title) => title.startsWith("Responding to the pandemic")));
  await isSaved(page);
  await page.reload();
  await section(page, "Serious violence").getByText("We work with the police.").waitFor();
  assert.deepEqual(await headings(page), kept);
  look.end();
});

journey("small numbers are left out of the drafts, and what was written before shows what goes", async (page) => {
  const look = inspector();
  const { assessment: example } = JSON.parse(readFileSync(new URL("../static/example.json", import.meta.url), "utf8"));
  await opensFile(page, fileOf({ ...example, id: "northmoor", example: false }, { version: 2 }));
  await turnsTo(page, "youth-justice-plan", "Text for your Youth Justice Plan");
  const figure = "the child’s own needs had been addressed in all 22 cases";
  await section(page, "Child First").getByText(figure).waitFor();
  await presses(page, "Child First", "Edit");
  const field = page.getByLabel("Your text: Child First");
  await field.fill(`${await field.inputValue()}\n\nOurs.`);
  await sees(page, "You have edited 1 of 18 sections.");
  await presses(page, "Child First", "Done");

  await page.getByLabel("Leave small numbers out of the drafts").check();
  await section(page, "Voice of the child").getByText("Some of what is not shown is less good.").waitFor();
  await section(page, "Performance").getByText("but what we found says otherwise.").waitFor();
  // What was written stays, with what the draft no longer says beside it.
  await section(page, "Child First").getByText("Ours.").waitFor();
  const beside = section(page, "Child First").getByRole("group", { name: "A new draft would say" });
  await beside.getByText("What it no longer says").click();
  await beside.locator("li", { hasText: figure }).waitFor();
  await look(page);

  // The choice is kept, and the document follows it.
  await isSaved(page);
  await page.reload();
  assert(await page.getByLabel("Leave small numbers out of the drafts").isChecked());
  await section(page, "Child First").getByRole("button", { name: "Use the new draft" }).click();
  await page.getByRole("button", { name: "Take it away as a document" }).click();
  const paper = page.locator(".app-paper");
  await paper.getByText("Small numbers are left out of the drafts").waitFor();
  assert.equal(await paper.getByText(figure).count(), 0);
  look.end();
});
