import { type Planted, type Post, type Tells, told, when } from "./story.ts";

type Row = Record<string, string | number>;

const csv = (rows: Row[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: Row[string] | undefined): string => `"${String(value ?? "").replaceAll('"', '""')}"`;
  return [columns.join(","), ...rows.map((row) => columns.map((name) => cell(row[name])).join(","))]
    .join("\n")
    .concat("\n");
};

const table = (
  format: string,
  platform: string,
  official: string,
  tells: Tells,
  make: (post: Post) => Row,
): Planted => ({ tells, format, platform, official, file: (p) => csv(told(platform, official, tells, p, make)) });

const authorOnly: Tells = { authorHandle: true, answered: false, names: false };

export const tables: readonly Planted[] = [
  table("4cat-x", "x", "norland_mfa", { authorHandle: true, answered: true, names: false }, (post) => ({
    ...{
      id: post.id,
      thread_id: post.id,
      timestamp: post.at,
      link: `https://x.com/${post.by.handle}/status/${post.id}`,
    },
    ...{ body: post.text, author: post.by.handle, author_fullname: post.by.name, author_id: post.by.id },
    author_avatar_url: post.avatar ?? "",
    ...{ retweet_count: 1, reply_count: 0, like_count: 2, quote_count: 0, impression_count: 9 },
    ...{ is_retweet: post.passes ? "yes" : "no", retweeted_user: post.passes?.handle ?? "" },
    ...{
      is_quote_tweet: post.quotes ? "yes" : "no",
      quote_tweet_id: post.quotes ? "8003" : "",
      quote_author: post.quotes?.handle ?? "",
    },
    quote_body: post.quotes ? `a word of ${post.quotes.name}` : "",
    ...{ is_reply: post.answers ? "yes" : "no", replied_author: post.answers?.handle ?? "" },
    ...{ hashtags: "", urls: post.link ?? "", mentions: post.mentions?.handle ?? "" },
  })),
  table("4cat-telegram", "telegram", "norland_mfa", { authorHandle: true, answered: false, names: true }, (post) => ({
    ...{
      id: post.id,
      thread_id: post.by.handle,
      chat: post.by.handle,
      author: post.by.id,
      author_username: post.by.handle,
    },
    ...{ author_name: post.by.name, body: post.text, body_markdown: post.text, is_reply: post.answers ? "yes" : "no" },
    ...{ reply_to: post.answers ? "8001" : "", views: 5, timestamp: post.at },
    author_forwarded_from_name: post.passes?.name ?? "",
    author_forwarded_from_username: post.passes?.handle ?? "",
    ...{ entities_linked: post.link ?? "", entities_mentioned: post.mentions ? `@${post.mentions.handle}` : "" },
    ...{ link_title: post.quotes?.name ?? "", link_attached: post.link ?? "", attachment_type: "" },
  })),
  table(
    "4cat-bluesky",
    "bluesky",
    "norland.example.gov",
    { authorHandle: true, answered: true, names: false },
    (post) => ({
      ...{
        collected_at: "2024-03-02 10:00:00",
        query: "q",
        rank: 1,
        id: `at://${post.by.did}/app.bsky.feed.post/3k${post.id}`,
      },
      ...{
        thread_id: `at://${post.by.did}/app.bsky.feed.post/3k${post.id}`,
        created_at: post.at,
        author: post.by.handle,
        author_id: post.by.did,
      },
      ...{
        body: post.text,
        link: `https://bsky.app/profile/${post.by.handle}/post/3k${post.id}`,
        tags: "",
        like_count: 1,
        quote_count: 0,
        reply_count: 0,
        repost_count: 0,
      },
      quoted_post: post.quotes ? `at://${post.quotes.did}/app.bsky.feed.post/3kq` : "",
      quoted_user: post.quotes?.handle ?? "",
      replied_to_post: post.answers ? `at://${post.answers.did}/app.bsky.feed.post/3kr` : "",
      replied_to_user: post.answers?.handle ?? "",
      ...{ mentions: post.mentions?.handle ?? "", links: post.link ?? "", author_display_name: post.by.name },
      ...{
        author_profile: `https://bsky.app/profile/${post.by.handle}`,
        author_avatar: post.avatar ?? "",
        timestamp: post.at,
      },
    }),
  ),
  table("4cat-tiktok", "tiktok", "norland_mfa", authorOnly, (post) => ({
    ...{
      collected_from_url: `https://www.tiktok.com/@${post.by.handle}`,
      id: post.id,
      thread_id: post.id,
      author: post.by.handle,
    },
    ...{
      author_full: post.by.name,
      author_followers: 3,
      author_likes: 1,
      author_videos: 2,
      author_avatar: post.avatar ?? "",
      body: post.text,
    },
    ...{
      timestamp: post.at,
      tiktok_url: `https://www.tiktok.com/@${post.by.handle}/video/${post.id}`,
      likes: 1,
      comments: 0,
      shares: 0,
      plays: 5,
    },
    ...{ hashtags: "", challenges: post.mentions?.handle ?? "" },
  })),
  table("4cat-instagram", "instagram", "norland_mfa", authorOnly, (post) => ({
    ...{
      id: `C${post.id}`,
      thread_id: `C${post.id}`,
      timestamp: post.at,
      url: `https://www.instagram.com/p/C${post.id}`,
      body: post.text,
    },
    ...{
      author_id: post.by.id,
      author: post.by.handle,
      author_fullname: post.by.name,
      author_avatar_url: post.avatar ?? "",
    },
    ...{
      coauthors: post.quotes?.handle ?? "",
      coauthor_fullnames: post.quotes?.name ?? "",
      usertags: post.mentions?.handle ?? "",
    },
    ...{ media_type: "photo", num_likes: 1, num_comments: 0, hashtags: "" },
  })),
  table("crowdtangle-facebook", "facebook", "norlandmfa", authorOnly, (post) => ({
    ...{
      "Page Name": post.by.name,
      "User Name": post.by.handle,
      "Facebook Id": post.by.id,
      "Post Created": post.at === when ? "2024-03-01 10:00:00 UTC" : post.at,
    },
    ...{ Likes: 1, Comments: 0, Shares: 0, Love: 0, Wow: 0, Haha: 0, Sad: 0, Angry: 0, Care: 0 },
    ...{
      URL: `https://www.facebook.com/${post.by.handle}/posts/${post.id}`,
      Message: post.text,
      Link: post.link ?? "",
      Type: "Status",
    },
    "Link Text": post.mentions?.name ?? "",
  })),
];
