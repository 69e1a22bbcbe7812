// Documents to take away: what goes in, what is pointed at before they leave, the files and the clipboard.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inspector } from "./support/axe.mjs";
import { beginsAssessment, clipboard, isSaved, turnsTo } from "./support/manager.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();

/** Presses a button and gives the name and the bytes of the file that comes of it. */
async function takes(page, button) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

journey("a document is looked over, and taken away as Word, OpenDocument, PDF, web page and plain text", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes");
  await page.getByLabel("Notes").fill("The made-up family lives near ZE9 9ZZ, as we noted.");
  await page.getByLabel("Notes").blur();
  await isSaved(page);
  await turnsTo(page, "documents", "Take documents away");
  await page.getByText("and found nothing").waitFor();
  await look(page);

  await page.getByLabel("Self-assessment report").check();
  await page.locator("#found").getByText("This looks like a postcode").waitFor();
  assert.match(await page.locator("#found").innerText(), /family lives near ZE9 9ZZ, as we noted/);
  await look(page);
  // What is left out is not pointed at.
  await page.getByLabel("Notes").uncheck();
  await page.getByText("and found nothing").waitFor();
  await page.getByLabel("Notes").check();

  for (const [button, ending] of [["Word (.docx)", "docx"], ["OpenDocument (.odt)", "odt"]]) {
    const { name, bytes } = await takes(page, button);
    assert.match(name, new RegExp(`^report-.*\\.${ending}$`));
    assert.equal(bytes.subarray(0, 2).toString("latin1"), "PK", name);
  }
  const pdf = await takes(page, "PDF (.pdf)");
  assert.match(pdf.name, /^report-.*\.pdf$/);
  assert.equal(pdf.bytes.subarray(0, 8).toString("latin1"), "%PDF-1.7");
  // What makes files is there only as long as it takes.
  await eventually(() => assert.equal(page.workers().length, 0));
  const text = (await takes(page, "Plain text (.txt)")).bytes.toString("utf8");
  assert.match(text, /ZE9 9ZZ/);
  const html = (await takes(page, "Web page (.html)")).bytes.toString("utf8");
  assert.match(html, /<html lang="en-GB">[\s\S]*<h1>Self-assessment report<\/h1>[\s\S]*ZE9 9ZZ/);

  await page.locator("#found").getByRole("link", { name: /Go to O1/ }).click();
  await page.getByLabel("Notes").waitFor();
  look.end();
});

journey("a document is copied whole or by section, with its headings and tables", async (page, { context }) => {
  const look = inspector();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await beginsAssessment(page);
  await turnsTo(page, "documents/report", "Take documents away");
  const copies = async (begins) => {
    await page.getByRole("button", { name: "Copy to paste" }).click();
    await page.getByText("It is copied.").waitFor();
    let taken;
    await eventually(async () => {
      taken = await clipboard(page);
      assert.match(taken.plain, begins);
    });
    return taken;
  };
  const whole = await copies(/^[^\n]+\nSelf-assessment report\n=====/);
  assert.match(whole.html, /<h1[^>]*>Self-assessment report[\s\S]*<h2[^>]*>Summary[\s\S]*<h2[^>]*>Where we stand[\s\S]*<table/);

  await page.getByLabel("Which part?").selectOption("Where we stand on the sixteen recommendations");
  await look(page);
  const part = await copies(/^Where we stand on the sixteen recommendations\n=====/);
  assert.match(part.html, /<h2[^>]*>Where we stand on the sixteen recommendations<\/h2>[\s\S]*<table/);
  for (const kind of ["html", "plain"]) {
    assert(!/Self-assessment report|About this report/.test(part[kind]), kind);
    assert(whole[kind].includes(part[kind].trim().split("\n").at(-1)), kind);
  }
  // Another document has other parts: it is copied whole again.
  await page.getByLabel("Action plan", { exact: true }).check();
  await copies(/^[^\n]+\nAction plan\n=====/);
  await look(page);
  look.end();
});

journey("ask sheets and model drafts are taken one by one or together", async (page) => {
  const look = inspector();
  await beginsAssessment(page, { programme: "Family Links" });
  await turnsTo(page, "partners", "Partners");
  await page.getByRole("group", { name: "Health" }).getByLabel("Case work").selectOption("No");
  await isSaved(page);
  await turnsTo(page, "plan", "Action plan");
  await page.getByRole("link", { name: "Ask sheets for partners" }).click();
  const paper = page.locator(".app-paper");
  await paper.getByText("One sheet for each partner").waitFor();
  await look(page);
  await page.getByLabel("Which sheet?").selectOption("Health");
  await paper.getByText("As far as we know, you do not take part in: case work.").waitFor();
  assert.match((await takes(page, "Word (.docx)")).name, /^ask-sheets-health-.*\.docx$/);

  await page.getByLabel("Model drafts").check();
  await paper.getByRole("heading", { name: "When a family does not engage, and the statutory route" }).waitFor();
  await page.getByLabel("Which sheet?").selectOption("lead-professional");
  await paper.getByText("Every lead professional in Family Links").waitFor();
  await look(page);
  const text = (await takes(page, "Plain text (.txt)")).bytes.toString("utf8");
  assert.match(text, /The lead professional[’']s remit[\s\S]*\[agree locally\]/);
  look.end();
});

journey("making a PDF says how it goes, and can be cancelled", async (page, { context }) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "documents", "Take documents away");
  // The module does not arrive until it is let through: the order is under way as long as the test looks at it.
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await context.route(/\/pdf_bg-\w+\.wasm$/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.getByRole("button", { name: "PDF (.pdf)" }).click();
  await page.locator("#made").getByText("Making the file…").waitFor();
  await look(page);
  await page.getByRole("button", { name: "Cancel making the file" }).click();
  await page.locator("#made").getByText("Cancelled. Nothing was saved.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "take");
  await eventually(() => assert.equal(page.workers().length, 0));
  letThrough();
  await look(page);
  const { bytes } = await takes(page, "PDF (.pdf)");
  assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
  await page.locator("#made").getByText(/\.pdf is among your downloads/).waitFor();
  assert.equal(downloads, 1);
  look.end();
});

journey("tables are taken for Excel and as .csv, and the plan's dates for a calendar", async (page) => {
  const look = inspector();
  await beginsAssessment(page);
  await turnsTo(page, "statement/O1", "Outcomes");
  await page.getByRole("radio", { name: /^0 / }).check();
  await page.getByLabel("Notes").fill("=SUM(A1), said of the made-up family near ZE9 9ZZ.");
  await page.getByLabel("Notes").blur();
  await isSaved(page);
  await turnsTo(page, "documents", "Take documents away");
  await page.getByLabel("Spreadsheets and calendar").check();
  // The look before it leaves goes over what is in the tables.
  await page.locator("#found").getByText("This looks like a postcode").waitFor();
  await page.getByRole("button", { name: "Calendar (.ics)" }).click();
  await page.locator("#made").getByText("No action of the plan has a date yet.").waitFor();
  await look(page);

  await turnsTo(page, "plan", "Action plan");
  await page.getByText("Next: within three months").click();
  await page.getByRole("button", { name: /^Accept/ }).first().click();
  await isSaved(page);
  await turnsTo(page, "documents/tables", "Take documents away");
  const excel = await takes(page, "Excel, all tables (.xlsx)");
  assert.match(excel.name, /^tables-.*\.xlsx$/);
  assert.equal(excel.bytes.subarray(0, 2).toString("latin1"), "PK");
  await page.locator("#made").getByText(/\.xlsx is among your downloads/).waitFor();
  await eventually(() => assert.equal(page.workers().length, 0));
  const scores = await takes(page, "Scores (.csv)");
  assert.match(scores.bytes.toString("utf8"), /^\ufeffLevel,Number,Title,[\s\S]*"'=SUM\(A1\), said of[^"]*"\r\n/);
  const plan = (await takes(page, "Action plan (.csv)")).bytes.toString("utf8");
  assert.match(plan, /\r\n1,[\s\S]*,\d{4}-\d{2}-\d{2},/);
  const { name, bytes } = await takes(page, "Calendar (.ics)");
  assert.match(name, /^calendar-.*\.ics$/);
  assert.match(bytes.toString("utf8"), /^BEGIN:VCALENDAR\r\n[\s\S]*UID:[\s\S]*DTSTART;VALUE=DATE:\d{8}\r\nSUMMARY:Due: [\s\S]*END:VCALENDAR\r\n$/);
  await look(page);

  // What is left out of the tables is not pointed at.
  await page.getByLabel("Notes").uncheck();
  await page.getByText("and found nothing").waitFor();
  // Small numbers are hidden where that is chosen, and the document says so.
  const paper = page.locator(".app-paper");
  assert.equal(await paper.getByText("Small numbers are hidden.").count(), 0);
  await page.getByLabel("Hide small numbers").check();
  await paper.getByText("Small numbers are hidden.").waitFor();
  await look(page);
  look.end();
});
