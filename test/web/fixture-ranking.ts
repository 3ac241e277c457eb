import type { BoundaryAnswer } from "../../src/contract/boundary.ts";
import type { Explanation } from "../../src/contract/explanation.ts";
import type { GradeList } from "../../src/contract/grades.ts";
import type { CriterionView, IndexAnswer, IndexRow, ProfileList, StageName } from "../../src/contract/index-ranking.ts";
import { measures } from "./fixture-measures.ts";
import { states } from "./fixture-world.ts";

const stages: readonly StageName[] = ["presence", "customization", "up-to-dateness", "engagement", "diplomacy"];
const even = Object.fromEntries(stages.map((stage) => [stage, 1]));

const criteria: readonly CriterionView[] = stages.map((stage, place) => ({
  id: `criterion-${place}`,
  measure: measures[place]?.id ?? "posts-a-week",
  title: measures[place]?.title ?? "Posts a week",
  unit: measures[place]?.unit ?? "posts a week",
  stage,
  scale: "0 at 0, 100 at 5",
  scaleOf: { kind: place === 3 ? "position" : "linear", from: place === 3 ? null : 0, to: place === 3 ? null : 5 },
  weight: 1,
  perPlatform: place === 3,
  drawn: place > 1,
}));

const weightsOf = Object.fromEntries(criteria.map(({ id }) => [id, 1]));
const profile = {
  name: "Attaché 1",
  stages: even,
  criteria: weightsOf,
  savedBy: null,
  institution: null,
  savedAt: null,
};
const own = { ...profile, name: "Ours", savedBy: "Press office", institution: "XA", savedAt: Date.UTC(2024, 5, 1) };
export const profiles: ProfileList = { rows: [profile, own], default: "Attaché 1" };

/** Two share a rank, the last two have none and say why. */
const rows: readonly IndexRow[] = states.map(({ code, name, proven, claimed }, place): IndexRow => {
  const score = [71.4, 58.2, 58.2, 44.9, 12.3, null, null][place] ?? null;
  const rank = [1, 2, 2, 4, 5, null, null][place] ?? null;
  return {
    subject: { id: `state:${code}`, kind: "state", name, state: code, accounts: { proven, claimed }, account: null },
    score,
    rank,
    why: score === null ? "told by the code" : null,
    reason:
      score !== null
        ? null
        : place === 5
          ? {
              code: "few-stages",
              known: 3,
              of: 5,
              needed: 4,
              missing: ["engagement", "diplomacy"],
              unknown: [{ stage: "engagement", criterion: "interactions-per-post", title: "Interactions per post" }],
              instead: [{ criterion: "interactions-per-post", weight: 0 }],
            }
          : { code: "no-account" },
    stages: {
      presence: score === null ? null : 60,
      customization: score === null ? null : 46.2,
      "up-to-dateness": score === null ? null : 100,
      engagement: place > 3 ? null : 68 - 20 * place,
      diplomacy: score === null ? null : 49.6,
    },
    interval: score === null ? null : { low: score - 4.2, high: score + 3.1 },
    range: rank === null ? null : { best: Math.max(1, rank - 1), worst: 5, low: rank, high: Math.min(5, rank + 1) },
    defaultRank: rank,
    peer: rank === null ? null : { group: "Central Asia", kind: place < 2 ? "settings" : "subregion", rank: 1, of: 2 },
    change: rank === null || place === 1 ? null : { score: 4.1, rank: 1 - place, before: { score: 40, rank: 1 } },
  };
});

export function index(query: URLSearchParams): IndexAnswer {
  const isOwn = query.get("profile") === "Ours";
  return {
    title: "An index of an invented world",
    caution: "It ranks nobody that exists.",
    profile: isOwn ? own : profile,
    ownInterest: isOwn ? "These weights were saved by Press office for Aurelia, which is ranked here." : null,
    ownOf: isOwn ? { savedBy: "Press office", institution: "XA", name: "Aurelia" } : null,
    group: "an invented world",
    asked: { from: "2024-01-01", to: "2024-07-01", days: 182 },
    period: { from: "2024-01-01", to: "2024-07-01", days: 182 },
    before: query.get("beforeFrom") ? { from: "2023-01-01", to: "2024-01-01", days: 365 } : null,
    platforms: ["x", "telegram"],
    dropped: [{ platform: "facebook", collected: 2, of: 5 }],
    criteria: [...criteria],
    rows: [...rows],
    published: [
      {
        id: "file/other/2024",
        imported: true,
        title: "Other ranking",
        year: "2024",
        source: "A study of small states",
        outOf: 40,
        ranks: rows.slice(0, 4).map(({ subject }, place) => ({ state: subject.state ?? "", rank: 9 - place })),
        correlation: { rho: null, n: 4, why: "too few: 4 states in both, 10 are needed" },
      },
      {
        id: "review/2023",
        imported: false,
        title: "Review",
        year: "2023",
        source: "A journal",
        outOf: null,
        ranks: [{ state: "XA", rank: 3 }],
        correlation: { rho: 0.62, n: 14, why: null },
      },
    ],
    scope: "official",
    provenOnly: false,
    left: { undated: 12, future: 1, otherTerm: 0 },
    unfinished: [],
  };
}

const graded = (person: string, grade: number, reason: string) => ({ person, grade, reason, gradedAt: 0 });
export const grades: GradeList = {
  rows: [
    {
      state: "XA",
      signifier: "transparency",
      period: "2024",
      grades: [graded("A. Grader", 4, "Names its sources"), graded("B. Grader", 5, "Answers within a day")],
      grade: 4.5,
      why: null,
    },
    {
      state: "XB",
      signifier: "openness",
      period: "2024",
      grades: [graded("A. Grader", 1, "Never answers"), graded("B. Grader", 5, "Answers all")],
      grade: null,
      why: "the grades contradict each other",
    },
    {
      state: "XC",
      signifier: "security",
      period: "2024",
      grades: [graded("A. Grader", 3, "No proof")],
      grade: null,
      why: "a second person has not graded it",
    },
  ],
  agreement: { pairs: 2, same: 0, near: 0.5, kappa: null, why: "kappa needs 10 pairs of grades, there are 2" },
};

export function explanation(code: string): Explanation {
  const row = rows.find(({ subject }) => subject.state === code) ?? rows[0]!;
  const isKnown = row.score !== null;
  return {
    row,
    ranked: 5,
    profile,
    ownInterest: null,
    ownOf: null,
    period: { from: "2024-01-01", to: "2024-07-01", days: 182 },
    platforms: ["x", "telegram"],
    stages: stages.map((stage) => {
      const value = row.stages[stage];
      const within = criteria.filter((one) => one.stage === stage);
      return {
        stage,
        weight: 1,
        value,
        points: value === null ? null : value / 5,
        criteria: within.map((one) => ({
          ...one,
          value,
          points: value === null ? null : value / 5,
          readings: (one.perPlatform ? ["x", "telegram"] : [null]).map((platform) => ({
            platform,
            scaled: value === null ? null : value / 100,
            reading: {
              value: value === null ? null : value / 10,
              basis: { known: isKnown ? 3 : 0, of: 3 },
              why: value === null ? "no post of it is here in this period" : null,
              note: null,
              sources: [],
            },
          })),
        })),
      };
    }),
    accounts: isKnown
      ? [
          {
            account: "acc-1",
            platform: "x",
            handle: "mfa_aurelia",
            holder: "Ministry of Foreign Affairs of Aurelia",
            standing: "proven",
            posts: 1_204,
            own: 900,
            interactions: { approval: 41_002, replies: 812, reposts: null, quotes: null },
            href: "/api/v1/posts?account=acc-1",
          },
        ]
      : [],
    posts: isKnown
      ? [
          {
            platform: "x",
            id: "100000000000000000",
            account: "acc-1",
            postedAt: Date.UTC(2024, 2, 18),
            text: "The ambassador opened the exhibition of the straits",
            href: "/api/v1/posts/x/100000000000000000",
          },
        ]
      : [],
  };
}

const square = (west: number, south: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west, south + 18],
      [west + 28, south + 18],
      [west + 28, south],
      [west, south],
    ],
  ],
});

/** Borders of the invented world: seven squares, one of them nobody’s. */
export const world = {
  type: "FeatureCollection",
  features: ["XA", "XB", "XC", "XD", "XE", "XG", "ZZ"].map((code, place) => ({
    type: "Feature",
    properties: { ISO_A2: code, name: code },
    geometry: square(-120 + place * 34, (place % 3) * 20 - 30),
  })),
};

export const boundary: BoundaryAnswer = {
  boundary: {
    file: "invented-world.geojson",
    kind: "geojson",
    object: null,
    source: "Cartographers of the invented world, 2024, CC0",
    url: "https://example.org/world",
    disclaimer: "The boundaries shown do not imply any opinion on the status of any territory.",
    addedAt: Date.UTC(2024, 5, 1),
    shapes: world.features.map(({ properties: { ISO_A2: code } }) => ({
      name: code,
      code: code === "ZZ" ? null : code,
      state: code === "ZZ" ? null : code,
    })),
    missing: ["XF"],
  },
};
