// Addresses: any sub-path, deep links, back and forward; each page has its title, and the focus on its heading.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { focused, hasFocus } from "./support/keyboard.mjs";
import { beginsAssessment, goesTo, isSaved, opensFile, seesHeading, turnsTo } from "./support/manager.mjs";
import { action, fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage({ prefix: "/tools/self-assessment/" });

const NAME = "Family outcomes self-assessment";

/** Pages outside an assessment: address, heading, title. */
const OUTSIDE = [
  ["#/", "See what your work adds", NAME],
  ["#/new", "Start an assessment", `Start an assessment – ${NAME}`],
  ["#/open", "Open a file", `Open a file – ${NAME}`],
  ["#/kept", "What is kept on this device", `What is kept on this device – ${NAME}`],
  ["#/privacy", "Storage and privacy", `Storage and privacy – ${NAME}`],
  ["#/about", "How it works and its sources", `How it works and its sources – ${NAME}`],
  ["#/nothing/here", "Page not found", `Page not found – ${NAME}`],
];

/** Pages of an assessment: address, heading, the title's beginning. */
const INSIDE = [
  ["tasks", "Task list", "Task list"],
  ["service", "Your service", "Your service"],
  ["statement/O1", "Outcomes drive the work", "O1 Outcomes drive the work"],
  ["statement/a5", "Each child’s own needs|Each child's own needs", "A5 Each child"],
  ["list", "All statements", "All statements"],
  ["check/I", "Check your answers", "Check your answers: Delivering interventions"],
  ["report", "Self-assessment report", "Report"],
  ["plan", "Action plan", "Action plan"],
  ["action/new", "Add an action", "Add an action"],
  ["action/p1", "Change an action", "Change an action"],
  ["history", "What changed when", "What changed when"],
  ["keep", "Save and open", "Save and open"],
];

const RECORD = record({ ratings: { O1: "1", A5: "0" }, plan: { fixed: "2026-11-02", actions: [action("p1")] } });

const heading = (page, text) => page.locator("main h1", { hasText: new RegExp(text) });

/** Waits for the page: its heading, the only one, with the focus; its title. */
async function isAt(page, text, title) {
  await heading(page, text).waitFor();
  assert.equal(await page.locator("h1").count(), 1);
  await eventually(async () => assert((await page.title()).startsWith(title), await page.title()));
}

const focusIsOn = (page, text) =>
  eventually(async () => assert(await hasFocus(heading(page, text)), `not on "${text}": the focus is on ${await focused(page)}`), 5_000);

journey("each page has its title, and the focus moves to its heading", async (page) => {
  await opensFile(page, fileOf(RECORD));
  for (const [where, text, title] of INSIDE) {
    await turnsTo(page, where);
    await isAt(page, text, title);
    await eventually(async () => assert.equal(await page.title(), `${await titleBegins(page, title)} – Westhaven, made up – ${NAME}`));
    await focusIsOn(page, text);
    assert.equal(await page.evaluate(() => globalThis.scrollY), 0, `${where} does not begin at its top`);
  }
  for (const [hash, text, title] of OUTSIDE) {
    await goesTo(page, hash);
    await isAt(page, text, title);
    await focusIsOn(page, text);
  }
});

/** The title's own part: what is expected may be only its beginning. */
async function titleBegins(page, expected) {
  const [own] = (await page.title()).split(" – ");
  assert(own.startsWith(expected), own);
  return own;
}

journey("every address can be opened directly, and reloaded", async (page, { site }) => {
  await opensFile(page, fileOf(RECORD));
  const inside = INSIDE.map(([where, ...rest]) => [`#/a/westhaven/${where}`, ...rest]);
  for (const [hash, text, title] of [...inside, ...OUTSIDE]) {
    // From another site, so that the app begins anew.
    await page.goto("about:blank");
    await arrive(page, site.url + hash);
    await isAt(page, text, title);
  }
  await goesTo(page, "#/a/westhaven/report", "Self-assessment report");
  await page.reload();
  await isAt(page, "Self-assessment report", "Report");
  await focusIsOn(page, "Self-assessment report");
});

journey("an address of an assessment that is not here, or of nothing, says so", async (page) => {
  const look = inspector();
  await goesTo(page, "#/a/nobody/report", "This assessment is not on this device");
  await look(page);
  await goesTo(page, "#/a/nobody/nothing", "Page not found");
  await look(page);
  await goesTo(page, "#/where", "Page not found");
  await page.getByRole("button", { name: "Go to the start page" }).click();
  await seesHeading(page, "See what your work adds");
  await opensFile(page, fileOf(RECORD));
  await turnsTo(page, "statement/O99", "There is no statement O99");
  await look(page);
  await turnsTo(page, "action/gone", "This action is no longer in the plan");
  await look(page);
  // From one that is not here straight to one that is.
  await goesTo(page, "#/a/nobody/tasks", "This assessment is not on this device");
  await goesTo(page, "#/a/westhaven/tasks", "Task list");
  look.end();
});

journey("back and forward go through the pages", async (page) => {
  await beginsAssessment(page);
  await page.getByRole("button", { name: "Begin with the first statement" }).click();
  await seesHeading(page, ", O1");
  await page.getByRole("button", { name: "Next statement" }).click();
  await seesHeading(page, ", O2");
  await isSaved(page);
  await page.goBack();
  await isAt(page, ", O1", "O1");
  await focusIsOn(page, ", O1");
  await page.goBack();
  await isAt(page, "Task list", "Task list");
  await page.goForward();
  await page.goForward();
  await isAt(page, ", O2", "O2");
  await focusIsOn(page, ", O2");
});

journey("long texts that come late do not take the focus away", async (page, { site }) => {
  await opensFile(page, fileOf(RECORD));
  let deliver;
  const late = new Promise((resolve) => (deliver = resolve));
  await page.route(/guidance-\w+\.json$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("about:blank");
  await arrive(page, `${site.url}#/a/westhaven/report`);
  await seesHeading(page, "Making your report");
  deliver();
  await seesHeading(page, "Self-assessment report");
  await focusIsOn(page, "Self-assessment report");
});

journey("long texts that do not come are asked for again", async (page, { site }) => {
  const look = inspector();
  await opensFile(page, fileOf(RECORD));
  await page.route(/guidance-\w+\.json$/, (route) => route.fulfill({ status: 503 }));
  await page.goto("about:blank");
  await arrive(page, `${site.url}#/a/westhaven/statement/O1`);
  await page.getByText("The guidance for this statement could not be loaded.").waitFor();
  await look(page);
  await turnsTo(page, "report", "Report");
  await look(page);
  await page.unroute(/guidance-\w+\.json$/);
  await page.getByRole("button", { name: "Try again" }).click();
  await seesHeading(page, "Self-assessment report");
  look.end();
}, { allow: [/503/] });

journey("the filled-in example opens, is marked as one, and is not kept", async (page) => {
  const look = inspector();
  await page.getByRole("link", { name: "Look round a filled-in example" }).click();
  await seesHeading(page, "Self-assessment report");
  await page.getByText("This is an example. The service is made up").waitFor();
  await look(page);
  await turnsTo(page, "statement/O1", ", O1");
  await page.keyboard.press("0");
  await page.locator("#save-status", { hasText: "Example: your changes are not kept" }).waitFor();
  await turnsTo(page, "plan", "Action plan");
  await look(page);
  await goesTo(page, "#/kept");
  await page.getByText("No assessment is kept on this device.").waitFor();
  look.end();
});
