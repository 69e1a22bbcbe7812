// Several tabs, with the same assessment and with others: nothing is overwritten without a word; a tab shows what another
// one changed, or asks. `tabs-at-random.test.mjs` has more of them, at random.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, keptRecord } from "./support/device.mjs";
import {
  beginsAssessment, canBeDeaf, goesTo, hearsNothing, isSaved, opensFile, rates, saveStatus, sees, seesHeading, turnsTo, writes,
} from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();
const NEWER = "Another tab or window has saved a newer version";
const GONE = "This assessment is no longer kept on this device.";

/** Another tab at the same address. */
async function another(context, page, heading) {
  const tab = await context.newPage();
  await canBeDeaf(tab);
  await arrive(tab, page.url());
  await seesHeading(tab, heading);
  return tab;
}

const isRated = (page, name) => eventually(async () => assert(await page.getByRole("radio", { name }).isChecked()));
const banner = (page, text) => page.locator(".app-banners", { hasText: text });

/** Two tabs at statement O1. */
async function twoTabs(first, context) {
  await opensFile(first, fileOf(record()));
  await turnsTo(first, "statement/O1", "Outcomes drive the work");
  return another(context, first, "Outcomes drive the work");
}

journey("what one tab changes the other shows, and goes on from", async (first, { context }) => {
  const second = await twoTabs(first, context);
  await rates(first, "2 In place");
  await isSaved(first);
  await isRated(second, "2 In place");
  await writes(second, "Notes", "From the second");
  await isSaved(second);
  await eventually(async () => assert.equal(await first.getByLabel("Notes").inputValue(), "From the second"));
  await rates(first, "3 Embedded");
  await isSaved(first);
  await isRated(second, "3 Embedded");
  for (const page of [first, second]) assert.equal(await page.locator(".app-banners > *").count(), 0);
  const kept = await keptRecord(first, "westhaven");
  assert.deepEqual([kept.answers.O1.rating.level, kept.answers.O1.notes], [3, "From the second"]);
});

journey("what is being typed in a tab is not replaced by another tab's change: the user is asked", async (first, { context }) => {
  const second = await twoTabs(first, context);
  await second.getByLabel("Notes").pressSequentially("Being typed");
  // No pause of the typing, which would save it.
  await second.evaluate(() => globalThis.slow = setInterval(() => {
    const field = document.querySelector("#notes");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, 50));
  await writes(first, "Notes", "Saved first");
  await banner(second, NEWER).waitFor();
  await second.evaluate(() => clearInterval(globalThis.slow));
  assert.match(await second.getByLabel("Notes").inputValue(), /^Being typed/);
  assert.equal((await keptRecord(first, "westhaven")).answers.O1.notes, "Saved first");
});

journey("different assessments in two tabs do not touch each other, and each tab's list shows both", async (first, { context, site }) => {
  await beginsAssessment(first, { name: "First, made up" });
  await isSaved(first);
  const second = await context.newPage();
  await arrive(second, site.url);
  await beginsAssessment(second, { name: "Second, made up" });
  await isSaved(second);
  for (const [page, level] of [[first, "1 Partly in place"], [second, "3 Embedded"]]) {
    await turnsTo(page, "statement/O1", "Outcomes drive the work");
    await rates(page, level);
  }
  await Promise.all([isSaved(first), isSaved(second)]);
  const kept = (await keptOnDevice(first)).map(({ name, record }) => [name, record.answers.O1.rating.level]);
  assert.deepEqual(new Map(kept), new Map([["First, made up", 1], ["Second, made up", 3]]));
  await goesTo(first, "#/", "See what your work adds");
  await first.locator(".app-continue a", { hasText: "Second, made up" }).waitFor();
});

journey("deleted in another tab: the open one says so at once, and keeps it again if the user says so", async (first, { context }) => {
  const second = await twoTabs(first, context);
  const deletes = async () => {
    await goesTo(second, "#/kept", "What is kept on this device");
    await second.locator("summary", { hasText: "Delete this assessment" }).click();
    await second.getByRole("button", { name: "Yes, delete Westhaven, made up" }).click();
    await sees(second, "was deleted from this device");
    await banner(first, GONE).waitFor();
    assert.equal(await saveStatus(first), "Not saved");
  };
  await deletes();
  await assertAccessible(first);
  // What was deleted is back: there is nothing to ask any more.
  await second.getByRole("button", { name: "Undo the deletion" }).click();
  await isSaved(first);
  assert.equal(await first.locator(".app-banners > *").count(), 0);
  await deletes();
  await rates(first, "2 In place");
  assert.deepEqual(await keptOnDevice(first), []);
  await first.getByRole("button", { name: "Keep it on this device again" }).click();
  await isSaved(first);
  assert.deepEqual((await keptRecord(first, "westhaven")).answers.O1.rating, { level: 2 });
});

journey("a tab that slept for an hour shows what changed meanwhile when it wakes", async (first, { context }) => {
  const second = await twoTabs(first, context);
  const session = await context.newCDPSession(second);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await rates(first, "2 In place");
  await writes(first, "Notes", "While the other slept");
  await isSaved(first);
  await session.send("Page.setWebLifecycleState", { state: "active" });
  // Its clock is an hour on, as a computer's is that was asleep.
  await second.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
  });
  await second.bringToFront();
  await isRated(second, "2 In place");
  await rates(second, "3 Embedded");
  await isSaved(second);
  const kept = await keptRecord(second, "westhaven");
  assert.deepEqual([kept.answers.O1.rating.level, kept.answers.O1.notes], [3, "While the other slept"]);
});

journey("a tab that never heard of the change asks, as soon as it would save over it", async (first, { context }) => {
  const second = await twoTabs(first, context);
  await hearsNothing(second);
  await rates(first, "2 In place");
  await isSaved(first);
  await rates(second, "1 Partly in place");
  await banner(second, NEWER).waitFor();
  assert.deepEqual((await keptRecord(first, "westhaven")).answers.O1.rating, { level: 2 });
});
