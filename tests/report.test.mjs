// The report brings ratings and evidence together: the lower of the two, each figure with its count and its source.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { opensFile, says, seesHeading, turnsTo } from "./support/manager.mjs";
import { CASES, COUNTS, GATHERED } from "./support/gathered.mjs";
import { fileOf, ratingsOf, record } from "./support/records.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();

const twelve = (level) => level.repeat(12);
const RATINGS = ratingsOf({ O: twelve("2"), A: twelve("2"), I: twelve("2"), L: twelve("3") });

async function readsReport(page, gathered) {
  await opensFile(page, fileOf(record({ ratings: RATINGS, gathered })));
  await turnsTo(page, "report", "Self-assessment report");
}

const part = (page, letter) => page.locator(`[aria-labelledby=part-${letter}]`);

journey("cases lower a judgement, and the report says so first", async (page) => {
  const look = inspector();
  await readsReport(page, GATHERED);
  await look(page);
  says(await page.locator(".app-summary").innerText(), "Self-assessed: Good", "Where evidence and ratings differ",
    "You rate this Outstanding; your cases come to Requires improvement.", "Tested against cases:");
  const leadership = part(page, "L");
  says(await leadership.innerText(), "Self-assessed: Requires improvement", "65% on average over 3 criteria",
    "one band above the lowest criterion's, Inadequate (CL1)", "higher ratings alone do not lift this part");
  // Each figure opens how it was reached, and where its benchmark comes from.
  await leadership.getByText(/How this was reached: CL1/).click();
  says(await leadership.innerText(), "9 yes of 9 yes + 11 no = 9 of 20 (45%).", "Inspection report, paragraph");
  await look(page);
  // Outcomes have too few criteria for a figure, and the part says so; four answers are a count alone.
  says(await part(page, "O").innerText(), "only 2 criteria of this part can be banded", "3 of 4", "Fewer than 5 answers");
  assert(!(await part(page, "O").innerText()).includes("75%"));
  says(await part(page, "A").innerText(), "the answer is no in 3 cases. This is about a child's safety", "Record gap: ");
  says(await page.locator("[aria-labelledby=topics]").innerText(), "4 of 10 (40%)", "11 of 12 (92%)", "20 of 80 (25%)",
    "The two groups differ in more than the programme", "Police does not take part in: operational meetings.", "14 of 40 (35%)",
    "No case has answers about factors yet.");
  assert.equal((await page.locator("main").innerText()).match(/one comparison in twenty/g).length, 1);
  look.end();
});

journey("factors stand beside the inspection's tables, and readers beside each other", async (page) => {
  const look = inspector();
  await readsReport(page, { sample: { audit: "full", cases: CASES }, ...COUNTS });
  await look(page);
  says(await page.locator("[aria-labelledby=topics]").innerText(), "Labels reconstructed from the order of Asset’s sections",
    "5 of 8 (63%)", "23 of 36 (64%)");
  says(await part(page, "A").innerText(), "A second reader gave the same answer in");
  look.end();
});

journey("without evidence the report leads to where it is gathered", async (page) => {
  const look = inspector();
  await readsReport(page, {});
  await look(page);
  says(await page.locator("main").innerText(), "This self-rating is not tested against cases.");
  assert.equal(await page.locator("[aria-labelledby=topics] table").count(), 0);
  await page.getByRole("link", { name: "Count the caseload" }).click();
  await page.waitForURL(/caseload$/);
  look.end();
});

for (const [name, options] of Object.entries({
  "a phone": { viewport: { width: 320, height: 700 } },
  "the dark": { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
})) {
  journey(`the report with evidence on ${name}`, async (page) => {
    const look = inspector();
    await readsReport(page, GATHERED);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert(!wide, "the page scrolls sideways");
    await look(page);
    look.end();
  }, options);
}
