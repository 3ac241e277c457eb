import type { DuckDBValue } from "@duckdb/node-api";
import { literal } from "../duck.ts";
import { postCounters } from "../staging.ts";

export type ExportFilter = {
  platforms: readonly string[] | null;
  /** Register ids; null: all authors. */
  accounts: readonly string[] | null;
  languages: readonly string[] | null;
  batches: readonly number[] | null;
  from: number | null;
  to: number | null;
  /** true: only accounts of the register; false: only others; null: everybody. */
  registered: boolean | null;
  /** CSV file (platform, id) of the posts that a search found; null: no words were asked for. */
  found: string | null;
};

/** Columns of an export, in this order; times in UTC, lists with a space between their entries. */
export const exportColumns = [
  "platform",
  "id",
  "account",
  "author",
  "posted_at",
  "kind",
  "language",
  "script",
  "language_confidence",
  "source_language",
  "title",
  "text",
  "url",
  "reply_to_id",
  "reply_to_author",
  "repost_of_id",
  "repost_of_author",
  "quote_of_id",
  "quote_of_author",
  "mentions",
  "links",
  "tags",
  "media",
  "likes",
  "replies",
  "reposts",
  "quotes",
  "views",
  "reactions",
  "seen_at",
  "batch",
  "line",
] as const;

/** What a later look at a post may have changed. */
const dated: ReadonlySet<string> = new Set(["seen_at", ...postCounters]);

const shape: Partial<Record<(typeof exportColumns)[number], string>> = {
  posted_at: "strftime(p.posted_at, '%Y-%m-%dT%H:%M:%S.%gZ')",
  seen_at: "strftime(p.seen_at, '%Y-%m-%dT%H:%M:%S.%gZ')",
  language_confidence: "p.confidence",
  batch: "'b' || p.batch",
};

/**
 * The question behind an export: all current posts that pass the filter, nothing cut off. `newest`: posts that came in several
 * times, with their counters as last seen.
 */
export function exportQuestion(
  filter: ExportFilter,
  newest: string | null,
): { sql: string; params: Record<string, DuckDBValue> } {
  const params: Record<string, DuckDBValue> = {};
  const where: string[] = [];
  const oneOf = (column: string, name: string, values: readonly (string | number)[] | null) => {
    if (values === null) return;
    params[name] = JSON.stringify(values);
    const type = typeof values[0] === "number" ? "INTEGER" : "VARCHAR";
    where.push(`${column} in (select unnest(from_json($${name}::varchar, '["${type}"]')))`);
  };
  oneOf("p.platform", "platforms", filter.platforms);
  oneOf("p.account", "accounts", filter.accounts);
  oneOf("p.language", "languages", filter.languages);
  oneOf("p.batch", "batches", filter.batches);
  if (filter.registered !== null) where.push(`p.account is ${filter.registered ? "not null" : "null"}`);
  const bound = (name: "from" | "to", sign: string) => {
    const value = filter[name];
    if (value === null) return;
    params[name] = value;
    where.push(`p.posted_at ${sign} make_timestamp_ms($${name}::bigint)`);
  };
  bound("from", ">=");
  bound("to", "<");
  const found =
    filter.found === null ? "" : `semi join ${foundKeys(filter.found)} f on f.platform = p.platform and f.id = p.id`;
  const value = (name: (typeof exportColumns)[number]): string => {
    const own = shape[name] ?? `p.${name}`;
    if (newest === null || !dated.has(name)) return own;
    return `if(n.id is null, ${own}, ${own.replace("p.", "n.")})`;
  };
  const columns = exportColumns.map((name) => `${value(name)} as ${name}`);
  const sql = `
    select ${columns.join(", ")}
    from posts p ${newest === null ? "" : `left join ${newest} n on n.platform = p.platform and n.id = p.id`} ${found}
    ${where.length > 0 ? `where ${where.join(" and ")}` : ""}`;
  return { sql, params };
}

const foundKeys = (path: string): string =>
  `(select * from read_csv(${literal(path)}, columns = {platform: 'VARCHAR', id: 'VARCHAR'}, header = false, auto_detect = false,
    delim = chr(31), quote = '', escape = ''))`;

/** Writes the answer as one Parquet file. */
/** `invented`: a column says in each row that it comes from the demonstration. */
export const parquetStatement = (sql: string, path: string, invented = false): string =>
  `copy (${invented ? `select *, 'invented' as demonstration from (${sql})` : sql}) to ${literal(path)} (format parquet, compression zstd, row_group_size 122880)`;
