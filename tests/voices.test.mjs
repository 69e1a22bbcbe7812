// The other evidence: counts that are typed, what follows from them at once, and what cannot be.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { beginsAssessment, isSaved, says, sees, seesHeading, turnsTo, writes } from "./support/manager.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const main = (page) => page.locator("main").innerText();

/** Types a count into a field by its label and leaves it. */
async function counts(page, label, number) {
  const field = page.getByRole("textbox", { name: label, exact: true }).first();
  await field.fill(String(number));
  await field.blur();
}

journey("a caseload gives shares, and what cannot be is said", async (page) => {
  const look = inspector();
  await beginsAssessment(page, { programme: "Family Links" });
  await turnsTo(page, "caseload", "Caseload");
  await look(page);
  await counts(page, "Statutory cases", 80);
  await counts(page, "Statutory cases in Family Links", 20);
  await eventually(async () => says(await main(page), "20 of 80 (25%)"));
  await counts(page, "Statutory cases in Family Links", 90);
  await eventually(async () => says(await main(page), "cannot be more than"));
  assert(!(await main(page)).includes("90 of 80"));
  await look(page);
  await counts(page, "Statutory cases in Family Links", "twenty");
  await sees(page, "Enter a whole number");
  await counts(page, "Statutory cases in Family Links", 20);
  await isSaved(page);
  await page.reload();
  await seesHeading(page, "Caseload");
  await eventually(async () => says(await main(page), "20 of 80 (25%)"));
  look.end();
});

journey("both groups stand side by side, with a caution and no verdict", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "working", "Is it working?");
  await look(page);
  for (const [i, number] of [12, 20, 3, 4].entries()) {
    const field = page.locator("main input[inputmode=numeric]").nth(i);
    await field.fill(String(number));
    await field.blur();
  }
  await eventually(async () => says(await main(page), "12 of 20 (60%), 95% interval 39% to 78%", "3 of 4", "The two groups differ"));
  assert(!(await main(page)).includes("75%"), "fewer than five: the count alone");
  await look(page);
  look.end();
});

journey("partners, and one of the service's own", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "partners", "Partners");
  await page.locator("main select").first().selectOption({ label: "No" });
  await eventually(async () => says(await main(page), "does not take part in: strategic board"));
  await page.getByRole("button", { name: /^Add a/ }).click();
  await look(page);
  look.end();
});

journey("staff and families are counted, and have sheets to hand out", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "staff", "Staff survey");
  await counts(page, "Very well", 9);
  await counts(page, "A mixed picture", 5);
  await eventually(async () => says(await main(page), "9 of 14 (64%)"));
  await look(page);
  await turnsTo(page, "families", "Family feedback");
  await look(page);
  await turnsTo(page, "staff/sheet", "Sheet for the staff survey");
  await look(page);
  await turnsTo(page, "families/sheet", "Sheets for family feedback");
  says(await main(page), "Do not write your name");
  await look(page);
  look.end();
});

journey("an outcome of the service's own is counted once it is defined", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "outcomes", "Outcomes achieved");
  await look(page);
  await page.getByRole("button", { name: "Add an outcome" }).click();
  await writes(page, "Name of the outcome", "Settled at home");
  await eventually(async () => says(await main(page), "Write down when"));
  await look(page);
  await writes(page, "When is it achieved?", "No move for six months, by the case record");
  await counts(page, "Achieved it", 5);
  await counts(page, "Of those for whom it was sought", 9);
  await eventually(async () => says(await main(page), "5 of 9 (56%)"));
  await look(page);
  look.end();
});

journey("a local statement is written, rated, and scored apart", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "local/new", "Add a local statement");
  await page.getByRole("button", { name: "Add this statement" }).click();
  await page.locator("#error-summary").waitFor();
  await look(page);
  await page.getByLabel("Part", { exact: true }).selectOption({ label: "Assessment and planning" });
  await writes(page, "Short name", "Speech and language");
  await writes(page, /^Statement/, "Every child is screened for speech and language needs.");
  for (const [level, text] of [["Not in place", "No child"], ["Partly in place", "Some"], ["In place", "All"], ["Embedded", "All, and help follows"]]) {
    await page.getByLabel(`What "${level}" looks like`, { exact: true }).fill(text);
    await page.getByLabel(`What "${level}" looks like`, { exact: true }).blur();
  }
  await page.getByRole("button", { name: "Add this statement" }).click();
  await seesHeading(page, "Speech and language");
  await page.getByRole("radio", { name: /2 In place/ }).check();
  await look(page);
  await turnsTo(page, "report", "Self-assessment report");
  // 36 × 2 ÷ 3 = 24.
  says(await page.locator("[aria-labelledby=local]").innerText(), "come to 24 out of 36", "Speech and language");
  await turnsTo(page, "check/A", "Check your answers");
  await sees(page, "Speech and language");
  look.end();
});
