import { expect, test } from "vitest";
import { mapAll, postsOf, tableOf } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";
import { crowdtangleFacebook } from "./crowdtangle.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);

function recognised(read: ReturnType<typeof tableOf>) {
  const { best } = recognise(formats, read.sample);
  if (!best) throw new Error("not recognised");
  return { id: best.id, posts: postsOf(best, read) };
}

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
    seenAt: null,
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
});
