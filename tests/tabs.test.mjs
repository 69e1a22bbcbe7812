// Several tabs, with the same assessment and with others: nothing is overwritten without a word; a tab shows what another
// one changed, or asks. A soak lets five tabs change one assessment long and at random.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptOnDevice, keptRecord } from "./support/device.mjs";
import {
  beginsAssessment, canBeDeaf, goesTo, hearsNothing, isSaved, opensFile, rates, saveStatus, sees, seesHeading, turnsTo, writes,
} from "./support/manager.mjs";
import { STATEMENTS, fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();
const SOAK = Boolean(process.env.SOAK);
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

/**
 * Tabs change one assessment, each its own statements. Whatever was shown as saved must be there in the end, since nobody but
 * its tab changes it. A tab that is asked opens the newer version: its change was not saved.
 */
async function tabsAtOnce(first, context, tabs, rounds) {
  await opensFile(first, fileOf(record()));
  const pages = [first];
  while (pages.length < tabs) {
    const page = await context.newPage();
    await arrive(page, first.url());
    await seesHeading(page, "Task list");
    pages.push(page);
  }
  const saved = new Map();
  let asked = 0;
  const works = async (page, tab) => {
    for (let round = 0; round < rounds; round += 1) {
      const own = STATEMENTS.filter((_, at) => at % tabs === tab);
      const statement = own[Math.floor(Math.random() * own.length)];
      const level = Math.floor(Math.random() * 4);
      await turnsTo(page, `statement/${statement}`, `, ${statement}`);
      await page.evaluate((level) => document.querySelectorAll("input[type=radio][name=rating]")[level].click(), level);
      const status = page.locator("#save-status", { hasText: /^(Saved on this device|Not saved)/ });
      await status.waitFor();
      if ((await status.innerText()).startsWith("Saved")) {
        // It may show another tab's newer version by now, but then that one goes on from this.
        if (!(await page.getByRole("radio").nth(level).isChecked())) throw new Error(`${statement}: shown as saved, and not there`);
        saved.set(statement, level);
        continue;
      }
      await page.getByRole("button", { name: "Open the newer version" }).click();
      asked += 1;
      await isSaved(page);
    }
  };
  await Promise.all(pages.map(works));
  const kept = await keptRecord(first, "westhaven");
  for (const [statement, level] of saved) assert.deepEqual(kept.answers[statement].rating, { level }, statement);
  assert.equal((await keptOnDevice(first)).length, 1);
  // In the end they all show the same.
  await eventually(async () => {
    for (const page of pages) assert.equal(await page.locator(".app-banners > *").count(), 0);
  });
  return { saved: saved.size, asked };
}

for (const tabs of [2, 5]) {
  const rounds = SOAK ? 200 : 4;
  journey(`${tabs} tabs change one assessment at once: nothing that was shown as saved is lost`, async (page, { context, diagnostic }) => {
    const { saved, asked } = await tabsAtOnce(page, context, tabs, rounds);
    diagnostic(`${tabs} tabs, ${tabs * rounds} changes; the tool asked ${asked} times; ${saved} statements compared, 0 lost`);
  }, { patience: SOAK ? 3_600_000 : 150_000 });
}
