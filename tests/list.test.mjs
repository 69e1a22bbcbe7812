// All statements in one list: search and filters count right, and nothing vanishes while it is being answered.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { isSaved, opensFile, seesHeading, turnsTo } from "./support/manager.mjs";
import { STATEMENTS, fileOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const evidence = (id) => [{ id, kinds: ["document"], title: "Protocol" }];

/** Of each sort a number that no other sort has. */
const RECORD = record({
  ratings: { O1: "0", O2: "1", O3: "1", O4: "D", O5: "D", A5: "3", A8: "2", I1: "3", I2: "2", L1: "2" },
  answers: {
    O6: { rating: { "does-not-apply": { reason: "Another service does this." } } },
    // Without a reason it is not answered.
    O7: { rating: { "does-not-apply": { reason: "" } } },
    L2: { rating: { level: 2 }, evidence: evidence("e1"), flagged: true },
    // Below its target of 3.
    L3: { rating: { level: 2 }, target: 3, evidence: evidence("e2"), notes: "Zebra crossing" },
    // Over its target of 1.
    L4: { rating: { level: 1 }, target: 1 },
  },
});

const shown = (page) => page.locator(".app-list__item").evaluateAll((items) => items.map((item) => item.querySelector("a").textContent.split(" ")[0]));
const count = (page) => page.locator("main [role=status]").innerText();

/** Waits until these statements are listed, and counted so. */
async function lists(page, expected) {
  await eventually(async () => assert.deepEqual(await shown(page), expected));
  assert.equal(await count(page), `${expected.length} of 48 statements`);
}

async function atTheList(page) {
  await opensFile(page, fileOf(RECORD));
  await turnsTo(page, "list", "All statements");
}

const FILTERS = {
  "Not answered": STATEMENTS.filter((id) => !["O1", "O2", "O3", "O4", "O5", "O6", "A5", "A8", "I1", "I2", "L1", "L2", "L3", "L4"].includes(id)),
  "Not known yet": ["O4", "O5"],
  "Come back to this": ["L2"],
  "Rated 2 or 3 without evidence": ["A5", "A8", "I1", "I2", "L1"],
  "Critical": ["A5", "A8", "I4", "I7", "I11"],
  "Below target": ["O1", "O2", "O3", "L3"],
};

journey("each filter counts right, alone and together with others", async (page) => {
  const look = inspector();
  await atTheList(page);
  await lists(page, STATEMENTS);
  await look(page);
  for (const [title, expected] of Object.entries(FILTERS)) {
    await page.getByLabel(title, { exact: true }).check();
    await lists(page, expected);
    await page.getByLabel(title, { exact: true }).uncheck();
    await lists(page, STATEMENTS);
  }
  await page.getByLabel("Critical", { exact: true }).check();
  await page.getByLabel("Not answered", { exact: true }).check();
  await lists(page, ["I4", "I7", "I11"]);
  await page.getByLabel("Part").selectOption("Assessment and planning");
  await lists(page, []);
  await page.getByText("No statement fits.").waitFor();
  await look(page);
  await page.getByLabel("Critical", { exact: true }).uncheck();
  await lists(page, FILTERS["Not answered"].filter((id) => id[0] === "A"));
  await look(page);
  look.end();
});

journey("search looks in titles, statements, ids and notes, for all of the words", async (page) => {
  await atTheList(page);
  const search = page.locator("#search");
  await search.fill("zebra");
  await lists(page, ["L3"]);
  await search.fill("CROSSING zebra");
  await lists(page, ["L3"]);
  await search.fill("L12");
  await lists(page, ["L12"]);
  await search.fill("Outcomes drive");
  assert((await shown(page)).includes("O1"));
  await search.fill("no such words anywhere");
  await lists(page, []);
  await search.fill("");
  await lists(page, STATEMENTS);
});

journey("an item stays while it is being answered, and goes when the filter is asked again", async (page) => {
  await atTheList(page);
  const unanswered = page.getByLabel("Not answered", { exact: true });
  await unanswered.check();
  const expected = FILTERS["Not answered"];
  await lists(page, expected);
  for (const [id, rating] of [["O8", "2 In place"], ["O9", "0 Not in place"], ["O10", "Not known yet"]]) {
    const select = page.locator(`#rate-${id}`);
    await select.focus();
    await select.selectOption(rating);
    await isSaved(page);
    await lists(page, expected);
    assert(await select.evaluate((element) => element === document.activeElement), "the focus stays where one is answering");
  }
  await page.locator(".app-list__item", { hasText: "O8 " }).getByText("2 In place").first().waitFor();
  await unanswered.uncheck();
  await unanswered.check();
  await lists(page, expected.filter((id) => !["O8", "O9", "O10"].includes(id)));
});

journey("coming back from a statement, the list is as it was left", async (page) => {
  await atTheList(page);
  await page.getByLabel("Not answered", { exact: true }).check();
  await lists(page, FILTERS["Not answered"]);
  await page.getByRole("link", { name: /^O8 / }).click();
  await seesHeading(page, ", O8");
  await page.goBack();
  await seesHeading(page, "All statements");
  assert(await page.getByLabel("Not answered", { exact: true }).isChecked());
});
