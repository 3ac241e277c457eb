import type { Canary } from "./people.ts";
import type { Post } from "./story.ts";
import { status, user } from "./x-items.ts";

/** X's page (GraphQL): the account one level below the post, its handle one level below that. */
export function pageItem(post: Post): Record<string, unknown> {
  const result = (id: string, by: Canary, text: string) => ({
    rest_id: id,
    core: { user_results: { result: { rest_id: by.id, legacy: { ...user(by), id_str: undefined, id: undefined } } } },
    legacy: {
      full_text: text,
      created_at: "Fri Mar 01 10:00:00 +0000 2024",
      user_id_str: by.id,
      favorite_count: 1,
      retweet_count: 1,
      reply_count: 0,
      quote_count: 0,
      entities: {},
    },
  });
  const { legacy, ...rest } = result(post.id, post.by, post.text);
  const { entities, in_reply_to_status_id_str, in_reply_to_user_id_str, in_reply_to_screen_name, created_at } =
    status(post);
  const data = {
    ...rest,
    legacy: {
      ...legacy,
      ...{ entities, in_reply_to_status_id_str, in_reply_to_user_id_str, in_reply_to_screen_name, created_at },
      ...(post.passes
        ? { retweeted_status_result: { result: result("8002", post.passes, `a word of ${post.passes.name}`) } }
        : {}),
    },
    ...(post.quotes
      ? { quoted_status_result: { result: result("8003", post.quotes, `a word of ${post.quotes.name}`) } }
      : {}),
  };
  return {
    nav_index: "1",
    item_id: post.id,
    timestamp_collected: 1_709_287_200_000,
    source_platform: "twitter.com",
    source_platform_url: "https://x.com/",
    source_url: `https://x.com/${post.by.handle}`,
    user_agent: "x",
    data,
  };
}
