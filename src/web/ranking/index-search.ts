import type { Query } from "../client.ts";
import { halfOpen } from "../period.ts";
import { several } from "../search.ts";

/** What stands in the address of the ranking: all of it, so that a view can be sent on. */
export const indexSearch = [
  "group",
  "who",
  "capital",
  "platform",
  "from",
  "to",
  "proven",
  "profile",
  "weight",
  "beforeFrom",
  "beforeTo",
  "beside",
] as const;
export type IndexSearch = { [Name in (typeof indexSearch)[number]]?: string };

/** The question to the API; without anybody named, all members of the United Nations. */
export function indexQuery(search: IndexSearch, language: string): Query {
  const before = halfOpen({ from: search.beforeFrom, to: search.beforeTo });
  return {
    ...(search.capital
      ? { capital: search.capital }
      : search.who
        ? { state: several(search.who) }
        : { group: search.group ?? "world" }),
    platform: several(search.platform),
    ...halfOpen(search),
    provenOnly: search.proven === "yes" ? true : undefined,
    profile: search.profile,
    weight: several(search.weight),
    // Half an earlier period asks nothing yet: its other end is still being typed.
    ...(before.from && before.to ? { beforeFrom: before.from, beforeTo: before.to } : {}),
    language,
  };
}

/** Weights that differ from the profile's, as they stand in the address: engagement:2,responsiveness:0 */
export const weightPairs = (
  profile: { stages: Record<string, number>; criteria: Record<string, number> },
  moved: Readonly<Record<string, number>>,
): string[] =>
  Object.entries(moved)
    .filter(([id, weight]) => (profile.stages[id] ?? profile.criteria[id]) !== weight)
    .map(([id, weight]) => `${id}:${weight}`);

export function weightsIn(pairs: string | undefined): Record<string, number> {
  const moved: Record<string, number> = {};
  for (const pair of several(pairs)) {
    const [id, weight] = pair.split(":");
    if (id && weight !== undefined && Number.isFinite(Number(weight))) moved[id] = Number(weight);
  }
  return moved;
}
