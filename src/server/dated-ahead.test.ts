import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { Activity } from "../contract/activity.ts";
import type { Overview } from "../contract/overview.ts";
import { importOne } from "./answers/import.ts";

const header =
  "Page Name,User Name,Facebook Id,Likes at Posting,Followers at Posting,Post Created,Type,Likes,Comments,Shares,Love,Wow,Haha,Sad,Angry,Care,URL,Message\n";
const row = (day: string, id: number) =>
  `MFA Norland,mfanorland,1234567,100,100,${day} 12:30:00 UTC,Photo,1,3,2,0,0,0,0,0,0,https://www.facebook.com/1234567/posts/${id},Hello\n`;

test("a post dated in the future does not stretch what is drawn of an account, nor is it counted there", async () => {
  const { workspace, server, folder } = await openDesk();
  const evidence = {
    kind: "government-list",
    source: "List of the ministry",
    url: "https://ministry.example/list",
    date: "2017-10-01",
  };
  const payload = { platform: "facebook", handle: "mfanorland", holder: "NO/mfa", evidence };
  await server.inject({ method: "POST", url: "/api/v1/accounts", payload });
  const path = join(folder, "facebook.csv");
  writeFileSync(path, header + row("2017-10-23", 901) + row("2017-10-30", 902) + row("2099-02-10", 903));
  const done = await importOne(workspace, path, {}, { signal: new AbortController().signal, tell: () => {} });
  await workspace.runStages(new AbortController().signal);
  expect(done).toMatchObject({ stored: 3 });
  const overview = (await server.inject("/api/v1/overview")).json<Overview>();
  expect(overview).toMatchObject({ counts: { posts: 3 }, lastPostAt: Date.UTC(2017, 9, 30, 12, 30) });
  expect(overview.postsByState.rows.find(({ state }) => state === "NO")?.posts).toBe(2);
  for (const url of ["/api/v1/accounts/facebook:mfanorland/activity", "/api/v1/actors/state:NO/activity"]) {
    const activity = (await server.inject(url)).json<Activity>();
    expect(activity).toMatchObject({ posts: 2, last: Date.UTC(2017, 9, 30, 12, 30), by: "day" });
    expect(activity.timeline.map(({ start }) => start)).toEqual(["2017-10-23", "2017-10-30"]);
  }
}, 30_000);
