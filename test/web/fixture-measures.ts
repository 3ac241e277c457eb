import type { Comparison } from "../../src/contract/compare.ts";
import type { MeasureAnswer, MeasureDeclaration, MeasureRow } from "../../src/contract/measures.ts";
import { states } from "./fixture-world.ts";

const declared = (
  given: Pick<MeasureDeclaration, "id" | "title" | "unit" | "stage"> & Partial<MeasureDeclaration>,
): MeasureDeclaration => ({
  formula: "What there is, divided by what was looked at, in the period that was asked for.",
  source: { title: "A study of small states, 2019", url: "https://example.org/study" },
  caution: "Counts what is here, not what was said.",
  needs: ["days"],
  subjects: ["account", "institution", "state"],
  onePlatform: false,
  best: "high",
  ...given,
});

export const measures: readonly MeasureDeclaration[] = [
  declared({
    id: "missions-with-account",
    title: "Missions with an account",
    unit: "share of missions checked and in force",
    stage: "presence",
    needs: ["register"],
    subjects: ["institution", "state"],
  }),
  declared({
    id: "profile-completeness",
    title: "Completeness of the profiles",
    unit: "share of entries filled",
    stage: "presence",
    needs: [],
  }),
  declared({
    id: "posts-a-week",
    title: "Posts a week",
    unit: "posts a week",
    stage: "up-to-dateness",
    needs: ["posts"],
  }),
  declared({
    id: "talk-rate",
    title: "Talk rate",
    unit: "comments per post per follower",
    stage: "engagement",
    needs: ["days", "counters"],
    onePlatform: true,
  }),
  declared({
    id: "internet-share",
    title: "Internet users",
    unit: "percent of the population",
    stage: "context",
    needs: ["facts"],
    subjects: ["state"],
    best: null,
  }),
];

/** Two values and a reason, whoever is asked for: a figure of two sources, a small one, and what is not known. */
export function measureAnswer(id: string, subjects: readonly string[], isStepped = false): MeasureAnswer | null {
  const measure = measures.find((one) => one.id === id);
  if (!measure) return null;
  const asked = subjects.length > 0 ? subjects : states.map(({ code }) => code);
  return {
    measure,
    period: { from: "2024-01-01", to: "2024-07-01", days: 182 },
    platform: null,
    scope: "official",
    provenOnly: false,
    rows: asked.map((subject, place) => row(subject, place)),
    steps: isStepped ? steps(asked) : [],
    left: { undated: 12, future: 0, otherTerm: 0 },
    unfinished: [],
  };
}

/** Half a year by months; the third month of the second subject was not collected. */
const steps = (asked: readonly string[]): MeasureAnswer["steps"] =>
  [1, 2, 3, 4, 5, 6].map((month) => ({
    start: `2024-0${month}-01`,
    values: asked.map((subject, place) => {
      const isGap = month === 3 && place === 1;
      return {
        subject,
        value: isGap ? null : month + place,
        basis: { known: isGap ? 0 : 1, of: 1 },
        why: isGap ? "no post of it is here in this period" : null,
      };
    }),
  }));

const row = (subject: string, place: number): MeasureRow => ({
  subject: {
    id: subject,
    kind: "state",
    name: states.find(({ code }) => code === subject)?.name ?? subject,
    state: subject,
    accounts: { proven: 3, claimed: 1 },
    account: null,
  },
  value: place === 2 ? null : 0.412 / (place + 1),
  rank: place === 2 ? null : place + 1,
  peer: null,
  basis: { known: place === 2 ? 0 : 41, of: 44 },
  why: place === 2 ? "no post of it is here in this period" : null,
  note: place === 0 ? "41 of 44 missions checked" : null,
  sources:
    place === 0
      ? [
          { title: "Household survey", url: "https://example.org/a", value: 0.412, date: "2016", chosen: true },
          { title: "Estimate of a union", url: null, value: null, date: null, chosen: false },
        ]
      : [],
});

export function comparison(asked: readonly string[]): Comparison {
  const subjects = asked.length > 0 ? asked : states.map(({ code }) => code);
  const rows = subjects.map((subject, place) => row(subject, place));
  return {
    title: subjects.join(", "),
    period: { from: "2024-01-01", to: "2024-07-01", days: 182 },
    platform: null,
    scope: "official",
    provenOnly: false,
    subjects: rows.map(({ subject }) => subject),
    rows: measures.map((measure) => ({
      measure,
      values: rows.map(({ subject, ...reading }) => ({ ...reading, subject: subject.id })),
    })),
    network: null,
    left: { undated: 0, future: 0, otherTerm: 0 },
    unfinished: [],
  };
}
