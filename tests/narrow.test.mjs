// A narrow page, as at 400% zoom: nothing needs scrolling sideways, and what is pressed is large enough. And the dark.

import assert from "node:assert/strict";
import { inspector } from "./support/axe.mjs";
import { goesTo, opensFile, sees, turnsTo } from "./support/manager.mjs";
import { CASES, COUNTS } from "./support/gathered.mjs";
import { action, fileOf, ratingsOf, record } from "./support/records.mjs";
import { stage } from "./support/stage.mjs";

const journey = stage();

const LONG = "Rhosllanerchrugog-and-Westhaven Youth Justice Partnership, made up";
const evidence = [{ id: "e1", kinds: ["document", "voice"], title: "Partnership-protocol-version-12-final-agreed-2026.docx", owner: "Service manager", kept: "the quality folder" }];
const RECORD = record({
  name: LONG,
  programme: "Llanfairpwllgwyngyll Families Together Partnership",
  ratings: ratingsOf({ O: "0123DN011223", A: "001100112233", I: "012301230123", L: "DDD000111222" }),
  answers: { O2: { rating: { level: 1 }, notes: "Averyveryveryveryverylongwordwithoutanyspacethatnobodywouldwritebutsomebodypastes", flagged: true, evidence } },
  gathered: {
    sample: { audit: "full", caseload: 60, cases: CASES },
    ...COUNTS,
    local: [{ id: "l1", domain: "A", title: "Speech and language", statement: "Every child is screened.", levels: ["None", "Some", "All", "All, and help follows"], rating: { level: 1 } }],
  },
  plan: {
    fixed: "2026-11-02",
    dropped: { "L12-a": "" },
    actions: [
      action("p1", { due: { on: "2026-11-01" }, statement: "A5", reviews: [{ date: "2026-11-02", note: "On its way." }], resources: "Two days" }),
      action("p2", { due: { "no-date": { reason: "It waits." } } }),
    ],
  },
});

const INSIDE = ["tasks", "service", "statement/O2", "statement/O6", "statement/A5", "list", "check/O", "report", "plan", "action/new", "action/p1", "history", "keep",
  "cases", "case/1", "second/1", "totals", "spreadsheet", "key-sheet", "caseload", "working", "partners", "staff", "families", "staff/sheet",
  "families/sheet", "outcomes", "youth-justice-plan", "local/new", "local/l1"];
const OUTSIDE = ["#/", "#/new", "#/open", "#/kept", "#/about", "#/privacy", "#/nothing"];

/** Shows every page, with what is folded opened, to a function. */
async function everyPage(page, look) {
  await opensFile(page, fileOf(RECORD));
  // A pointer that rests on something changes its looks; that is looked at on the task list.
  await page.getByRole("link", { name: "Your service and its words" }).hover();
  const open = async (where) => {
    await page.waitForFunction((where) => {
      if (where === "report") return document.getElementById("parts");
      if (where === "plan") return document.querySelector(".app-action--proposed");
      if (where.startsWith("statement/")) return document.querySelector(".app-guidance");
      return document.querySelector("main h1");
    }, where);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await look(where);
  };
  for (const where of INSIDE) {
    await turnsTo(page, where);
    await open(where);
  }
  await turnsTo(page, "statement/O2");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("button", { name: "Keep this evidence" }).click();
  await open("statement/O2, evidence");
  await turnsTo(page, "action/new", "Add an action");
  await page.getByRole("button", { name: "Save this action" }).click();
  await sees(page, "There is a problem");
  await open("action/new, errors");
  await page.getByRole("button", { name: "Keys" }).click();
  await sees(page, "Switch single keys off");
  await open("keys");
  await page.getByRole("button", { name: "Close this list" }).click();
  for (const hash of OUTSIDE) {
    await goesTo(page, hash);
    await open(hash);
  }
}

journey("320 pixels wide: no page scrolls sideways, and every target is 24 pixels large", async (page) => {
  const wide = [];
  const small = [];
  const axe = inspector();
  await everyPage(page, async (where) => {
    wide.push(...(await tooWide(page)).map((what) => `${where}: ${what}`));
    small.push(...(await tooSmall(page)));
    if (["tasks", "statement/O2", "report"].includes(where)) await axe(page);
  });
  assert.deepEqual({ wide, small: [...new Set(small)] }, { wide: [], small: [] });
  axe.end();
}, { viewport: { width: 320, height: 640 } });

journey("200% zoom: no page scrolls sideways", async (page) => {
  const wide = [];
  await everyPage(page, async (where) => {
    wide.push(...(await tooWide(page)).map((what) => `${where}: ${what}`));
  });
  assert.deepEqual(wide, []);
}, { viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 });

for (const colorScheme of ["light", "dark"]) {
  journey(`every page is accessible in ${colorScheme} colours`, async (page) => {
    const axe = inspector();
    await everyPage(page, () => axe(page));
    axe.end();
  }, { colorScheme });
}

/** What makes the page scroll sideways, if it does. */
function tooWide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const culprits = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement))
      .map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} "${element.textContent.trim().slice(0, 30)}"`);
    return [`${scrollWidth} px: ${[...new Set(culprits)].slice(0, 4).join(", ")}`];
  });
}

/** Buttons, fields and links outside of sentences that are smaller than 24 × 24 CSS pixels. */
function tooSmall(page) {
  return page.evaluate(() => {
    const standing = "button, [role=button], input, select, textarea, summary, nav a, .app-evidence__actions *, .app-action__links a";
    return [...document.querySelectorAll(standing)]
      .filter((element) => element.checkVisibility() && !element.closest(".govuk-visually-hidden"))
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 23.95 || height < 23.95)
      .map(([element, { width, height }]) => `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} "${(element.textContent || element.id).trim().split(/\s+/).slice(0, 2).join(" ")}" ${width.toFixed()} × ${height.toFixed()}`);
  });
}
