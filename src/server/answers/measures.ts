import type {
  DayPeriod,
  MeasureAnswer,
  MeasureAsked,
  MeasureList,
  MeasureQuestion,
  MeasureRow,
  MeasureSubject,
} from "../../contract/measures.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { measures } from "../../measure/measures.ts";
import type { Days, Subject } from "../../measure/parts.ts";
import { isoOf } from "../../measure/period.ts";
import { ranksOf } from "../../measure/rank.ts";
import { type Asked, findMeasure, overTime, type Row, runMeasures } from "../../measure/run-measure.ts";
import { subjectsOf } from "../../measure/subjects.ts";
import { disputedEntities, hiddenEntities } from "../../register/disputed.ts";
import { stateNames } from "../../store/state/queries/register-counts.ts";
import type { Stores } from "../../stores.ts";
import { platformAsked } from "./platform-asked.ts";
import { declarationOf, readingView } from "./readings.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";

export const listMeasures = (language = "en"): MeasureList => ({
  rows: measures.map((measure) => declarationOf(measure, language)),
});

/** The question with the workspace's settings where it leaves something open. */
export function askedOf(workspace: Stores, query: MeasureAsked, now: number): Asked {
  return {
    subjects: query.subject ?? [],
    capital: query.capital ?? null,
    scope: query.scope ?? "official",
    provenOnly: query.provenOnly ?? settingsOf(workspace).provenOnly,
    hidden: hiddenEntities(workspace.state),
    from: query.from ?? null,
    to: query.to ?? null,
    platform: query.platform === undefined ? null : platformAsked(workspace, query.platform),
    now,
  };
}

/** Names of states in the reader's language, and of disputed entities as this workspace names them. */
export function namesFor({ state }: Stores, language: string): ReadonlyMap<string, string> {
  const names = new Map(stateNames(state.raw, language, []).map(({ code, name }) => [code, name]));
  for (const { id, name } of disputedEntities(state, language)) names.set(id.replace(/^entity:/, ""), name);
  return names;
}

export function subjectView(subject: Subject, names: ReadonlyMap<string, string>): MeasureSubject {
  const { id, kind, name, state, accounts } = subject;
  const proven = accounts.filter(({ standing }) => standing === "proven").length;
  return {
    id,
    kind,
    name: kind === "state" ? (names.get(state ?? "") ?? name) : name,
    state,
    accounts: { proven, claimed: accounts.length - proven },
    account:
      kind === "account" && accounts[0] ? { platform: accounts[0].platform, holder: accounts[0].holderName } : null,
  };
}

const rowView = (
  { subject, reading, rank }: Row,
  names: ReadonlyMap<string, string>,
  language: string,
): MeasureRow => ({ subject: subjectView(subject, names), ...readingView(reading, language), rank, peer: null });

/** A rank in the world never stands without the one among peers. */
function withPeers(workspace: Stores, rows: readonly MeasureRow[]): MeasureRow[] {
  const { ownState, peers } = settingsOf(workspace);
  const own = new Set([ownState, ...peers]);
  const isPeer = ({ subject, rank }: MeasureRow) => rank !== null && subject.kind === "state" && own.has(subject.state);
  const members = rows.filter(isPeer);
  if (members.length < 2 || members.length === rows.length) return [...rows];
  const ranks = ranksOf(
    members.map(({ rank }) => rank),
    "low",
  );
  return rows.map((row) => {
    const rank = isPeer(row) ? (ranks[members.indexOf(row)] ?? null) : null;
    return rank === null ? row : { ...row, peer: { rank, of: members.length } };
  });
}

export const periodView = ({ from, to }: Days): DayPeriod => ({ from: isoOf(from), to: isoOf(to), days: to - from });

/** One measure for all that were asked for, over time where a step is asked. */
export async function measureAnswer(
  workspace: Stores,
  id: string,
  query: MeasureQuestion,
  now = Date.now(),
): Promise<MeasureAnswer> {
  const measure = findMeasure(id);
  const given = askedOf(workspace, query, now);
  const asked = query.each ? { ...given, capital: null, subjects: partsUnder(workspace, given, query.each) } : given;
  const run = await runMeasures(workspace, [id], asked);
  const language = query.language ?? settingsOf(workspace).language;
  const names = namesFor(workspace, language);
  const times = query.by ? await overTime(workspace, id, query.by, asked) : [];
  return {
    measure: declarationOf(measure, language),
    period: periodView(run.period),
    platform: run.platform,
    scope: asked.scope,
    provenOnly: asked.provenOnly,
    rows: withPeers(
      workspace,
      (run.measures[0]?.rows ?? []).map((row) => rowView(row, names, language)),
    ).sort(byRank),
    steps: times.map(({ start, run: { rows } }) => ({
      start,
      values: rows.map(({ subject, reading }) => {
        const { value, basis, why } = readingView(reading, language);
        return { subject: subject.id, value, basis, why };
      }),
    })),
    left: run.left,
    unfinished: unfinishedStages(workspace),
  };
}

/** The accounts of those asked for, or their holders. Whoever has none is no part: unknown is not a row of zeros. */
function partsUnder({ state }: Stores, asked: Asked, each: "account" | "institution"): string[] {
  const accounts = subjectsOf(state, asked)
    .flatMap((subject) => subject.accounts)
    .filter(({ platform }) => asked.platform === null || platform === asked.platform);
  const ids = [...new Set(accounts.map(({ id, holder }) => (each === "account" ? id : holder)))];
  if (ids.length === 0)
    throw new NotFoundError(
      "No account of those asked for may enter a measure. Register one with its source, or ask for all platforms.",
      { failure: { code: "no-counted-account", values: {} } },
    );
  return ids;
}

/** Ranked ones first; what is not known last, by name. */
const byRank = (a: MeasureRow, b: MeasureRow): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  a.subject.name.localeCompare(b.subject.name, "en");
