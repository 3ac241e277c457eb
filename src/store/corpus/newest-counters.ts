import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../state/queries/manifest.ts";
import { literal } from "./duck.ts";
import { dayOfPost, type Reception, receptions, within } from "./measure-sums-sql.ts";
import { type SourceFile, seenRows, sourceOf } from "./source-files.ts";
import { postCounters } from "./staging.ts";
import { numberLayouts, writeSumNumbers } from "./sum-numbers.ts";
import type { Worker } from "./sum-packs.ts";
import { tidy, touch } from "./tidy.ts";

/**
 * A post that came in several times has the counters that were seen last, whichever row of it counts. Its own row holds those
 * of the first look; what the later ones change is kept here for as long as the lists of rows that do not count stay the
 * same. A cache: it can be deleted.
 */
export type NewestCounters = {
  /** Posts seen several times: (platform, id), each counter as last known, and when it was last looked at. */
  posts: string;
  /** A file of numbers: what to add to sums by day of the rows that count, by account, day and the moment from which it holds. */
  numbers: string;
};

/** Null where no post was seen twice. */
export async function newestCounters(
  manifest: Manifest,
  workspace: string,
  worker: Worker,
): Promise<NewestCounters | null> {
  const files = manifest.files.filter(({ kind }) => kind === "posts");
  const sources = files.map((file) => sourceOf(file, { manifest, workspace, key: "" }));
  const listed = sources.filter(({ dead }) => dead !== null);
  if (listed.length === 0) return null;
  const folder = join(workspace, "cache", "newest-5");
  mkdirSync(folder, { recursive: true });
  const lists = files.flatMap(({ path }) => manifest.dead.get(path) ?? []).map((one) => `${one.list} ${one.sha256}`);
  const name = createHash("sha256").update(lists.join("\n")).digest("hex").slice(0, 16);
  const looks = join(folder, `${name}-looks.parquet`);
  const changes = join(folder, `${name}-changes.parquet`);
  const numbers = join(folder, `${name}-changes.numbers`);
  await once(looks, looksAt(listed, sources), worker);
  await once(changes, changesOf(`read_parquet(${literal(looks)})`), worker);
  const rows = `(select * from read_parquet(${literal(changes)}))`;
  if (!existsSync(numbers)) await writeSumNumbers(worker, rows, numberLayouts.changes, numbers);
  touch(looks);
  tidy(folder, (entry) => entry.startsWith(name));
  const columns = `platform, id, seen_at, ${postCounters.join(", ")}`;
  return {
    posts: `(select ${columns} from read_parquet(${literal(looks)}) where is_last)`,
    numbers,
  };
}

async function once(place: string, rows: string, worker: Worker): Promise<void> {
  if (existsSync(place)) return;
  const draft = `${place}.${randomBytes(4).toString("hex")}.tmp`;
  await worker.run(`copy (${rows}) to ${literal(draft)} (format parquet, compression zstd)`);
  renameSync(draft, place);
}

/** Every look at a post that was seen several times, in order, with each counter as it was known by then. */
const looksAt = (listed: readonly SourceFile[], all: readonly SourceFile[]): string => `
  with again as (select distinct platform, id from ${seenRows(listed)} where why is not null),
  looks as (
    select p.platform, p.id, p.batch, p.line, p.seen_at, p.why, p.account, p.kind, p.posted_at, ${postCounters.map((name) => `p.${name}`).join(", ")}
    from ${seenRows(all)} p semi join again a on a.platform = p.platform and a.id = p.id),
  counting as (select * from looks where why is null)
  select c.platform, c.id, c.account, c.kind <> 'repost' as own, ${dayOfPost("c.")} as day, c.batch, l.seen_at,
    row_number() over looked as nth, lead(l.batch) over looked is null as is_last,
    ${postCounters.map((name) => `last_value(l.${name} ignore nulls) over looked as ${name}, c.${name} as counted_${name}`).join(",\n    ")}
  from looks l join counting c on c.platform = l.platform and c.id = l.id
  window looked as (partition by l.platform, l.id order by l.seen_at nulls first, l.batch, l.line)`;

const reading: Record<Reception, (prefix: string) => string> = {
  approval: (prefix) => `coalesce(${prefix}reactions, ${prefix}likes)`,
  replies: (prefix) => `${prefix}replies`,
  reposts: (prefix) => `${prefix}reposts`,
  quotes: (prefix) => `${prefix}quotes`,
  views: (prefix) => `${prefix}views`,
};

/** The first look changes what the row that counts says, each later one what the look before it said. */
const changesOf = (looks: string): string => `
  with valued as (
    select *, ${receptions.map((name) => `${reading[name]("")} as now_${name}, ${reading[name]("counted_")} as row_${name}`).join(", ")}
    from ${looks} where account is not null and own),
  steps as (
    select *, ${receptions.map((name) => `if(nth = 1, row_${name}, lag(now_${name}) over (partition by platform, id order by nth)) as was_${name}`).join(", ")}
    from valued),
  summed as (
    select 'newest' as key, batch, day, platform, account, if(nth = 1, null, seen_at) as changed_at, 0 as posts, 0 as own,
      ${receptions.map((name) => `${within(`sum(coalesce(now_${name}, 0) - coalesce(was_${name}, 0))`)} as ${name}, sum((now_${name} is not null)::integer - (was_${name} is not null)::integer)::integer as ${name}_known`).join(",\n      ")}
    from steps group by all)
  select * from summed
  where ${receptions.map((name) => `${name} <> 0 or ${name}_known <> 0`).join(" or ")}`;
