import { expect, test } from "vitest";
import { type itemsOf, postsOf, tableOf } from "../../test/read-sample.ts";
import { formats } from "./formats.ts";
import { recognise } from "./recognise.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);

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
