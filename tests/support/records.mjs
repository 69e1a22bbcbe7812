// Assessment files made for tests, in the documented format. The services in them are made up.

import { readFileSync } from "node:fs";

/** The version of the framework: a record takes it on at its first change. */
const FRAMEWORK = /^version = "(.+)"$/m.exec(readFileSync(new URL("../../framework/framework.toml", import.meta.url), "utf8"))[1];

/** The statements, in order. */
export const STATEMENTS = ["O", "A", "I", "L"].flatMap((letter) =>
  Array.from({ length: 12 }, (_, index) => `${letter}${index + 1}`));

/** A rating as the format has it: 0 to 3, "D" not known, "N" does not apply. */
export function rating(short) {
  if (short === "D") return "not-known";
  if (short === "N") return { "does-not-apply": { reason: "Another service does this here." } };
  return { level: Number(short) };
}

/** A record. `ratings` has a letter or digit per statement id, `answers` whole answers. */
export function record({ id = "westhaven", name = "Westhaven, made up", programme = "", kind = "justice-service", ratings = {}, answers = {}, gathered = {}, plan = {} } = {}) {
  const rated = Object.entries(ratings).map(([statement, short]) => [statement, { rating: rating(short) }]);
  return {
    id,
    framework: FRAMEWORK,
    created: "2026-11-02T09:00:00Z",
    revision: 1,
    service: { name, kind, programme, period: {}, assessors: "" },
    answers: { ...Object.fromEntries(rated), ...answers },
    gathered,
    plan: { actions: [], dropped: {}, nothing_planned: {}, ...plan },
    history: [],
  };
}

/** The ratings of all statements, from twelve letters or digits for each part. */
export function ratingsOf({ O, A, I, L }) {
  const all = [...O, ...A, ...I, ...L];
  return Object.fromEntries(STATEMENTS.map((id, index) => [id, all[index]]));
}

/** An action of a plan. */
export function action(id, more = {}) {
  return { id, text: `Do ${id}`, owner: "Operational manager", due: { on: "2027-03-31" }, success: "It is seen.", status: "not-started", ...more };
}

/** A record as a file to be chosen. */
export function fileOf(record, { name = "self-assessment.json", ...envelope } = {}) {
  const file = { format: "yot-self-assessment", version: 1, saved: "2026-11-22T10:30:00Z", assessment: record, ...envelope };
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
}
