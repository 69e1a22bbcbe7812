// What the manager of the main journey answers, by keys, and what must come of it.

import assert from "node:assert/strict";
import { hasFocus, presses, tabsTo, typesDate, typesInto } from "./keyboard.mjs";
import { says, seesHeading, textsOf } from "./manager.mjs";
import { STATEMENTS, ratingsOf } from "./records.mjs";
import { eventually } from "./stage.mjs";

export const NAME = "Westhaven, made up";
export const PROGRAMME = "Westhaven Families First";
export const REASON = "The health partnership leads on this here.";

/** What the manager answers: 0 to 3, D not known, N does not apply. */
export const ANSWERS = ratingsOf({ O: "332212D233N3", A: "22320232222D", I: "122212231212", L: "010101001001" });
/** Where the manager stops half-way. */
export const HALFWAY = "A6";

/** Scores by hand: 36 × points ÷ (3 × rated), halves up. */
export const SCORES = [
  // O: 3+3+2+2+1+2+2+3+3+3 = 24 points from 10; 864 ÷ 30 = 28.8.
  ["Achieving outcomes", "29 out of 36", "Self-assessed: Good", "10 answered, 1 not known, 1 does not apply"],
  // A: 2+2+3+2+0+2+3+2+2+2+2 = 22 from 11; 792 ÷ 33 = 24. Good, but A5 is critical and at 0.
  ["Assessment and planning", "24 out of 36", "Self-assessed: Requires improvement", "11 answered, 1 not known"],
  // I: 1+2+2+2+1+2+2+3+1+2+1+2 = 21 from 12; 756 ÷ 36 = 21.
  ["Delivering interventions", "21 out of 36", "Self-assessed: Good", "12 answered"],
  // L: five at 1 = 5 from 12; 180 ÷ 36 = 5.
  ["Leadership and management", "5 out of 36", "Self-assessed: Inadequate", "12 answered"],
  // All: 24+22+21+5 = 72 from 45; 2592 ÷ 135 = 19.2. Good, but no better than one above the lowest part.
  ["Overall", "19 out of 36", "Self-assessed: Requires improvement", "45 answered, 2 not known, 1 does not apply"],
];

/** Answers statements one after the other by single keys, and goes through the page that checks each part. */
export async function answersAll(page, statements, { clean }) {
  for (const id of statements) {
    await page.locator("main h1", { hasText: `, ${id}` }).waitFor();
    await eventually(async () => assert(await hasFocus(page.locator("main h1"))));
    await page.keyboard.press(ANSWERS[id]);
    if (id === "O11") {
      await eventually(async () => assert(await hasFocus(page.locator("#reason"))));
      await clean(page);
      await page.keyboard.type(REASON);
      await presses(page, page.getByRole("button", { name: /^Next statement$|^Check the answers/ }));
      continue;
    }
    if (id === "O1") await givesEvidence(page, { clean });
    if (id === "O2") {
      await page.keyboard.press("f");
      await eventually(async () => assert(await page.getByLabel("Come back to this").isChecked()));
      await typesInto(page, page.getByLabel("Notes"), "Agreed with partners in June.\nSee the criteria paper.");
      await page.keyboard.press("Tab");
    }
    // On by → once, by Enter otherwise.
    const onLink = await page.evaluate(() => document.activeElement.matches("input[type=checkbox], a, button"));
    await page.keyboard.press(id === "O3" || onLink ? "ArrowRight" : "Enter");
    if (id.endsWith("12")) await checksPart(page, id[0], { clean });
  }
}

/** Adds evidence by its form, after sending it empty. */
async function givesEvidence(page, { clean }) {
  await presses(page, page.getByRole("button", { name: "Add evidence" }));
  await page.getByLabel("What is it?").waitFor();
  await clean(page);
  await presses(page, page.getByRole("button", { name: "Keep this evidence" }));
  await page.locator("#evidence-title-error").waitFor();
  assert(await hasFocus(page.getByLabel("What is it?")));
  await clean(page);
  await typesInto(page, page.getByLabel("What is it?"), "Audit of 20 plans");
  await tabsTo(page, page.getByLabel("Case sample"));
  await page.keyboard.press("Space");
  await typesDate(page, page.getByLabel("Its date"), "2026-06-30");
  await typesInto(page, page.getByLabel("Where is it kept?"), "the quality folder");
  await page.keyboard.press("Enter");
  await page.locator(".app-evidence__item", { hasText: "Audit of 20 plans" }).waitFor();
  says(await page.locator(".app-evidence__item").innerText(), "30 June 2026", "kept in the quality folder");
  await clean(page);
}

/** Reads the page with the answers of one part, and goes on. */
async function checksPart(page, letter, { clean }) {
  await seesHeading(page, "Check your answers");
  const [, score, judgement, tally] = SCORES["OAIL".indexOf(letter)];
  says(await page.locator("main").innerText(), tally, score, judgement);
  assert.equal(await page.locator(".govuk-summary-list__row").count(), 12);
  const ratings = await textsOf(page.locator(".govuk-summary-list__value > .govuk-tag:first-child"));
  const words = { 0: "0 Not in place", 1: "1 Partly in place", 2: "2 In place", 3: "3 Embedded", D: "Not known yet", N: "Does not apply" };
  assert.deepEqual(ratings, STATEMENTS.filter((id) => id[0] === letter).map((id) => words[ANSWERS[id]]));
  if (letter === "O") says(await page.locator("main").innerText(), REASON, "Come back to this", "Agreed with partners in June.", "1 piece of evidence");
  await clean(page);
  await eventually(async () => assert(await hasFocus(page.locator("main h1"))));
  await page.keyboard.press("Enter");
}

/** Compares the report with what was worked out by hand. */
export async function readsReport(page) {
  await page.locator("#parts").waitFor();
  const table = page.locator("table", { hasText: "Scores, judgements and answers" });
  const rows = await table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
  assert.deepEqual(rows, SCORES);
  says(await page.locator(".app-summary").innerText(), "Self-assessed: Requires improvement", "19 out of 36",
    "No better than Requires improvement: one band above the lowest domain judgement, Inadequate (Leadership and management).",
    "Not known yet: O7 and A12.", "This self-rating is not tested against cases.");
  says(await page.locator("main").innerText(), "No better than Requires improvement while A5 is rated \"Not in place\"");
  const named = (title) => page.locator(".app-summary .govuk-grid-column-one-half", { hasText: title }).locator("ol a");
  // Of those rated 3, O1 has evidence; no other is critical, so the first in order follow.
  assert.deepEqual((await textsOf(named("Strengths"))).map((text) => text.split(" ")[0]), ["O1", "O2", "O9"]);
  // A5 is 2 below its target and critical: 3. I11 is 1 below and critical: 2; L1 is 2 below: 2.
  assert.deepEqual((await textsOf(named("Priorities"))).map((text) => text.split(" ")[0]), ["A5", "I11", "L1"]);
}
