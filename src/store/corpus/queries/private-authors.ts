import * as z from "zod";
import type { Query } from "../corpus.ts";

type Asked = { platform: string | null; from: number | null; to: number | null; posts: number };

/** How many authors outside the register wrote the posts of a period; looks at no more than so many of their posts. */
export const privateAuthors: Query<Asked, { authors: number }> = {
  row: z.object({ authors: z.number() }),
  params: ({ platform, from, to, posts }) => ({ platform, from, to, posts }),
  sql: `
    select count(distinct (platform, author))::integer as authors from (
      select platform, author from posts
      where account is null and author is not null and ($platform::varchar is null or platform = $platform::varchar)
        and ($from::bigint is null or posted_at >= make_timestamp_ms($from::bigint))
        and ($to::bigint is null or posted_at < make_timestamp_ms($to::bigint))
      limit $posts::bigint)`,
};
