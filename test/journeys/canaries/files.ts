import type { Canary } from "./people.ts";

/**
 * A file of one layout in which twenty private people are planted around the posts of an official. `tells`: what the layout
 * says of people beside the text; somebody of whom only the text speaks, without a sign, is not recognisable as a person.
 */
type Tells = { authorHandle: boolean; answered: boolean; names: boolean };
export type Planted = {
  tells: Tells;
  format: string;
  platform: string;
  official: string;
  file: (people: readonly Canary[]) => string;
};

/** Texts that name ten of them in every way a text can. */
function texts(platform: string, p: readonly Canary[], tells: Tells) {
  const of = (n: number): Canary => p[n] as Canary;
  const official = [
    `Thanks @${of(2).handle}! see https://twitter.com/${of(3).handle}/status/912345678901234567`,
    `go to https://l.example/?u=https%3A%2F%2Fx.com%2F${of(4).handle}%2Fstatus%2F1 or write to ${of(6).handle}@mail.example.`,
    `ping ＠${of(9).handle}, nitter.example.net/${of(10).handle}/status/1 and @${of(12).handle}@social.example`,
    `t.me/s/${of(13).handle}/12 https://bsky.app/profile/${of(14).did}/post/3k ${of(14).handle}.bsky.social`,
    `MAILTO:${of(18).handle.toUpperCase()}@MAIL.EXAMPLE instagram.com/${of(18).handle}/ tiktok.com/@${of(18).handle}`,
    tells.answered ? `in answer to ${of(1).handle.toUpperCase()}` : `in answer to @${of(1).handle}`,
  ].join(" ");
  const own = `I am ${of(0).name.toUpperCase()} aka ${tells.authorHandle ? "" : "@"}${of(0).handle}, ${of(0).handle}@mail.example, hello @${of(15).handle} #${of(0).name.replace(" ", "")} ${platform}`;
  const named = `${of(5).name}: my page https://x.example/?me=${encodeURIComponent(of(5).name)}${tells.authorHandle ? ` #me_${of(5).handle}` : ""}`;
  return { official, own, named, passedOn: `RT @${of(8).handle}: a word${tells.names ? ` of ${of(8).name}` : ""}` };
}

const csv = (rows: Record<string, string | number>[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined): string => `"${String(value ?? "").replaceAll('"', '""')}"`;
  return [columns.join(","), ...rows.map((row) => columns.map((name) => cell(row[name])).join(","))]
    .join("\n")
    .concat("\n");
};
const lines = (items: unknown[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join("");
const when = "2024-03-01 10:00:00";

type Row = Record<string, string | number>;
/** The six records every table holds: three of the official, two of private people, and one that is out of step. */
function rows(
  platform: string,
  official: string,
  tells: Tells,
  p: readonly Canary[],
  make: (post: Post) => Row,
): Row[] {
  const of = (n: number): Canary => p[n] as Canary;
  const said = texts(platform, p, tells);
  const minister = { handle: official, name: "The Ministry", id: "700", surname: "", did: "did:plc:ministry" };
  return [
    make({ id: "9001", by: minister, text: said.official, answers: of(1), at: when }),
    make({ id: "9002", by: minister, text: said.passedOn, passes: of(8), at: when }),
    make({
      id: "9003",
      by: minister,
      text: "quoted",
      quotes: of(7),
      mentions: of(11),
      link: `https://x.com/${of(11).handle}`,
      at: when,
    }),
    make({ id: "9004", by: of(0), text: said.own, avatar: `https://pbs.example/${of(17).handle}.jpg`, at: when }),
    make({ id: "9005", by: of(5), text: said.named, answers: of(16), at: when }),
    make({ id: "9006", by: minister, text: "out of step", at: of(19).name }),
    make({ id: "9007", by: minister, text: "Visa rules change in May", at: when }),
  ];
}

type Post = {
  id: string;
  by: Canary;
  text: string;
  at: string;
  answers?: Canary;
  passes?: Canary;
  quotes?: Canary;
  mentions?: Canary;
  link?: string;
  avatar?: string;
};

const table = (
  format: string,
  platform: string,
  official: string,
  tells: Tells,
  make: (post: Post) => Row,
): Planted => ({ tells, format, platform, official, file: (p) => csv(rows(platform, official, tells, p, make)) });

const user = ({ handle, name, id }: Canary) => ({
  id: Number(id),
  id_str: id,
  screen_name: handle,
  name,
  description: `I am ${name}`,
  profile_image_url: `https://pbs.example/${handle}.jpg`,
  followers_count: 3,
});

function status(post: Post): Record<string, unknown> {
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

/** X's page (GraphQL): the account one level below the post, its handle one level below that. */
function pageItem(post: Post): Record<string, unknown> {
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

function tweetV2(post: Post): { tweet: Row; users: Canary[]; originals: unknown[] } {
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
    } as unknown as Row,
    users: [post.by, ...others.map(({ by }) => by), ...mentioned],
    originals: others.map(({ by, id }) => ({
      id,
      text: `a word of ${by.name}`,
      author_id: by.id,
      created_at: "2024-03-01T10:00:00.000Z",
    })),
  };
}

const page = (posts: ReturnType<typeof tweetV2>[]) => ({
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

const collect = <T>(platform: string, tells: Tells, p: readonly Canary[], make: (post: Post) => T): T[] => {
  const made: T[] = [];
  rows(platform, "norland_mfa", tells, p, (post) => {
    made.push(make(post));
    return {};
  });
  return made;
};

function message(post: Post, index: number): Record<string, unknown> {
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

const authorOnly: Tells = { authorHandle: true, answered: false, names: false };
const xTells: Tells = { authorHandle: true, answered: true, names: true };
const desktopTells: Tells = { authorHandle: false, answered: false, names: true };

export const planted: readonly Planted[] = [
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
  {
    tells: xTells,
    format: "x-v1",
    platform: "x",
    official: "norland_mfa",
    file: (p) => `[${collect("x", xTells, p, (post) => JSON.stringify(status(post))).join(",\n")}]`,
  },
  {
    tells: xTells,
    format: "x-v2",
    platform: "x",
    official: "norland_mfa",
    file: (p) => lines([page(collect("x", xTells, p, tweetV2))]),
  },
  {
    tells: xTells,
    format: "zeeschuimer-x",
    platform: "x",
    official: "norland_mfa",
    file: (p) => lines(collect("x", xTells, p, pageItem)),
  },
  {
    tells: desktopTells,
    format: "telegram-desktop",
    platform: "telegram",
    official: "norland_mfa",
    file: (p) =>
      JSON.stringify(
        {
          name: "The Ministry",
          type: "public_channel",
          id: 700,
          messages: collect("telegram", desktopTells, p, (post) => post).map(message),
        },
        null,
        1,
      ),
  },
];
