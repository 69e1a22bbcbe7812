// Tabs answer at random, all in one assessment, each in its own, or some of each: whatever was shown as saved is there in the
// end, and no tab shows or changes an assessment that it is not in. A soak does it for longer.

import assert from "node:assert/strict";
import { keptOnDevice } from "./support/device.mjs";
import { answersAtOnce, goesTo, isSaved, opensFile } from "./support/manager.mjs";
import { STATEMENTS, fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();
const SOAK = Boolean(process.env.SOAK);
const ROUNDS = SOAK ? 200 : 4;

/** In which assessments each tab works. */
const TABS = {
  "2 tabs in one assessment": ["A", "A"],
  "5 tabs in one assessment": ["A", "A", "A", "A", "A"],
  "5 tabs in an assessment each": ["A", "B", "C", "D", "E"],
  "5 tabs, some in the same assessment, one in several": ["A", "A", "B", "B", "ABC"],
};

const nameOf = (id) => `Service ${id}, made up`;
const any = (all) => all[Math.floor(Math.random() * all.length)];

/** Waits until a tab shows a statement of an assessment. */
async function isIn(page, id, statement) {
  await page.locator(".app-work__name", { hasText: nameOf(id) }).waitFor();
  await page.locator("main h1", { hasText: new RegExp(`, ${statement}(?!\\d)`) }).waitFor();
}

/** What a tab shows of the answer to a statement. */
function shown(page) {
  return page.evaluate(() => ({
    name: document.querySelector(".app-work__name").textContent,
    level: [...document.querySelectorAll("input[type=radio][name=rating]")].findIndex((radio) => radio.checked),
    notes: document.querySelector("textarea#notes").value,
  }));
}

/**
 * One tab: answers statements that are its own, so that nobody else may change them. Notes what was shown as saved; gives how
 * often it was asked. A tab that is asked opens the newer version: its change was not saved.
 */
async function works(page, { own, ids, saved, who }) {
  let asked = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [id, statement] = [any(ids), any(own)];
    const answer = { level: Math.floor(Math.random() * 4), notes: `${who} in ${nameOf(id)}, round ${round}` };
    await goesTo(page, `#/a/${id}/statement/${statement}`);
    await isIn(page, id, statement);
    await page.evaluate(answersAtOnce, answer);
    const status = page.locator("#save-status", { hasText: /^(Saved on this device|Not saved)/ });
    await status.waitFor();
    if ((await status.innerText()).startsWith("Saved")) {
      // It may show another tab's newer version by now, but then that one goes on from this.
      assert.deepEqual(await shown(page), { name: nameOf(id), ...answer }, `${who}, ${statement}: shown as saved, and not there`);
      saved[id].set(statement, answer);
      continue;
    }
    await page.getByRole("button", { name: "Open the newer version" }).click();
    asked += 1;
    await isSaved(page);
  }
  return asked;
}

for (const [what, tabs] of Object.entries(TABS)) {
  journey(`${what}: nothing that was shown as saved is lost, and each keeps to its own`, async (first, { context, diagnostic }) => {
    const ids = [...new Set(tabs.join(""))];
    for (const id of ids) await opensFile(first, fileOf(record({ id, name: nameOf(id) })));
    const pages = [first];
    while (pages.length < tabs.length) pages.push(await context.newPage());
    const at = new URL(first.url());
    for (const [tab, page] of pages.entries()) {
      if (page !== first) await arrive(page, `${at.origin}${at.pathname}#/a/${tabs[tab][0]}/tasks`);
    }
    const saved = Object.fromEntries(ids.map((id) => [id, new Map()]));
    const own = (tab) => STATEMENTS.filter((_, at) => at % tabs.length === tab);
    const asked = await Promise.all(pages.map((page, tab) =>
      works(page, { own: own(tab), ids: [...tabs[tab]], saved, who: `Tab ${tab}` })));

    const kept = await keptOnDevice(first);
    assert.deepEqual(kept.map(({ id }) => id).sort(), ids);
    let compared = 0;
    for (const { id, record: { answers, service } } of kept) {
      assert.equal(service.name, nameOf(id));
      for (const [statement, { level, notes }] of saved[id]) {
        const { rating, notes: there } = answers[statement];
        assert.deepEqual({ rating, notes: there }, { rating: { level }, notes }, `${statement} of ${id}`);
        compared += 1;
      }
      for (const [statement, { notes }] of Object.entries(answers)) {
        assert(notes.includes(nameOf(id)), `${statement} of ${id} has what was written elsewhere: ${notes}`);
      }
    }
    // In the end each shows its own, as it is kept, and nobody is asked anything any more.
    for (const [tab, page] of pages.entries()) {
      const [id] = tabs[tab];
      const statement = own(tab).find((one) => saved[id].has(one)) ?? own(tab)[0];
      await goesTo(page, `#/a/${id}/statement/${statement}`);
      await isIn(page, id, statement);
      const answer = saved[id].get(statement) ?? { level: -1, notes: "" };
      await eventually(async () => assert.deepEqual(await shown(page), { name: nameOf(id), ...answer }));
      await eventually(async () => assert.equal(await page.locator(".app-banners > *").count(), 0));
    }
    const askedIn = asked.reduce((sum, one) => sum + one, 0);
    if (ids.length === tabs.length) assert.equal(askedIn, 0, "asked where nobody else was");
    diagnostic(`${what}: ${tabs.length * ROUNDS} changes; the tool asked ${askedIn} times; ${compared} statements compared, 0 lost`);
  }, { patience: SOAK ? 3_600_000 : 150_000 });
}
