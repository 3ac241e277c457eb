import { expect, test } from "vitest";
import { itemsOf, tableOf } from "../../test/read-sample.ts";
import { driftOf } from "./drift.ts";
import { formats } from "./formats.ts";
import { recognise } from "./recognise.ts";
import { fourcatX } from "./x/formats/fourcat.ts";
import { zeeschuimerX } from "./x/formats/zeeschuimer.ts";

const header =
  "collected_from_url,id,thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,author_id,author_avatar_url,author_banner_url,verified,source,language_guess,possibly_sensitive,retweet_count,reply_count,like_count,quote_count,impression_count,is_retweet,retweeted_user,is_quote_tweet,quote_tweet_id,quote_author,quote_body,quote_images,quote_videos,is_quote_withheld,is_reply,replied_author,is_withheld,hashtags,urls,images,videos,mentions,long_lat,place_name";

test("the layout as it is declared has not drifted", () => {
  const { sample } = tableOf(`${header}\n`);
  expect(recognise(formats, sample).best?.id).toBe("4cat-x");
  expect(driftOf(fourcatX, sample)).toEqual({ unknown: [], missing: [] });
});

test("a new column and a lost one are named, and the file is still recognised", () => {
  const { sample } = tableOf(`${header.replace("like_count", "like_total")}\n`);
  expect(recognise(formats, sample).best?.id).toBe("4cat-x");
  expect(driftOf(fourcatX, sample)).toEqual({ unknown: ["like_total"], missing: ["like_count"] });
});

test("a renamed column that is required leaves the file unrecognised, with its nearest kin named", () => {
  const { sample } = tableOf(`${header.replace(",author,", ",autor,")}\n`);
  const { best, candidates } = recognise(formats, sample);
  expect([best, candidates[0]?.id]).toEqual([null, "4cat-x"]);
  expect(driftOf(fourcatX, sample)).toEqual({ unknown: ["autor"], missing: ["author"] });
});

test("fields inside items are looked for too", () => {
  const { sample } = itemsOf([
    { source_platform: "x.com", data: { rest_id: "1", legacy: { text: "hello" }, glow: 1 } },
  ]);
  expect(driftOf(zeeschuimerX, sample)).toEqual({
    unknown: ["glow"],
    missing: ["legacy.full_text|note_tweet", "legacy.created_at", "core.user_results|user|legacy.user_id_str"],
  });
});

test("two formats that fit equally are left to the user", () => {
  const twin = { ...fourcatX, id: "twin" };
  const { best, candidates } = recognise([fourcatX, twin], tableOf(`${header}\n`).sample);
  expect([best, candidates.map(({ id }) => id)]).toEqual([null, ["4cat-x", "twin"]]);
});
