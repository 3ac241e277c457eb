import type { Corpus } from "../store/corpus/corpus.ts";
import { accountSums } from "../store/corpus/queries/tally-accounts.ts";
import { daysWithPosts, languageDays } from "../store/corpus/queries/tally-days.ts";
import { placesNamed, type TieSums, tieSums } from "../store/corpus/queries/tally-ties.ts";
import { seenBy, type Tally } from "../store/corpus/tally.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { formerHandles, measureAccounts } from "../store/state/queries/measure-accounts.ts";
import { pairedWith } from "../store/state/queries/measure-studies.ts";
import { registerVersion } from "../store/state/queries/measure-version.ts";
import { onFirstUse } from "./first-use.ts";
import { type AccountParts, accountParts } from "./gather-accounts.ts";
import { sourcedFacts } from "./gather-facts.ts";
import { registerParts } from "./gather-register.ts";
import { countersShared } from "./interactions.ts";
import { keptWith } from "./kept-sums.ts";
import type { Measure } from "./measure.ts";
import type { AccountCounters, Days, Parts, Subject, Ties, Waiting } from "./parts.ts";
import { dayMs } from "./period.ts";
import { SummedTies } from "./summed-ties.ts";
import { termsOf } from "./terms.ts";
import { whoseOf } from "./whose.ts";

/**
 * The stores. What several gatherings of one question share: `tally`, the sums; `version`, the register’s when its subjects were
 * chosen; `among`, subjects over whose accounts each of them adds up, so that those of the same days do it once.
 */
export type Room = {
  state: StateDatabase;
  corpus: Corpus;
  tally?: Promise<Tally>;
  version?: string;
  among?: readonly Subject[];
};
export type Question = {
  period: Days;
  /** When counters of accounts were seen; left out: in the period. A file tells them after the newest post in it. */
  looks?: Days;
  platform: string | null;
  asOf: number;
  provenOnly: boolean;
  /** Ties without platform and kind but mentions: enough to rank hundreds, and a tenth of the rows. */
  coarseTies?: boolean;
};

/** Everything the measures need about some subjects, asked once for all of them. */
export async function gather(
  { state, corpus, tally: sums = corpus.tally(), version = registerVersion(state.raw), among }: Room,
  subjects: readonly Subject[],
  question: Question,
  measures: readonly Measure[],
): Promise<Parts[]> {
  const needs = new Set(measures.flatMap(({ needs }) => needs));
  const tally = await sums;
  const { platform } = question;
  const on = platform === null ? subjects : subjects.map((subject) => narrowed(subject, platform));
  const room = { state, corpus, tally, version, question, subjects: on, among: among ?? on };
  const accounts = needs.has("posts") || needs.has("languages") ? partsOfAccounts(room) : noAccounts;
  const days = needs.has("days") ? daysBySubject(room) : new Map<string, number[]>();
  const languageDays = needs.has("language-days") ? languageDaysBySubject(room) : new Map();
  const counters = needs.has("counters") ? await countersByAccount(room) : new Map<string, AccountCounters>();
  const ties = needs.has("ties") ? tiesBySubject(room) : noTies;
  // Where else it is, and whose spend it was, does not change with the platform that is asked for.
  const register = needs.has("register") ? registerParts(state, subjects, question) : new Map();
  const facts = needs.has("facts")
    ? sourcedFacts(
        state,
        on,
        question,
        measures.flatMap((one) => one.facts ?? []),
      )
    : new Map();
  // Asked by the few measures of interactions alone.
  let counterSet: ReturnType<Parts["counterSet"]> | undefined;
  const shared = () => {
    if (counterSet === undefined) counterSet = parts.length > 1 ? countersShared(parts) : null;
    return counterSet;
  };
  const ends = onFirstUse(() => new Set(telling(room).map(({ end }) => end)));
  const parts = on.map(
    (subject, at): Parts => ({
      subject,
      period: question.period,
      asOf: question.asOf,
      platform: question.platform,
      accounts: subject.accounts.flatMap(({ id }) => accounts.get(id) ?? []),
      days: days.get(subject.id) ?? [],
      languageDays: languageDays.get(subject.id) ?? { several: 0, known: 0 },
      counters,
      out: ties.get(subject.id)?.out ?? nobody,
      in: ties.get(subject.id)?.in ?? nobody,
      othersTell: () => othersTell(room, subject),
      tells: (other) => ends().has(other),
      register: register.get(subject.id) ?? null,
      facts: facts.get(subject.id) ?? new Map(),
      waiting: needs.has("pairings") ? waitingOf(room, subjects[at]!) : [],
      counterSet: shared,
    }),
  );
  return parts;
}

type Gathering = Omit<Required<Room>, "tally"> & { tally: Tally; question: Question; subjects: readonly Subject[] };

const narrowed = (subject: Subject, platform: string): Subject => ({
  ...subject,
  accounts: subject.accounts.filter((one) => one.platform === platform),
});

const noAccounts: AccountParts = new Map();

/** Sums of the same accounts and days are added up once. */
function partsOfAccounts(room: Gathering): AccountParts {
  const { among, tally, question } = room;
  const { key, accounts, terms } = whoseOf(among);
  const given = { ...question.period, platform: question.platform, asOf: seenBy(tally, question.asOf) };
  return keptWith(room, ["accounts", key, given], () => accountParts(tally, { ...given, accounts, terms }, among));
}

function daysBySubject({ tally, subjects, question }: Gathering): Map<string, number[]> {
  const days = daysWithPosts(tally, { ...question.period, ...membersAmong(subjects), platform: question.platform });
  return new Map(subjects.map(({ id }, at) => [id, days[at]!]));
}

function languageDaysBySubject({ tally, subjects, question }: Gathering): Map<string, Parts["languageDays"]> {
  const days = languageDays(tally, { ...question.period, ...membersAmong(subjects), platform: question.platform });
  return new Map(subjects.map(({ id }, at) => [id, days[at]!]));
}

const membersAmong = (subjects: readonly Subject[]) => ({
  terms: whoseOf(subjects).terms,
  subjects: subjects.length,
  members: subjects.flatMap(({ accounts }, subject) => accounts.map(({ id }) => ({ account: id, subject }))),
});

async function countersByAccount(room: Gathering): Promise<Map<string, AccountCounters>> {
  const { accounts, terms } = whoseOf(room.subjects);
  const counters = new Map<string, AccountCounters>();
  const sums = await room.corpus.waitedAccountSums();
  const { counterSpans } = await import("../store/corpus/queries/counter-spans.ts");
  const { period, looks = period } = room.question;
  for (const row of await room.corpus.ask(counterSpans(sums), { accounts, ...looks, terms })) {
    const all = counters.get(row.account) ?? { followers: null, following: null, posts: null };
    all[row.measure] = {
      first: { value: row.first, day: row.first_day },
      last: { value: row.last, day: row.last_day },
      falls: row.falls,
      times: row.times,
    };
    counters.set(row.account, all);
  }
  return counters;
}

/** The other end of a tie may be anybody whose account may enter. */
function tieSumsOf(
  { state, tally }: { state: StateDatabase; tally: Tally },
  subjects: readonly Subject[],
  { period, platform, provenOnly }: Pick<Question, "period" | "platform" | "provenOnly">,
  detailed: boolean,
): TieSums {
  const accounts = measureAccounts(state.raw, provenOnly);
  const keys = { subjects, accounts, former: formerHandles(state.raw) };
  return tieSums(tally, keys, { ...period, platform, detailed, terms: termsOf(accounts) });
}

/** An account, the state or holder it stands for, and where its posts name others. */
type Telling = { id: string; end: string; places: string[] };

/** Accounts that may enter whose posts here tell whom they mention or answer. */
function telling({ state, tally, version, question }: Gathering): readonly Telling[] {
  const { period, platform, provenOnly } = question;
  return keptWith({ state, tally, version }, ["telling", period, platform, provenOnly], () => {
    const all = measureAccounts(state.raw, provenOnly);
    const asked = { accounts: all.map(({ id }) => id), ...period, platform, asOf: null, terms: termsOf(all) };
    const { accounts, sums } = accountSums(tally, asked);
    const ends = new Map(all.map(({ id, state: code, holder }) => [id, code ?? holder]));
    const [mentions, kinds] = [sums("mentions_told"), sums("kinds_told")];
    return accounts.flatMap(({ account: id, platform: on }, at): Telling[] =>
      mentions[at]! + kinds[at]! > 0 ? [{ id, end: ends.get(id)!, places: placesNamed(on) }] : [],
    );
  });
}

/** Asked of the posts of all other states and organisations whose accounts may enter, where they can name its accounts. */
function othersTell(room: Gathering, subject: Subject): boolean {
  const own = new Set(subject.accounts.map(({ id }) => id));
  const ends = new Set(subject.accounts.map(({ state, holder }) => state ?? holder));
  const on = new Set(subject.accounts.map(({ platform }) => platform));
  return telling(room).some(
    ({ id, end, places }) => places.some((place) => on.has(place)) && !own.has(id) && !ends.has(end),
  );
}

type TiesBySubject = Map<string, Record<"out" | "in", Ties>>;

const nobody: Ties = { all: () => [], posts: () => 0, others: () => [] };
const noTies: TiesBySubject = new Map();

function tiesBySubject(room: Gathering): TiesBySubject {
  const { subjects, question } = room;
  if (question.coarseTies) return partners(tiesOf(room, room.tally, subjects, question));
  const { period, platform, provenOnly } = question;
  const ties: TiesBySubject = new Map();
  // In parts, since each subject has a place for every end, kind and platform.
  for (let at = 0; at < subjects.length; at += 250) {
    const some = subjects.slice(at, at + 250);
    const made = keptWith(room, ["ties", whoseOf(some).key, period, platform, provenOnly], () =>
      partners(tieSumsOf(room, some, question, true)),
    );
    for (const [id, of] of made) ties.set(id, of);
  }
  return ties;
}

/** Ties of hundreds of subjects without kinds and platforms, worked out once for one question. */
export function tiesOf(
  { state, version }: Pick<Room, "state" | "version">,
  tally: Tally,
  subjects: readonly Subject[],
  question: Pick<Question, "period" | "platform" | "provenOnly">,
): TieSums {
  const { period, platform, provenOnly } = question;
  return keptWith(
    { state, tally, ...(version && { version }) },
    ["coarse", whoseOf(subjects).key, period, platform, provenOnly],
    () => tieSumsOf({ state, tally }, subjects, question, false),
  );
}

const partners = (sums: TieSums): TiesBySubject =>
  new Map(
    sums.subjects.map((id, subject) => [
      id,
      { out: new SummedTies(sums, "out", subject), in: new SummedTies(sums, "in", subject) },
    ]),
  );

/**
 * Pairs asked in the period, with the subject or with those of its accounts that may enter; whoever had no answer by its end
 * is still waiting. Events happen on no platform.
 */
function waitingOf({ state, question: { period, asOf, platform } }: Gathering, subject: Subject): Waiting[] {
  const { id, kind, accounts } = subject;
  if (accounts.length === 0) return [];
  const holders = kind === "account" ? [] : accounts.map(({ holder }) => holder);
  const end = Math.min(period.to * dayMs, asOf);
  return pairedWith(state.raw, [...new Set([id, ...accounts.map((one) => one.id), ...holders])])
    .filter((one) => platform === null || (one.kind === "mention" && one.platform === platform))
    .filter(({ asked_at }) => asked_at >= period.from * dayMs && asked_at < end)
    .map(({ asked_at, answered_at }) => {
      const answered = answered_at !== null && answered_at < end;
      return { hours: ((answered ? answered_at : end) - asked_at) / 3_600_000, answered };
    });
}
