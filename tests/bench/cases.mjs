// How fast the app is with many cases: prints figures against the budgets, and fails nothing, because times depend on the machine.
//
//     node tests/bench/cases.mjs [runs]        (after `cargo xtask dist`)
//
// A record of 5,000 cases with every statement answered and a full history is opened, filtered, leafed through and scored; then
// answers are given to statements and cases with a four times slower processor, with 500 cases and with 5,000.

import { openBrowser } from "../support/browser.mjs";
import { largeRecord } from "../support/large.mjs";
import { opensFile, seesHeading } from "../support/manager.mjs";
import { fileOf } from "../support/records.mjs";
import { startServer } from "../support/server.mjs";
import { arrive } from "../support/stage.mjs";

const RUNS = Number(process.argv[2] ?? 5);

/** How long a manager takes from one answer to the next, in ms: nobody reads faster. */
const PAUSE = 400;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const percentile = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const spread = (list) => `${Math.round(Math.min(...list))} to ${Math.round(Math.max(...list))}`;
const says = (what, list, budget = "") => console.log(`${what}: ${Math.round(median(list))} ms (${spread(list)})${budget && `, budget ${budget}`}`);

/** From just before `act` until `selector` is there (with `text` in it) and painted, in ms. `act` is an address or a function of the page. */
function until(page, act, selector, text = "") {
  return page.evaluate(async ({ act, selector, text }) => {
    const is = () => [...document.querySelectorAll(selector)].some((found) => found.textContent.includes(text));
    const start = performance.now();
    if (act.hash !== undefined) location.hash = act.hash;
    else if (act.choose) {
      const field = document.querySelector(act.choose);
      field.value = act.value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    } else [...document.querySelectorAll("main button")].find((button) => button.textContent.includes(act.button)).click();
    await new Promise((resolve) => {
      if (is()) return resolve();
      const observer = new MutationObserver(() => is() && (observer.disconnect(), resolve()));
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, { act, selector, text });
}

async function started(browser, site, cases) {
  const context = await browser.newContext({ locale: "en-GB" });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await arrive(page, site.url);
  const record = largeRecord(cases);
  await opensFile(page, fileOf(record));
  return { context, page, id: record.id };
}

async function opening(browser, site) {
  const { context, page, id } = await started(browser, site, 5000);
  const [opened, pages, filters, leaves, reports, cases] = [[], [], [], [], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    // A visit of its own, so that nothing is open yet; the app's parts are there.
    await page.goto(`${site.url}?${run}#/kept`);
    await seesHeading(page, "What is kept on this device");
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(500);
    opened.push(await until(page, { hash: `#/a/${id}/tasks` }, "#task-" + id + "-cases-status", "5000 cases"));
    pages.push(await until(page, { hash: `#/a/${id}/cases` }, "caption", "Cases of the sample"));
    filters.push(await until(page, { choose: "#case-filter", value: "Begun, not finished" }, "[role=status]", "of 500"));
    leaves.push(await until(page, { button: "The next cases" }, "[role=status]", "51 to 100"));
    cases.push(await until(page, { hash: `#/a/${id}/case/4990` }, "#case-progress", "answered"));
    reports.push(await until(page, { hash: `#/a/${id}/report` }, "#recommendations"));
  }
  says("open a record of 5,000 cases, to a usable task list", opened, 300);
  says("its page of cases", pages);
  says("filter", filters);
  says("the next cases", leaves);
  says("one case", cases);
  says("report, with every case scored", reports);
  await context.close();
}

/** Presses keys at four times slower speed. Returns the times to the next frame. */
async function presses(page, keys, before = async () => {}) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(() => {
    window.durations = [];
    window.observer ??= new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") window.durations.push(entry.duration);
    });
    window.observer.observe({ type: "event", durationThreshold: 16, buffered: false });
  });
  for (const [at, key] of keys.entries()) {
    await before(at);
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(2000);
  const durations = await page.evaluate(() => window.durations);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  // Presses that took less than 16 ms are not reported; each of them counts as 16.
  return [...durations, ...Array(Math.max(0, keys.length - durations.length)).fill(16)];
}

async function answering(browser, site, cases, budget) {
  const { context, page, id } = await started(browser, site, cases);
  const at = (path) => page.evaluate((hash) => { location.hash = hash; }, `#/a/${id}/${path}`);
  const tell = (what, list) =>
    console.log(`${what}, ${cases} cases, 95th percentile: ${percentile(list, 0.95)} ms (${spread(list)})${budget && `, budget ${budget}`}`);
  const statements = ["O", "A", "I", "L"].flatMap((letter) => Array.from({ length: 12 }, (_, i) => `${letter}${i + 1}`));
  // Each is rated as it is not: key "1" for level 0 and so on.
  const keys = statements.map((_, index) => String(((index + 2) % 4) + 1));
  tell("answer to a statement", await presses(page, keys, async (index) => {
    await at(`statement/${statements[index]}`);
    await page.waitForSelector(`.app-statement__title:has-text("${statements[index]}")`);
    await page.waitForTimeout(PAUSE);
  }));
  await at("case/1");
  await page.waitForSelector("#case-progress");
  await page.locator("[data-question] input").first().focus();
  tell("answer to a question about a case", await presses(page, "nynnyyynynyyynnyynyyyynyyynnyyy".split("").concat("y")));
  await context.close();
}

const site = await startServer();
const browser = await openBrowser();
try {
  await opening(browser, site);
  await answering(browser, site, 500, 50);
  await answering(browser, site, 5000, "");
} finally {
  await browser.close();
  await site.stop();
}
