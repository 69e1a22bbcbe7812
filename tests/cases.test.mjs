// The case sample: drawn, read by keyboard alone, read again by a colleague, and what follows from it.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { focused, hasFocus, presses, tabsTo, typesInto } from "./support/keyboard.mjs";
import { beginsAssessment, goesTo, isSaved, says, sees, seesHeading, turnsTo, writes } from "./support/manager.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const progress = (page) => page.locator("#case-progress").innerText();

journey("twenty cases are drawn and read by keyboard alone", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "cases", "Case sample");
  await look(page);
  const question = page.getByRole("textbox", { name: "How many programme cases" });
  // What cannot be drawn says so, and the focus goes there.
  await presses(page, page.getByRole("button", { name: "Draw the sample" }));
  await page.locator("#error-summary").waitFor();
  await look(page);
  await typesInto(page, question, "60", { back: true });
  await page.keyboard.press("Tab");
  await sees(page, "33% to 67%");
  await typesInto(page, page.getByRole("textbox", { name: "How many of them are statutory" }), "30");
  await typesInto(page, page.getByRole("textbox", { name: "Seed" }), "7");
  await presses(page, page.getByRole("button", { name: "Draw the sample" }));
  await sees(page, "0 of 20 cases finished");
  await look(page);
  const place = /^Case 1\nStatutory, number (\d+) in your list$/.exec(await page.locator("tbody th").first().innerText())?.[1];
  const first = page.getByRole("button", { name: "Begin with case 1" });
  await presses(page, first);
  await seesHeading(page, "Case 1");
  await sees(page, `Number ${place} in your list of cases.`);
  await look(page);

  const order = await page.locator("[data-question]").evaluateAll((all) => all.map((one) => one.dataset.question));
  assert.equal(order.length, 57);
  // 33 questions and 12 factors twice: one key each. Case 1 has a no on a critical question.
  for (let number = 1; number <= 20; number += 1) {
    await seesHeading(page, `Case ${number}`);
    await eventually(async () => assert.equal(await progress(page), "0 of 57 questions answered"));
    await tabsTo(page, page.locator("#q-CO1"));
    for (const at of order) {
      const no = at === "q-CA8" ? number > 9 : at === "q-CA10" && number === 1;
      await page.keyboard.press(no ? "n" : at === "q-CO1" ? "a" : "y");
      if (at === "q-CA10" && no) {
        await eventually(async () => assert(await hasFocus(page.locator("#q-CA10-risk"))));
        says(await page.locator("#q-CA10-risk").innerText(), "follow your local safeguarding procedure now");
        await look(page);
        await page.keyboard.press("Enter");
      }
    }
    // Had a key gone to another question than meant, one would be without an answer now, and the focus elsewhere.
    assert(await hasFocus(page.locator(`[data-question=${order.at(-1)}] input`)), `the focus left the questions: ${await focused(page)}`);
    await eventually(async () => assert.equal(await progress(page), "57 of 57 questions answered"));
    if (number < 20) await presses(page, page.getByRole("button", { name: `Go on to case ${number + 1}` }));
  }
  await look(page);
  await isSaved(page);
  await presses(page, page.getByRole("button", { name: "All cases are finished: see the report" }));
  await seesHeading(page, "Self-assessment report");
  // 9 of 20 have a plan for the programme's work: with 60 cases, 28.6% to 62.5% or so.
  says(await page.locator("[aria-labelledby=part-A]").innerText(), "9 of 20 (45%)", "no in 1 case");
  await look(page);
  await turnsTo(page, "cases", "Case sample");
  says(await page.locator("main").innerText(), "20 of 20 cases finished", "Critical no");
  await page.reload();
  await sees(page, "20 of 20 cases finished");
  await turnsTo(page, "key-sheet", "Key sheet");
  await look(page);
  look.end();
  // More than a thousand keys.
}, { patience: 400_000 });

journey("an answer is taken back, a note is looked at, and a second reader is compared", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "cases", "Case sample");
  await page.getByText("I chose the cases another way").click();
  await page.getByRole("textbox", { name: "How many cases?" }).fill("2");
  await page.getByRole("button", { name: "Add these cases" }).click();
  await page.getByRole("button", { name: "Begin with case 1" }).click();
  await seesHeading(page, "Case 1");
  await page.locator("#q-CA8").check();
  await eventually(async () => assert.equal(await progress(page), "1 of 57 questions answered"));
  await page.getByRole("button", { name: "Clear this answer to CA8" }).click();
  await eventually(async () => assert.equal(await progress(page), "0 of 57 questions answered"));
  await page.getByRole("button", { name: "Undo" }).click();
  await eventually(async () => assert(await page.locator("#q-CA8").isChecked()));
  await writes(page, "Notes on this case", "Rang the school on 020 7946 0018.");
  await sees(page, "This looks like a telephone number");
  await look(page);
  await turnsTo(page, "second/1", "Case 1: second reader");
  assert(!(await page.locator("#q-CA8").isChecked()), "the second reader does not see the first answer");
  await page.locator("#q-CA8-2").check();
  await look(page);
  await turnsTo(page, "cases", "Case sample");
  says(await page.locator("[aria-labelledby=agreement-title]").innerText(), "0 of 1");
  await turnsTo(page, "case/9");
  await sees(page, "There is no case 9 in the sample");
  look.end();
});

journey("totals are typed, and cases come before them", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "totals", "Type totals");
  const field = (name) => page.locator("#t-CA8-0").locator("xpath=ancestor::fieldset").getByLabel(name, { exact: true });
  await field("Yes").fill("12");
  await field("Yes").blur();
  await field("No").fill("eight");
  await field("No").blur();
  await sees(page, "Enter a whole number");
  await field("No").fill("8");
  await field("No").blur();
  await sees(page, "12 yes of 12 yes + 8 no = 12 of 20 (60%).");
  await look(page);
  await turnsTo(page, "report", "Self-assessment report");
  says(await page.locator("[aria-labelledby=part-A]").innerText(), "12 of 20 (60%)");
  look.end();
});

journey("a finished case leads to those beside it", async (page) => {
  await goesTo(page, "#/a/example/case/23", "Case 23");
  await page.getByRole("link", { name: "Previous case, 22" }).click();
  await seesHeading(page, "Case 22");
  await page.getByRole("link", { name: "Next case, 23" }).click();
  await seesHeading(page, "Case 23");
});
