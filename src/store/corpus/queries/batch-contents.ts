import * as z from "zod";
import type { Query } from "../corpus.ts";

const Row = z.object({
  platform: z.string(),
  posts: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});

/** What one batch brought that counts today, by platform. */
export const batchContents: Query<{ batch: number }, z.infer<typeof Row>> = {
  row: Row,
  params: ({ batch }) => ({ batch }),
  sql: `
    select platform, count(*)::integer as posts, min(posted_at) as first, max(posted_at) as last
    from posts where batch = $batch group by platform order by posts desc`,
};
