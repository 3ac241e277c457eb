import type { IndexAnswer, IndexRow } from "../../contract/index-ranking.ts";
import {
  byReason,
  type NotRankedGroup,
  notRankedWhy,
  platformWord,
  profileTitle,
} from "../../contract/ranking-told.ts";
import { periodOf } from "./compare-report.ts";
import { type Column, escaped, notKnown, sheet, table, written } from "./page.ts";
import type { Tongue } from "./tongue.ts";

const stages = ["presence", "customization", "up-to-dateness", "engagement", "diplomacy"] as const;

/** A ranking never stands on paper without its weights, the default rank and the range beside each rank. */
export function indexReport(
  tongue: Tongue,
  answer: IndexAnswer,
  { now, group, demonstration }: { now: number; group: string; demonstration: boolean },
): string {
  const { say, day } = tongue;
  const ranked = answer.rows.filter(({ rank }) => rank !== null);
  const rest = answer.rows.filter(({ rank }) => rank === null);
  const { ownOf } = answer;
  return sheet(tongue, {
    title: say("report.index.title"),
    lead: [
      [
        group,
        answer.period === null ? say("index.noPeriod") : periodOf(tongue, answer.period),
        answer.platforms.map((one) => platformWord(one, tongue)).join(tongue.comma) || say("report.allPlatforms"),
      ].join(tongue.semicolon),
      say("report.index.weights", { profile: profileTitle(answer.profile.name, tongue) }),
      ...(ownOf ? [say("index.own", { savedBy: ownOf.savedBy, name: ownOf.name })] : []),
      say("report.made", { day: day(now) }),
    ],
    body: [
      ranked.length === 0 ? "" : `<section>${table(rankColumns(tongue), ranked)}</section>`,
      ranked.length === 0
        ? ""
        : `<section><h2>${escaped(say("report.index.stages"))}</h2>${table(stageColumns(tongue), ranked)}</section>`,
      rest.length === 0 ? "" : notRankedSection(tongue, rest),
      answer.published.length === 0 ? "" : publishedSection(tongue, answer),
      criteriaSection(tongue, answer),
    ].join("\n"),
    foot: [
      say("report.index.frame"),
      say("report.zero"),
      ...answer.dropped.map((one) =>
        say(one.collected < one.of ? "report.index.dropped" : "report.index.notAsked", {
          ...one,
          platform: platformWord(one.platform, tongue),
        }),
      ),
      say("report.left", answer.left),
      ...(answer.left.otherTerm > 0 ? [say("report.otherTerm", answer.left)] : []),
    ],
    unfinished: answer.unfinished,
    demonstration,
  });
}

const score = (tongue: Tongue, value: number | null): string =>
  value === null ? notKnown(tongue) : escaped(tongue.value(Math.round(value * 10) / 10, ""));

const span = (tongue: Tongue, low: number, high: number): string =>
  `<bdi>${tongue.value(low, "")}–${tongue.value(high, "")}</bdi>`;

function rankColumns(tongue: Tongue): Column<IndexRow>[] {
  const { say, number } = tongue;
  return [
    { title: say("report.rank"), numeric: true, cell: ({ rank }) => (rank === null ? "" : number(rank)) },
    { title: say("report.who"), head: true, cell: ({ subject }) => written(subject.name) },
    { title: say("report.index.score"), numeric: true, cell: (row) => score(tongue, row.score) },
    {
      title: say("report.index.interval"),
      numeric: true,
      cell: ({ interval }) =>
        interval === null
          ? notKnown(tongue)
          : span(tongue, Math.round(interval.low * 10) / 10, Math.round(interval.high * 10) / 10),
    },
    {
      title: say("report.index.range"),
      numeric: true,
      cell: ({ range }) => (range === null ? notKnown(tongue) : span(tongue, range.best, range.worst)),
    },
    {
      title: say("report.index.byDefault"),
      numeric: true,
      cell: ({ defaultRank }) => (defaultRank === null ? notKnown(tongue) : number(defaultRank)),
    },
    {
      title: say("report.index.peers"),
      cell: ({ peer }) =>
        peer === null ? notKnown(tongue) : escaped(say("report.of", { known: peer.rank, of: peer.of })),
    },
  ];
}

const stageColumns = (tongue: Tongue): Column<IndexRow>[] => [
  { title: tongue.say("report.who"), head: true, cell: ({ subject }) => written(subject.name) },
  ...stages.map(
    (stage): Column<IndexRow> => ({
      title: tongue.say(`stage.${stage}`),
      numeric: true,
      cell: (row) => score(tongue, row.stages[stage]),
    }),
  ),
];

/** What would give them a rank. */
const nextOf = ({ say }: Tongue, { reason }: NotRankedGroup): string =>
  reason ? `<br><span class="soft">${escaped(say(`notRankedNext.${reason.code}`))}</span>` : "";

/** Many states share a reason: one line a reason, the names after it. */
function notRankedSection(tongue: Tongue, rows: readonly IndexRow[]): string {
  const lines = byReason(rows).map((group) => {
    const why = group.reason === null ? tongue.say("report.notKnown") : notRankedWhy(group.reason, tongue);
    const names = group.same.map(({ subject }) => written(subject.name)).join(tongue.comma);
    return `<li><strong>${escaped(why)}</strong>: ${names}${nextOf(tongue, group)}</li>`;
  });
  return `<section><h2>${escaped(tongue.say("report.index.notRanked"))}</h2><ul>${lines.join("\n")}</ul></section>`;
}

function publishedSection(tongue: Tongue, { published }: IndexAnswer): string {
  const { say, number, value } = tongue;
  const columns: Column<IndexAnswer["published"][number]>[] = [
    {
      title: say("report.index.ranking"),
      head: true,
      cell: ({ title, year, source }) =>
        `${written([title, year].filter(Boolean).join(" "))}<br><span class="soft">${written(source)}</span>`,
    },
    { title: say("report.index.inBoth"), numeric: true, cell: ({ correlation }) => number(correlation.n) },
    {
      title: say("report.index.rho"),
      numeric: true,
      cell: ({ correlation }) =>
        correlation.rho === null ? escaped(say("report.index.few")) : escaped(value(correlation.rho, "")),
    },
  ];
  return `<section><h2>${escaped(say("report.index.published"))}</h2>${table(columns, published)}</section>`;
}

function criteriaSection(tongue: Tongue, { criteria, profile }: IndexAnswer): string {
  const { say, title, unit, value } = tongue;
  const used = criteria.filter(({ weight }) => weight > 0);
  const groups = stages.map((stage) => {
    const columns: Column<(typeof used)[number]>[] = [
      {
        title: say("report.measure"),
        head: true,
        cell: ({ measure, title: declared, unit: of }) =>
          `${escaped(title({ id: measure, title: declared }))}<br><span class="soft">${escaped(unit(of))}</span>`,
      },
      { title: say("report.index.weight"), numeric: true, cell: ({ weight }) => escaped(value(weight, "")) },
    ];
    const rows = used.filter((one) => one.stage === stage);
    const weight = say("report.index.weightOf", { weight: profile.stages[stage] ?? 0 });
    return `<div class="measure"><h3>${escaped(`${say(`stage.${stage}`)}${tongue.comma}${weight}`)}</h3>${rows.length === 0 ? "" : table(columns, rows)}</div>`;
  });
  return `<section><h2>${escaped(say("report.index.criteria"))}</h2>${groups.join("\n")}</section>`;
}
