// Another build of the site, as it is after an update: every file that is named after its content has another name, what
// mentions it is changed with it, and the page can be told apart. Made of a build that is there, because compiling
// twice would take minutes.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HASHED = /-([0-9a-f]{10})\.\w+$/;
const TEXTS = /\.(html|js|css|webmanifest)$/;

const sha = (bytes) => createHash("sha256").update(bytes);

/** A folder of its own with a copy of a site, and how to take it away. */
export function copyOf(dist) {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(dist, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes another build of the site in a folder, in its place. The page's root says `data-build` with the given name. */
export function update(folder, build) {
  const names = readdirSync(folder);
  const hashes = names.map((name) => HASHED.exec(name)?.[1]).filter(Boolean);
  const renamed = (text) =>
    hashes.reduce((text, hash) => text.replaceAll(hash, sha(hash + build).digest("hex").slice(0, 10)), text);
  for (const name of names.filter((name) => TEXTS.test(name) && name !== "family-outcomes-self-assessment.html")) {
    const text = renamed(readFileSync(join(folder, name), "utf8"));
    writeFileSync(join(folder, name), name === "index.html" ? text.replace("<html", `<html data-build="${build}"`) : text);
  }
  for (const name of names) renameSync(join(folder, name), join(folder, renamed(name)));
  list(folder, build);
}

/** Writes the service worker's list anew. */
function list(folder, build) {
  const file = join(folder, "sw.js");
  const script = readFileSync(file, "utf8");
  const names = Object.keys(JSON.parse(/^const FILES = (.*);$/m.exec(script)[1]));
  const hash = (name) => `sha256-${sha(readFileSync(join(folder, name === "./" ? "index.html" : name))).digest("base64")}`;
  const files = JSON.stringify(Object.fromEntries(names.map((name) => [name, hash(name)])));
  writeFileSync(file, script.replace(/^const FILES = .*;$/m, `const FILES = ${files};`)
    .replace(/^const BUILD = .*;$/m, `const BUILD = "${build}";`));
}
