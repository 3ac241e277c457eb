import { livingRows, type SourceFile, seenRows } from "./source-files.ts";
import { accountCounters, accountSeenAt } from "./staging.ts";

const ofKind = (sources: readonly SourceFile[], kind: SourceFile["kind"]) =>
  sources.filter((source) => source.kind === kind);

/**
 * How many posts, by day and by everything else that pages show of them; posts without a date have no day, those of authors
 * who are not registered no account.
 */
export const groupSums = (sources: readonly SourceFile[]): string => `
  select key, account, day, platform, kind, source_language, language, script, sum(posts)::integer as posts,
    min(first_at) as first_at, max(last_at) as last_at
  from (${groupRows(sources)}) group by all`;

/** The same shape a post, for files that have not been added up: a question about them adds up once. */
export const groupRows = (sources: readonly SourceFile[]): string => `
  select key, account, posted_at::date as day, platform, kind, source_language, language, script, 1::integer as posts,
    posted_at as first_at, posted_at as last_at
  from ${livingRows(ofKind(sources, "posts"))}`;

const named = accountCounters.map((name) => `account_${name} as ${name}`).join(", ");
const isKnown = `coalesce(${accountCounters.map((name) => `account_${name}`).join(", ")}) is not null`;
const seenAt = `coalesce(${accountSeenAt}, seen_at)`;
const counterColumns = `key, account, platform, ${seenAt} as seen_at, batch, ${named}`;

/** Each value of an account's own counters and when it was seen, once. */
export const counterSums = (sources: readonly SourceFile[]): string => `
  select key, account, platform, measure, value, seen_at, max(batch)::integer as batch
  from (${counterRows(sources)}) group by all`;

/**
 * The same for each row that holds one: seen with a post, where a duplicate or an earlier version of it is an observation
 * like any other, or in a file that holds nothing else.
 */
export const counterRows = (sources: readonly SourceFile[]): string => `
  with rows as (
    select ${counterColumns} from ${seenRows(ofKind(sources, "posts"))}
      where account is not null and seen_at is not null and ${isKnown}
    union all select ${counterColumns} from ${livingRows(ofKind(sources, "counters"))}
      where account is not null and seen_at is not null and ${isKnown})
  select key, account, platform, measure, value, seen_at, batch
  from (unpivot rows on ${accountCounters.join(", ")} into name measure value value)`;
