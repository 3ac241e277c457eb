import { expect, test } from "vitest";
import { itemsOf, mapAll, postsOf } from "../../test/read-sample.ts";
import { formats } from "./formats.ts";
import { recognise } from "./recognise.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const taken = noon / 1000;

function recognised(read: ReturnType<typeof itemsOf>) {
  const { best } = recognise(formats, read.sample);
  if (!best) throw new Error("not recognised");
  return { id: best.id, posts: postsOf(best, read) };
}

const wrapped = (source_platform: string, data: unknown) => ({
  item_id: "1",
  timestamp_collected: noon,
  source_platform,
  data,
});

test("Zeeschuimer TikTok: author as object or bare, stats old and new", () => {
  const video = {
    id: "7000000000000000001",
    desc: "tea with @envoy.sud #tea",
    createTime: taken,
    video: {},
    music: {},
    textExtra: [{ hashtagName: "tea" }, { userUniqueId: "envoy.sud" }],
    stats: { diggCount: 1, commentCount: 2, shareCount: 3, playCount: 4 },
  };
  const { id, posts } = recognised(
    itemsOf([
      wrapped("tiktok.com", {
        ...video,
        author: { id: "5", uniqueId: "mfa.nor", nickname: "MFA" },
        authorStatsV2: { followerCount: "88" },
      }),
      wrapped("tiktok.com", { ...video, author: "mfa.nor", nickname: "MFA", duetInfo: { duetFromId: "699" } }),
    ]),
  );
  expect(id).toBe("zeeschuimer-tiktok");
  expect(posts[0]).toMatchObject({
    author: { id: "5", handle: "mfa.nor", name: "MFA" },
    postedAt: noon,
    mentions: ["envoy.sud"],
    tags: ["tea"],
    counters: { likes: 1, replies: 2, reposts: 3, views: 4 },
    authorCounters: { followers: 88 },
    media: ["video"],
  });
  expect(posts[1]).toMatchObject({ author: { handle: "mfa.nor", name: "MFA" }, kind: "quote", quoteOf: { id: "699" } });
});

test("Zeeschuimer Instagram: item list, graph and partial grid; advertisements are rejected", () => {
  const user = { pk: "9", username: "mfa.nor", full_name: "MFA" };
  const listed = {
    code: "Ca1",
    user,
    caption: { text: "tea @un.sud" },
    taken_at: taken,
    media_type: 8,
    carousel_media: [{ media_type: 1 }, { media_type: 2 }],
    like_count: 5,
    comment_count: 6,
    usertags: { in: [{ user: { username: "envoy" } }] },
    coauthor_producers: [{ username: "co" }],
  };
  const graph = {
    __typename: "GraphImage",
    shortcode: "Cb2",
    owner: { id: "9", username: "mfa.nor" },
    edge_media_to_caption: { edges: [{ node: { text: "old" } }] },
    taken_at_timestamp: taken,
    edge_media_preview_like: { count: 3 },
    edge_media_preview_comment: { count: 1 },
  };
  const partial = { __typename: "XIGPolarisVideoMedia", _zs_partial: true, code: "Cc3", user, caption: null };
  const read = itemsOf(
    [listed, graph, partial, { ...listed, product_type: "ad" }].map((data) => wrapped("instagram.com", data)),
  );
  const best = recognise(formats, read.sample).best;
  expect(best?.id).toBe("zeeschuimer-instagram");
  expect(mapAll(best!, read)).toMatchObject([
    {
      post: {
        id: "Ca1",
        author: { id: "9", handle: "mfa.nor" },
        postedAt: noon,
        mentions: ["envoy", "co", "un.sud"],
        media: ["image", "video"],
        counters: { likes: 5, replies: 6 },
      },
    },
    { post: { id: "Cb2", text: "old", counters: { likes: 3, replies: 1, views: null } } },
    { post: { id: "Cc3", postedAt: null, text: "", media: ["video"], counters: { likes: null } } },
    { kind: "reject", reason: "an advertisement, not a post" },
  ]);
});

test("Zeeschuimer Threads: answers, quotes and the address behind the counter", () => {
  const data = {
    code: "Dx1",
    user: { pk: "9", username: "mfa.nor" },
    caption: { text: "hello @envoy.sud" },
    taken_at: taken,
    like_count: 5,
    carousel_media: null,
    image_versions2: { candidates: [{ url: "i" }] },
    video_versions: null,
    audio: null,
    text_post_app_info: {
      repost_count: 4,
      direct_reply_count: 3,
      quote_count: 2,
      is_reply: true,
      reply_to_author: { username: "envoy.sud" },
      link_preview_attachment: { url: "https://l.threads.com/?u=https%3A%2F%2Fa.example%2Fx" },
      share_info: { quoted_post: { code: "Dx0", user: { username: "un.sud" } } },
    },
  };
  const { id, posts } = recognised(itemsOf([wrapped("threads.net", data)]));
  expect(id).toBe("zeeschuimer-threads");
  expect(posts[0]).toMatchObject({
    kind: "reply",
    replyTo: { handle: "envoy.sud" },
    quoteOf: { id: "Dx0", handle: "un.sud" },
    links: ["https://a.example/x"],
    media: ["image"],
    counters: { likes: 5, reposts: 4, replies: 3, quotes: 2 },
  });
});
