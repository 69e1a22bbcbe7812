// The service's own words everywhere: no page speaks of "the local programme" or of a YOT once it has said what it is.

import assert from "node:assert/strict";
import { keptRecord } from "./support/device.mjs";
import { beginsAssessment, isSaved, opensFile, says, seesHeading, turnsTo } from "./support/manager.mjs";
import { STATEMENTS, action, fileOf, ratingsOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const PROGRAMME = "Westhaven Families First";

/** What speaks of the inspection, in its words. */
const OF_THE_INSPECTION = [".app-guidance", ".app-why-first", "[aria-labelledby=recommendations]", ".app-method", "footer"];

/** The page's text but for what speaks of the inspection; what is folded away is opened first. */
function ownText(page) {
  return page.evaluate((left) => {
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll(left.join()).forEach((element) => element.remove());
    return copy.textContent.replace(/\s+/g, " ");
  }, OF_THE_INSPECTION);
}

/** Everything on the page. */
const wholeText = (page) => page.evaluate(() => document.body.textContent.replace(/\s+/g, " "));

const full = (more) => record({
  programme: PROGRAMME,
  ratings: ratingsOf({ O: "001122233DN1", A: "001100112233", I: "012301230123", L: "DDD000111222" }),
  plan: {
    fixed: "2026-11-02",
    actions: [
      action("p1", {
        proposed: "O1-b",
        statement: "O1",
        text: "Begin the discussion of each {programme:adj} case, in supervision and at review, with its outcomes.",
        owner: "{yot} manager",
        success: "Supervision records show outcomes discussed in every {programme:adj} case.",
      }),
      action("p2", { text: "Our own words about {things}" }),
    ],
  },
  ...more,
});

const PAGES = ["service", "tasks", "list", "check/O", "check/A", "check/I", "check/L", "report", "plan", "action/new", "action/p1", "history", "keep"];

journey("no token and no other's words on any page", async (page) => {
  await opensFile(page, fileOf(full()));
  const found = [];
  for (const where of [...PAGES, ...STATEMENTS.map((id) => `statement/${id}`)]) {
    await turnsTo(page, where);
    await page.waitForFunction((where) => {
      if (where.startsWith("statement/")) return document.querySelector(".app-strip [aria-current]")?.textContent.startsWith(where.slice(10));
      if (where === "report") return document.getElementById("parts");
      if (where === "plan") return document.querySelector(".app-action--proposed");
      return document.querySelector("main h1");
    }, where);
    await page.locator(".app-guidance").or(page.locator("main h1")).first().waitFor();
    const look = (text, pattern) => {
      for (const [words] of text.matchAll(pattern)) found.push(`${where}: …${words}…`);
    };
    // The service's own "{things}" are no token.
    look((await wholeText(page)).replaceAll("{things}", ""), /.{0,40}\{.{0,30}/g);
    const own = await ownText(page);
    // The form that asks for the words names the alternatives.
    if (where === "service") continue;
    look(own, /.{0,40}\blocal programme\b.{0,20}/gi);
    look(own, /.{0,40}\b(YOTs?|YOS|[Yy]outh offending (team|service)s?)\b.{0,20}/g);
  }
  assert.deepEqual(found, []);
});

journey("names can be changed later: accepted actions follow unless they were edited", async (page) => {
  await opensFile(page, fileOf(full({ kind: "offending-team" })));
  await turnsTo(page, "plan", "Action plan");
  await page.getByRole("button", { name: /^Accept/ }).filter({ hasText: PROGRAMME }).first().click();
  const own = page.locator("ol.app-actions > li");
  await eventually(async () => assert.equal(await own.count(), 3));
  says(await own.nth(0).innerText(), `each ${PROGRAMME} case`, "YOT manager");
  says(await own.nth(2).innerText(), PROGRAMME);

  // One action is edited, but not its text: it follows still. Another's text is edited: it stays.
  await own.nth(0).getByRole("link", { name: /^Change or review/ }).click();
  await seesHeading(page, "Change an action");
  await page.getByLabel("Date", { exact: true }).fill("2027-06-30");
  await page.getByRole("button", { name: "Save this action" }).click();
  await seesHeading(page, "Action plan");
  await own.nth(2).getByRole("link", { name: /^Change or review/ }).click();
  await seesHeading(page, "Change an action");
  await page.getByLabel("What will be done?").fill(`${PROGRAMME}: our own wording.`);
  await page.getByRole("button", { name: "Save this action" }).click();
  await seesHeading(page, "Action plan");

  await turnsTo(page, "service", "Your service");
  await page.getByLabel("What your local family programme is called").fill("Haven Together");
  await page.getByLabel(/Youth justice service/).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await seesHeading(page, "Task list");
  await turnsTo(page, "plan", "Action plan");
  says(await own.nth(0).innerText(), "each Haven Together case", "YJS manager", "30 June 2027");
  says(await own.nth(2).innerText(), `${PROGRAMME}: our own wording.`);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  says(await page.locator("main").innerText(), "Every Haven Together case has");
  await turnsTo(page, "history", "What changed when");
  says(await page.locator("main").innerText(), "each Haven Together case");
  await isSaved(page);
  const { actions } = (await keptRecord(page, "westhaven")).plan;
  assert.match(actions[0].text, /\{programme:adj\}/);
});

journey("without a name it is the local programme", async (page) => {
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await page.getByText("Every local programme case has").waitFor();
});
