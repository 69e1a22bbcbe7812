// A browser with a profile of its own on the disk, as a user's is, that can be killed as a failing computer kills it.
//
//     const run = await startOn(folder);
//     run.context             Playwright's context: the profile's own
//     await run.kill()        SIGKILL to every process of it, at once; nothing is flushed, nothing is asked

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { FLAGS, browserProgram } from "./browser.mjs";

/** How long the browser may take to start, in ms. */
const PATIENCE = 60_000;

/** Starts Chromium on a folder with a profile, which it makes if need be. */
export async function startOn(folder) {
  const flags = [...FLAGS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"];
  // A group of its own, so that all of it can be killed together.
  const child = spawn(browserProgram(), flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const kill = async () => {
    killTree(child.pid);
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: PATIENCE });
    return { browser, context: browser.contexts()[0], kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** The address that the browser prints for those who drive it. */
async function addressOf(child) {
  const lines = createInterface({ input: child.stderr });
  const printed = new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const found = /^DevTools listening on (\S+)$/.exec(line);
      if (found) resolve(found[1]);
    });
    lines.on("close", () => reject(new Error("the browser ended before it could be driven")));
  });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the browser printed no address in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([printed, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Kills a process, its group, and all that came from it whatever their group. */
function killTree(pid) {
  const all = [-pid, ...descendants(pid)];
  for (const one of all) {
    try {
      process.kill(one, "SIGKILL");
    } catch (error) {
      // It may have ended by itself meanwhile.
      if (error.code !== "ESRCH") throw error;
    }
  }
}

/** A process and all that came from it. Where there is no /proc, the process alone. */
function descendants(pid) {
  const children = new Map();
  for (const [child, parent] of parents()) children.set(parent, [...(children.get(parent) ?? []), child]);
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

/** Every process with its parent. */
function parents() {
  let entries = [];
  try {
    entries = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return entries;
  }
  return entries.flatMap((name) => {
    try {
      // The second field is the program's name in brackets, and may hold anything.
      const after = readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ");
      return [[Number(name), Number(after[1])]];
    } catch {
      return [];
    }
  });
}
