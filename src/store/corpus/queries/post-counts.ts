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

/**
 * How much each account (null: all authors who are not registered) has here, on which platform, from when to when.
 * `sums` is the roll-up, or the same made from posts; whole days.
 */
export const postCounts = (sums: string): Query<{ from: number | null; to: number | null }, PostCount> => ({
  row: Row,
  params: ({ from, to }) => ({ from, to }),
  sql: `
    select account, platform, sum(posts)::integer as posts, min(first_at) as first, max(last_at) as last
    from ${sums}
    where ($from::bigint is null or day >= make_timestamp_ms($from::bigint)::date)
      and ($to::bigint is null or day < make_timestamp_ms($to::bigint)::date)
    group by account, platform`,
});
