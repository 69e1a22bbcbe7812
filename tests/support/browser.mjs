// A browser for tests, and pages in it that tolerate no mistake.
//
//     const browser = await openBrowser();
//     await withPage(browser, site, async (page, { problems, context }) => { … });
//     await browser.close();
//
// `withPage` opens a page in a context of its own (nothing stored, nothing cached), and fails when the page, or any
// other page of that context, logged an error, threw, broke the security policy or asked for anything of another origin.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Flags that work as root, and that keep Chromium from calling home. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PROGRAMS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's program: what CHROMIUM names, or the first that is found. */
export function browserProgram() {
  const found = process.env.CHROMIUM ?? PROGRAMS.find((program) => existsSync(program));
  assert(found, "no Chromium found: install it, or name its program by the variable CHROMIUM");
  return found;
}

/** Starts Chromium. Close it when done. */
export function openBrowser({ args = [] } = {}) {
  return chromium.launch({ executablePath: browserProgram(), args: [...FLAGS, ...args] });
}

/**
 * Opens a page at the site, runs `journey(page, { context, problems })`, and fails if anything went wrong meanwhile.
 *
 * `path` is appended to the site's address, `null` opens no address at all. `allow` holds regular expressions of
 * problems that the test provokes on purpose. The other options are those of Playwright's `newContext`.
 */
export async function withPage(browser, site, journey, { path = "", allow = [], ...options } = {}) {
  // A service worker would answer what a journey means to hold up or to fail; those that are about it allow it.
  const usual = { locale: "en-GB", timezoneId: "Europe/London", serviceWorkers: "block" };
  const context = await browser.newContext({ ...usual, ...options });
  try {
    const problems = await watch(context, site.origin);
    const page = await context.newPage();
    if (path !== null) await page.goto(site.url + path, { waitUntil: "networkidle" });
    const result = await journey(page, { context, problems });
    assertClean(problems, allow);
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Records what goes wrong in a context, from now on: a list of `{ kind, text }` that grows. Every request of its pages,
 * workers and service workers is looked at, and every violation of the policy that a page is told of.
 */
export async function watch(context, origin) {
  const problems = [];
  const note = (kind, text) => problems.push({ kind, text });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`Content Security Policy: ${effectiveDirective} refused ${blockedURI}`, `${sourceFile}:${lineNumber}`));
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const kind = /Content Security Policy/i.test(message.text()) ? "policy" : "console error";
    const { url, lineNumber } = message.location();
    note(kind, `${message.text()} (${url}:${lineNumber})`);
  });
  context.on("weberror", (thrown) => note("page error", String(thrown.error()?.stack ?? thrown.error())));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const ours = url.origin === origin || ["blob:", "data:", "about:"].includes(url.protocol);
    if (!ours) note("request to another origin", request.url());
  });
  return problems;
}

/** Fails if anything was recorded that is not allowed. */
export function assertClean(problems, allow = []) {
  const left = problems.filter(({ text }) => !allow.some((pattern) => pattern.test(text)));
  const lines = left.map(({ kind, text }) => `  ${kind}: ${text}`);
  assert.equal(left.length, 0, `the page is not clean:\n${lines.join("\n")}`);
}
