// Three records that could not differ more, and their documents as files: the worked example, one that has hardly begun, and one
// whose every free text is awkward.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PYTHON } from "./python.mjs";
import { STATEMENTS, fileOf, record } from "./records.mjs";
import { ROOT } from "./server.mjs";

const run = promisify(execFile);

/** Texts that break writers of files, and readers. None is longer than a field lets anybody type. */
const AWKWARD = [
  `"Quotes" & ampersands, 'apostrophes', <b>tags</b>, ]]> and &amp; as they were typed`,
  "=1+1 begins with a sign that spreadsheets compute, as do +44, -3 and @home",
  "Families said 👩‍👩‍👧 and 🎉; one wrote it in Greek: Οικογένεια",
  "In Hebrew משפחה and in Arabic عائلة, with English around",
  "A tab\tand a\u00a0hard space; a\u0007 bell, a null\u0000 and a soft\u00adhyphen",
  "Café naïve Łódź Ω ≤ 5 — “curly” … ½ €",
  "Averyveryverylongwordwithoutanyplacewhereitcouldbeparted".repeat(4),
  "First line.\nSecond line.\n\nA paragraph.\r\nAnother, as Windows writes it.",
  "_x000D_ \\n %s ${x} {programme} C:\\files",
];

/** The keys whose texts people type as they like. */
const FREE = new Set(["notes", "text", "owner", "success", "resources", "title", "kept", "note", "definition", "name", "assessors", "programme", "statement"]);

function awkward(example) {
  let next = 0;
  const change = (value, key) => {
    if (typeof value === "string") {
      // Of these keys some name statements elsewhere.
      const named = key === "statement" && STATEMENTS.includes(value);
      return FREE.has(key) && !named ? AWKWARD[next++ % AWKWARD.length] : value;
    }
    if (Array.isArray(value)) return value.map((it) => change(it, key));
    if (!value || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, change(it, key)]));
  };
  const { history, ...rest } = structuredClone(example);
  const made = { ...change(rest, ""), id: "awkward", history };
  const long = "Ten thousand characters of notes, in one paragraph. ".repeat(193).slice(0, 10_000);
  made.answers.A1.notes = long;
  for (const [at, id] of STATEMENTS.entries()) {
    if (id !== "A1") made.answers[id] = { ...made.answers[id], notes: AWKWARD[at % AWKWARD.length] };
  }
  delete made.example;
  return made;
}

/** The records, by name. */
export function threeRecords() {
  const example = JSON.parse(readFileSync(join(ROOT, "static/example.json"), "utf8")).assessment;
  return {
    example,
    begun: record({ id: "begun", name: "Just begun, made up", ratings: { O1: "1" } }),
    awkward: awkward(example),
  };
}

/** Writes the records into a folder. Gives their files. */
export function writesRecords(folder) {
  mkdirSync(folder, { recursive: true });
  return Object.entries(threeRecords()).map(([name, made]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, fileOf(made).buffer);
    return path;
  });
}

let examples;

/**
 * Runs an example of the packages. They are built as `cargo xtask test` builds them for the unit tests, so that after these
 * nothing is left to compile.
 */
export async function example(name, ...given) {
  examples ??= run("cargo", ["build", "--quiet", "--workspace", "--all-features", "--examples", "--message-format=json"], { cwd: ROOT, maxBuffer: 1 << 28 });
  const built = (await examples).stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const { executable } = built.find((it) => it.target?.name === name && it.executable);
  return run(executable, given, { cwd: ROOT });
}

/**
 * Writes the documents of the three records into a folder, as JSON of their blocks, and then every document there by an
 * example that writes files, if one is given. Gives the documents' names.
 */
export async function writes(folder, writer) {
  const files = writesRecords(join(folder, "records"));
  // A made-up document with every kind of block, and one that is awkward throughout.
  await example("sample", folder);
  await example("write-blocks", folder, ...files);
  const made = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (writer) await example(writer, ...made.map((name) => join(folder, name)));
  return made.map((name) => name.slice(0, -".json".length));
}

/**
 * Has files made in a folder of their own, and a program of `tests/documents` look at them. Gives what `makes` gave, and how many
 * checks of how many `of` there were.
 */
export async function judged(program, of, makes) {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  try {
    const made = await makes(folder);
    const said = await run(PYTHON, [join(ROOT, "tests/documents", program), folder]).catch((failed) => failed);
    const line = new RegExp(`^(\\d+) checks of (\\d+) ${of}, 0 wrong\n$`);
    const [, checks, count] = line.exec(said.stdout) ?? assert.fail(said.stdout + said.stderr);
    return { made, checks: Number(checks), count: Number(count) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
