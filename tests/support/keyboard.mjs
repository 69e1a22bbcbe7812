// The same by keyboard alone: no locator is clicked or filled here, only keys are pressed.

import assert from "node:assert/strict";

/** The most steps that Tab may take: more, and nobody would get there. */
const STEPS = 150;

/** Presses Tab until the focus is on what the locator finds. `back` presses Shift+Tab. */
export async function tabsTo(page, locator, { back = false } = {}) {
  await locator.first().waitFor();
  for (let step = 0; step < STEPS; step += 1) {
    if (await hasFocus(locator)) return step;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab does not reach ${locator} in ${STEPS} steps; the focus is on ${await focused(page)}`);
}

/** Tabs to a link or button and presses it. */
export async function presses(page, locator, options) {
  await tabsTo(page, locator, options);
  await page.keyboard.press("Enter");
}

/** Tabs to a field and types, in the place of what is there. */
export async function typesInto(page, locator, text, options) {
  await tabsTo(page, locator, options);
  await page.keyboard.press("Control+A");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(text);
}

/** Tabs to a date field and types a day, "2027-03-31", part by part. */
export async function typesDate(page, locator, day, options) {
  const [year, month, date] = day.split("-");
  await tabsTo(page, locator, options);
  // Browsers show a day in their own language, whatever the page's is: British or American.
  for (const typed of [date + month + year, month + date + year]) {
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(typed);
    if ((await locator.inputValue()) === day) return;
  }
  throw new Error(`${day} cannot be typed: the field has ${await locator.inputValue()}`);
}

/** Tabs to a group of radios and moves to one of them with the arrow keys. */
export async function picks(page, radios, name, options) {
  const wanted = radios.page().getByRole("radio", { name });
  await tabsTo(page, radios, options);
  for (let step = 0; step < 12; step += 1) {
    if (await hasFocus(wanted)) {
      await page.keyboard.press("Space");
      assert(await wanted.isChecked());
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the arrow keys do not reach ${wanted}`);
}

/** Whether what the locator finds has the focus. */
export function hasFocus(locator) {
  return locator.evaluateAll((found) => found.some((element) => element === document.activeElement));
}

/** What has the focus, in words. */
export function focused(page) {
  return page.evaluate(() => {
    const { tagName, id, textContent } = document.activeElement;
    return `${tagName.toLowerCase()}${id && `#${id}`} "${textContent.trim().slice(0, 60)}"`;
  });
}
