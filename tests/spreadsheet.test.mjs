// The spreadsheet: the template goes out, comes back filled in, and what was read is looked at before anything changes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after } from "node:test";
import { inspector } from "./support/axe.mjs";
import { keptRecord } from "./support/device.mjs";
import { framesWhile, wentOnAnswering } from "./support/frames.mjs";
import { assessmentId, beginsAssessment, isSaved, opensFile, says, seesHeading, textsOf, turnsTo } from "./support/manager.mjs";
import { fileOf, record } from "./support/records.mjs";
import { workshop } from "./support/spreadsheets.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage({ prefix: "/below/a/path/" });
const shop = workshop();
after(() => shop.close());

const WORKER = /\/spreadsheet-worker-\w+\.js$/;
const MODULE = /\/spreadsheet_bg-\w+\.wasm$/;

/** Downloads the template by the button with this name; returns the file's path. */
async function getsTemplate(page, name = "case-sample-template.xlsx") {
  const button = name.endsWith("csv") ? "Download as .csv" : "Download for Excel (.xlsx)";
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  assert.equal(download.suggestedFilename(), name);
  await page.getByText(`${name} is among your downloads.`).waitFor();
  const path = shop.at(`${assessmentId(page)}-${name}`);
  await download.saveAs(path);
  return path;
}

const choosesSpreadsheet = (page, file) => page.getByLabel("Filled template").setInputFiles(file);
const focused = (page, selector) =>
  eventually(async () => assert(await page.locator(selector).first().evaluate((it) => it === document.activeElement), selector));

/** Waits for the preview, with the focus on its heading. */
async function seesPreview(page) {
  await seesHeading(page, "Check what was read");
  await focused(page, "h1");
}

/** The cases as the device keeps them. */
async function keptCases(page) {
  await isSaved(page);
  return (await keptRecord(page, assessmentId(page))).gathered?.sample?.cases ?? {};
}

/** A case of a record. */
const case_ = (answers, more = {}) => ({ answers, ...more });
const sampled = (cases, more = {}) => ({ ...record(), gathered: { sample: { audit: "full", cases, ...more } } });

journey("the template goes out, is filled in and comes back", async (page) => {
  const look = inspector();
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  await look(page);
  assert(!fetched.some((url) => WORKER.test(url) || MODULE.test(url)), "the worker is fetched before it is used");

  await page.getByLabel("How many cases?").fill("0");
  await page.getByRole("button", { name: "Download for Excel" }).click();
  await page.getByText("a whole number from 1 to 10,000").waitFor();
  await focused(page, "#rows-count");
  await look(page);
  await page.getByLabel("How many cases?").fill("3");
  const template = await getsTemplate(page);
  const made = await shop.describe(template);
  assert.deepEqual(made.sheets, ["Instructions", "Cases", "What counts"]);
  assert.deepEqual(made.rows.slice(1).map(([number]) => number), ["1", "2", "3"]);
  await page.getByLabel("Short audit").check();
  const short = await shop.describe(await getsTemplate(page));
  assert(short.rows[0].length < made.rows[0].length);
  const csv = readFileSync(await getsTemplate(page, "case-sample-template.csv"), "utf8");
  assert.match(csv, /^\ufeffCase,Supervision,CO1 /);
  await page.getByLabel("Full audit").check();

  const filled = await shop.fill(template, {
    1: { Supervision: "Statutory", CO1: "Yes", CA8: "No", Notes: "Two meetings" },
    2: { Supervision: "Non-statutory", CO1: "no ", CA8: "Not applicable" },
    3: { CO1: "Not enough information" },
  });
  await choosesSpreadsheet(page, filled);
  await seesPreview(page);
  await look(page);
  says(await page.locator("main").innerText(), "filled.xlsx, sheet “Cases”: 3 cases. Nothing has changed yet.");
  const [first] = await textsOf(page.locator("tbody tr"));
  assert.equal(first, "1 No: new Statutory 1 1 0 0 0 Yes");
  assert.equal(await page.getByText("could not be used").count(), 0);
  assert.deepEqual(await keptCases(page), {});

  await page.getByRole("button", { name: "Do not read them in" }).click();
  await page.getByText("Nothing was changed.").waitFor();
  await focused(page, "#file");
  assert.deepEqual(await keptCases(page), {});

  await choosesSpreadsheet(page, filled);
  await seesPreview(page);
  await page.getByRole("button", { name: "Read in 3 cases" }).click();
  await seesHeading(page, "The cases are in");
  await focused(page, "h1");
  await look(page);
  says(await page.locator("main").innerText(), "3 cases are new. The sample has 3 cases now.");
  const expected = {
    1: { stratum: "statutory", answers: { CA8: "no", CO1: "yes" }, notes: "Two meetings" },
    2: { stratum: "non-statutory", answers: { CA8: "not-applicable", CO1: "no" } },
    3: { answers: { CO1: "not-enough-information" } },
  };
  assert.deepEqual(await keptCases(page), expected);

  await page.getByRole("button", { name: "Undo" }).last().click();
  await seesHeading(page, "Use a spreadsheet");
  await eventually(async () => assert.deepEqual(await keptCases(page), {}));
  await page.getByRole("button", { name: "Redo" }).click();
  await eventually(async () => assert.deepEqual(await keptCases(page), expected));
  look.end();
});

journey("cases that are here are updated or replaced, as the user chooses", async (page) => {
  const look = inspector();
  const second = { second_reader: { CO1: "no" } };
  const before = sampled({ 1: case_({ CO1: "yes", CO2: "no" }, second), 2: case_({ CO1: "yes" }), 5: case_({ CO1: "no" }) });
  await opensFile(page, fileOf(before));
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  await look(page);
  const template = await getsTemplate(page);
  const { rows } = await shop.describe(template);
  assert.deepEqual(rows.slice(1).map((row) => row.slice(0, 4)), [["1", "", "Yes", "No"], ["2", "", "Yes", ""], ["5", "", "No", ""]]);

  // Case 5 says nothing of CO1 here: its answer stays when cases are updated.
  const filled = await shop.fill(template, { 1: { CO1: "No" }, 5: { CO1: null }, 9: { CO1: "Yes", CO2: "maybe" } });
  await choosesSpreadsheet(page, filled);
  await seesPreview(page);
  const bad = page.getByRole("table", { name: "Cells that could not be used" });
  says((await textsOf(bad.locator("tbody tr"))).join(), "D5", "CO2", "maybe");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy this list" }).click();
  await page.getByText("The list was copied.").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\nCases\tD5\tCO2 .*\tmaybe\t/);
  await look(page);

  await page.getByRole("button", { name: "Read in 4 cases" }).click();
  await page.locator("#error-summary", { hasText: "Choose what happens" }).waitFor();
  await focused(page, "#error-summary");
  await look(page);
  says(await page.locator("#way-item-hint").innerText(), "1 case new, 1 changed, 2 the same");
  await page.getByLabel("Add to and update the cases").check();
  await page.getByRole("button", { name: "Read in 4 cases" }).click();
  await seesHeading(page, "The cases are in");
  const updated = { 1: case_({ CO1: "no", CO2: "no" }, second), 2: case_({ CO1: "yes" }), 5: case_({ CO1: "no" }), 9: case_({ CO1: "yes" }) };
  assert.deepEqual(await keptCases(page), updated);

  await page.getByRole("button", { name: "Read another spreadsheet" }).click();
  await focused(page, "#file");
  const other = await shop.fill(template, { 1: { CO1: "Yes" }, 2: { CO2: "Yes" }, 5: { CO1: "Yes" } }, "other.xlsx");
  await choosesSpreadsheet(page, other);
  await seesPreview(page);
  await page.getByLabel("Replace all cases").check();
  says(await page.locator("#way-2-item-hint").innerText(), "The 4 cases here go", "second reader", "1 case that is not in the spreadsheet is removed");
  await page.getByRole("button", { name: "Read in 3 cases" }).click();
  await seesHeading(page, "The cases are in");
  const replaced = { 1: case_({ CO1: "yes", CO2: "no" }), 2: case_({ CO1: "yes", CO2: "yes" }), 5: case_({ CO1: "yes" }) };
  assert.deepEqual(await keptCases(page), replaced);
  await page.locator(".app-work").getByRole("button", { name: "Undo" }).click();
  await eventually(async () => assert.deepEqual(await keptCases(page), updated));
  await seesHeading(page, "Use a spreadsheet");
  look.end();
});

journey("drawn cases that nobody has read yet are filled in without a question", async (page) => {
  const drawn = { 1: { stratum: "statutory" }, 2: { stratum: "non-statutory" } };
  await opensFile(page, fileOf(sampled(drawn)));
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  assert.equal(await page.getByLabel("with the answers already given").count(), 0);
  assert(await page.getByLabel("The 2 cases of the sample, without answers").isChecked());
  const template = await getsTemplate(page);
  const { rows } = await shop.describe(template);
  assert.deepEqual(rows.slice(1).map((row) => row.slice(0, 2)), [["1", "Statutory"], ["2", "Non-statutory"]]);
  await choosesSpreadsheet(page, await shop.fill(template, { 2: { CO1: "Yes" } }));
  await seesPreview(page);
  assert.equal(await page.locator("#way").count(), 0);
  await page.getByRole("button", { name: "Read in 2 cases" }).click();
  await seesHeading(page, "The cases are in");
  says(await page.locator("main").innerText(), "1 case changed and 1 case is as before");
  assert.deepEqual(await keptCases(page), { ...drawn, 2: { ...drawn[2], answers: { CO1: "yes" } } });
});

journey("a file that is dropped is read, and nothing new changes nothing", async (page) => {
  await opensFile(page, fileOf(sampled({ 1: case_({ CO1: "yes" }) })));
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Case;CO1\r\n1;yes\r\n"], "cases.csv", { type: "text/csv" }));
    return data;
  });
  await page.dispatchEvent(".app-drop", "dragover", { dataTransfer: dropped });
  await page.locator(".app-drop--over").waitFor();
  await page.dispatchEvent(".app-drop", "drop", { dataTransfer: dropped });
  await seesPreview(page);
  await page.getByLabel("Add to and update the cases").check();
  await page.getByRole("button", { name: "Read in 1 case" }).click();
  await seesHeading(page, "Nothing changed");
  says(await page.locator("main").innerText(), "1 case is as before. The sample has 1 case now.");
  assert.equal((await keptRecord(page, assessmentId(page))).revision, 1);
});


/** The kinds of hostile file that `files.py` makes, and what is said of each. */
const REFUSED = {
  many_rows: /too many rows/,
  bomb: /not opened/,
  sparse: /columns|no case/i,
  macros: /macro/i,
  password: /password/i,
};

journey("hostile files are refused, each with its reason, and the page goes on answering", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  const template = await getsTemplate(page);
  for (const [kind, reason] of Object.entries(REFUSED)) {
    const file = await shop.make(kind, ...(["macros", "password"].includes(kind) ? [template] : []));
    const seen = await framesWhile(page, async () => {
      await choosesSpreadsheet(page, file);
      await page.locator("#error-summary").waitFor();
    });
    assert.match((await page.locator("#error-summary").innerText()).replace(/\s+/g, " "), reason, kind);
    await focused(page, "#error-summary");
    wentOnAnswering(seen, kind);
    // The reason goes with the next file.
    await choosesSpreadsheet(page, { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Case,CO1\n1,Yes\n") });
    await seesPreview(page);
    await page.getByRole("button", { name: "Do not read them in" }).click();
    await focused(page, "#file");
  }
  await choosesSpreadsheet(page, await shop.make("formulas"));
  await seesPreview(page);
  says((await textsOf(page.getByRole("table", { name: "Cells that could not be used" }).locator("tbody tr"))).join(), "C2", "formula");
  await look(page);
  assert.deepEqual(await keptCases(page), {});
  look.end();
});

journey("a file of nearly 20 MB with 9,000 bad cells leaves the page answering, and can be cancelled", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  const large = await shop.make("large");
  const seen = await framesWhile(page, async () => {
    await choosesSpreadsheet(page, large);
    await focused(page, "#cancel");
    // Pressed in the very frame that shows the stage: from outside, the reading may be over before the press arrives.
    await page.evaluate(() => new Promise((pressed) => {
      const press = () => {
        if (!document.querySelector("#stage")?.textContent.includes("Reading the rows")) return requestAnimationFrame(press);
        document.querySelector("#cancel").click();
        return pressed();
      };
      press();
    }));
    await page.getByText("The reading was cancelled. Nothing was changed.").waitFor();
  });
  wentOnAnswering(seen);
  await focused(page, "#file");
  await look(page);
  // A worker that was ended tells nothing more.
  await eventually(() => assert.equal(page.workers().length, 0));

  const read = await framesWhile(page, async () => {
    await choosesSpreadsheet(page, large);
    await seesPreview(page);
  });
  wentOnAnswering(read);
  says(await page.locator("main").innerText(), "9,000 cells could not be used", "And 8,950 cells more.");
  await look(page);
  look.end();
});

journey("4,000 cases with every answer are read in, and the page goes on answering", async (page) => {
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  const answered = await shop.make("answered", await getsTemplate(page));
  const read = await framesWhile(page, async () => {
    await choosesSpreadsheet(page, answered);
    await seesPreview(page);
  });
  assert.equal(await page.getByText("could not be used").count(), 0);
  const taken = await framesWhile(page, async () => {
    await page.getByRole("button", { name: "Read in 4,000 cases" }).click();
    await seesHeading(page, "The cases are in");
    await new Promise((resolve) => setTimeout(resolve, 3000));
  });
  await eventually(async () => assert.equal(Object.keys(await keptCases(page)).length, 4_000));
  wentOnAnswering(read, "while the file is read");
  wentOnAnswering(taken, "while the cases are taken over and saved");
  await page.reload();
  await seesHeading(page, "Use a spreadsheet");
  assert.equal(Object.keys(await keptCases(page)).length, 4_000);
});

journey("while a file is read, how far it has got is shown in a state that axe accepts", async (page, { context }) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await context.route(MODULE, async (route) => {
    await held;
    await route.continue();
  });
  await choosesSpreadsheet(page, { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Case,CO1\n1,Yes\n") });
  await page.locator("#stage", { hasText: "a.csv: Getting ready…" }).waitFor();
  await look(page);
  go();
  await seesPreview(page);
  look.end();
});

journey("what cannot be loaded or needs too much memory is said, and the next try works", async (page, { context }) => {
  await beginsAssessment(page);
  await turnsTo(page, "spreadsheet", "Use a spreadsheet");
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(`Case,CO1\n1,Yes\n${" ".repeat(3_000_000)}\n`) };
  const saysWhy = async (reason) => {
    await choosesSpreadsheet(page, file);
    await page.locator("#error-summary", { hasText: reason }).waitFor();
  };
  for (const part of [WORKER, MODULE]) {
    await context.route(part, (route) => route.fulfill({ status: 503 }));
    await saysWhy("A part of this tool could not be loaded.");
    await context.unroute(part);
  }
  await context.route(MODULE, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutRoom(await response.body()) });
  });
  await saysWhy("This file needs more memory than the tool lets a file have.");
  await context.unroute(MODULE);
  await choosesSpreadsheet(page, file);
  await seesPreview(page);
}, { allow: [/503/] });

/** A WebAssembly module whose memory cannot grow: the most pages that it may have are those that it begins with. */
function withoutRoom(module) {
  const bytes = Buffer.from(module);
  const number = (at) => {
    let [value, length] = [0, 0];
    for (let more = true; more; length += 1) {
      value |= (bytes[at + length] & 0x7f) << (7 * length);
      more = bytes[at + length] > 0x7f;
    }
    return { value, next: at + length };
  };
  for (let at = 8; at < bytes.length; ) {
    const size = number(at + 1);
    if (bytes[at] === 5) {
      // One memory, with a limit.
      assert.deepEqual([...bytes.subarray(size.next, size.next + 2)], [1, 1]);
      const first = number(size.next + 2);
      const most = number(first.next);
      assert.equal(most.value, 4096, "the memory's limit is not 256 MB");
      const length = most.next - first.next;
      for (let i = 0; i < length; i += 1) {
        bytes[first.next + i] = ((first.value >> (7 * i)) & 0x7f) | (i + 1 < length ? 0x80 : 0);
      }
      return bytes;
    }
    at = size.next + size.value;
  }
  assert.fail("the module has no memory of its own");
}
