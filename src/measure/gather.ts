import type { Corpus } from "../store/corpus/corpus.ts";
import type { MeasureSums } from "../store/corpus/measure-sums.ts";
import { receptions } from "../store/corpus/measure-sums-sql.ts";
import {
  type AccountSums,
  accountLanguages,
  accountSums,
  counterSpans,
  subjectDays,
  subjectLanguageDays,
} from "../store/corpus/queries/measure-parts.ts";
import { subjectPartners, subjectTies, tieParams } from "../store/corpus/queries/measure-ties.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { handlesOfAccounts, measureAccounts } from "../store/state/queries/measure-register.ts";
import { pairingRows } from "../store/state/queries/measure-studies.ts";
import { sourcedFacts } from "./gather-facts.ts";
import { registerParts } from "./gather-register.ts";
import { countersShared } from "./interactions.ts";
import type { Measure, Need } from "./measure.ts";
import type { AccountCounters, AccountPart, Days, Parts, Subject, Tie, Waiting } from "./parts.ts";
import { dayMs } from "./period.ts";

/** The stores; `memo` keeps sums that several gatherings of one question share. */
export type Room = { state: StateDatabase; corpus: Corpus; memo?: Map<string, Promise<AccountSums[]>> };
export type Question = {
  period: Days;
  platform: string | null;
  asOf: number;
  provenOnly: boolean;
  /** Ties without platform and kind but mentions: enough to rank hundreds, and a tenth of the rows. */
  coarseTies?: boolean;
};

/** Everything the measures need about some subjects, asked once for all of them. */
export async function gather(
  { state, corpus, memo = new Map() }: Room,
  subjects: readonly Subject[],
  question: Question,
  measures: readonly Measure[],
): Promise<Parts[]> {
  const needs = new Set(measures.flatMap(({ needs }) => needs));
  const sums = await corpus.measureSums(question.asOf);
  const on = subjects.map((subject) => narrowed(subject, question.platform));
  const room = { state, corpus, memo, sums, question, subjects: on };
  const accounts =
    needs.has("posts") || needs.has("languages") ? await accountParts(room, needs) : new Map<string, AccountPart[]>();
  const days = needs.has("days") ? await daysBySubject(room) : new Map<string, number[]>();
  const languageDays = needs.has("language-days") ? await languageDaysBySubject(room) : new Map();
  const counters = needs.has("counters") ? await countersByAccount(room) : new Map<string, AccountCounters>();
  const ties = needs.has("ties") ? await tiesBySubject(room) : new Map<string, { out: Tie[]; in: Tie[] }>();
  const register = needs.has("register") ? registerParts(state, on, question) : new Map();
  const facts = needs.has("facts")
    ? sourcedFacts(
        state,
        on,
        question,
        measures.flatMap((one) => one.facts ?? []),
      )
    : new Map();
  const parts = on.map(
    (subject): Parts => ({
      subject,
      period: question.period,
      asOf: question.asOf,
      platform: question.platform,
      accounts: subject.accounts.flatMap(({ id }) => accounts.get(id) ?? []),
      days: days.get(subject.id) ?? [],
      languageDays: languageDays.get(subject.id) ?? { several: 0, known: 0 },
      counters,
      out: ties.get(subject.id)?.out ?? [],
      in: ties.get(subject.id)?.in ?? [],
      register: register.get(subject.id) ?? null,
      facts: facts.get(subject.id) ?? new Map(),
      waiting: needs.has("pairings") ? waitingOf(room, subject) : [],
      counterSet: null,
    }),
  );
  const counterSet = parts.length > 1 ? countersShared(parts) : null;
  return parts.map((one) => ({ ...one, counterSet }));
}

type Gathering = Room & { sums: MeasureSums; question: Question; subjects: readonly Subject[] };

const narrowed = (subject: Subject, platform: string | null): Subject =>
  platform === null ? subject : { ...subject, accounts: subject.accounts.filter((one) => one.platform === platform) };

const asked = ({ subjects, question: { period, platform } }: Gathering) => ({
  accounts: [...new Set(subjects.flatMap(({ accounts }) => accounts.map(({ id }) => id)))],
  ...period,
  platform,
});

export const membersOf = (subjects: readonly Subject[]): { account: string; subject: string }[] =>
  subjects.flatMap(({ id, accounts }) => accounts.map((account) => ({ account: account.id, subject: id })));

async function accountParts(room: Gathering, needs: ReadonlySet<Need>): Promise<Map<string, AccountPart[]>> {
  const { corpus, sums, subjects, question } = room;
  const known = new Map(subjects.flatMap(({ accounts }) => accounts.map((account) => [account.id, account] as const)));
  const languages = new Map<string, Map<string | null, number>>();
  if (needs.has("languages"))
    for (const { account, platform, language, own } of await corpus.ask(
      accountLanguages(sums, asked(room).accounts),
      asked(room),
    )) {
      const key = `${account}\n${platform}`;
      const counts = languages.get(key) ?? new Map<string | null, number>();
      counts.set(language, own);
      languages.set(key, counts);
    }
  const parts = new Map<string, AccountPart[]>();
  for (const row of await sumsOfAccounts(room)) {
    const account = known.get(row.account);
    if (!account) continue;
    const part = partOf(
      row,
      { ...account, platform: row.platform },
      question,
      languages.get(`${row.account}\n${row.platform}`),
    );
    parts.set(row.account, [...(parts.get(row.account) ?? []), part]);
  }
  return parts;
}

/** Everybody's sums answer for some as well, when the period is the same. */
function sumsOfAccounts(room: Gathering): Promise<AccountSums[]> {
  const { corpus, sums, memo } = room;
  const given = asked(room);
  const key = JSON.stringify([
    given.from,
    given.to,
    given.platform,
    given.accounts.length > 500 ? "many" : given.accounts,
  ]);
  const known = memo?.get(key);
  if (known) return known;
  const answer = corpus.ask(accountSums(sums, given.accounts), given);
  memo?.set(key, answer);
  return answer;
}

function partOf(
  row: AccountSums,
  account: AccountPart["account"],
  { period }: Question,
  languages: AccountPart["languages"] | undefined,
): AccountPart {
  const received = Object.fromEntries(
    receptions.map((name) => [name, { sum: Number(row[name]), known: Number(row[`${name}_known`]) }]),
  ) as AccountPart["received"];
  return {
    account,
    posts: row.posts,
    own: row.own,
    repliesMade: row.replies_made,
    repliesToSelf: row.replies_to_self,
    kindsTold: row.kinds_told,
    ownKindsTold: row.own_kinds_told,
    mentionsTold: row.mentions_told,
    mediaTold: row.media_told,
    linksTold: row.links_told,
    formatsTold: row.formats_told,
    withImage: row.with_image,
    withVideo: row.with_video,
    withPicture: row.with_picture,
    withLink: row.with_link,
    textOnly: row.text_only,
    received,
    firstDay: row.first_day,
    lastDay: row.last_day,
    collectedFrom: Math.max(row.collected_from, period.from),
    collectedTo: Math.min(row.collected_to, period.to - 1),
    languages: languages ?? new Map(),
  };
}

async function daysBySubject(room: Gathering): Promise<Map<string, number[]>> {
  const { corpus, sums, subjects, question } = room;
  const params = { members: JSON.stringify(membersOf(subjects)), ...question.period, platform: question.platform };
  const { subject = [], day = [] } = await corpus.columns(subjectDays(sums), params);
  const days = new Map<string, number[]>();
  subject.forEach((id, at) => {
    const list = days.get(String(id)) ?? [];
    list.push(Number(day[at]));
    days.set(String(id), list);
  });
  return days;
}

async function languageDaysBySubject(room: Gathering): Promise<Map<string, Parts["languageDays"]>> {
  const { corpus, sums, subjects, question } = room;
  const params = { members: JSON.stringify(membersOf(subjects)), ...question.period, platform: question.platform };
  const { subject = [], several = [], known = [] } = await corpus.columns(subjectLanguageDays(sums), params);
  return new Map(subject.map((id, at) => [String(id), { several: Number(several[at]), known: Number(known[at]) }]));
}

async function countersByAccount(room: Gathering): Promise<Map<string, AccountCounters>> {
  const { accounts, from, to } = asked(room);
  const counters = new Map<string, AccountCounters>();
  for (const row of await room.corpus.ask(counterSpans(room.sums), { accounts, from, to })) {
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

/** Accounts by what they stand for, and by every handle: the other end of a tie may be anybody whose account may enter. */
export function tieKeys({ state }: Room, subjects: readonly Subject[], provenOnly: boolean) {
  const all = measureAccounts(state.raw, provenOnly);
  return {
    members: membersOf(subjects),
    ends: all.map(({ id, state: code, holder }) => ({ account: id, end: code ?? holder })),
    handles: handlesOfAccounts(state.raw),
  };
}

async function tiesBySubject(room: Gathering): Promise<Map<string, { out: Tie[]; in: Tie[] }>> {
  const { corpus, sums, subjects, question } = room;
  const keys = tieKeys(room, subjects, question.provenOnly);
  const sql = question.coarseTies ? subjectPartners(sums) : subjectTies(sums);
  const rows = await corpus.columns(sql, tieParams(keys, { ...question.period, platform: question.platform }));
  const ties = new Map<string, { out: Tie[]; in: Tie[] }>();
  rows.subject?.forEach((id, at) => {
    const both = ties.get(String(id)) ?? { out: [], in: [] };
    const way = both[rows.way?.[at] as "out" | "in"];
    const other = String(rows.other?.[at]);
    const posts = Number(rows.posts?.[at]);
    if (question.coarseTies) {
      const mentions = Number(rows.mentions?.[at]);
      if (mentions > 0) way.push({ tie: "mention", platform: "", other, posts: mentions });
      if (posts > mentions) way.push({ tie: "other", platform: "", other, posts: posts - mentions });
    } else way.push({ tie: rows.tie?.[at] as Tie["tie"], platform: String(rows.platform?.[at]), other, posts });
    ties.set(String(id), both);
  });
  return ties;
}

/** Pairs asked in the period; whoever had no answer by its end is still waiting. */
function waitingOf({ state, question: { period, asOf } }: Gathering, subject: Subject): Waiting[] {
  const end = Math.min(period.to * dayMs, asOf);
  return pairingRows(state.raw, subject.id)
    .filter(({ asked_at }) => asked_at >= period.from * dayMs && asked_at < end)
    .map(({ asked_at, answered_at }) => {
      const answered = answered_at !== null && answered_at < end;
      return { hours: ((answered ? answered_at : end) - asked_at) / 3_600_000, answered };
    });
}
