import * as z from "zod";
import type { Query } from "../corpus.ts";

/** Posts of one batch whose authors are not in the register; so many of them are looked at for how many authors they have. */
export const unregisteredPosts: Query<{ batch: number; looked: number }, { posts: number; authors: number }> = {
  row: z.object({ posts: z.number(), authors: z.number() }),
  params: ({ batch, looked }) => ({ batch, looked }),
  sql: `
    with private as (select platform, author from posts where batch = $batch and account is null)
    select (select count(*) from private)::integer as posts,
      (select count(distinct (platform, author)) from (select * from private where author is not null limit $looked::bigint))::integer as authors`,
};

/** Batches with posts whose authors are not in the register, on one platform or on any. */
export const unregisteredBatches: Query<{ platform: string | null }, { batch: number }> = {
  row: z.object({ batch: z.number() }),
  params: ({ platform }) => ({ platform }),
  sql: `
    select distinct batch from posts
    where account is null and ($platform::varchar is null or platform = $platform::varchar)`,
};
