import { expect, test } from "vitest";
import { context, itemsOf, mapAll, postsOf, tableOf } from "../../test/read-sample.ts";
import { crowdtangleFacebook } from "./facebook/formats/crowdtangle.ts";
import { formats } from "./formats.ts";
import { crowdtangleInstagram } from "./instagram/formats/crowdtangle.ts";
import { recognise } from "./recognise.ts";
import { telegramDesktop } from "./telegram/formats/desktop.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const taken = noon / 1000;

function recognised(read: ReturnType<typeof itemsOf>) {
  const { best } = recognise(formats, read.sample);
  if (!best) throw new Error("not recognised");
  return { id: best.id, posts: postsOf(best, read) };
}

test("4CAT Telegram: the channel speaks where nobody is named, forwards name their source", () => {
  const { id, posts } = recognised(
    tableOf(
      "id,thread_id,chat,author,author_username,author_name,author_is_bot,body,body_markdown,is_reply,reply_to,views,reactions,restriction_reason,chat_restriction_reason,message_noforwards,chat_noforwards,timestamp,unix_timestamp,timestamp_edited,unix_timestamp_edited,author_forwarded_from_name,author_forwarded_from_username,author_forwarded_from_id,entities_linked,entities_mentioned,all_connections,timestamp_forwarded_from,unix_timestamp_forwarded_from,link_title,link_description,link_attached,attachment_type,attachment_data,attachment_filename\n" +
        "mfa_nor-12,mfa_nor,mfa_nor,,,,no,Hello @envoy_sud,,True,11,340,👍,,,no,no,2017-10-23 12:30:00,1508761800,,,The Envoy,envoy_sud,555,,envoy_sud,envoy_sud,,,,,https://a.example/x,photo,,\n" +
        "grp-13,grp,grp,4242,,Anna K,no,hi,,False,,,,,,no,no,2017-10-23 12:30:00,1508761800,,,,,,,,,,,,,,,,\n",
    ),
  );
  expect(id).toBe("4cat-telegram");
  expect(posts[0]).toMatchObject({
    id: "mfa_nor-12",
    author: { handle: "mfa_nor" },
    postedAt: noon,
    kind: "repost",
    replyTo: { id: "mfa_nor-11" },
    repostOf: { handle: "envoy_sud", name: "The Envoy" },
    mentions: ["envoy_sud"],
    links: ["https://a.example/x"],
    media: ["image"],
    counters: { views: 340 },
  });
  expect(posts[1]).toMatchObject({
    author: { id: "4242", handle: null, name: "Anna K" },
    kind: "original",
    replyTo: null,
  });
});

test("4CAT Bluesky: did, handle, quoted and answered people", () => {
  const { id, posts } = recognised(
    tableOf(
      "collected_at,query,rank,id,thread_id,created_at,author,author_id,body,link,tags,like_count,quote_count,reply_count,repost_count,quoted_post,quoted_user,replied_to_post,replied_to_user,replies_allowed,mentions,links,images,labels,has_poll,languages,author_display_name,author_profile,author_avatar,author_created_at,timestamp\n" +
        '2017-10-24T00:00:00,q,1,at://did:plc:abc/app.bsky.feed.post/3k,at://x,2017-10-23T12:30:00+00:00,mfa.nor.example,did:plc:abc,hello @envoy.sud.example,https://bsky.app/profile/mfa.nor.example/post/3k,"tea,talks",5,1,2,3,DELETED,,https://bsky.app/profile/envoy.sud.example/post/3j,envoy.sud.example,True,envoy.sud.example,,,,False,en,MFA,https://bsky.app/profile/mfa.nor.example,https://cdn.example/a,,1508761800\n',
    ),
  );
  expect(id).toBe("4cat-bluesky");
  expect(posts[0]).toMatchObject({
    id: "at://did:plc:abc/app.bsky.feed.post/3k",
    author: { id: "did:plc:abc", handle: "mfa.nor.example", name: "MFA" },
    postedAt: noon,
    kind: "reply",
    replyTo: { id: "https://bsky.app/profile/envoy.sud.example/post/3j", handle: "envoy.sud.example" },
    quoteOf: null,
    mentions: ["envoy.sud.example"],
    sourceLanguage: "en",
    counters: { likes: 5, quotes: 1, replies: 2, reposts: 3 },
    seenAt: Date.UTC(2017, 9, 24),
  });
});

test("4CAT TikTok, Instagram and Threads are told apart and hidden likes are unknown", () => {
  const tiktok = recognised(
    tableOf(
      "collected_from_url,id,thread_id,author,author_full,author_followers,author_likes,author_videos,author_avatar,body,stickers,timestamp,unix_timestamp,is_duet,is_ad,is_paid_partnership,is_sensitive,is_photosensitive,music_name,music_id,music_url,music_thumbnail,music_author,video_url,tiktok_url,thumbnail_url,likes,comments,shares,plays,hashtags,challenges,diversification_labels,location_created,effects,warning\n" +
        "u,7000000000000000001,7,mfa.nor,MFA,100,2,30,av,tea #tea,,2017-10-23 12:30:00,1508761800,no,no,no,no,no,m,1,,,,v,https://www.tiktok.com/@mfa.nor/video/7,t,1,2,3,4,tea,,,NO,,\n",
    ),
  );
  expect([tiktok.id, tiktok.posts[0]?.counters, tiktok.posts[0]?.authorCounters]).toEqual([
    "4cat-tiktok",
    { likes: 1, replies: 2, reposts: 3, views: 4 },
    { followers: 100, posts: 30, likes_given: 2 },
  ]);
  const instagram = recognised(
    tableOf(
      "collected_from_url,collected_from_view,partial_item,id,timestamp,thread_id,parent_id,url,body,author_id,author,author_fullname,verified,author_avatar_url,coauthors,coauthor_fullnames,coauthor_ids,media_type,num_media,image_urls,media_urls,hashtags,usertags,play_count,likes_hidden,num_likes,num_comments,location_name,location_id,location_latlong,location_city,unix_timestamp,missing_media\n" +
        "u,feed,False,Cabc_-1,2017-10-23 12:30:00,C,C,https://www.instagram.com/p/Cabc_-1,tea with @un.sud,9,mfa.nor,MFA,True,a,co_host,Co Host,8,photo,1,i,i,,envoy,0,yes,0,7,,,,,1508761800,\n",
    ),
  );
  expect([instagram.id, instagram.posts[0]?.counters, instagram.posts[0]?.mentions]).toEqual([
    "4cat-instagram",
    { replies: 7 },
    ["co_host", "envoy", "un.sud"],
  ]);
  const threads = recognised(
    tableOf(
      "collected_from_url,id,thread_id,url,body,timestamp,author,author_is_verified,author_avatar,image_url,video_url,audio_url,link_url,link_thumbnail_url,is_paid_partnership,likes,reposts,replies,quotes,hashtags,unix_timestamp\n" +
        "u,Dx1,Dx1,https://www.threads.com/@mfa.nor/post/Dx1,hello,2017-10-23 12:30:00,mfa.nor,yes,a,,,,,,no,5,4,3,2,,1508761800\n",
    ),
  );
  expect([threads.id, threads.posts[0]?.counters]).toEqual([
    "4cat-threads",
    { likes: 5, reposts: 4, replies: 3, quotes: 2 },
  ]);
});

test("4CAT's custom core is read, an answer is known by its thread", () => {
  const { id, posts } = recognised(
    tableOf(
      "id,thread_id,author,body,timestamp\n1,1,anna,hello,2017-10-23 12:30:00\n2,1,ben,@anna hi,2017-10-23 12:30:00\n",
    ),
  );
  expect([id, posts.map(({ kind, replyTo, postedAt }) => [kind, replyTo?.id, postedAt])]).toEqual([
    "4cat-custom",
    [
      ["original", undefined, noon],
      ["reply", "1", noon],
    ],
  ]);
});

const facebookHeader =
  'Page Name,User Name,Facebook Id,Page Category,Page Admin Top Country,Page Description,Page Created,Likes at Posting,Followers at Posting,Post Created,Post Created Date,Post Created Time,Type,Total Interactions,Likes,Comments,Shares,Love,Wow,Haha,Sad,Angry,Care,Video Share Status,Is Video Owner?,Post Views,Total Views,Total Views For All Crossposts,Video Length,URL,Message,Link,Final Link,Image Text,Link Text,Description,Sponsor Id,Sponsor Name,Sponsor Category,"Overperforming Score (weighted  —  Likes 1x Shares 1x Comments 1x Love 1x Wow 1x Haha 1x Sad 1x Angry 1x Care 1x )"\n';

test("CrowdTangle Facebook: zone word, thousands separators, page likes apart from reactions", () => {
  const read = tableOf(
    `${facebookHeader}MFA Norland,mfanorland,1234567,GOV,NO,About,2010,"12,345",13000,2017-10-23 08:30:00 EDT,2017-10-23,08:30:00,Photo,"1,234","1,000",34,20,100,50,30,10,5,5,,-,0,0,0,,https://www.facebook.com/1234567/posts/10161543453406509,Hello #tea,https://a.example/?a=1&b=2,,,,,,,,1.5\n`,
  );
  const { id, posts } = recognised(read);
  expect(id).toBe("crowdtangle-facebook");
  expect(posts[0]).toMatchObject({
    id: "10161543453406509",
    author: { id: "1234567", handle: "mfanorland", name: "MFA Norland" },
    postedAt: noon,
    media: ["image"],
    links: ["https://a.example/?a=1&b=2"],
    counters: { likes: 1000, replies: 34, reposts: 20, reactions: 1200, views: 0 },
    authorCounters: { page_likes: 12345, followers: 13000 },
    authorSeenAt: noon,
  });
});

test("CrowdTangle groups and other zones are read, an unknown zone word is rejected", () => {
  const rows = ["CET", "UTC", "IST"].map(
    (zone, place) =>
      `Group,grp,77,,,,,1,2,2017-10-23 12:30:00 ${zone},,,Status,3,1,1,1,0,0,0,0,0,0,,,0,0,0,,https://www.facebook.com/groups/77/permalink/${place}9,Hi,,,,,,,,,0\n`,
  );
  const read = tableOf(
    facebookHeader.replace("Page Name", "Group Name").replace("Score (weighted", "(new name") + rows.join(""),
  );
  expect(recognise(formats, read.sample).best?.id).toBe("crowdtangle-facebook");
  const [cet, utc, ist] = mapAll(crowdtangleFacebook, read);
  expect([cet, utc]).toMatchObject([{ post: { postedAt: noon - 3_600_000, id: "09" } }, { post: { postedAt: noon } }]);
  expect(ist).toMatchObject({ kind: "reject", reason: expect.stringContaining("IST") });
});

test("CrowdTangle Instagram: the post's code is its id", () => {
  const { id, posts } = recognised(
    tableOf(
      'Account,User Name,Followers at Posting,Post Created,Post Created Date,Post Created Time,Type,Total Interactions,Likes,Comments,Views,URL,Link,Photo,Title,Description,Image Text,Sponsor Id,Sponsor Name,Overperforming Score\nMFA,mfa.nor,"1,500",2017-10-23 14:30:00 CEST,,,Video,"2,100","2,000",100,9000,https://www.instagram.com/p/Cabc_-1/,l,p,,Tea with @envoy.sud,,,,1\n',
    ),
  );
  expect(id).toBe("crowdtangle-instagram");
  expect(posts[0]).toMatchObject({
    id: "Cabc_-1",
    postedAt: noon,
    counters: { likes: 2000, replies: 100, views: 9000 },
    authorCounters: { followers: 1500 },
    mentions: ["envoy.sud"],
  });
  expect(crowdtangleInstagram.version).toBe("1");
});

const channel = { name: "MFA Norland", type: "public_channel", id: 1500 };
const message = {
  id: 7,
  type: "message",
  date: "2017-10-23T17:30:00",
  date_unixtime: String(taken),
  from: "MFA Norland",
  from_id: "channel1500",
};

test("Telegram Desktop: pieces of text, forwards, answers, reactions; service messages are rejected", () => {
  const text = [
    "Read ",
    { type: "text_link", text: "this", href: "https://a.example/x" },
    " by ",
    { type: "mention", text: "@envoy_sud" },
    " and ",
    { type: "mention_name", text: "Anna K", user_id: 99 },
    " ",
    { type: "hashtag", text: "#tea" },
    " ",
    { type: "link", text: "b.example" },
  ];
  const read = itemsOf(
    [
      {
        ...message,
        text,
        reply_to_message_id: 3,
        forwarded_from: "The Envoy",
        reactions: [{ type: "emoji", emoji: "👍", count: 3, recent: [{ from: "Ben" }] }, { count: 2 }],
        photo: "photos/1.jpg",
      },
      { id: 8, type: "service", date: "2017-10-23T17:30:00", actor: "MFA Norland", action: "pin_message", text: "" },
    ],
    "result.json",
    channel,
  );
  expect(recognise(formats, read.sample).best?.id).toBe("telegram-desktop");
  const [post, service] = mapAll(telegramDesktop, read, { ...context, account: "mfa_nor" });
  expect(post).toMatchObject({
    post: {
      id: "mfa_nor-7",
      url: "https://t.me/mfa_nor/7",
      author: { id: "1500", handle: "mfa_nor", name: "MFA Norland" },
      postedAt: noon,
      text: "Read this by @envoy_sud and [Anna K](tg://user?id=99) #tea b.example",
      kind: "repost",
      repostOf: { name: "The Envoy" },
      replyTo: { id: "mfa_nor-3" },
      mentions: ["envoy_sud"],
      links: ["https://a.example/x", "https://b.example"],
      tags: ["tea"],
      media: ["image"],
      counters: { reactions: 5 },
    },
  });
  expect(service).toEqual({ kind: "reject", reason: "a service message (pin_message), not a post" });
});

test("a private talk is no publication, and an account's whole export gives what channels wrote", () => {
  const [talk] = mapAll(
    telegramDesktop,
    itemsOf([{ ...message, from_id: "user5", text: "hi" }], "", { ...channel, type: "personal_chat" }),
  );
  expect(talk).toMatchObject({ kind: "reject", reason: expect.stringContaining("two people") });
  const [own, other] = mapAll(
    telegramDesktop,
    itemsOf([
      { ...message, text: "hi" },
      { ...message, from_id: "user5", text: "hi" },
    ]),
  );
  expect(own).toMatchObject({ post: { id: "1500-7", author: { id: "1500" } } });
  expect(other).toMatchObject({ kind: "reject", reason: expect.stringContaining("export the channel") });
});

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

test("YouTube Data Tools, Facepager and QUT tables are recognised", () => {
  const ids = [
    "position,channelId,channelTitle,videoId,publishedAt,publishedAtSQL,videoTitle,videoDescription,tags,viewCount,likeCount,commentCount\n1,UC1,MFA,v1,2017-10-23T12:30:00Z,,T,D,,1,2,3\n",
    "id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,authorChannelUrl,isReplyTo\nUg1,0,1,2017-10-23 12:30:00,Anna,hello,UC9,,\n",
    "path,id,parent_id,level,object_id,object_type,query_status,query_time,query_type,from.name,created_time,type,link,message\np,1,,0,77_88,data,fetched (200),2017-10-24 00:00:00,Facebook,MFA,2017-10-23T12:30:00+0000,photo,,hello\n",
    "message_id,user_id,username,repost_id,reply_id,message,timestamp,urls\n1,2,anna,,,hello,1508761800,https://a.example https://b.example\n",
  ].map((text) => recognised(tableOf(text)));
  expect(ids.map(({ id, posts }) => [id, posts[0]?.postedAt])).toEqual([
    ["youtube-data-tools-videos", noon],
    ["youtube-data-tools-comments", noon],
    ["facepager-facebook", noon],
    ["qut-csv", noon],
  ]);
});
