// Cases, voices and counts for tests, as the format has them. All of it is made up.

/** Totals of one criterion. */
const of = (yes, no, missing = 0, none = 0) => ({ yes, no, not_applicable: none, not_enough_information: missing });

/** Totals of a sample that was read elsewhere: leadership comes to 65%, held at "Requires improvement" by CL1. */
export const TOTALS = {
  CO1: of(9, 11), CO2: of(3, 1), CO3: of(12, 8), CO6: of(6, 12, 2),
  CA1: of(14, 6), CA2: of(13, 7), CA3: of(12, 8), CA4: of(9, 9, 0, 2), CA5: of(10, 5, 5), CA6: of(11, 9), CA7: of(8, 12),
  CA8: of(15, 5), CA9: of(7, 13), CA10: of(17, 3), CA11: of(18, 2), CA12: of(10, 8, 2), CA13: of(12, 6, 2),
  CI1: of(17, 3), CI2: of(16, 4), CI3: of(15, 5), CI4: of(14, 5, 1), CI5: of(16, 4), CI6: of(13, 6, 1), CI7: of(18, 2),
  CI8: of(12, 8), CI9: of(4, 2, 0, 14), CI10: of(5, 0, 0, 15), CI11: of(17, 3),
  CL1: of(9, 11), CL2: of(18, 2), CL3: of(12, 8),
};

const FACTORS = ["living-arrangements", "family-and-personal-relationships"];

/** Cases with answers about factors, and one of them read twice. */
export const CASES = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index + 1, {
  stratum: index % 2 ? "statutory" : "non-statutory",
  answers: Object.fromEntries(Object.keys(TOTALS).map((id, at) => [id, (at + index) % 3 ? "yes" : "no"])),
  second_reader: index ? {} : { CA8: "yes", CL1: "no" },
  factors: Object.fromEntries(FACTORS.map((id) => [id, { enough_done: index % 3 ? "yes" : "no", enough_progress: index % 2 ? "yes" : "not-relevant" }])),
}]));

/** Everything but a case sample. */
export const COUNTS = {
  caseload: { figures: { statutory: 80, "statutory-programme": 20, "non-statutory": 120, "non-statutory-programme": 36, programme: 240 } },
  working: { programme: { reoffended: { count: 12, of: 20 } }, others: { reoffended: { count: 2, of: 4 } } },
  partners: { partners: {
    police: { "strategic-board": "yes", "operational-meetings": "no" },
    health: { "strategic-board": "no", "operational-meetings": "yes", "case-work": "not-known" },
  } },
  surveys: {
    staff: { "staff-training": { yes: 4, no: 6 }, "staff-priorities": { "very-well": 9, mixed: 2 } },
    children: { "family-voluntary": { yes: 3, no: 1 } },
    parents: { "family-voluntary": { yes: 11, no: 1 } },
  },
  outcomes: { families: { count: 14, of: 40 } },
};

/** A whole record's worth, with totals for cases. */
export const GATHERED = { sample: { audit: "full", caseload: 96, totals: TOTALS }, ...COUNTS };
