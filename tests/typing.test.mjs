// What is being typed is kept, however the page is left.

import assert from "node:assert/strict";
import { keptOnDevice, keptRecord } from "./support/device.mjs";
import {
  assessmentId, beginsAssessment, isSaved, says, seesHeading, triesToClose, turnsTo,
} from "./support/manager.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

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
