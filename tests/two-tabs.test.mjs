// One assessment in two tabs of which one did not hear of the other's change: what one saved is never overwritten by the
// other without a word. `tabs.test.mjs` has tabs that do hear.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, keptRecord } from "./support/device.mjs";
import { canBeDeaf, hearsNothing, isSaved, opensFile, rates, saveStatus, sees, seesHeading, turnsTo, writes } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();

/** Two tabs at the same statement; each then says something else, the first one first. */
async function inTwoTabs(first, context, changes = ["Second"]) {
  await opensFile(first, fileOf(record()));
  await turnsTo(first, "statement/O1", "Outcomes drive the work");
  const second = await context.newPage();
  await canBeDeaf(second);
  await arrive(second, first.url());
  await seesHeading(second, "Outcomes drive the work");
  await hearsNothing(second);
  await writes(first, "Notes", "First");
  await isSaved(first);
  await eventually(async () => assert.equal((await keptRecord(first, "westhaven")).answers.O1?.notes, "First"));
  for (const change of changes) await writes(second, "Notes", change);
  await second.locator(".app-banners", { hasText: "Another tab or window has saved a newer version" }).waitFor();
  assert.equal(await saveStatus(second), "Not saved");
  assert.equal((await keptRecord(first, "westhaven")).answers.O1.notes, "First");
  return second;
}

const notes = async (page) => (await keptOnDevice(page)).map(({ id, record }) => [id, record.answers.O1?.notes]);

journey("mine is kept as a copy", async (first, { context }) => {
  const second = await inTwoTabs(first, context);
  await assertAccessible(second);
  await second.getByRole("button", { name: "Keep mine as a copy" }).click();
  await seesHeading(second, "Task list");
  await isSaved(second);
  await sees(second, "Westhaven, made up (copy)");
  const kept = await notes(second);
  assert.equal(kept.length, 2);
  assert.deepEqual(kept.find(([id]) => id === "westhaven"), ["westhaven", "First"]);
  assert.equal(kept.find(([id]) => id !== "westhaven")[1], "Second");
  // Both go on.
  await turnsTo(second, "statement/O1", "Outcomes drive the work");
  await rates(second, "3 Embedded");
  await isSaved(second);
  await rates(first, "1 Partly in place");
  await isSaved(first);
  const levels = (await keptOnDevice(first)).map(({ record }) => record.answers.O1.rating.level);
  assert.deepEqual(levels.sort(), [1, 3]);
});

for (const [how, changes] of Object.entries({ "one change": ["Second"], "several changes": ["Second", "Second, longer", "Second, longest"] })) {
  journey(`the newer one is opened instead, after ${how} here`, async (first, { context }) => {
    const second = await inTwoTabs(first, context, changes);
    await second.getByRole("button", { name: "Open the newer version" }).click();
    await isSaved(second);
    assert.equal(await second.getByLabel("Notes").inputValue(), "First");
    assert.equal(await second.locator(".app-banners", { hasText: "Another tab" }).count(), 0);
    assert.deepEqual(await notes(second), [["westhaven", "First"]]);
    await rates(second, "2 In place");
    await isSaved(second);
    const kept = await keptRecord(second, "westhaven");
    assert.deepEqual([kept.answers.O1.notes, kept.answers.O1.rating.level], ["First", 2]);
  });
}

journey("what was refused does not come back by reloading", async (first, { context }) => {
  const second = await inTwoTabs(first, context, ["Second", "Second, longer"]);
  second.once("dialog", (dialog) => dialog.accept());
  await second.reload();
  await seesHeading(second, "Outcomes drive the work");
  assert.equal(await second.getByLabel("Notes").inputValue(), "First");
  await rates(second, "2 In place");
  await isSaved(second);
  assert.equal((await keptRecord(second, "westhaven")).answers.O1.notes, "First");
});

journey("an assessment that another tab deleted does not come back without a word", async (first, { context }) => {
  await opensFile(first, fileOf(record()));
  await turnsTo(first, "statement/O1", "Outcomes drive the work");
  const second = await context.newPage();
  await arrive(second, first.url().replace("statement/O1", "keep"));
  await seesHeading(second, "Save and open");
  await second.locator("summary", { hasText: "Delete this assessment" }).click();
  await second.getByRole("button", { name: "Yes, delete this assessment" }).click();
  await sees(second, "was deleted from this device");
  await rates(first, "2 In place");
  await first.locator("#save-status", { hasText: /^Not saved/ }).waitFor();
  assert.deepEqual(await keptOnDevice(first), []);
});
