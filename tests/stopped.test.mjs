// The app cannot start, or stops in the middle: the page says what happened, that saved work is safe, and offers it as files.

import assert from "node:assert/strict";
import { assertAccessible } from "./support/axe.mjs";
import { keptRecord } from "./support/device.mjs";
import { NOISE, breaks, faults, offers, stopsAndStartsAgain, stopsWithUnkeptWork } from "./support/faults.mjs";
import { assessmentId, beginsAssessment, isSaved, opensFile, rates, sees, seesHeading, turnsTo } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();

for (const how of ["panic", "exception", "trap", "no stack left"]) {
  journey(`stopped by ${how}: says so, offers all that was there, and starts again`, async (page) => {
    const file = await stopsAndStartsAgain(page, how);
    // What was offered opens.
    await page.evaluate(() => (location.hash = "#/open"));
    await seesHeading(page, "Open a file");
    await page.getByLabel("Assessment file").setInputFiles(fileOf(file.assessment));
    await page.getByRole("button", { name: "Replace what is on this device" }).click();
    await isSaved(page);
  }, { prepare: faults, allow: NOISE });
}

journey("stopped with work that is kept nowhere else: it is offered, and leaving without it warns",
  stopsWithUnkeptWork, { prepare: faults, allow: NOISE });

journey("keys change nothing unseen in a stopped app", async (page) => {
  await beginsAssessment(page);
  const id = assessmentId(page);
  await turnsTo(page, "statement/O1", ", O1");
  await rates(page, "2 In place");
  await isSaved(page);
  await breaks(page, "panic");
  await eventually(async () => assert.deepEqual((await keptRecord(page, id)).answers.O1.rating, { level: 3 }));
  for (const key of ["0", "1", "Enter"]) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  assert.deepEqual((await keptRecord(page, id)).answers.O1.rating, { level: 3 });
}, { prepare: faults, allow: NOISE });

/** Ways in which the app's parts do not come. */
const LOSSES = {
  "its module is not there": [/app_bg-\w+\.wasm$/, { status: 404 }],
  "its module is cut short": [/app_bg-\w+\.wasm$/, { contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]) }],
  "its module is another page": [/app_bg-\w+\.wasm$/, { contentType: "text/html", body: "<h1>Blocked by your council</h1>" }],
  "its script is not there": [/app-\w+\.js$/, { status: 404 }],
};

for (const [what, [address, answer]] of Object.entries(LOSSES)) {
  journey(`cannot start, because ${what}: says so, and offers what is kept`, async (page, { site }) => {
    await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
    await page.goto("about:blank");
    await page.route(address, (route) => route.fulfill(answer));
    await page.goto(`${site.url}#/a/westhaven/tasks`);
    await seesHeading(page, "This tool could not start");
    await sees(page, "A part of it could not be loaded.");
    await assertAccessible(page);
    const file = await offers(page, "Westhaven, made up");
    assert.deepEqual(file.assessment.answers.O1.rating, { level: 2 });
    await page.unroute(address);
    await page.getByRole("button", { name: "Try again" }).click();
    await seesHeading(page, "Task list");
  }, { allow: [/404/, /MIME type/, /CompileError|WebAssembly/] });
}

journey("a browser without WebAssembly is told so", async (page, { site }) => {
  await page.goto(site.url);
  await seesHeading(page, "This tool could not start");
  await sees(page, "WebAssembly is switched off");
  await sees(page, "No assessment is kept on this device.");
  await assertAccessible(page);
}, { prepare: () => delete globalThis.WebAssembly, path: null });

journey("nothing can be loaded but the page itself: it says so", async (page, { site }) => {
  await page.route(/(app|trouble)-\w+\.js$/, (route) => route.abort());
  await page.goto(site.url);
  await sees(page, "This tool could not be loaded. Check your connection, then reload this page.");
  await page.unroute(/(app|trouble)-\w+\.js$/);
  await arrive(page, site.url);
}, { path: null, allow: [/ERR_FAILED/] });

journey("stopped where the browser blocks site data: the work in the page is offered", async (page) => {
  await page.evaluate(() => (location.hash = "#/new"));
  await seesHeading(page, "Start an assessment");
  await page.getByLabel("Name of your service").fill("Westhaven, made up");
  await page.getByRole("button", { name: "Go to the task list" }).click();
  await seesHeading(page, "Task list");
  await turnsTo(page, "statement/O1", ", O1");
  await breaks(page, "panic");
  const file = await offers(page, "Westhaven, made up");
  assert.deepEqual(file.assessment.answers.O1.rating, { level: 3 });
}, {
  allow: NOISE,
  prepare: `(${faults})();
    Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("No.", "SecurityError"); } });
    IDBFactory.prototype.open = () => { throw new DOMException("No.", "SecurityError"); };`,
});
