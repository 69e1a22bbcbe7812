// A random walk through the browser's back and forward, reloads, leaving and coming back, answers and notes in the middle of
// typing: after every stretch of it the page is that of the address, all that was given is kept and shown, and nothing is dead.
// The seed is printed; the variable SEED repeats a walk. A soak walks further.

import assert from "node:assert/strict";
import { assertClean } from "./support/browser.mjs";
import { keptOnDevice } from "./support/device.mjs";
import { opensFile } from "./support/manager.mjs";
import { STATEMENTS, fileOf, record } from "./support/records.mjs";
import { eventually, stage } from "./support/stage.mjs";

const journey = stage();
const SOAK = Boolean(process.env.SOAK);
const STRETCHES = SOAK ? 1_500 : 25;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Where the walk goes: the address, and what the page's heading has. */
const OUTSIDE = {
  "#/": "See what your work adds",
  "#/new": "Start an assessment",
  "#/open": "Open a file",
  "#/kept": "What is kept on this device",
  "#/privacy": "Storage and privacy",
  "#/about": "How it works and its sources",
  "#/nothing/here": "Page not found",
  "#/a/nobody/report": "This assessment is not on this device",
};
const INSIDE = {
  tasks: "Task list", service: "Your service", list: "All statements", "check/O": "Check your answers", report: "Self-assessment report",
  plan: "Action plan", "action/new": "Add an action", history: "What changed when", keep: "Save and open", cases: "Case sample",
  caseload: "Caseload", working: "Is it working?", partners: "Partners", outcomes: "Outcomes achieved", spreadsheet: "Use a spreadsheet",
  documents: "Take documents away", "youth-justice-plan": "Youth Justice Plan", "local/new": "Add a local statement",
};
const IDS = ["Alder", "Beech"];
const nameOf = (id) => `${id}, made up`;
/** An entry of the browser's history that is another site. */
const ELSEWHERE = "about:blank";

/** Numbers that look random and are the same for the same seed: mulberry32. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Somebody who walks: knows the browser's history, and all that was given. */
class Walker {
  trail = [];
  given = Object.fromEntries(IDS.map((id) => [id, {}]));

  constructor(page, random) {
    Object.assign(this, { page, random, history: [new URL(page.url()).hash], at: 0 });
  }

  any(all) {
    return all[this.random(all.length)];
  }

  /** A new entry of the history, in the place of those that lay ahead. */
  enters(address) {
    if (address === this.history[this.at]) return;
    this.history.splice(this.at + 1, Infinity, address);
    this.at += 1;
  }

  async goes() {
    const inside = this.random(5) > 0;
    const page = this.random(3) ? `statement/${this.any(STATEMENTS.slice(0, 6))}` : this.any(Object.keys(INSIDE));
    const address = inside ? `#/a/${this.any(IDS)}/${page}` : this.any(Object.keys(OUTSIDE));
    this.enters(address);
    await this.page.evaluate((address) => (location.hash = address), address);
    return `to ${address}`;
  }

  /** Back or forward, by one or more, as far as the tool has been. */
  async moves() {
    const here = this.history[this.at];
    const steps = [-3, -2, -1, -1, -1, 1, 1, 2].filter((step) => ![undefined, here, ELSEWHERE].includes(this.history[this.at + step]));
    if (steps.length === 0) return this.goes();
    const step = this.any(steps);
    this.at += step;
    // Nothing waits for the page: only for the address, which comes first.
    await this.page.evaluate((step) => history.go(step), step);
    await this.page.waitForFunction((address) => location.hash === address, this.history[this.at], { polling: 5 });
    return `${step} to ${this.history[this.at]}`;
  }

  async leaves() {
    await this.page.goto(ELSEWHERE);
    this.history.splice(this.at + 1, Infinity, ELSEWHERE);
    await this.page.goBack({ waitUntil: "commit" });
    return "away and back";
  }

  async reloads() {
    await this.page.reload({ waitUntil: "commit" });
    return "reload";
  }

  /** Gives an answer to the statement that the page shows by now, whichever that is, or types a note and leaves it at that. */
  async answers(what) {
    const value = what === "level" ? this.random(4) : `Note ${this.random(1e9)}`;
    const where = await this.page.evaluate(([what, value]) => {
      const statement = /, ([OAIL]\d+)(?!\d)/.exec(document.querySelector("h1")?.textContent)?.[1];
      const field = document.querySelector("textarea#notes");
      const radio = document.querySelectorAll("input[type=radio][name=rating]")[value];
      if (!statement || !field) return undefined;
      const name = document.querySelector(".app-work__name").textContent;
      if (what === "level") {
        if (!radio) return undefined;
        radio.click();
      } else {
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      return { name, statement };
    }, [what, value]);
    if (!where) return this.goes();
    const id = IDS.find((id) => nameOf(id) === where.name);
    this.given[id][where.statement] = { ...this.given[id][where.statement], [what]: value };
    return `${what} ${value} to ${where.statement} of ${id}`;
  }

  /** The page's own way on, where it has one. */
  async goesOn() {
    const address = await this.page.evaluate(() => {
      const ways = [...document.querySelectorAll("main button")];
      ways.find((way) => way.textContent.startsWith("Next statement"))?.click();
      return location.hash;
    });
    this.enters(address);
    return `on to ${address}`;
  }

  async stretch() {
    const ways = ["goes", "goes", "moves", "moves", "moves", "moves", "reloads", "leaves", "goesOn", "level", "level", "level", "level", "notes", "notes", "notes"];
    for (let steps = 1 + this.random(3); steps > 0; steps -= 1) {
      const way = this.any(ways);
      this.trail.push(await (["level", "notes"].includes(way) ? this.answers(way) : this[way]()));
    }
  }

  /** What must be so wherever the walk has led. */
  async looks() {
    const address = this.history[this.at];
    const [, , id, ...rest] = address.split("/");
    const where = rest.join("/");
    const isIn = IDS.includes(id);
    const statement = isIn && where.startsWith("statement/") ? rest[1] : undefined;
    const heading = statement ? `, ${statement}` : isIn ? INSIDE[where] : OUTSIDE[address];
    const seen = await this.page.evaluate(() => ({
      address: location.hash,
      headings: [...document.querySelectorAll("h1")].map((one) => one.textContent),
      title: document.title,
      name: document.querySelector(".app-work__name")?.textContent,
      status: document.querySelector("#save-status")?.textContent,
      told: document.querySelector(".app-banners")?.textContent,
      level: [...document.querySelectorAll("input[type=radio][name=rating]")].findIndex((radio) => radio.checked),
      notes: document.querySelector("textarea#notes")?.value,
    }));
    assert.equal(seen.address || "#/", address);
    assert.equal(seen.headings.length, 1);
    assert(seen.headings[0].includes(heading), `${address} shows "${seen.headings[0]}"`);
    assert(seen.title.endsWith("Family outcomes self-assessment"));
    assert.equal(seen.told, "");
    if (isIn) {
      assert.equal(seen.name, nameOf(id));
      assert.match(seen.status, /^Saved on this device/);
      assert(seen.title.includes(nameOf(id)), seen.title);
    } else {
      assert.equal(seen.name, undefined);
    }
    if (statement) {
      const { level = -1, notes = "" } = this.given[id][statement] ?? {};
      assert.deepEqual({ level: seen.level, notes: seen.notes }, { level, notes });
    }
    const kept = new Map((await keptOnDevice(this.page)).map(({ id, record }) => [id, record]));
    for (const id of IDS) {
      const there = Object.entries(kept.get(id).answers).map(([statement, { rating, notes }]) =>
        [statement, { ...(rating && { level: rating.level }), ...(notes && { notes }) }]);
      assert.deepEqual(Object.fromEntries(there), this.given[id], `what is kept of ${id}`);
    }
  }
}

journey(`walked at random, from seed ${SEED}: the page is that of the address, and nothing is lost`, async (page, { problems, diagnostic }) => {
  // A note that is being typed makes the browser ask before it leaves.
  page.on("dialog", (dialog) => dialog.accept());
  for (const id of IDS) await opensFile(page, fileOf(record({ id, name: nameOf(id) })));
  const walker = new Walker(page, numbers(SEED));
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    try {
      await walker.stretch();
      await eventually(() => walker.looks());
      assertClean(problems);
    } catch (error) {
      error.message = `seed ${SEED}, stretch ${stretch}, after ${walker.trail.slice(-12).join("; ")}: ${error.message}`;
      throw error;
    }
  }
  const answers = IDS.reduce((sum, id) => sum + Object.keys(walker.given[id]).length, 0);
  diagnostic(`seed ${SEED}: ${walker.trail.length} steps, ${answers} answers compared after each stretch, 0 lost`);
}, { patience: SOAK ? 3_600_000 : 150_000 });
