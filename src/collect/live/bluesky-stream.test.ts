import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { openWorkspace, type Workspace } from "../../app.ts";
import { writeCursor } from "../../platforms/bluesky/jetstream/cursor.ts";
import { connectors } from "../../platforms/connectors.ts";
import { addAccount } from "../../register/edit-account.ts";
import { searchPosts } from "../../server/answers/posts.ts";
import { listSources } from "../../server/answers/sources.ts";
import { findItem } from "../../store/state/queries/collect-items.ts";
import { lastProfile } from "../../store/state/queries/collect-profiles.ts";
import { gapsOf } from "../../store/state/queries/collect-runs.ts";
import { addSourceRow } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { writeSetting } from "../../store/state/queries/register-settings.ts";
import { followBluesky, setStream, streamedSources, streamStatus } from "./bluesky-stream.ts";
import { collectSources } from "./collect-sources.ts";
import { coverageOf } from "./coverage.ts";
import { openDesk } from "./desk.ts";
import { noteLostStretch } from "./lost-stretch.ts";

const did = "did:plc:mfamfamfamfamfamfamfamfa";
const uri = `at://${did}/app.bsky.feed.post/3kabcdefghi2z`;
let workspace: Workspace;
let server: WebSocketServer;
let play: (socket: WebSocket, asked: URLSearchParams) => void = () => {};

beforeEach(async () => {
  workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-stream-")), { ATTACHE_ALLOW_HOSTS: "127.0.0.1" });
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket, request) => play(socket, new URL(request.url ?? "", "ws://here").searchParams));
  await new Promise((resolve) => server.once("listening", resolve));
  const { state } = workspace;
  setStream(state, { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`, dictionary: null });
  const evidence = { kind: "other", source: "test", date: "2026-01-01" };
  const account = { platform: "bluesky", handle: "mfa.example.uz", userId: did, holder: "UZ/mfa", evidence };
  const id = addAccount(state, account, { by: "test", at: Date.now() });
  const source = { connector: "bluesky", address: `at://${did}`, handle: "mfa.example.uz", account: id };
  addSourceRow(state, { ...source, options: "{}", evidence: null, added_at: Date.now() });
});

afterEach(async () => {
  for (const socket of server.clients) socket.terminate();
  server.close();
  await workspace.close();
});

const source = () => streamedSources(workspace.state).get(did)!;
const micros = () => Date.now() * 1000;
const commit = (operation: string, rev: string, record?: object) =>
  JSON.stringify({
    ...{ did, time_us: micros(), kind: "commit" },
    commit: {
      rev,
      operation,
      collection: "app.bsky.feed.post",
      rkey: "3kabcdefghi2z",
      ...(record && { record, cid: rev }),
    },
  });
const record = { text: "Toshkentda hamkorlik bitimi imzolandi", createdAt: "2026-03-01T09:00:00Z", langs: ["uz"] };

/** Follows until `enough` is so. */
async function follow(enough: () => boolean): Promise<void> {
  const stop = new AbortController();
  const { state, openSocket: connect } = workspace;
  await followBluesky(
    {
      ...{ state, connect, now: Date.now, random: () => 0, room: () => workspace.collectRoom() },
      readDictionary: () => Buffer.alloc(0),
      async wait(_milliseconds, signal) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (!signal.aborted && enough()) stop.abort();
      },
      onError(cause) {
        throw cause;
      },
    },
    stop.signal,
  );
}

test("what a followed account posts live is stored and found, what it deletes is recorded, nothing comes twice", async () => {
  play = (socket) => socket.send(commit("create", "3m222222222aa", record));
  await follow(() => spoolState(workspace.state).items > 0);
  expect(streamStatus(workspace.state)).toMatchObject({ accounts: 1, events: 1, stored: 1, connected: false });
  await workspace.flush();
  await workspace.runStages(new AbortController().signal);
  const found = await searchPosts(workspace, { q: "hamkorlik", pageSize: 10 });
  expect(found.rows).toMatchObject([{ id: uri, author: "mfa.example.uz", postedAt: Date.UTC(2026, 2, 1, 9) }]);

  const cursors: (string | null)[] = [];
  play = (socket, asked) => {
    cursors.push(asked.get("cursor"));
    socket.send(commit("create", "3m222222222aa", record));
    socket.send(commit("delete", "3m222222222ab"));
  };
  await follow(() => findItem(workspace.state, source().id, uri)?.gone_at != null);
  expect(spoolState(workspace.state).items).toBe(0);
  expect(Number(cursors[0])).toBeLessThan(micros() - 5_000_000);
});

test("a new handle and a closed account change what is known of the account", async () => {
  play = (socket) => {
    const common = { did, time_us: micros() };
    socket.send(JSON.stringify({ ...common, kind: "identity", identity: { did, handle: "diplomacy.example.uz" } }));
    const account = { did, active: false, status: "deactivated" };
    socket.send(JSON.stringify({ ...common, time_us: micros() + 1, kind: "account", account }));
  };
  await follow(() => lastProfile(workspace.state, source().id) !== undefined);
  expect(lastProfile(workspace.state, source().id)).toMatchObject({ handle: "diplomacy.example.uz", state: "gone" });
});

test("what the stream no longer has is a gap of each account, with its place on the clock, until a run has read it", async () => {
  const { state } = workspace;
  const day = 86_400_000;
  writeSetting(
    state.raw,
    "collect.jetstream.cursor",
    writeCursor({ at: (Date.now() - 4 * day) * 1000, stored: new Map() }),
  );
  const opened: unknown[] = [];
  play = (_socket, asked) => opened.push(asked);
  await follow(() => opened.length > 0 && streamStatus(state)?.lost != null);
  const gaps = () => gapsOf(state, { source: source().id, states: ["open", "closed"] });
  expect(gaps()).toMatchObject([{ kind: "cursor", state: "open", why: expect.stringContaining("no longer had") }]);
  const [gap] = gaps();
  expect(gap!.last_at! - gap!.first_at!).toBeGreaterThan(2 * day);
  const now = Date.now();
  const { days } = coverageOf(state, source(), { from: now - 5 * day, to: now, now });
  expect(days.find(({ day: one }) => one === new Date(now - 3 * day).toISOString().slice(0, 10))?.state).not.toBe(
    "collected",
  );
  expect(listSources(workspace).stream).toMatchObject({ accounts: 1, lost: { from: expect.any(Number) } });

  const quiet = { ...connectors.find(({ id }) => id === "bluesky")!, async *pages() {} };
  const room = { ...workspace.collectRoom(), connectors: [quiet] };
  await collectSources(openDesk(room), [source()], { since: null });
  expect(gaps()).toMatchObject([{ state: "closed", explanation: expect.stringContaining("read this stretch") }]);
  // A stretch that runs have read is none of the stream's business.
  noteLostStretch(state, [source()], { from: now - 4 * day, to: now - 2 * day }, now);
  expect(gaps()).toMatchObject([{ state: "closed" }]);
});

test("without a followed account, or switched off, no stream is opened", async () => {
  let opened = 0;
  play = () => opened++;
  setStream(workspace.state, { url: null, dictionary: null });
  let looked = 0;
  await follow(() => ++looked > 3);
  expect(opened).toBe(0);
});
