// LibreOffice and the template: it opens without a question or a warning, its lists are there to choose from, and what is saved
// in any of three formats is read back.

import assert from "node:assert/strict";
import { after } from "node:test";
import { keptRecord } from "./support/device.mjs";
import { assessmentId, beginsAssessment, isSaved, seesHeading, turnsTo } from "./support/manager.mjs";
import { withoutOffice, workshop } from "./support/spreadsheets.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();
const shop = workshop();
after(() => shop.close());

const ANSWERS = ["Yes", "No", "Not applicable", "Not enough information"];

journey("a template is filled in by LibreOffice's own lists and comes back from three formats", async (page) => {
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  await page.getByLabel("How many cases?").fill("3");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download for Excel" }).click()]);
  const template = shop.at("template.xlsx");
  await download.saveAs(template);

  const said = await shop.office(template, {
    1: { Supervision: "Non-statutory", CO1: "Yes", CA8: "Not enough information", "Lifestyle: enough done": "Not relevant" },
    2: { CO1: "No" },
    3: { CO1: "Not applicable", "Lifestyle: enough progress": "Yes" },
  });
  assert.deepEqual(said.asked, [], "LibreOffice asked or warned");
  assert.deepEqual(said.sheets, ["Instructions", "Cases", "What counts"]);
  for (const heading of said.headings.slice(1, -1)) {
    const list = said.lists[heading];
    assert(list, `no list under ${heading}`);
    const offers = heading === "Supervision" ? ["Statutory", "Non-statutory"] : heading.includes(": enough") ? ["Yes", "No", "Not relevant"] : ANSWERS;
    assert.deepEqual(list, { offers, kind: "LIST", arrow: true, stops: true, prompts: true }, heading);
  }
  assert.equal(said.headings.length, 1 + 1 + 33 + 24 + 1);

  const expected = {
    1: { stratum: "non-statutory", answers: { CA8: "not-enough-information", CO1: "yes" }, factors: { lifestyle: { enough_done: "not-relevant" } } },
    2: { answers: { CO1: "no" } },
    3: { answers: { CO1: "not-applicable" }, factors: { lifestyle: { enough_progress: "yes" } } },
  };
  for (const name of ["filled.xlsx", "filled.ods", "filled-Cases.csv"]) {
    await page.getByLabel("Filled template").setInputFiles(shop.at(name));
    await seesHeading(page, "Check what was read");
    assert.equal(await page.getByText("could not be used").count(), 0, name);
    await page.getByRole("button", { name: "Read in 3 cases" }).click();
    await seesHeading(page, "The cases are in");
    await isSaved(page);
    assert.deepEqual((await keptRecord(page, assessmentId(page))).gathered.sample.cases, expected, name);
    await page.locator(".app-work").getByRole("button", { name: "Undo" }).click();
    await seesHeading(page, "Use a spreadsheet");
  }
}, { skip: withoutOffice ?? false });
