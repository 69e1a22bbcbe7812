// The whole morning, by keyboard alone: from the first visit to a plan, printed, saved, cleared away and opened again.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { keptOnDevice, keptRecord, localStorageOf } from "./support/device.mjs";
import { hasFocus, picks, presses, tabsTo, typesDate, typesInto } from "./support/keyboard.mjs";
import { assessmentId, isSaved, readDownload, says, seesHeading, textsOf } from "./support/manager.mjs";
import { STATEMENTS, ratingsOf, rating } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();

const NAME = "Westhaven, made up";
const PROGRAMME = "Westhaven Families First";
const REASON = "The health partnership leads on this here.";

/** What the manager answers: 0 to 3, D not known, N does not apply. */
const ANSWERS = ratingsOf({ O: "332212D233N3", A: "22320232222D", I: "122212231212", L: "010101001001" });
/** Where the manager stops half-way. */
const HALFWAY = "A6";

/** Scores by hand: 36 × points ÷ (3 × rated), halves up. */
const SCORES = [
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

journey("a manager's morning, by keyboard alone", async (first, { context, site, problems }) => {
  const clean = inspector();
  await clean(first);

  // Begin.
  await presses(first, first.getByRole("button", { name: "Start now" }));
  await seesHeading(first, "Start an assessment");
  await clean(first);
  await presses(first, first.getByRole("button", { name: "Go to the task list" }));
  await eventually(async () => assert(await hasFocus(first.locator("#error-summary"))));
  says(await first.locator("#error-summary").innerText(), "Choose where your work is kept", "Enter the name of your service");
  await clean(first);
  await picks(first, first.locator("#keep"), /On this device/);
  await typesInto(first, first.getByLabel("Name of your service"), NAME);
  await typesInto(first, first.getByLabel("What your local family programme is called"), PROGRAMME);
  await first.keyboard.press("Enter");
  await seesHeading(first, "Task list");
  await isSaved(first);
  await clean(first);
  const id = assessmentId(first);

  // Answer, and stop half-way.
  await presses(first, first.getByRole("button", { name: "Begin with the first statement" }));
  await seesHeading(first, "Outcomes drive the work");
  await clean(first);
  const half = STATEMENTS.indexOf(HALFWAY);
  await answersAll(first, STATEMENTS.slice(0, half), { clean });
  await isSaved(first);
  await first.close();

  // Come back.
  const page = await context.newPage();
  await arrive(page, site.url);
  await presses(page, page.locator(".app-continue").getByRole("link", { name: NAME }));
  await seesHeading(page, "Task list");
  says(await page.locator(".app-progress").innerText(), `${half} of 48 statements done`);
  await clean(page);
  await presses(page, page.getByRole("button", { name: `Go on with ${HALFWAY}` }));
  await answersAll(page, STATEMENTS.slice(half), { clean });
  await seesHeading(page, "Self-assessment report");
  await eventually(async () => {
    const { answers } = await keptRecord(page, id);
    const given = Object.fromEntries(STATEMENTS.map((statement) => [statement, answers[statement]?.rating]));
    const meant = Object.fromEntries(STATEMENTS.map((statement) => [statement, rating(ANSWERS[statement])]));
    meant.O11["does-not-apply"].reason = REASON;
    assert.deepEqual(given, meant);
  });

  // Read the report.
  await readsReport(page);
  await clean(page);
  await tabsTo(page, page.locator("summary", { hasText: "How the scores were reached" }));
  await page.keyboard.press("Enter");
  says(await page.locator("main").innerText(), "24 points from 10 statements: 36 × 24 ÷ 30 = 28.8, rounded to 29",
    "22 points from 11 statements: 36 × 22 ÷ 33 = 24", "72 points from 45 statements: 36 × 72 ÷ 135 = 19.2, rounded to 19");
  await clean(page);
  await prints(page, ["Self-assessment report", NAME, "Self-assessed: Requires improvement", "72 points"],
    ["Go to the action plan", "Print the report", "Task list", "Save to a file", "Undo"]);

  // Plan.
  await presses(page, page.getByRole("button", { name: "Go to the action plan" }));
  await seesHeading(page, "Action plan");
  await clean(page);
  await plans(page, { clean });
  await isSaved(page);
  await clean(page);
  await prints(page, ["Action plan", "Agree who sees each child", "Service manager", "31 March 2027", "Under way"],
    ["Proposed from your gaps", "Add an action", "Move up", "Change or review", "Print the plan"]);

  // What changed when, and save to a file.
  await presses(page, page.getByRole("link", { name: "Save and open" }), { back: true });
  await seesHeading(page, "Save and open");
  await clean(page);
  const before = await savesByKeyboard(page);
  assert.match(before.name, /^self-assessment-westhaven-made-up-\d{4}-\d\d-\d\d\.json$/);
  assert.deepEqual(before.file.assessment, await keptRecord(page, id));
  await eventually(async () => says(await page.locator("main").innerText(), "Nothing has changed since."));
  await presses(page, page.getByRole("link", { name: "See every change with its time" }));
  await seesHeading(page, "What changed when");
  says(await page.locator("main").innerText(), "O1 Outcomes drive the work: from not answered to embedded",
    "O1 Outcomes drive the work: evidence added", "notes changed", "marked to come back to", "The report was first made",
    "Action added", "Action changed", "The order of the action plan was changed", "was taken up again");
  await clean(page);

  // Clear everything away.
  await presses(page, page.getByRole("link", { name: "What is kept on this device" }));
  await seesHeading(page, "What is kept on this device");
  await clean(page);
  await tabsTo(page, page.locator("summary", { hasText: "Clear everything from this device" }));
  await page.keyboard.press("Enter");
  await presses(page, page.getByRole("button", { name: "Yes, clear everything" }));
  await page.getByText("No assessment is kept on this device.").waitFor();
  await clean(page);
  assert.deepEqual(await keptOnDevice(page), []);
  assert.deepEqual(await localStorageOf(page), {});

  // Leave, come back, and open the file: everything is there.
  await page.reload();
  await arrive(page, `${site.url}#/open`);
  await seesHeading(page, "Open a file");
  await clean(page);
  await tabsTo(page, page.getByLabel("Assessment file"));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles({ name: before.name, mimeType: "application/json", buffer: Buffer.from(before.text) });
  await presses(page, page.getByRole("button", { name: "On this device" }));
  await seesHeading(page, "Task list");
  await isSaved(page);
  const after = await savesByKeyboard(page);
  assert.deepEqual({ ...after.file, saved: "" }, { ...before.file, saved: "" });
  assert.deepEqual(await keptRecord(page, id), before.file.assessment);

  // Nothing but what this site needs: `withPage` sees to requests, errors and the policy.
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(problems, []);
  clean.end();
});

/** Answers statements one after the other by single keys, and goes through the page that checks each part. */
async function answersAll(page, statements, { clean }) {
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
async function readsReport(page) {
  await page.locator("#parts").waitFor();
  const table = page.locator("table", { hasText: "Scores, judgements and answers" });
  const rows = await table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
  assert.deepEqual(rows, SCORES);
  says(await page.locator(".app-summary").innerText(), "Self-assessed: Requires improvement", "19 out of 36",
    "No better than Requires improvement: one band above the lowest domain judgement, Inadequate (Leadership and management).",
    "2 statements are not known yet.", "Not tested against cases.");
  says(await page.locator("main").innerText(), "No better than Requires improvement while A5 is rated \"Not in place\"");
  const named = (title) => page.locator(".app-summary .govuk-grid-column-one-half", { hasText: title }).locator("ol a");
  // Of those rated 3, O1 has evidence; no other is critical, so the first in order follow.
  assert.deepEqual((await textsOf(named("Strengths"))).map((text) => text.split(" ")[0]), ["O1", "O2", "O9"]);
  // A5 is 2 below its target and critical: 3. I11 is 1 below and critical: 2; L1 is 2 below: 2.
  assert.deepEqual((await textsOf(named("Priorities"))).map((text) => text.split(" ")[0]), ["A5", "I11", "L1"]);
}

/** Makes a plan of what is proposed and of the service's own. */
async function plans(page, { clean }) {
  const own = page.locator("ol.app-actions > li");
  const titles = async () => (await own.locator("h3").allInnerTexts()).map((text) => text.trim());
  const proposed = page.locator("li.app-action--proposed");
  const count = await proposed.count();
  const [one, two] = (await textsOf(proposed.locator(".app-action__text"))).slice(0, 2);
  for (const text of [one, two]) await presses(page, page.getByRole("button", { name: about("Accept", text) }));
  await eventually(async () => assert.deepEqual(await titles(), [one, two]));
  assert.equal(await proposed.count(), count - 2);
  await clean(page);

  // Change the first: owner, date, success; without an owner it is refused.
  await presses(page, page.getByRole("link", { name: about("Change or review", one) }), { back: true });
  await seesHeading(page, "Change an action");
  await clean(page);
  await typesInto(page, page.getByLabel("Who owns it?"), "");
  await presses(page, page.getByRole("button", { name: "Save this action" }));
  await eventually(async () => assert(await hasFocus(page.locator("#error-summary"))));
  await clean(page);
  await typesInto(page, page.getByLabel("Who owns it?"), "Service manager");
  await typesDate(page, page.getByLabel("Date", { exact: true }), "2027-03-31");
  await typesInto(page, page.getByLabel("How will you know that it worked?"), "Every child in the sample was seen.");
  await presses(page, page.getByRole("button", { name: "Save this action" }));
  await seesHeading(page, "Action plan");
  says(await own.first().innerText(), one, "Service manager", "31 March 2027", "Every child in the sample was seen.");

  // One of the service's own.
  await presses(page, page.getByRole("button", { name: "Add an action" }));
  await seesHeading(page, "Add an action");
  await clean(page);
  await presses(page, page.getByRole("button", { name: "Save this action" }));
  await eventually(async () => assert(await hasFocus(page.locator("#error-summary"))));
  says(await page.locator("#error-summary").innerText(), "Say what will be done", "Enter the role that owns the action", "Enter the day when it is due");
  await clean(page);
  await typesInto(page, page.getByLabel("What will be done?"), "Agree who sees each child");
  await typesInto(page, page.getByLabel("Who owns it?"), "Police lead");
  await picks(page, page.locator("[name=action-due]"), "There is no date");
  await typesInto(page, page.getByLabel("Why is there none?"), "It waits for the board.");
  await page.keyboard.press("Enter");
  await seesHeading(page, "Action plan");
  await eventually(async () => assert.equal(await own.count(), 3));
  says(await own.nth(2).innerText(), "Agree who sees each child", "No date: It waits for the board.");

  // Reorder.
  const third = "Agree who sees each child";
  await presses(page, page.getByRole("button", { name: about("Move up", third) }));
  await eventually(async () => assert.deepEqual(await titles(), [one, third, two]));
  await presses(page, page.getByRole("button", { name: about("Move down", one) }), { back: true });
  await eventually(async () => assert.deepEqual(await titles(), [third, one, two]));

  // Drop what was proposed, and take it up again.
  const unwanted = (await textsOf(proposed.locator(".app-action__text")))[0];
  const left = await proposed.count();
  await presses(page, proposed.getByRole("button", { name: about("Drop", unwanted) }));
  await eventually(async () => assert.equal(await proposed.count(), left - 1));
  await tabsTo(page, page.locator("summary", { hasText: "Dropped (1)" }));
  await page.keyboard.press("Enter");
  await clean(page);
  await presses(page, page.getByRole("button", { name: about("Propose it again", unwanted) }));
  await eventually(async () => assert.equal(await proposed.count(), left));

  // Its status, and a review.
  await tabsTo(page, own.first().getByLabel("Status"), { back: true });
  await page.keyboard.press("ArrowDown");
  await eventually(async () => assert.equal(await own.first().getByLabel("Status").inputValue(), "Under way"));
  await presses(page, page.getByRole("link", { name: about("Change or review", third) }));
  await seesHeading(page, "Change an action");
  assert.equal(await page.getByLabel("Status").inputValue(), "Under way");
  await typesInto(page, page.getByLabel(/^Add a review/), "The board has it on its list.");
  await presses(page, page.getByRole("button", { name: "Save this action" }));
  await seesHeading(page, "Action plan");
  says(await own.first().innerText(), "The board has it on its list.");
}

/** The name of a button or link whose hidden half says what it is about. */
function about(verb, text) {
  return new RegExp(`^${verb}\\W.*${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

/** Prints the page; what is on paper has these texts and not those, and the PDF is tagged. */
async function prints(page, on, off) {
  await page.emulateMedia({ media: "print" });
  const paper = (await page.locator("body").innerText()).replace(/\s+/g, " ");
  says(paper, ...on);
  for (const text of off) assert(!paper.includes(text), `"${text}" is printed`);
  assert.equal(await page.locator("nav, header, footer").filter({ visible: true }).count(), 0);
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ tagged: true, outline: true })).toString("latin1");
  assert.match(pdf, /\/Marked true/);
  assert.match(pdf, /\/Lang \(en-GB\)/);
}

/** Saves to a file from the bar at the top. */
async function savesByKeyboard(page) {
  const button = page.locator(".app-work").getByRole("button", { name: "Save to a file" });
  await tabsTo(page, button);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return readDownload(download);
}
