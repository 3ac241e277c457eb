import * as z from "zod";
import type { Query } from "../corpus.ts";

const Row = z.object({
  account: z.string().nullable(),
  platform: z.string(),
  posts: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
export type PostCount = z.infer<typeof Row>;

/** How much each account (null: all authors who are not registered) has here, on which platform, from when to when. */
export const postCounts: Query<{ from: number | null; to: number | null }, PostCount> = {
  row: Row,
  params: ({ from, to }) => ({ from, to }),
  sql: `
    select account, platform, count(*)::integer as posts, min(posted_at) as first, max(posted_at) as last
    from posts
    where ($from::bigint is null or posted_at >= make_timestamp_ms($from::bigint))
      and ($to::bigint is null or posted_at < make_timestamp_ms($to::bigint))
    group by account, platform`,
};
