// The browser is killed at any moment while a manager answers: what the app had shown as saved is there afterwards.
//
// A soak kills 100 times, the test command 5 times.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertClean, watch } from "./support/browser.mjs";
import { keptOnDevice } from "./support/device.mjs";
import { answersAtOnce, beginsAssessment, isSaved, seesHeading } from "./support/manager.mjs";
import { startOn } from "./support/profile.mjs";
import { STATEMENTS } from "./support/records.mjs";
import { startServer } from "./support/server.mjs";
import { arrive } from "./support/stage.mjs";

const KILLS = process.env.SOAK ? 100 : 5;

/** The longest that a manager answers before the browser is killed, in ms. */
const LONGEST = 1_500;

/** How long a page may take to come to a state, in ms: the machine may be busy. */
const PATIENCE = 60_000;

let site;
let folder;
let run;
before(async () => {
  site = await startServer();
  folder = mkdtempSync(join(tmpdir(), "killed-"));
});
after(async () => {
  await run?.kill();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Opens the app in a browser that was just started. */
async function opens(path = "") {
  run = await startOn(folder);
  run.context.setDefaultTimeout(PATIENCE);
  const problems = await watch(run.context, site.origin);
  const page = await run.context.newPage();
  await arrive(page, site.url + path);
  return { page, problems };
}

async function kills() {
  await run.kill();
  run = undefined;
}

/**
 * Answers on and on by itself, within the page, so that nothing but the app sets its pace. Tells what it is about to answer
 * before it does, and again as soon as the app shows that as saved.
 */
function answers(statements) {
  const until = (check) =>
    new Promise((resolve) => {
      const look = () => (check() ? resolve() : setTimeout(look, 1));
      look();
    });
  const status = () => document.querySelector("#save-status")?.textContent ?? "";
  const go = async () => {
    for (let step = 0; ; step += 1) {
      const statement = statements[Math.floor(Math.random() * statements.length)];
      const level = Math.floor(Math.random() * 4);
      const notes = `Note ${step} of ${Math.random()}`;
      location.hash = location.hash.replace(/(#\/a\/[^/]+).*/, `$1/statement/${statement}`);
      await until(() => document.querySelector("h1")?.textContent.includes(`, ${statement}`));
      const answer = { statement, level, notes };
      await globalThis.tell("begins", answer);
      globalThis.answersAtOnce(answer);
      // The page is drawn at the end of this task; from then on the app speaks of this answer.
      await new Promise((resolve) => setTimeout(resolve));
      await until(() => status().startsWith("Saved on this device"));
      await globalThis.tell("saved", answer);
    }
  };
  go();
}

/** What a kept record has of an answer. */
const of = (record, statement) => {
  const answer = record.answers[statement];
  return { statement, level: answer?.rating?.level, notes: answer?.notes };
};

test(`killed ${KILLS} times while answering, nothing that was shown as saved is lost`, { timeout: KILLS * 60_000 }, async (t) => {
  const { page } = await opens();
  await beginsAssessment(page);
  await isSaved(page);
  const [{ id }] = await keptOnDevice(page);
  await kills();

  const saved = new Map();
  let pending;
  let told = 0;
  let between = 0;
  let wait = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const { page, problems } = await opens(`#/a/${id}/tasks`);
    await seesHeading(page, "Task list");
    await isSaved(page);
    assert.equal(await page.locator(".app-banners > *").count(), 0, "the app says that something is wrong");
    const kept = await keptOnDevice(page);
    assert.equal(kept.length, 1);
    for (const [statement, answer] of saved) {
      const found = of(kept[0].record, statement);
      // An answer that was on its way may have arrived, wholly or as far as its notes.
      const arrived = pending?.statement === statement
        && found.notes === pending.notes && [answer.level, pending.level].includes(found.level);
      if (arrived) saved.set(statement, found);
      else assert.deepEqual(found, answer, `kill ${kill}, after ${Math.round(wait)} ms`);
    }
    if (kill === KILLS) break;

    let begun;
    const busy = new Promise((resolve) => {
      begun = resolve;
    });
    await page.exposeBinding("tell", (_, what, answer) => {
      pending = what === "begins" ? answer : undefined;
      if (what === "saved") {
        saved.set(answer.statement, answer);
        told += 1;
      }
      begun();
    });
    await page.evaluate(`globalThis.answersAtOnce = ${answersAtOnce}`);
    await page.evaluate(answers, STATEMENTS);
    await busy;
    wait = Math.random() * LONGEST;
    await new Promise((resolve) => setTimeout(resolve, wait));
    await kills();
    if (pending) between += 1;
    assertClean(problems);
  }
  t.diagnostic(`${KILLS} kills, ${between} of them before the last answer was shown as saved; ` +
    `${told} answers were shown as saved, ${saved.size} statements compared, 0 lost`);
  assert(told >= KILLS, `only ${told} answers were saved in ${KILLS} runs: the kills came too early to prove anything`);
});
