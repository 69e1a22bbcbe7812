// How the manager of the main journey makes a plan by keys, prints and saves.

import assert from "node:assert/strict";
import { hasFocus, picks, presses, tabsTo, typesDate, typesInto } from "./keyboard.mjs";
import { readDownload, says, seesHeading, textsOf } from "./manager.mjs";
import { eventually } from "./stage.mjs";

/** Makes a plan of what is proposed and of the service's own. */
export async function plans(page, { clean }) {
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
export async function prints(page, on, off) {
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
export async function savesByKeyboard(page) {
  const button = page.locator(".app-work").getByRole("button", { name: "Save to a file" });
  await tabsTo(page, button);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return readDownload(download);
}
