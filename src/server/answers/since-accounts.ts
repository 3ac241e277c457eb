import type { Workspace } from "../../app.ts";
import type { SinceAnswer } from "../../contract/since.ts";
import { ageInDays, isoDay } from "../../domain/partial-date.ts";
import { handleKey } from "../../domain/platform.ts";
import { freshDays, isStale } from "../../domain/standing.ts";
import { dayMs, dayOf, isoOf } from "../../measure/period.ts";
import { silenceOf } from "../../measure/silence.ts";
import { termOf } from "../../measure/terms.ts";
import { handlesSeen } from "../../store/corpus/queries/since-posts.ts";
import { daysOfAccounts } from "../../store/corpus/queries/tally-days.ts";
import { allSources } from "../../store/state/queries/collect-sources.ts";
import type { MeasureAccount } from "../../store/state/queries/measure-accounts.ts";
import { handlesOf, knownByUserId, provenSince, renamings } from "../../store/state/queries/measure-since.ts";

type Accounts = readonly MeasureAccount[];
const idsOf = (accounts: Accounts): string[] => accounts.map(({ id }) => id);

const named = (accounts: Accounts) => {
  const byId = new Map(accounts.map((one) => [one.id, one]));
  return (account: string) => {
    const { platform = "", handle = null, holderName = null } = byId.get(account) ?? {};
    return { account, platform, handle, holder: holderName };
  };
};

/** A site or a hall has no handle that could change. */
const withHandles = (platform: string): boolean => !["website", "feed", "speech", "app"].includes(platform);

/** Handles, status and end changed in the register since, and handles under which an account posted that nobody entered yet. */
export async function renamedOf(
  { state, corpus }: Workspace,
  accounts: Accounts,
  asked: { since: number; now: number; batches: readonly number[] },
): Promise<SinceAnswer["renamed"]> {
  if (accounts.length === 0) return [];
  const name = named(accounts);
  const fields = ["handle", "status", "until"] as const;
  const changed = renamings(state.raw, idsOf(accounts), asked.since).flatMap(({ account, field, ...rest }) => {
    const known = fields.find((one) => one === field);
    return known ? [{ ...name(account), ...rest, field: known, seenInPosts: false }] : [];
  });
  const known = new Set<string>();
  const platforms = new Map(accounts.map(({ id, platform }) => [id, platform]));
  for (const { account, handle } of handlesOf(state.raw, idsOf(accounts)))
    known.add(`${account}\n${handleKey(platforms.get(account) ?? "", handle)}`);
  const recognised = knownByUserId(state.raw, idsOf(accounts));
  const seen =
    recognised.length === 0 ? [] : await corpus.ask(handlesSeen(asked.batches), { ...asked, accounts: recognised });
  const unknown = seen.filter(
    ({ account, platform, handle }) =>
      withHandles(platform) && !known.has(`${account}\n${handleKey(platform, handle)}`),
  );
  return [
    ...unknown.map(({ account, handle, first_at: at }) => ({
      ...name(account),
      at,
      field: "handle" as const,
      before: name(account).handle,
      after: handle,
      by: "posts",
      seenInPosts: true,
    })),
    ...changed,
  ];
}

/** Proofs older than 180 days; a date known by its year alone is as old as `isStale` takes it to be. */
export function expiredOf(
  { state }: Workspace,
  accounts: Accounts,
  since: number,
  now: number,
): SinceAnswer["expired"] {
  const name = named(accounts);
  return provenSince(state.raw, idsOf(accounts))
    .filter(({ evidenceDate }) => isStale("proven", evidenceDate, now))
    .map(({ account, evidenceDate }) => ({
      ...name(account),
      evidenceDate,
      expiredOn: isoDay(now - (ageInDays(evidenceDate, now) - freshDays - 1) * dayMs),
      fresh: !isStale("proven", evidenceDate, since),
    }));
}

/** Who has been silent for longer than is his habit, and of whom nothing, or nothing new, is here. */
export async function silencesOf({ corpus, state }: Workspace, followed: Accounts, now: number) {
  const silent: SinceAnswer["silent"] = [];
  const today = dayOf(now);
  // Who speaks for nobody any more is not silent.
  const accounts = followed.filter((one) => (termOf(one)?.to ?? today + 1) > today);
  if (accounts.length === 0) return { silent, missing: [] };
  const name = named(accounts);
  const days = daysOfAccounts(await corpus.tally(), { accounts: idsOf(accounts), to: today + 1 });
  // A live source that is asked and brings nothing makes no import: silence reaches to the day it was last read to its end.
  const covered = new Map<string, number>();
  for (const { account, covered_to: to } of allSources(state))
    if (account !== null && to !== null)
      covered.set(account, Math.max(covered.get(account) ?? 0, Math.min(today, dayOf(to))));
  for (const [account, one] of days)
    one.collectedTo = Math.max(covered.get(account) ?? 0, Math.min(today, one.collectedTo));
  for (const [account, one] of days) {
    const found = silenceOf(one.days, one.collectedTo);
    if (found)
      silent.push({
        ...name(account),
        lastDay: isoOf(one.days.at(-1)!),
        days: found.days,
        habit: found.habit,
        collectedTo: isoOf(one.collectedTo),
      });
  }
  return {
    silent: silent.sort((a, b) => b.days / b.habit - a.days / a.habit),
    missing: accounts.filter(({ id, platform }) => !days.has(id) && platform !== "speech"),
  };
}
