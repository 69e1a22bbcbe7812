// Undo and redo of every kind of change, by button and by keys; and the history that lists them.

import assert from "node:assert/strict";
import { keptRecord } from "./support/device.mjs";
import { addsEvidence, isSaved, opensFile, rates, sees, seesHeading, turnsTo, writes } from "./support/manager.mjs";
import { action, fileOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

const button = (name) => async (page) => page.locator(".app-work").getByRole("button", { name, exact: true }).click();
const keys = (combination) => async (page) => {
  // Keys belong to a field while it has the focus.
  await page.locator("main h1").focus();
  await page.keyboard.press(combination);
};
const WAYS = [
  { undo: button("Undo"), redo: button("Redo") },
  { undo: keys("Control+z"), redo: keys("Control+y") },
  { undo: keys("Control+z"), redo: keys("Control+Shift+z") },
];

/** Makes a change, takes it back and brings it again in every way; the kept record follows each step. */
async function thereAndBack(page, make) {
  const now = async () => {
    const { revision, history, ...rest } = await keptRecord(page, "westhaven");
    return { rest, revision, changes: history.length };
  };
  const comesTo = (expected, after) =>
    eventually(async () => {
      const { rest, revision, changes } = await now();
      assert.deepEqual(rest, expected);
      // The history has it too; the same text changed several times on end is one entry of it.
      assert(revision > after.revision && changes >= after.changes, "a step back or forth is a change too");
    });
  const before = await now();
  await make();
  await eventually(async () => assert.notDeepEqual((await now()).rest, before.rest));
  const after = await now();
  for (const { undo, redo } of WAYS) {
    const made = await now();
    await undo(page);
    await comesTo(before.rest, made);
    const undone = await now();
    await redo(page);
    await comesTo(after.rest, undone);
  }
}

/** An open assessment with an answer, evidence and a plan. */
async function opens(page) {
  const evidence = [{ id: "e1", kinds: ["document"], title: "Protocol" }];
  const plan = { fixed: "2026-11-02", actions: [action("p1"), action("p2")], dropped: { "O2-a": "" } };
  const answers = { O1: { rating: { level: 1 }, notes: "Before", evidence } };
  await opensFile(page, fileOf(record({ ratings: { O2: "0", A5: "0" }, answers, plan })));
}

journey("changes to an answer", async (page) => {
  await opens(page);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await thereAndBack(page, () => rates(page, "3 Embedded"));
  await thereAndBack(page, () => rates(page, "I do not know yet"));
  await thereAndBack(page, () => rates(page, "It does not apply here"));
  await thereAndBack(page, () => writes(page, "Why does it not apply here?", "Another service does it."));
  await thereAndBack(page, () => page.getByRole("button", { name: "Clear this answer" }).click());
  await thereAndBack(page, () => writes(page, "Notes", "After"));
  assert.equal(await page.getByLabel("Notes").inputValue(), "After");
  await thereAndBack(page, () => page.getByLabel("Come back to this").check());
  await thereAndBack(page, () => page.getByLabel("The level you aim at").selectOption("3 Embedded"));
  await thereAndBack(page, () => addsEvidence(page, { title: "Audit of 20 plans", kind: "Case sample" }));
  await thereAndBack(page, async () => {
    await page.locator(".app-evidence__item", { hasText: "Protocol" }).getByRole("button", { name: /^Change/ }).click();
    await page.getByLabel("What is it?").fill("Protocol of 2026");
    await page.getByRole("button", { name: "Keep this evidence" }).click();
  });
  await thereAndBack(page, () =>
    page.locator(".app-evidence__item", { hasText: "Audit" }).getByRole("button", { name: /^Remove/ }).click());
  await turnsTo(page, "list", "All statements");
  await thereAndBack(page, () => page.locator("#rate-L12").selectOption("2 In place"));
});

journey("changes to the service and to the plan", async (page) => {
  await opens(page);
  await turnsTo(page, "service", "Your service");
  await thereAndBack(page, async () => {
    await page.getByLabel("Name of your service").fill("Easthaven, made up");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await seesHeading(page, "Task list");
  });
  await turnsTo(page, "plan", "Action plan");
  const own = page.locator("ol.app-actions > li");
  await page.locator("li.app-action--proposed").first().waitFor();
  await thereAndBack(page, () => page.getByRole("button", { name: /^Accept/ }).first().click());
  await thereAndBack(page, () => own.nth(1).getByRole("button", { name: /^Move up/ }).click());
  await thereAndBack(page, () => own.nth(0).getByRole("button", { name: /^Move down/ }).click());
  await thereAndBack(page, () => own.nth(0).getByLabel("Status").selectOption("Done"));
  await thereAndBack(page, () => own.nth(0).getByRole("button", { name: /^Drop/ }).click());
  await thereAndBack(page, () =>
    page.locator("li.app-action--proposed").first().getByRole("button", { name: /^Drop/ }).click());
  await page.locator("summary", { hasText: "Dropped" }).click();
  await thereAndBack(page, () => page.getByRole("button", { name: /^Propose it again/ }).first().click());
  await thereAndBack(page, async () => {
    await page.getByRole("link", { name: /^Change or review/ }).first().click();
    await page.getByLabel(/^Add a review/).fill("On its way.");
    await page.getByRole("button", { name: "Save this action" }).click();
    await seesHeading(page, "Action plan");
  });
  await thereAndBack(page, async () => {
    await page.getByRole("button", { name: "Add an action" }).click();
    await page.getByLabel("What will be done?").fill("Our own");
    await page.getByLabel("Who owns it?").fill("Police lead");
    await page.getByLabel("There is no date").check();
    await page.getByLabel("Why is there none?").fill("It waits.");
    await page.getByRole("button", { name: "Save this action" }).click();
    await seesHeading(page, "Action plan");
  });
});

journey("the reason why nothing is planned", async (page) => {
  await opensFile(page, fileOf(record({ ratings: { A5: "0" }, plan: { fixed: "2026-11-02" } })));
  await turnsTo(page, "plan", "Action plan");
  await thereAndBack(page, () => writes(page, /^A5 .*why is nothing planned/, "The board decides in March."));
});

journey("a new change ends what could be brought again, and the first step cannot be undone", async (page) => {
  await opensFile(page, fileOf(record()));
  const undo = page.locator(".app-work").getByRole("button", { name: "Undo" });
  const redo = page.locator(".app-work").getByRole("button", { name: "Redo" });
  assert.deepEqual([await undo.isDisabled(), await redo.isDisabled()], [true, true]);
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "1 Partly in place");
  await undo.click();
  await eventually(async () => assert.deepEqual([await undo.isDisabled(), await redo.isDisabled()], [true, false]));
  assert.equal(await page.locator("[name=rating]:checked").count(), 0);
  await rates(page, "2 In place");
  await eventually(async () => assert.deepEqual([await undo.isDisabled(), await redo.isDisabled()], [false, true]));
  // Pressed once too often, it does nothing.
  await keys("Control+z")(page);
  await keys("Control+z")(page);
  await isSaved(page);
  assert.deepEqual((await keptRecord(page, "westhaven")).answers, {});
});

journey("the history lists every change, the newest first", async (page) => {
  await opensFile(page, fileOf(record()));
  await turnsTo(page, "statement/O1", "Outcomes drive the work");
  await rates(page, "1 Partly in place");
  await writes(page, "Notes", "A note");
  await page.getByLabel("Come back to this").check();
  await page.getByLabel("The level you aim at").selectOption("3 Embedded");
  await addsEvidence(page, { title: "Protocol" });
  await button("Undo")(page);
  await turnsTo(page, "history", "What changed when");
  await sees(page, "Every change is noted here");
  const rows = await page.locator("tbody tr td").allInnerTexts();
  const about = "O1 Outcomes drive the work: ";
  assert.deepEqual(rows.map((row) => row.trim()), [
    `${about}evidence removed`,
    `${about}evidence added`,
    `${about}target from in place to embedded`,
    `${about}marked to come back to`,
    `${about}notes changed`,
    `${about}from not answered to partly in place`,
  ]);
});
