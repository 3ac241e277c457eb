import { expect, test } from "vitest";
import { postsOf, tableOf } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";

function recognised(header: readonly string[], row: readonly string[]) {
  const read = tableOf(`${header.join(",")}\n${row.join(",")}\n`);
  const { best } = recognise(formats, read.sample);
  return { id: best?.id, posts: best ? postsOf(best, read) : [] };
}

const owner = ["post_owner.type", "post_owner.id", "post_owner.name", "post_owner.username"];

test("Meta Content Library, Facebook: the library's ids as text, reactions summed, likes apart", () => {
  const header = ["id", "creation_time", "modified_time", "text", "lang", "mcl_url", ...owner, "link_attachment.link"];
  const counts = ["like", "love", "wow", "haha", "sad", "angry", "care", "comment", "share"].map(
    (of) => `statistics.${of}_count`,
  );
  const { id, posts } = recognised(
    [...header, ...counts, "statistics.views"],
    [
      ...["906361111722897408", "2024-03-18T12:30:00+00:00", "", "We met in Samarkand", "en", "https://mcl.example/1"],
      ...[
        "page",
        "1001",
        "Ministry of Norland",
        "mfanorland",
        "https://mfa.example/1",
        "10",
        "2",
        "1",
        "0",
        "0",
        "0",
        "1",
      ],
      ...["4", "3", "500"],
    ],
  );
  expect(id).toBe("content-library-facebook");
  expect(posts[0]).toMatchObject({
    id: "906361111722897408",
    author: { id: "1001", handle: "mfanorland", name: "Ministry of Norland" },
    postedAt: Date.UTC(2024, 2, 18, 12, 30),
    sourceLanguage: "en",
    links: ["https://mfa.example/1"],
    counters: { likes: 10, replies: 4, reposts: 3, views: 500, reactions: 14 },
  });
});

test("Meta Content Library, Instagram: what is not counted there is not known", () => {
  const { id, posts } = recognised(
    [
      "id",
      "creation_time",
      "text",
      "lang",
      "mcl_url",
      ...owner,
      "media_type",
      "statistics.like_count",
      "statistics.comment_count",
    ],
    ["77", "2024-03-18T12:30:00+00:00", "Navruz", "uz", "", "account", "5", "MFA", "mfa_norland", "IMAGE", "9", "1"],
  );
  expect(id).toBe("content-library-instagram");
  expect(posts[0]?.counters).toEqual({ likes: 9, replies: 1 });
  expect(posts[0]?.author.handle).toBe("mfa_norland");
});
