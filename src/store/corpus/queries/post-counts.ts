import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { AccountSums } from "../measure-sums.ts";

const Row = z.object({
  account: z.string().nullable(),
  platform: z.string(),
  posts: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
export type PostCount = z.infer<typeof Row>;

/** How much each account (null: all authors who are not registered) has here, on which platform, from when to when; whole days. */
export const postCounts = ({
  groups,
}: Pick<AccountSums, "groups">): Query<{ from: number | null; to: number | null }, PostCount> => ({
  row: Row,
  params: ({ from, to }) => ({ from, to }),
  sql: `
    select account, platform, sum(posts)::integer as posts, min(first_at) as first, max(last_at) as last
    from ${groups}
    where ($from::bigint is null or day >= make_timestamp_ms($from::bigint)::date)
      and ($to::bigint is null or day < make_timestamp_ms($to::bigint)::date)
    group by account, platform`,
});
