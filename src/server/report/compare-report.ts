import type { Comparison, StudyAgain } from "../../contract/compare.ts";
import { platformBrand } from "../../domain/platform-brand.ts";
import { isoOf } from "../../measure/period.ts";
import { type Column, escaped, notKnown, sheet, table, written } from "./page.ts";
import type { Tongue } from "./tongue.ts";

/** A saved study: what is said of it, and which numbers are others than then. */
type Study = { said: string; differences: StudyAgain["differences"] };
type Row = Comparison["rows"][number];
type Value = Row["values"][number];
/** More columns than this do not fit on a sheet: then each measure’s own table is enough. */
const mostAtAGlance = 6;

/** The last day that is in; the API’s `to` is the first that is out. */
const lastDay = (to: string): string => isoOf(Date.parse(to) / 86_400_000 - 1);

export const periodOf = ({ say, day }: Tongue, { from, to }: Comparison["period"]): string =>
  say("report.from", { from: day(from), to: day(lastDay(to)) });

/** A comparison: at a glance, then measure by measure with formula, caution and sources. */
export function compareReport(
  tongue: Tongue,
  answer: Comparison,
  { now, study, demonstration }: { now: number; study: Study | null; demonstration: boolean },
): string {
  const { say, day, comma, semicolon } = tongue;
  const { subjects, rows, platform, scope, provenOnly, network, left } = answer;
  const known = rows.filter(({ values }) => values.some(({ value }) => value !== null));
  const unknown = rows.filter(({ values }) => values.every(({ value }) => value === null));
  const stages = [...new Set(known.map(({ measure }) => measure.stage))];
  const whose = `${say(`report.accounts.${provenOnly ? "proven" : "claimed"}`)}${comma}${say(`report.scopes.${scope}`)}`;
  return sheet(tongue, {
    title: answer.title,
    lead: [
      `${[periodOf(tongue, answer.period), platform === null ? say("report.allPlatforms") : (platformBrand(platform) ?? platform), whose].join(semicolon)}.`,
      say("report.made", { day: day(now) }),
      ...(study === null ? [] : [study.said]),
    ],
    body: [
      study && study.differences.length > 0 ? differencesSection(tongue, answer, study.differences) : "",
      comparedSection(tongue, answer),
      subjects.length <= mostAtAGlance && known.length > 0 ? glance(tongue, known, subjects) : "",
      ...stages.map(
        (stage) =>
          `<section><h2>${escaped(say(`stage.${stage}`))}</h2>\n${known
            .filter(({ measure }) => measure.stage === stage)
            .map((row) => measureSection(tongue, row, subjects))
            .join("\n")}</section>`,
      ),
      network === null ? "" : networkSection(tongue, network),
      unknown.length === 0 ? "" : unknownSection(tongue, unknown),
    ].join("\n"),
    foot: [
      say("report.zero"),
      say("report.left", left),
      ...(left.otherTerm > 0 ? [say("report.otherTerm", left)] : []),
    ],
    unfinished: answer.unfinished,
    demonstration,
  });
}

function differencesSection(tongue: Tongue, { rows, subjects }: Comparison, differences: Study["differences"]): string {
  const { say, sayOr, title, value } = tongue;
  const measureOf = (id: string) => rows.find(({ measure }) => measure.id === id)?.measure;
  const named = ({ measure: id, of }: Study["differences"][number]): string => {
    const measure = measureOf(id);
    const name = measure ? title(measure) : sayOr(`report.tie.${id}`, id);
    return of === "value" ? name : `${name}: ${say(`report.differs.${of}`)}`;
  };
  const printed = (one: Study["differences"][number], figure: number | null): string =>
    figure === null
      ? notKnown(tongue)
      : `<bdi>${escaped(value(figure, one.of === "value" ? (measureOf(one.measure)?.unit ?? "") : ""))}</bdi>`;
  const columns: Column<Study["differences"][number]>[] = [
    { title: say("report.measure"), head: true, cell: (one) => escaped(named(one)) },
    { title: say("report.who"), cell: ({ subject }) => written(subjects.find(({ id }) => id === subject)?.name ?? "") },
    { title: say("report.differs.before"), numeric: true, cell: (one) => printed(one, one.before) },
    { title: say("report.differs.now"), numeric: true, cell: (one) => printed(one, one.now) },
  ];
  return `<section><h2>${escaped(say("report.differs.title"))}</h2>${table(columns, differences)}</section>`;
}

function comparedSection({ say, number }: Tongue, { subjects }: Comparison): string {
  const columns: Column<Comparison["subjects"][number]>[] = [
    { title: say("report.name"), head: true, cell: ({ name }) => written(name) },
    { title: say("report.proven"), numeric: true, cell: ({ accounts }) => number(accounts.proven) },
    { title: say("report.claimed"), numeric: true, cell: ({ accounts }) => number(accounts.claimed) },
  ];
  return `<section><h2>${escaped(say("report.compared"))}</h2>${table(columns, subjects)}</section>`;
}

const shown = (tongue: Tongue, value: number | null | undefined, unit: string): string =>
  value === null || value === undefined ? notKnown(tongue) : `<bdi>${escaped(tongue.value(value, unit))}</bdi>`;

function glance(tongue: Tongue, rows: readonly Row[], subjects: Comparison["subjects"]): string {
  const { say, title, unit } = tongue;
  const columns: Column<Row>[] = [
    {
      title: say("report.measure"),
      head: true,
      cell: ({ measure }) => `${escaped(title(measure))}<br><span class="soft">${escaped(unit(measure.unit))}</span>`,
    },
    ...subjects.map(
      ({ id, name }): Column<Row> => ({
        title: name,
        numeric: true,
        cell: ({ measure, values }) => shown(tongue, values.find(({ subject }) => subject === id)?.value, measure.unit),
      }),
    ),
  ];
  return `<section><h2>${escaped(say("report.atAGlance"))}</h2>${table(columns, rows)}</section>`;
}

function measureSection(tongue: Tongue, { measure, values }: Row, subjects: Comparison["subjects"]): string {
  const { say, title, unit, number } = tongue;
  const most = Math.max(...values.map(({ value }) => Math.abs(value ?? 0)), Number.MIN_VALUE);
  const name = (subject: string) => subjects.find(({ id }) => id === subject)?.name ?? subject;
  const ranked = values.some(({ rank }) => rank !== null);
  const columns: Column<Value>[] = [
    ...(ranked
      ? [
          {
            title: say("report.rank"),
            numeric: true,
            cell: ({ rank }: Value) => (rank === null ? "" : number(rank)),
          },
        ]
      : []),
    { title: say("report.who"), head: true, cell: ({ subject }) => written(name(subject)) },
    { title: say("report.value"), numeric: true, cell: ({ value }) => shown(tongue, value, measure.unit) },
    {
      title: say("report.bar"),
      hidden: true,
      cell: ({ value }) =>
        `<div class="b">${value === null ? "" : `<span style="inline-size:${((Math.abs(value) / most) * 100).toFixed(1)}%"></span>`}</div>`,
    },
    { title: say("report.basis"), cell: ({ basis }) => escaped(say("report.of", basis)) },
    { title: say("report.beside"), cell: (value) => beside(tongue, value, measure.unit) },
  ];
  const lines = (
    [
      ["report.formula", measure.formula],
      ["report.caution", measure.caution],
      ["report.definition", measure.source.title],
    ] as const
  ).map(([path, text]) => `<p class="caution"><strong>${escaped(say(path))}:</strong> ${written(text)}</p>`);
  return `<div class="measure"><h3>${escaped(title(measure))}</h3><p class="soft">${escaped(unit(measure.unit))}</p>
${table(columns, values)}
${lines.join("\n")}</div>`;
}

/** Reason, remark and the figures of sources that differ, each with its date. */
function beside({ say, value: printed, day }: Tongue, { why, note, sources }: Value, unit: string): string {
  const figures = sources.map(({ title, value, date, chosen }) =>
    [
      `${title}: ${value === null ? say("report.notKnown") : printed(value, unit)}`,
      ...(date ? [`(${day(date)})`] : []),
      ...(chosen && sources.length > 1 ? [`· ${say("report.used")}`] : []),
    ].join(" "),
  );
  return [why, note, ...figures].flatMap((text) => (text ? [written(text)] : [])).join("<br>");
}

function networkSection({ say, value }: Tongue, network: NonNullable<Comparison["network"]>): string {
  const rows = (["members", "edges", "meanInDegree", "density", "edgeReciprocity", "dyadReciprocity"] as const).map(
    (key) => ({ key, of: network[key] }),
  );
  const lines = rows.map(
    ({ key, of }) =>
      `<tr><th scope="row">${escaped(say(`report.tie.${key}`))}</th><td class="n">${of === null ? escaped(say("report.notKnown")) : escaped(value(of, ""))}</td></tr>`,
  );
  return `<section><h2>${escaped(say("report.ties"))}</h2><table><tbody>${lines.join("\n")}</tbody></table></section>`;
}

const unknownSection = ({ say, title, semicolon }: Tongue, rows: readonly Row[]): string =>
  `<section><h2>${escaped(say("report.nobody"))}</h2><ul>${rows
    .map(({ measure, values }) => {
      const reasons = [...new Set(values.flatMap(({ why }) => why ?? []))];
      return `<li>${escaped(title(measure))}: ${written(reasons.join(semicolon) || say("report.notKnown"))}</li>`;
    })
    .join("\n")}</ul></section>`;
