// What is being typed is kept, however the page is left.

import assert from "node:assert/strict";
import { keptOnDevice, keptRecord } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, goesTo, isSaved, opensFile, says, seesHeading, triesToClose, turnsTo,
} from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

/** The first figure of the caseload. */
const COUNT = { name: "Statutory cases", exact: true };
const figures = (record) => Object.values(record.gathered?.caseload?.figures ?? {});

journey("a note is kept after its pause, even when the page is reloaded in the middle of typing", async (page) => {
  await beginsAssessment(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").pressSequentially("We agreed this");
  await eventually(async () => assert.equal((await keptRecord(page, id)).answers.O1?.notes, "We agreed this"));
  await isSaved(page);
  await page.getByLabel("Notes").pressSequentially(" in June");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
  const notes = page.getByLabel("Notes");
  await eventually(async () => assert.match(await notes.inputValue(), /^We agreed this( in June)?$/));
});

journey("what is being typed into a line stays there when saving ends and the page is drawn anew", async (page) => {
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes");
  await page.getByRole("button", { name: "Add evidence" }).click();
  const title = page.getByLabel("What is it?");
  await title.pressSequentially("Audit of");
  // A change elsewhere, and its saving, draw the page anew.
  await page.evaluate(() => document.querySelector("#flag").click());
  await isSaved(page);
  assert.equal(await title.inputValue(), "Audit of");
});

journey("what was typed last is kept when the page is left at once", async (page) => {
  await beginsAssessment(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await isSaved(page);
  await page.getByLabel("Notes").fill("No pause after this");
  await page.getByRole("button", { name: "Next statement" }).click();
  await seesHeading(page, "Local criteria");
  await eventually(async () => assert.equal((await keptRecord(page, id)).answers.O1?.notes, "No pause after this"));
});

journey("closing the page while a note is not kept yet warns", async (page) => {
  await beginsAssessment(page);
  await isSaved(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").pressSequentially("Just typed");
  assert.equal(await triesToClose(page), "beforeunload");
  await isSaved(page);
  says(await page.getByLabel("Notes").inputValue(), "Just typed");
  await eventually(async () => assert.equal((await keptOnDevice(page))[0].record.answers.O1?.notes, "Just typed"));
});

journey("the browser's own way back, in the middle of typing, loses nothing of it", async (page) => {
  await beginsAssessment(page);
  const id = assessmentId(page);
  await goesTo(page, "#/kept", "What is kept on this device");
  await page.goBack();
  await seesHeading(page, "Task list");
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").pressSequentially("Typed just now");
  // No blur, no pause.
  await page.goBack();
  await seesHeading(page, "Task list");
  await eventually(async () => assert.equal((await keptRecord(page, id)).answers.O1?.notes, "Typed just now"));
  await page.goForward();
  await seesHeading(page, "Outcomes drive the work");
  assert.equal(await page.getByLabel("Notes").inputValue(), "Typed just now");
  // Out of the assessment altogether.
  await page.getByLabel("Notes").pressSequentially(", and more");
  await page.evaluate(() => (location.hash = "#/about"));
  await seesHeading(page, "How it works");
  await eventually(async () => assert.equal((await keptRecord(page, id)).answers.O1?.notes, "Typed just now, and more"));
  // A count, which is handed on when its field is left.
  await goesTo(page, `#/a/${id}/caseload`, "Caseload");
  await page.getByRole("textbox", COUNT).first().fill("12");
  await page.goBack();
  await seesHeading(page, "How it works");
  await eventually(async () => assert.deepEqual(figures(await keptRecord(page, id)), [12]));
});

journey("what is typed lands in its own assessment, also when the way leads straight into another", async (page) => {
  for (const name of ["First", "Second"]) await opensFile(page, fileOf(record({ id: name, name: `${name}, made up` })));
  await goesTo(page, "#/a/First/statement/O1", "Outcomes drive the work");
  await page.getByLabel("Notes").pressSequentially("Of the first");
  await page.evaluate(() => (location.hash = "#/a/Second/statement/O1"));
  await page.locator(".app-work__name", { hasText: "Second" }).waitFor();
  await isSaved(page);
  await eventually(async () => assert.equal((await keptRecord(page, "First")).answers.O1?.notes, "Of the first"));
  assert.equal((await keptRecord(page, "Second")).answers.O1, undefined);
  assert.equal(await page.getByLabel("Notes").inputValue(), "");
});

for (const [what, where, heading, label] of [
  ["a note", "statement/O1", "Outcomes drive the work", { name: "Notes", exact: true }],
  ["a count", "caseload", "Caseload", COUNT],
]) {
  journey(`reloading in the middle of typing ${what} keeps the last letter`, async (page) => {
    await beginsAssessment(page);
    await isSaved(page);
    await turnsTo(page, where, heading);
    page.on("dialog", (dialog) => dialog.accept());
    const field = page.getByRole("textbox", label).first();
    for (const text of ["12", "1234"]) {
      await field.fill(text);
      await page.reload();
      await seesHeading(page, heading);
      assert.equal(await field.inputValue(), text);
      await isSaved(page);
    }
    assert.equal(await page.locator(".app-banners > *").count(), 0);
  });
}
