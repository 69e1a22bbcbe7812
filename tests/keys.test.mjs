// Single keys: they never act while typing, can be switched off, and leave radios and boxes what is theirs.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { keptRecord } from "./support/device.mjs";
import { focused, hasFocus } from "./support/keyboard.mjs";
import { isSaved, opensFile, rates, sees, seesHeading, turnsTo } from "./support/manager.mjs";
import { action, fileOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const ALL = "0123dDnNfF?";
const answers = async (page) => (await keptRecord(page, "westhaven")).answers;

/** Opens a record at its first statement. */
async function atTheFirst(page, options) {
  await opensFile(page, fileOf(record(options)));
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
}

journey("keys do nothing while typing in a field", async (page) => {
  await atTheFirst(page);
  const list = page.getByRole("heading", { name: "Keys" });
  await page.getByLabel("Notes").focus();
  await page.keyboard.type(ALL);
  for (const key of ["Enter", "ArrowRight", "ArrowLeft", "Control+y"]) await page.keyboard.press(key);
  await page.getByLabel("Notes").blur();
  await eventually(async () => assert.deepEqual(await answers(page), { O1: { notes: `${ALL}\n` } }));
  await seesHeading(page, "Outcomes drive the work");

  await page.locator("main h1").focus();
  await page.keyboard.press("n");
  await eventually(async () => assert(await hasFocus(page.locator("#reason"))));
  await page.keyboard.type(ALL);
  await page.locator("#reason").blur();
  await eventually(async () => assert.deepEqual((await answers(page)).O1.rating, { "does-not-apply": { reason: ALL } }));

  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByLabel("What is it?").focus();
  await page.keyboard.type(ALL);
  assert.equal(await page.getByLabel("What is it?").inputValue(), ALL);
  await page.getByLabel("The level you aim at").focus();
  await page.keyboard.type("0");
  assert.deepEqual((await answers(page)).O1.rating, { "does-not-apply": { reason: ALL } });

  await turnsTo(page, "list", "All statements");
  await page.locator("#search").focus();
  await page.keyboard.type(ALL);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#search").inputValue(), ALL);
  await seesHeading(page, "All statements");
  assert.equal(await list.count(), 0);
});

journey("keys do nothing together with Alt, Ctrl or the Windows key", async (page) => {
  await atTheFirst(page);
  await page.locator("main h1").focus();
  for (const key of ["Alt+2", "Control+2", "Meta+2", "Alt+d", "Control+d"]) await page.keyboard.press(key);
  assert.deepEqual(await answers(page), {});
  await page.keyboard.press("2");
  await eventually(async () => assert.deepEqual((await answers(page)).O1, { rating: { level: 2 } }));
});

journey("the list of keys shows, hides, and switches them off for good", async (page) => {
  const look = inspector();
  await atTheFirst(page);
  await page.locator("main h1").focus();
  await page.keyboard.press("?");
  const list = page.getByRole("region", { name: "Keys" });
  await list.waitFor();
  await look(page);
  for (const text of ["Not in place", "Embedded", "I do not know yet", "Does not apply here", "Come back to this", "Undo, redo"]) await sees(page, text);
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await list.waitFor();
  await page.keyboard.press("?");
  await list.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Keys" }).click();
  await list.waitFor();
  await page.getByRole("button", { name: "Switch single keys off" }).click();
  await sees(page, "Single keys are switched off.");
  await look(page);
  await page.getByRole("button", { name: "Close this list" }).click();
  await list.waitFor({ state: "detached" });

  const off = async () => {
    await page.locator("main h1").focus();
    for (const key of ["2", "d", "f", "n", "?", "Enter", "ArrowRight"]) await page.keyboard.press(key);
    await seesHeading(page, "Outcomes drive the work");
    assert.equal(await list.count(), 0);
    assert.equal(await page.locator("[name=rating]:checked").count(), 0);
    assert.deepEqual(await answers(page), {});
  };
  await off();
  await page.reload();
  await seesHeading(page, "Outcomes drive the work");
  await off();
  // Undo and redo are no single keys.
  await rates(page, "3 Embedded");
  await page.locator("main h1").focus();
  await page.keyboard.press("Control+z");
  await eventually(async () => assert.deepEqual(await answers(page), {}));
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("button", { name: "Switch single keys on" }).click();
  await page.locator("main h1").focus();
  await page.keyboard.press("1");
  await eventually(async () => assert.deepEqual((await answers(page)).O1, { rating: { level: 1 } }));
  look.end();
});

journey("arrow keys inside radios move the radios only", async (page) => {
  await atTheFirst(page);
  const radio = (name) => page.getByRole("radio", { name });
  await radio("1 Partly in place").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await eventually(async () => assert(await radio("2 In place").isChecked()));
  assert(await hasFocus(radio("2 In place")));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await eventually(async () => assert(await radio("0 Not in place").isChecked()));
  await seesHeading(page, "Outcomes drive the work");
  await isSaved(page);
  await eventually(async () => assert.deepEqual(await answers(page), { O1: { rating: { level: 0 } } }));
  // Digits and Enter act from a radio too.
  await page.keyboard.press("3");
  await eventually(async () => assert(await radio("3 Embedded").isChecked()));
  await page.keyboard.press("Enter");
  await seesHeading(page, "Local criteria");
});

journey("arrow keys in a box that scrolls scroll it", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { O1: "2" } })));
  await turnsTo(page, "report", "Self-assessment report");
  await page.locator(".app-table").first().focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await seesHeading(page, "Self-assessment report");
});

journey("→ and ← go through the statements and the checks of each part", async (page) => {
  await atTheFirst(page);
  const heading = page.locator("main h1");
  await heading.focus();
  await page.keyboard.press("ArrowLeft");
  await seesHeading(page, "Outcomes drive the work");
  await page.keyboard.press("ArrowRight");
  await seesHeading(page, ", O2");
  await page.keyboard.press("ArrowLeft");
  await seesHeading(page, ", O1");
  await turnsTo(page, "statement/O12", ", O12");
  await page.keyboard.press("ArrowRight");
  await seesHeading(page, "Check your answers");
  await page.keyboard.press("ArrowRight");
  await seesHeading(page, ", A1");
  await turnsTo(page, "check/L", "Check your answers");
  await page.keyboard.press("ArrowRight");
  await seesHeading(page, "Self-assessment report");
});

journey("the focus is never lost to the page", async (page) => {
  const lost = [];
  const keeps = async (what) => {
    // The browser takes the focus from what is gone or disabled only when it next draws the page.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await eventually(async () => assert.doesNotMatch(await focused(page), /^body/), 1_000).catch(() => lost.push(what));
  };
  const evidence = [{ id: "e1", kinds: ["document"], title: "Protocol" }, { id: "e2", kinds: ["data"], title: "Figures" }];
  const plan = { fixed: "2026-11-02", actions: [action("p1"), action("p2"), action("p3")] };
  await atTheFirst(page, { answers: { O1: { rating: { level: 1 }, evidence } }, ratings: { A5: "0" }, plan });
  const press = async (locator, what) => {
    await locator.focus();
    await page.keyboard.press("Enter");
    await keeps(what);
  };
  const evidenceOf = (title) => page.locator(".app-evidence__item", { hasText: title });
  await press(page.getByRole("button", { name: "Add evidence" }), "Add evidence");
  await press(page.getByRole("button", { name: "Cancel" }), "Cancel adding evidence");
  await press(evidenceOf("Figures").getByRole("button", { name: /^Change/ }), "Change evidence");
  await press(page.getByRole("button", { name: "Keep this evidence" }), "Keep this evidence");
  await press(evidenceOf("Protocol").getByRole("button", { name: /^Remove/ }), "Remove evidence");
  await press(page.getByRole("button", { name: "Clear this answer" }), "Clear this answer");
  await page.locator("main h1").focus();
  await page.keyboard.press("?");
  await press(page.getByRole("button", { name: "Close this list" }), "Close the list of keys");
  const undo = page.locator(".app-work").getByRole("button", { name: "Undo" });
  while (await undo.isEnabled()) await press(undo, "Undo, the last step");

  await turnsTo(page, "plan", "Action plan");
  const own = page.locator("ol.app-actions > li");
  await page.locator("li.app-action--proposed").first().waitFor();
  await press(page.getByRole("button", { name: /^Accept/ }).first(), "Accept a proposal");
  await press(page.locator("li.app-action--proposed").first().getByRole("button", { name: /^Drop/ }), "Drop a proposal");
  await press(own.nth(1).getByRole("button", { name: /^Move up/ }), "Move an action up");
  await press(own.nth(1).getByRole("button", { name: /^Move down/ }), "Move an action down");
  await press(own.nth(1).getByRole("button", { name: /^Drop/ }), "Drop an action");
  await page.locator("summary", { hasText: "Dropped" }).click();
  await press(page.getByRole("button", { name: /^Propose it again/ }), "Propose an action again");
  assert.deepEqual(lost, []);
});
