// The modules that are fetched after the first: a visit begins without them, says so when they do not come, and can
// ask for them again; work that is open goes on being saved.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { keptRecord } from "./support/device.mjs";
import { assessmentId, beginsAssessment, goesTo, isSaved, opensFile, seesHeading, turnsTo } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { arrive, eventually, stage } from "./support/stage.mjs";

const journey = stage();
const PAGES = /split_pages-\w+\.wasm$/;
const READING = /split_reading-\w+\.wasm$/;

journey("an assessment can be begun before the other pages are there", async (page, { site }) => {
  const look = inspector();
  await page.route(PAGES, (route) => route.fulfill({ status: 503 }));
  await page.goto("about:blank");
  await arrive(page, site.url);
  await beginsAssessment(page);
  await isSaved(page);
  assert(await keptRecord(page, assessmentId(page)));
  await turnsTo(page, "plan", "This page could not be loaded");
  await look(page);
  await page.unroute(PAGES);
  await page.getByRole("button", { name: "Try again" }).click();
  await seesHeading(page, "Action plan");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1"));
  look.end();
}, { allow: [/503/, /wasm/i, /TypeError/] });

journey("a kept assessment opens once what reads it can be loaded", async (page, { site }) => {
  await opensFile(page, fileOf(record()));
  await page.route(READING, (route) => route.fulfill({ status: 503 }));
  await page.goto("about:blank");
  await arrive(page, `${site.url}#/a/westhaven/tasks`);
  await seesHeading(page, "This assessment cannot be opened");
  await page.getByText("A part of this tool could not be loaded.").waitFor();
  await page.unroute(READING);
  await page.goto("about:blank");
  await arrive(page, `${site.url}#/a/westhaven/tasks`);
  await seesHeading(page, "Task list");
  await goesTo(page, "#/");
}, { allow: [/503/, /wasm/i, /TypeError/] });
