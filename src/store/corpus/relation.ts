import { type Duck, literal, pathLiteral } from "./duck.ts";
import { accountCounters, accountSeenAt, postCounters } from "./staging.ts";

const types: Record<string, string> = {
  platform: "varchar",
  id: "varchar",
  batch: "integer",
  line: "integer",
  account: "varchar",
  author: "varchar",
  posted_at: "timestamp",
  text: "varchar",
  title: "varchar",
  url: "varchar",
  kind: "varchar",
  source_language: "varchar",
  reply_to_id: "varchar",
  reply_to_author: "varchar",
  repost_of_id: "varchar",
  repost_of_author: "varchar",
  quote_of_id: "varchar",
  quote_of_author: "varchar",
  mentions: "varchar",
  links: "varchar",
  tags: "varchar",
  media: "varchar",
  /** Ours, from the stage of languages; null until it has run, and where a text is too short to tell. */
  language: "varchar",
  script: "varchar",
  confidence: "double",
  seen_at: "timestamp",
  seen_known: "boolean",
  /** Words for what the source always says of a post: the same for a whole batch; null in files of before it was kept. */
  tells: "varchar",
  /** Of the author's counters, where they were seen at another moment than the post's; else null. */
  [accountSeenAt]: "timestamp",
};
for (const name of postCounters) types[name] = "bigint";
for (const name of accountCounters) types[`account_${name}`] = "bigint";

const empty = `select ${Object.entries(types)
  .map(([name, type]) => `null::${type} as ${name}`)
  .join(", ")}, null::varchar as filename, null::bigint as file_row_number where false`;

/** Rows of these Parquet files with all columns of a sighting, the file's own path and the row's number in it. */
export function rowsOf(paths: readonly string[]): string {
  if (paths.length === 0) return `(${empty})`;
  return `(${empty} union all by name select * from read_parquet([${paths.map(pathLiteral).join(", ")}],
    union_by_name = true, filename = true, file_row_number = true))`;
}

/** Rows that do not count: place of their file, number in it, and why. A list knows rows alone: its file may move. */
export function deadRows(lists: readonly { list: string; place: string }[]): string {
  if (lists.length === 0)
    return "(select null::varchar as place, null::bigint as row, null::varchar as why where false)";
  const places = lists.map(({ list, place }) => `(${literal(list)}, ${literal(place)})`).join(", ");
  return `(select o.place, l.row, l.why
    from read_parquet([${lists.map(({ list }) => pathLiteral(list)).join(", ")}], filename = true) l
    join (values ${places}) o(list, place) on o.list = l.filename)`;
}

export async function countOf(duck: Duck, relation: string): Promise<number> {
  return Number((await duck.all(`select count(*) as n from ${relation}`))[0]!.n);
}
