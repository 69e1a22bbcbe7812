// Accessibility, checked by axe-core.
//
// axe-core is put into the page through the browser's own protocol, so that the page's security policy stays as it is.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 at levels A and AA, and what axe-core calls best practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe-core finds wrong with the page as it is now. `include` is a selector; without it, the whole page. */
export async function violations(page, { include } = {}) {
  await page.evaluate(`${SOURCE}; undefined`);
  const run = ([root, values]) => globalThis.axe.run(root ?? document, { runOnly: { type: "tag", values } });
  const results = await page.evaluate(run, [include, TAGS]);
  return results.violations;
}

/** Fails if axe-core finds anything, saying what, where and how to mend it. */
export async function assertAccessible(page, options) {
  const found = await violations(page, options);
  assert.equal(found.length, 0, `axe-core finds fault with ${page.url()}:\n${found.map(formatted).join("\n")}`);
}

/**
 * Looks at many states of a journey, and fails only at its end: then all that is wrong is told at once.
 *
 *     const look = inspector();
 *     await look(page);
 *     look.end();
 */
export function inspector() {
  const faults = new Map();
  const look = async (page, options) => {
    for (const fault of await violations(page, options)) {
      for (const node of fault.nodes) {
        // The same fault of many elements is told once.
        const key = `${fault.id}: ${node.failureSummary}`;
        const seen = faults.get(key);
        if (seen) seen.count += 1;
        else faults.set(key, { count: 1, where: new URL(page.url()).hash, text: formatted({ ...fault, nodes: [node] }) });
      }
    }
  };
  look.end = () => {
    const told = [...faults.values()].map(({ count, where, text }) => `${count} times, first at ${where || "#/"}\n${text}`);
    assert.equal(told.length, 0, `axe-core finds fault:\n${told.join("\n")}`);
  };
  return look;
}

function formatted({ id, impact, help, helpUrl, nodes }) {
  const where = nodes.map(({ target, html, failureSummary }) => {
    const summary = failureSummary.split("\n").map((line) => `        ${line.trim()}`);
    return [`    ${target.join(" ")}`, `      ${html}`, ...summary].join("\n");
  });
  return [`  ${id} (${impact}): ${help}`, `    ${helpUrl}`, ...where].join("\n");
}
