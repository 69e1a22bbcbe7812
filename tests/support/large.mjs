// Records as large as they come: every statement answered, a full history, and as many cases as asked for. All of it is made up.

import { STATEMENTS, record } from "./records.mjs";

const CRITERIA = [["CO", 6], ["CA", 13], ["CI", 11], ["CL", 3]].flatMap(([letters, many]) =>
  Array.from({ length: many }, (_, index) => `${letters}${index + 1}`));

const FACTORS = [
  "living-arrangements", "family-and-personal-relationships", "education-training-and-employment", "neighbourhood", "lifestyle",
  "substance-use", "physical-health", "emotional-and-mental-health", "perception-of-self-and-others", "thinking-and-behaviour",
  "attitudes-to-offending", "motivation-to-change",
];

const ANSWERS = ["yes", "yes", "yes", "no", "not-applicable", "not-enough-information"];
const FACTOR_ANSWERS = ["yes", "no", "not-relevant"];

/** So many changes a record keeps. */
const HISTORY = 20_000;

/** One case with every answer; `left` of its questions are open. */
function caseOf(number, left = 0) {
  const pick = (from, at) => from[(number * 7 + at * 5) % from.length];
  return {
    stratum: number % 3 ? "statutory" : "non-statutory",
    answers: Object.fromEntries(CRITERIA.slice(left).map((id, at) => [id, pick(ANSWERS, at)])),
    factors: Object.fromEntries(FACTORS.map((id, at) => [id, { enough_done: pick(FACTOR_ANSWERS, at), enough_progress: pick(FACTOR_ANSWERS, at + 1) }])),
    ...(number % 10 === 0 && { notes: "Two meetings with the family; the plan is in the file.", second_reader: { CA8: "yes", CL1: "no" } }),
  };
}

/** A record with so many cases. In each tenth case five questions are open. */
export function largeRecord(cases, { id = `large-${cases}`, history = HISTORY } = {}) {
  const numbers = Array.from({ length: cases }, (_, index) => index + 1);
  const sample = {
    audit: "full",
    caseload: cases * 2,
    cases: Object.fromEntries(numbers.map((number) => [number, caseOf(number, number % 10 === 0 ? 5 : 0)])),
  };
  const first = Date.UTC(2026, 0, 5, 9);
  const change = (_, at) => ({
    at: new Date(first + at * 60_000).toISOString().replace(".000", ""),
    what: { rated: { statement: STATEMENTS[at % 48], from: { level: at % 4 }, to: { level: (at + 1) % 4 } } },
  });
  const made = record({ id, name: `With ${cases} cases, made up`, gathered: { sample } });
  made.answers = Object.fromEntries(STATEMENTS.map((id, at) => [id, { rating: { level: at % 4 }, notes: "What we see, and where it is written down." }]));
  made.history = Array.from({ length: history }, change);
  return made;
}
