import * as z from "zod";
import type { Query } from "../corpus.ts";

const Row = z.object({
  platform: z.string(),
  id: z.string(),
  account: z.string(),
  posted_at: z.number(),
  text: z.string().nullable(),
});

/** The posts of some accounts in a period that drew most, for a way from a score to what was said. */
export const postsBehind: Query<
  { accounts: readonly string[]; from: number; to: number; limit: number },
  z.infer<typeof Row>
> = {
  row: Row,
  params: ({ accounts, from, to, limit }) => ({ accounts: JSON.stringify(accounts), from, to, limit }),
  sql: `
    select platform, id, account, posted_at, text from posts
    where account in (select unnest(from_json($accounts::varchar, '["VARCHAR"]'))) and kind <> 'repost'
      and posted_at >= date '1970-01-01' + $from::integer and posted_at < date '1970-01-01' + $to::integer
    order by coalesce(reactions, likes, 0) + coalesce(replies, 0) + coalesce(reposts, 0) + coalesce(quotes, 0) desc, posted_at desc, id
    limit $limit::integer`,
};
