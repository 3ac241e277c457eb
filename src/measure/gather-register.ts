import type { StateDatabase } from "../store/state/database.ts";
import { type MeasureAccount, measureAccounts } from "../store/state/queries/measure-accounts.ts";
import {
  factValues,
  looksAt,
  type MeasureActor,
  measureActors,
  ministriesOf,
  missionLooks,
  spendingOf,
} from "../store/state/queries/measure-register.ts";
import { casePapers } from "./cases/papers.ts";
import { popularNetworks } from "./cases/popularity.ts";
import { casePresences } from "./cases/presences.ts";
import { onFirstUse } from "./first-use.ts";
import type { Question } from "./gather.ts";
import { headsOf } from "./heads.ts";
import { openAccounts, type PlatformPresence, type RegisterPart, type Subject } from "./parts.ts";
import { isoOf } from "./period.ts";
import { notNetworks, sitesAndSpeech } from "./presence.ts";

const nobody: RegisterPart["heads"] = { inOffice: 0, withAccount: 0, checked: 0, undated: [] };

/** What the register knows about each subject; where it has no list of popular networks, the one the product carries. */
export function registerParts(
  state: StateDatabase,
  subjects: readonly Subject[],
  question: Question,
): Map<string, RegisterPart> {
  const { raw } = state;
  const codes = subjects.flatMap(({ kind, state: code }) => (kind === "state" && code !== null ? [code] : []));
  const ministries = ministriesOf(raw, codes);
  const actors = new Map(
    [
      ...measureActors(
        raw,
        subjects.map(({ id }) => id),
      ),
      ...ministries,
    ].map((one) => [one.id, one]),
  );
  const ministryOf = new Map(ministries.map((one) => [one.state ?? "", one]));
  const looks = Map.groupBy(looksAt(raw, [...actors.keys()]), ({ actor }) => actor);
  // Thousands of missions, offices and holders are read only where somebody asks for them.
  const missions = onFirstUse(() => {
    const [first, last] = [isoOf(question.period.from), isoOf(question.period.to - 1)];
    const rows = missionLooks(raw, codes, { provenOnly: question.provenOnly, first, last });
    return Map.groupBy(rows, (one) => one.state);
  });
  const heads = onFirstUse(() => headsOf(state, codes, question));
  const spends = onFirstUse(() => {
    const holders = subjects.flatMap(({ accounts }) => accounts.map(({ holder }) => holder));
    return spendingOf(raw, [...actors.keys(), ...holders]);
  });
  const byHolder = onFirstUse(() => Map.groupBy(measureAccounts(raw, question.provenOnly), ({ holder }) => holder));
  const popular = onFirstUse(() => popularityIn(state, [...actors.values()].map(hostOf)));
  const parts = new Map<string, RegisterPart>();
  for (const subject of subjects) {
    const speaker = subject.kind === "state" ? ministryOf.get(subject.state ?? "") : actors.get(subject.id);
    const ids = [...new Set([subject.id, speaker?.id ?? subject.id])].sort();
    const told = [
      ...(speaker ? printedOf(speaker) : []),
      ...ids
        .flatMap((id) => looks.get(id) ?? [])
        .map(({ platform, present }) => ({ platform, present: present === 1 })),
    ];
    // What the register says of a platform stands for what a study printed of it; neither proves an account.
    const seen = [...new Map(told.map((one) => [one.platform, one])).values()].filter(
      ({ present }) => !present || !question.provenOnly,
    );
    const code = subject.kind === "state" ? (subject.state ?? "") : "";
    parts.set(subject.id, {
      sites: speaker ? (JSON.parse(speaker.sites) as string[]).length : null,
      presences: question.platform === null ? seen : seen.filter(({ platform }) => platform === question.platform),
      get missions() {
        return missionPart(missions().get(code) ?? [], question);
      },
      get fit() {
        return speaker ? fitOf(popular(), speaker, seen, subject, question) : null;
      },
      get heads() {
        return heads().get(code) ?? nobody;
      },
      get spend() {
        return spentBy(subject, ids, spends(), byHolder());
      },
    });
  }
  return parts;
}

function spentBy(
  { kind, id, accounts }: Subject,
  ids: readonly string[],
  spends: ReturnType<typeof spendingOf>,
  byHolder: ReadonlyMap<string, readonly MeasureAccount[]>,
): RegisterPart["spend"] {
  // What a state itself spent was for all that speak for it.
  const of = (actor: string) => (kind === "state" && actor === id ? accounts : (byHolder.get(actor) ?? []));
  const holders = new Set([...ids, ...accounts.map(({ holder }) => holder)]);
  return spends
    .filter(({ actor }) => holders.has(actor))
    .map((one) => ({
      what: `${one.name}, ${one.measure.replace(/^campaign spend: /, "")}`,
      value: one.value,
      currency: one.unit,
      period: one.qualifier,
      platform: one.platform,
      holder: one.name,
      accounts: of(one.actor).flatMap((account) => (account.platform === one.platform ? [account.id] : [])),
      source: one.source,
    }));
}

function missionPart(
  rows: ReturnType<typeof missionLooks>,
  { platform, provenOnly }: Question,
): RegisterPart["missions"] {
  const missions = new Map<string, { inForce: 0 | 1 | null; has: boolean; checked: boolean; looked: boolean }>();
  const isAsked = (on: string | null) => (platform === null ? !sitesAndSpeech.includes(on ?? "") : on === platform);
  for (const row of rows) {
    const one = missions.get(row.id) ?? { inForce: row.in_force, has: false, checked: false, looked: false };
    one.looked ||= row.observed !== null;
    if (isAsked(row.platform)) {
      const has = row.accounts > 0 || (row.observed === 1 && !provenOnly);
      one.has ||= has;
      one.checked ||= has || row.observed !== null;
    }
    missions.set(row.id, one);
  }
  const all = [...missions.values()];
  // A source that looked for a mission's account speaks of a mission that stands.
  const inForce = all.filter((one) => one.inForce === 1 || (one.inForce === null && one.looked));
  return {
    withAccount: inForce.filter(({ has }) => has).length,
    checked: inForce.filter(({ checked }) => checked).length,
    inForce: inForce.length,
    notKnownInForce: all.filter((one) => one.inForce === null && !one.looked).length,
  };
}

/** Where the published studies that come with Attaché say that a foreign ministry is, or is not. */
const printedOf = (speaker: MeasureActor): PlatformPresence[] =>
  speaker.role === "foreign ministry"
    ? casePresences.filter(({ who, country }) => who === "foreign ministry" && country === speaker.state)
    : [];

/** Where an institution speaks: a mission in its host state, others at home. */
const hostOf = ({ kind, host, state }: MeasureActor): string => (kind === "mission" ? host : state) ?? "";

type Popular = ReadonlyMap<string, ReturnType<typeof factValues>>;

/** What the register says of the networks most used in each of these states. */
function popularityIn(state: StateDatabase, codes: readonly string[]): Popular {
  const unique = [...new Set(codes)];
  const placeOf = new Map(
    unique.flatMap((code) => [`state:${code}`, `entity:${code}`].map((id) => [id, code] as const)),
  );
  const rows = factValues(state.raw, [...placeOf.keys()], ["platform-popularity"]).map((row) => ({
    row,
    codes: new Set([placeOf.get(row.subject), placeOf.get(row.actor ?? "")]),
  }));
  return new Map(unique.map((code) => [code, rows.filter((one) => one.codes.has(code)).map(({ row }) => row)]));
}

/** Networks most used where the institution speaks, in the newest year a source gives, and where it is known to be. */
function fitOf(
  popular: Popular,
  speaker: MeasureActor,
  seen: readonly { platform: string; present: boolean }[],
  subject: Subject,
  { period }: Question,
): RegisterPart["fit"] {
  const host = hostOf(speaker);
  const end = isoOf(period.to - 1);
  const rows = (popular.get(host) ?? [])
    .filter(
      ({ platform, event_date }) =>
        platform !== null && event_date !== null && event_date.slice(0, 4) <= end.slice(0, 4),
    )
    .map((row) => ({
      platform: row.platform ?? "",
      year: (row.event_date ?? "").slice(0, 4),
      source: row.source_title ?? row.source,
      position: row.value ?? 0,
    }));
  const carried = popularNetworks
    .filter(({ country, year }) => country === host && year <= end.slice(0, 4))
    .map(({ platform, year, position, fact }) => ({
      platform,
      year,
      position,
      source: casePapers.get(fact.source) ?? fact.source,
    }));
  const listed = rows.length > 0 ? rows : carried;
  const year = listed
    .map((row) => row.year)
    .sort()
    .at(-1);
  if (year === undefined) return null;
  const newest = listed.filter((row) => row.year === year);
  const [{ source } = { source: "" }] = newest;
  const of = newest.filter((row) => row.source === source).sort((a, b) => a.position - b.position);
  const open = openAccounts({ subject, period }).filter(({ holder }) => holder === speaker.id);
  const has = new Set(open.map(({ platform }) => platform));
  const looked = new Map(seen.map(({ platform, present }) => [platform, present]));
  const networks = of.map(({ platform }) => ({
    platform,
    has: has.has(platform) ? true : (looked.get(platform) ?? null),
  }));
  const isTold = [...has, ...looked.keys()].some((platform) => !notNetworks.includes(platform));
  return { year, source, networks, isTold };
}
