import type { Canary } from "./people.ts";
import { type Post, when } from "./story.ts";

export const user = ({ handle, name, id }: Canary) => ({
  id: Number(id),
  id_str: id,
  screen_name: handle,
  name,
  description: `I am ${name}`,
  profile_image_url: `https://pbs.example/${handle}.jpg`,
  followers_count: 3,
});

/** A tweet of the first interface. */
export function status(post: Post): Record<string, unknown> {
  const bare = (id: string, by: Canary, text: string) => ({
    created_at: "Fri Mar 01 10:00:00 +0000 2024",
    id: Number(id),
    id_str: id,
    text,
    user: user(by),
    entities: {},
    retweet_count: 1,
    favorite_count: 2,
  });
  return {
    ...bare(post.id, post.by, post.text),
    created_at: post.at === when ? "Fri Mar 01 10:00:00 +0000 2024" : post.at,
    entities: {
      user_mentions: [post.mentions, post.passes]
        .filter((one) => one !== undefined)
        .map(({ handle, name, id }) => ({ screen_name: handle, name, id_str: id })),
      urls: post.link ? [{ url: "https://t.co/a", expanded_url: post.link }] : [],
      hashtags: [],
    },
    in_reply_to_status_id_str: post.answers ? "8001" : null,
    in_reply_to_user_id_str: post.answers?.id ?? null,
    in_reply_to_screen_name: post.answers?.handle ?? null,
    ...(post.passes ? { retweeted_status: bare("8002", post.passes, `a word of ${post.passes.name}`) } : {}),
    ...(post.quotes
      ? { quoted_status_id_str: "8003", quoted_status: bare("8003", post.quotes, `a word of ${post.quotes.name}`) }
      : {}),
  };
}
