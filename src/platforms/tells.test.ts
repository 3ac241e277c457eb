import { expect, test } from "vitest";
import { findFormat } from "../collect/import/find-format.ts";
import { formatOf } from "./file/mapped-format.ts";
import { Mapping } from "./file/mapping.ts";
import type { Sample } from "./format.ts";
import { tellsOf } from "./tells.ts";

const table = (columns: string[]): Sample => ({ fileName: "a.csv", container: "table", columns, rows: [], items: [] });
const format = (fields: Record<string, unknown>, more = {}) =>
  formatOf(Mapping.parse({ platform: "twitter", fields: { id: "id", ...fields }, ...more }));

test("a file tells what it has columns for, and on X whom its texts name", () => {
  const some = format({
    text: "body",
    media: { column: "photos", optional: true },
    links: { column: "urls", optional: true },
  });
  expect(tellsOf(some, table(["id", "body", "photos"]))).toEqual(["media", "mentions"]);
  expect(tellsOf(some, table(["ID", "urls"]))).toEqual(["links"]);
});

test("kinds are told by answers and reposts together, by words that are explained, or by X’s custom", () => {
  const columns = table(["id", "answers", "passes", "type"]);
  expect(tellsOf(format({ replyToId: "answers" }), columns)).toEqual([]);
  expect(tellsOf(format({ replyToId: "answers", isRepost: "passes" }), columns)).toEqual(["kinds"]);
  expect(tellsOf(format({ kind: "type" }), columns)).toEqual([]);
  expect(tellsOf(format({ kind: { column: "type", values: { RT: "repost" } } }), columns)).toEqual(["kinds"]);
  expect(tellsOf(format({ text: "type" }, { byText: true, platform: "website" }), columns)).toEqual(["kinds"]);
});

test("what a live source gives of a post is whole; an export of our own may hold what was not known", () => {
  const none = table([]);
  expect(tellsOf(findFormat("live:bluesky", null), none)).toEqual(["media", "links", "kinds", "mentions"]);
  expect(tellsOf(findFormat("live:x", null), none)).toEqual(["links", "kinds", "mentions"]);
  expect(tellsOf(findFormat("attache-posts", null), table(["id", "media", "links", "mentions"]))).toEqual([]);
});
