import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { Activity } from "../contract/activity.ts";
import type { Post } from "../contract/posts.ts";
import { importOne } from "./answers/import.ts";

const header =
  "Page Name,User Name,Facebook Id,Likes at Posting,Followers at Posting,Post Created,Type,Likes,Comments,Shares,Love,Wow,Haha,Sad,Angry,Care,URL,Message\n";
const row = (day: string, id: number, followers: number, likes: number) =>
  `MFA Norland,mfanorland,1234567,${followers - 500},${followers},2017-10-${day} 12:30:00 UTC,Photo,${likes},3,2,0,0,0,0,0,0,https://www.facebook.com/1234567/posts/${id},Hello\n`;

test("of a CrowdTangle row followers are dated by the posting, likes by the import, for the export does not say its day", async () => {
  const { workspace, server, folder } = await openDesk();
  const evidence = { kind: "other", source: "List of the ministry", date: "2017" };
  const payload = { platform: "facebook", handle: "mfanorland", holder: "NO/mfa", evidence };
  await server.inject({ method: "POST", url: "/api/v1/accounts", payload });
  const path = join(folder, "facebook.csv");
  writeFileSync(path, header + row("23", 901, 13_000, 1_000) + row("30", 902, 13_400, 70));
  const before = Date.now();
  await importOne(workspace, path, {}, { signal: new AbortController().signal, tell: () => {} });

  await workspace.runStages(new AbortController().signal);
  const activity = (await server.inject("/api/v1/accounts/facebook:mfanorland/activity")).json<Activity>();
  const points = (measure: string) =>
    activity.counters.find((one) => one.measure === measure)?.points.map(({ seenAt, value }) => [seenAt, value]);
  expect(points("followers")).toEqual([
    [Date.UTC(2017, 9, 23, 12, 30), 13_000],
    [Date.UTC(2017, 9, 30, 12, 30), 13_400],
  ]);
  expect(points("page_likes")?.map(([, value]) => value)).toEqual([12_500, 12_900]);

  const post = (await server.inject("/api/v1/posts/facebook/901")).json<Post>();
  const likes = post.counters.find(({ measure }) => measure === "likes");
  expect([likes?.value, likes?.seenKnown]).toEqual([1_000, false]);
  expect(likes?.seenAt).toBeGreaterThanOrEqual(before);
});
