import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { Span } from "../spans.ts";

const Row = z.object({
  platform: z.string(),
  id: z.string(),
  account: z.string(),
  posted_at: z.number(),
  text: z.string().nullable(),
});

/** The posts of some accounts, each in its days, that drew most as last seen, for a way from a score to what was said. */
export const postsBehind = (
  newest: string | null,
): Query<{ accounts: readonly (Span & { account: string })[]; limit: number }, z.infer<typeof Row>> => ({
  row: Row,
  params: ({ accounts, limit }) => ({ accounts: JSON.stringify(accounts), limit }),
  // Texts and ids of ten posts, not of all that might be among the ten.
  sql: `
    with asked as (
      select unnest(from_json($accounts::varchar, '[{"account":"VARCHAR","from":"INTEGER","to":"INTEGER"}]'), recursive := true)),
    top as materialized (
      select p.filename, p.file_row_number as row, ${newest === null ? drawn("p") : `if(n.id is null, ${drawn("p")}, ${drawn("n")})`} as drawn
      from posts p join asked a on a.account = p.account ${newest === null ? "" : `left join ${newest} n on n.platform = p.platform and n.id = p.id`}
      where p.kind <> 'repost' and p.posted_at >= date '1970-01-01' + a."from" and p.posted_at < date '1970-01-01' + a."to"
      order by drawn desc, p.posted_at desc, p.filename, row limit $limit::integer)
    select p.platform, p.id, p.account, p.posted_at, p.text
    from top join posts p on p.filename = top.filename and p.file_row_number = top.row
    order by top.drawn desc, p.posted_at desc, p.id`,
});

const drawn = (row: string): string =>
  `coalesce(${row}.reactions, ${row}.likes, 0) + coalesce(${row}.replies, 0) + coalesce(${row}.reposts, 0) + coalesce(${row}.quotes, 0)`;
