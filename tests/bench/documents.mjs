// How long documents take: prints figures against the budgets, and fails nothing, because times depend on the machine.
//
//     node tests/bench/documents.mjs [runs]        (after `cargo xtask dist`)
//
// The full report of the worked example, with notes, evidence and workings, and its tables: from the press of a button until the browser has the file.
// The worker starts anew each time; its module has been fetched before.

import { statSync } from "node:fs";
import { openBrowser } from "../support/browser.mjs";
import { opensFile, turnsTo } from "../support/manager.mjs";
import { fileOf } from "../support/records.mjs";
import { startServer } from "../support/server.mjs";
import { arrive } from "../support/stage.mjs";
import { threeRecords } from "../support/written.mjs";

const RUNS = Number(process.argv[2] ?? 9);

const REPORT = "Self-assessment report";
const TABLES = "Spreadsheets and calendar";

/** Each button, the document that it takes, and its budget. */
const FORMATS = [
  ["Word (.docx)", REPORT, 300],
  ["OpenDocument (.odt)", REPORT, 300],
  ["PDF (.pdf)", REPORT],
  ["Web page (.html)", REPORT],
  ["Excel, all tables (.xlsx)", TABLES, 300],
  ["Calendar (.ics)", TABLES],
];

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Presses a button; gives the time until the page says that the file is there, in ms, and the file's size. */
async function takes(page, name) {
  const coming = page.waitForEvent("download");
  const time = await page.evaluate(async (name) => {
    const start = performance.now();
    const made = document.querySelector("#made");
    [...document.querySelectorAll("main button")].find((button) => button.textContent.trim() === name).click();
    await new Promise((resolve) => {
      const is = () => made.textContent.includes("among your downloads");
      // What is made in the page is there at once; what the last order left goes when a new one begins.
      const observer = new MutationObserver(() => is() && (observer.disconnect(), resolve()));
      observer.observe(made, { childList: true, subtree: true, characterData: true });
    });
    return performance.now() - start;
  }, name);
  const download = await coming;
  return { time, size: statSync(await download.path()).size };
}

const browser = await openBrowser();
const site = await startServer();
const context = await browser.newContext({ locale: "en-GB" });
const page = await context.newPage();
await arrive(page, site.url);
const { example, ...record } = threeRecords().example;
await opensFile(page, fileOf({ ...record, id: "bench" }));
await turnsTo(page, "documents", "Take documents away");
for (const [name, which, budget] of FORMATS) {
  // The first fetches the module.
  const runs = [];
  for (let run = 0; run <= RUNS; run += 1) {
    // Another choice and back, so that nothing is left of the last order.
    await page.getByLabel("Action plan", { exact: true }).check();
    await page.getByLabel(which).check();
    runs.push(await takes(page, name));
  }
  const times = runs.slice(1).map(({ time }) => time);
  const spread = `${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`;
  console.log(`${name}: ${Math.round(median(times))} ms (${spread})${budget ? `, budget ${budget}` : ""}; ${runs[0].size} bytes`);
}
await context.close();
await site.stop();
await browser.close();
