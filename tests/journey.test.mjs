// The whole morning, by keyboard alone: from the first visit to a plan, printed, saved, cleared away and opened again.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { keptOnDevice, keptRecord, localStorageOf } from "./support/device.mjs";
import { hasFocus, picks, presses, tabsTo, typesInto } from "./support/keyboard.mjs";
import { assessmentId, isSaved, says, seesHeading } from "./support/manager.mjs";
import { ANSWERS, HALFWAY, NAME, PROGRAMME, REASON, answersAll, readsReport } from "./support/morning.mjs";
import { plans, prints, savesByKeyboard } from "./support/planning.mjs";
import { STATEMENTS, rating } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();

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
  // Waited for early: the browser must know before the key is pressed that a test chooses.
  const choosing = page.waitForEvent("filechooser", { timeout: 60_000 });
  await clean(page);
  await tabsTo(page, page.getByLabel("Assessment file"));
  await page.keyboard.press("Enter");
  const chooser = await choosing;
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
