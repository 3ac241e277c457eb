import type { Canary } from "./people.ts";
import { type Post, when } from "./story.ts";

export function tweetV2(post: Post): { tweet: Record<string, unknown>; users: Canary[]; originals: unknown[] } {
  const references = [
    post.answers && { type: "replied_to", id: "8001" },
    post.passes && { type: "retweeted", id: "8002" },
    post.quotes && { type: "quoted", id: "8003" },
  ].filter((one) => one !== undefined);
  const mentioned = [post.mentions, post.passes].filter((one) => one !== undefined);
  const others = [
    [post.answers, "8001"] as const,
    [post.passes, "8002"] as const,
    [post.quotes, "8003"] as const,
  ].flatMap(([by, id]) => (by ? [{ by, id }] : []));
  return {
    tweet: {
      id: post.id,
      text: post.text,
      author_id: post.by.id,
      created_at: post.at === when ? "2024-03-01T10:00:00.000Z" : post.at,
      ...(references.length > 0 ? { referenced_tweets: references } : {}),
      ...(post.answers ? { in_reply_to_user_id: post.answers.id } : {}),
      entities: {
        mentions: mentioned.map(({ handle, id }) => ({ username: handle, id })),
        urls: post.link ? [{ expanded_url: post.link }] : [],
      },
      public_metrics: { like_count: 1, retweet_count: 1, reply_count: 0, quote_count: 0 },
    },
    users: [post.by, ...others.map(({ by }) => by), ...mentioned],
    originals: others.map(({ by, id }) => ({
      id,
      text: `a word of ${by.name}`,
      author_id: by.id,
      created_at: "2024-03-01T10:00:00.000Z",
    })),
  };
}

/** A page of the second interface: tweets, and the people and originals they speak of. */
export const page = (posts: ReturnType<typeof tweetV2>[]) => ({
  data: posts.map(({ tweet }) => tweet),
  includes: {
    users: [...new Map(posts.flatMap(({ users }) => users).map((one) => [one.id, one])).values()].map((one) => ({
      ...{ id: one.id, username: one.handle, name: one.name, description: one.name },
      profile_image_url: `https://pbs.example/${one.handle}.jpg`,
    })),
    tweets: posts.flatMap(({ originals }) => originals),
  },
  meta: { result_count: posts.length },
});
