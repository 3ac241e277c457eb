import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { literal, pathLiteral } from "./duck.ts";
import { accountCounters, postCounters } from "./staging.ts";

/**
 * What pages and measures read instead of posts: how many, by day, account, platform, language, script and kind, with the
 * sum of each counter and for how many posts it is known. Posts without a date have no day. A cache: it can be deleted.
 */
export const rollupOfPosts = `
  select date_trunc('day', posted_at)::date as day, platform, account, language, script, kind, source_language,
    count(*)::bigint as posts,
    ${postCounters.map((name) => `sum(${name})::bigint as ${name}, count(${name})::bigint as ${name}_known`).join(",\n    ")},
    min(posted_at) as first_at, max(posted_at) as last_at
  from posts group by all`;

/** Counters of accounts, from posts that carry them and from files that hold nothing else, as they were seen. */
export const accountCounterRows = `
  select platform, account, author, seen_at, batch, ${accountCounters.map((name) => `account_${name}`).join(", ")}
  from observations where account is not null
  union all by name
  select platform, account, author, seen_at, batch, ${accountCounters.map((name) => `account_${name}`).join(", ")}
  from sightings where account is not null and coalesce(${accountCounters.map((name) => `account_${name}`).join(", ")}) is not null`;

const folderOf = (workspace: string): string => join(workspace, "cache");
const placeOf = (workspace: string, version: number): string => join(folderOf(workspace), `rollup-${version}.parquet`);

/** The roll-up of exactly this version of the manifest, or null. */
export function rollupAt(workspace: string, version: number): string | null {
  const place = placeOf(workspace, version);
  return existsSync(place) ? place : null;
}

/** What a question about sums reads: the roll-up of this version where there is one, else the same made from posts. */
export function sumsOf(workspace: string, version: number): string {
  const place = rollupAt(workspace, version);
  return place === null ? `(${rollupOfPosts})` : `read_parquet(${pathLiteral(place)})`;
}

/** Writes the roll-up of a version under a name of its own and removes older ones. */
export async function writeRollup(
  workspace: string,
  version: number,
  write: (sql: string) => Promise<void>,
): Promise<void> {
  const folder = folderOf(workspace);
  mkdirSync(folder, { recursive: true });
  const place = placeOf(workspace, version);
  const draft = `${place}.${process.pid}.tmp`;
  await write(`copy (${rollupOfPosts} order by account, day) to ${literal(draft)} (format parquet, compression zstd)`);
  renameSync(draft, place);
  for (const name of readdirSync(folder))
    if (/^rollup-\d+\.parquet/.test(name) && Number(/\d+/.exec(name)![0]) < version - 3)
      rmSync(join(folder, name), { force: true });
}
