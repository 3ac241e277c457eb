import { type Post, when } from "./story.ts";

/** A message of Telegram Desktop's export. */
export function message(post: Post, index: number): Record<string, unknown> {
  const isMinistry = post.by.id === "700";
  return {
    id: index + 1,
    type: "message",
    date: post.at === when ? "2024-03-01T10:00:00" : post.at,
    from: post.by.name,
    from_id: isMinistry ? "channel700" : `user${post.by.id}`,
    ...(post.passes ? { forwarded_from: post.passes.name, forwarded_from_id: `user${post.passes.id}` } : {}),
    ...(post.answers ? { reply_to_message_id: 1 } : {}),
    text: [
      post.text,
      ...(post.mentions
        ? [
            { type: "mention", text: `@${post.mentions.handle}` },
            { type: "mention_name", text: post.mentions.name, user_id: Number(post.mentions.id) },
          ]
        : []),
      ...(post.link ? [{ type: "text_link", text: "here", href: post.link }] : []),
    ],
    text_entities: [],
    reactions: post.quotes
      ? [
          {
            type: "emoji",
            count: 1,
            emoji: "👍",
            recent: [{ from: post.quotes.name, from_id: `user${post.quotes.id}`, date: "2024-03-01T10:00:00" }],
          },
        ]
      : [],
  };
}
