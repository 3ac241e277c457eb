import { commonDays } from "./collected.ts";
import type { NotRanked } from "./not-ranked.ts";
import type { Days, Parts } from "./parts.ts";

export type Comparable = {
  /** Platforms collected for everybody who is compared. */
  platforms: string[];
  /** Days collected for everybody who is compared; null where there is none. */
  period: Days | null;
  /** Who is compared, by id of the subject; nobody where no day is common to all. */
  compared: Set<string>;
  /** Why a subject is not: nothing of it is here, nothing on the platforms compared, or no day in common with the others. */
  excluded: Map<string, NotRanked>;
  /** Platforms that some of them lack, and so do not enter. */
  dropped: { platform: string; collected: number; of: number }[];
};

/**
 * A score uses only what was collected for all: the platforms that every subject with posts has, or those asked for; where
 * no platform is common to all, the one that most have. Then the longest stretch of days on which all were collected.
 */
export function comparableOf(all: readonly Parts[], asked: readonly string[]): Comparable {
  const excluded = new Map<string, NotRanked>();
  const having = new Map(
    all.map((one) => [one.subject.id, new Set(one.accounts.map(({ account }) => account.platform))]),
  );
  const some = all.filter(({ subject }) => {
    const empty = (having.get(subject.id)?.size ?? 0) === 0;
    if (empty) excluded.set(subject.id, { code: subject.accounts.length === 0 ? "no-account" : "nothing-here" });
    return !empty;
  });
  const counts = new Map<string, number>();
  for (const { subject } of some)
    for (const platform of having.get(subject.id) ?? []) counts.set(platform, (counts.get(platform) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const common = byCount.filter(([, n]) => n === some.length).map(([platform]) => platform);
  const platforms = (
    asked.length > 0 ? [...asked] : common.length > 0 ? common : byCount.slice(0, 1).map(([platform]) => platform)
  ).sort();
  const compared = new Set<string>();
  for (const { subject } of some) {
    const lacks = platforms.filter((platform) => !having.get(subject.id)?.has(platform));
    if (lacks.length === 0) compared.add(subject.id);
    else excluded.set(subject.id, { code: "not-on-platform", platforms: lacks });
  }
  const dropped = byCount
    .filter(([platform]) => !platforms.includes(platform))
    .map(([platform, collected]) => ({ platform, collected, of: some.length }));
  const parts = all
    .filter(({ subject }) => compared.has(subject.id))
    .flatMap(({ accounts }) => platforms.map((name) => accounts.filter(({ account }) => account.platform === name)));
  const period = parts.length === 0 ? null : commonDays(parts, all[0]!.period);
  if (period === null) for (const id of compared) excluded.set(id, { code: "no-common-day" });
  return { platforms, period, compared: period === null ? new Set() : compared, excluded, dropped };
}
