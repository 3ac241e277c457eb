import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { AccountSums } from "../measure-sums.ts";

const Row = z.object({
  account: z.string().nullable(),
  platform: z.string(),
  posts: z.number(),
  /** Posts dated in the future, which are in no other figure of the row. */
  ahead: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
export type PostCount = z.infer<typeof Row>;

/**
 * How much each account (null: all authors who are not registered) has here, on which platform, from when to when; whole
 * days. `until`: the first moment that has not come yet for anybody.
 */
export const postCounts = ({
  groups,
}: Pick<AccountSums, "groups">): Query<{ from: number | null; to: number | null; until: number }, PostCount> => ({
  row: Row,
  params: ({ from, to, until }) => ({ from, to, until }),
  sql: `
    select account, platform, coalesce(sum(posts) filter (not later), 0)::integer as posts,
      coalesce(sum(posts) filter (later), 0)::integer as ahead,
      min(first_at) filter (not later) as first, max(last_at) filter (not later) as last
    from (select *, coalesce(day >= make_timestamp_ms($until::bigint)::date, false) as later from ${groups})
    where ($from::bigint is null or day >= make_timestamp_ms($from::bigint)::date)
      and ($to::bigint is null or day < make_timestamp_ms($to::bigint)::date)
    group by account, platform`,
});
