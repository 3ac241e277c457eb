import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type AnsweringServer, answering } from "../../../test/answering-server.ts";
import { openWorkspace, type Workspace } from "../../app.ts";
import { create, serve as serveActivityPub } from "../../platforms/activitypub/activitypub.fixture.ts";
import { account, mfa, serve as serveMastodon, status } from "../../platforms/mastodon/mastodon.fixture.ts";
import { update } from "../../platforms/telegram/bot.fixture.ts";
import { type Invented, pageBefore, pageHtml } from "../../platforms/telegram/preview.fixture.ts";
import { serve as serveVk, token as vkToken, wall } from "../../platforms/vk/vk.fixture.ts";
import { serve as serveX, tweets, token as xToken } from "../../platforms/x/x.fixture.ts";
import { channel, serve as serveYoutube, videos, key as youtubeKey } from "../../platforms/youtube/youtube.fixture.ts";
import { setKey } from "../../server/answers/connector-keys.ts";
import { searchPosts } from "../../server/answers/posts.ts";
import { openRaw } from "../../store/raw/raw-files.ts";
import { listBatchRows } from "../../store/state/queries/batches.ts";
import { findSource } from "../../store/state/queries/collect-sources.ts";
import { openWeb } from "../web/open-web.ts";
import { collectSources } from "./collect-sources.ts";
import { coverageOf } from "./coverage.ts";
import { openDesk } from "./desk.ts";
import { followSource } from "./follow-source.ts";

// A workspace, its stages and some hundred pages.
const now = Date.UTC(2026, 3, 1);

async function deskWith(servers: readonly AnsweringServer[]) {
  const workspace: Workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-platforms-")), {});
  onTestFinished(() => workspace.close());
  const web = openWeb({
    allowed: servers.map(({ origin }) => new URL(origin).host),
    limits: { delay: 0, attempts: 1 },
    pace: { now: () => now, wait: async () => {} },
  });
  onTestFinished(() => web.close());
  const room = () => ({ ...workspace.collectRoom(), web: () => web, now: () => now });
  const follow = (address: string, options: object, given: object = { holder: "UZ/mfa", evidence: "invented" }) =>
    followSource(
      workspace.state,
      room().connectors,
      { address, options: { ...options }, ...given },
      { by: "test", at: now },
    ).source.id;
  const collect = async (ids: readonly string[]) => {
    const sources = ids.flatMap((id) => findSource(workspace.state, id) ?? []);
    const { runs } = await collectSources(openDesk(room()), sources, { since: null });
    return runs;
  };
  return { workspace, follow, collect };
}

const numbers = (from: number, to: number): Invented[] =>
  Array.from({ length: to - from + 1 }, (_, place) => ({ id: from + place, text: `Statement ${from + place}` }));

test("of 500 messages three are deleted, a page fails and a stretch is never shown: coverage names exactly these", async () => {
  let messages = numbers(1, 500).filter(({ id }) => id < 101 || id > 107);
  let isBroken = true;
  const server = await answering(({ query, path }) => {
    if (!path.startsWith("/s/")) return { status: 404 };
    if (isBroken && query.get("before") === "241") return { status: 500 };
    return { html: pageHtml("MfaAtlantis", pageBefore(messages, query.get("before"))) };
  });
  const { workspace, follow, collect } = await deskWith([server]);
  const id = follow("https://t.me/MfaAtlantis", { base: server.origin });
  await collect([id]);
  const open = () =>
    coverageOf(workspace.state, findSource(workspace.state, id)!, { from: 0, to: now, now })
      .gaps.filter(({ state }) => state === "open")
      .map(({ kind, from, to, count }) => [kind, from, to, count]);
  expect(open()).toEqual([
    ["ids", "101", "107", 7],
    ["page", "221", "240", 20],
  ]);

  isBroken = false;
  messages = messages.filter(({ id }) => ![499, 490, 485].includes(id));
  await collect([id]);
  const { gone } = coverageOf(workspace.state, findSource(workspace.state, id)!, { from: 0, to: now, now });
  expect(gone.rows.map(({ post }) => post)).toEqual(["MfaAtlantis-485", "MfaAtlantis-490", "MfaAtlantis-499"]);
  expect(open().filter(([kind]) => kind === "ids")).toEqual([["ids", "101", "107", 7]]);
});

test("every post published on seven kinds of servers is found in search, under its official account", async () => {
  const mastodon = await answering((asked) =>
    serveMastodon(
      { accounts: [mfa], statuses: Array.from({ length: 50 }, (_, place) => status(place + 1)) },
      asked,
      mastodon.origin,
    ),
  );
  const outbox = await answering((asked) =>
    serveActivityPub(
      { activities: (at) => Array.from({ length: 12 }, (_, place) => create(at, 12 - place)) },
      asked,
      outbox.origin,
    ),
  );
  const telegram = await answering(({ query }) => ({
    html: pageHtml("MfaAtlantis", pageBefore(numbers(1, 30), query.get("before"))),
  }));
  const bot = await answering(({ body }) => {
    const { offset = 0 } = JSON.parse(body);
    const updates = Array.from({ length: 9 }, (_, place) =>
      update(900 + place, 101 + place, { text: `Statement ${place}` }),
    );
    return { json: { ok: true, result: updates.filter(({ update_id }) => update_id >= offset) } };
  });
  const youtube = await answering((asked) => serveYoutube(videos(60), asked));
  const vk = await answering((asked) => serveVk(wall(130), asked));
  const x = await answering((asked) => serveX(tweets(140), asked));
  const { workspace, follow, collect } = await deskWith([mastodon, outbox, telegram, bot, youtube, vk, x]);
  setKey(workspace, "telegram.bot", "123456:invented-token-of-nobody");
  setKey(workspace, "youtube.key", youtubeKey);
  setKey(workspace, "vk.token", vkToken);
  setKey(workspace, "x.bearer", xToken);
  const ids = [
    follow("MFA@social.atlantis.example", { base: mastodon.origin }),
    follow("activitypub:mfa@atlantis.example", { base: outbox.origin }),
    follow("https://t.me/MfaAtlantis", { base: telegram.origin }),
    follow("bot:AtlantisMfaBot", { base: bot.origin }, { account: "telegram:mfaatlantis" }),
    follow(`https://www.youtube.com/channel/${channel}`, { base: youtube.origin }),
    follow("https://vk.com/mfa_atlantis", { base: vk.origin }),
    follow("https://x.com/MFA_Atlantis", { base: x.origin }),
  ];
  const runs = await collect(ids);
  expect(runs.map(({ failure }) => failure)).toEqual(ids.map(() => null));
  const again = await collect(ids);
  expect(again.map(({ fresh }) => fresh)).toEqual(ids.map(() => 0));
  await workspace.flush();
  await workspace.runStages(new AbortController().signal);
  const found = (query: object): number => searchPosts(workspace, { facets: false, ...query } as never).total;
  expect(found({ platform: ["mastodon"] })).toBe(62);
  expect(found({ platform: ["telegram"] })).toBe(39);
  expect(found({ platform: ["youtube"] })).toBe(60);
  expect(found({ platform: ["vkontakte"] })).toBe(130);
  expect(found({ platform: ["x"] })).toBe(140);
  expect(found({ actor: ["UZ/mfa"] })).toBe(62 + 39 + 60 + 130 + 140);
});

test("one source that fails does not stop the others, and strangers who answer stay under pseudonyms", async () => {
  const person = account("50", "curious_canary", {
    acct: "curious_canary@else.example",
    display_name: "Curious Canary",
  });
  const answer = status(60, {
    account: person,
    uri: "https://else.example/users/curious_canary/statuses/1",
    in_reply_to_id: "5",
    content: "<p>What about water?</p>",
  });
  const world = { accounts: [mfa], statuses: [status(5, { replies_count: 1 })], answers: { 5: [answer] } };
  const mastodon = await answering((asked) => serveMastodon(world, asked, mastodon.origin));
  const broken = await answering(() => ({ status: 500 }));
  const { workspace, follow, collect } = await deskWith([mastodon, broken]);
  const runs = await collect([
    follow("https://t.me/Broken", { base: broken.origin }),
    follow("MFA@social.atlantis.example", { base: mastodon.origin, replies: true }),
  ]);
  expect(runs.map(({ failure }) => failure)).toEqual(["server error", null]);
  await workspace.flush();
  await workspace.runStages(new AbortController().signal);
  const { rows } = searchPosts(workspace, { q: "water", facets: false } as never);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/canary/i);
});

test("a page in a markup nobody knows is a failure that is kept: its raw lies in a batch, where remap finds it", async () => {
  const strange = pageHtml("MfaAtlantis", numbers(1, 3)).replaceAll("tgme_widget_message", "tgw_msg");
  const server = await answering(() => ({ html: strange }));
  const { workspace, follow, collect } = await deskWith([server]);
  const id = follow("https://t.me/MfaAtlantis", { base: server.origin });
  const [run] = await collect([id]);
  expect(run).toMatchObject({ failure: "unreadable", seen: 1, message: expect.stringContaining("changed layout") });
  await workspace.flush();
  const [batch] = listBatchRows(workspace.state, { limit: 5, offset: 0 });
  const kept: Buffer[] = [];
  for await (const part of openRaw(workspace.state, workspace.keys, workspace.folder, batch?.id ?? "").content)
    kept.push(Buffer.from(part));
  expect(Buffer.concat(kept).toString()).toContain("tgw_msg");
});
