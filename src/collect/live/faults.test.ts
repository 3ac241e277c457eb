import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../../app.ts";
import { post, reject } from "../../domain/post.ts";
import type { CollectTask, Connector, SourcePage, Web } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import { sourcePage, sourceProfile } from "../../platforms/source-page.ts";
import { addAccount } from "../../register/edit-account.ts";
import { capKey, setKey } from "../../server/answers/connector-keys.ts";
import { explainGap, listGaps, retryGap } from "../../server/answers/coverage.ts";
import { gapsOf } from "../../store/state/queries/collect-runs.ts";
import { addSourceRow, allSources, findSource, setCursor, wantRun } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { collectSources } from "./collect-sources.ts";
import { type CollectRoom, openDesk } from "./desk.ts";
import { takeDue } from "./due-sources.ts";

const hour = 3_600_000;
const noon = Date.UTC(2026, 9, 1, 12);
let workspace: Workspace;
let clock = noon;

beforeEach(async () => {
  workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-faults-")), {});
  clock = noon;
});
afterEach(() => workspace.close());

type Pages = (task: CollectTask, web: Web) => AsyncGenerator<SourcePage, void, void>;

/** An invented platform of which a test writes nothing but what it pages. */
const connector = (pages: Pages, more: Partial<Connector> = {}): Connector => ({
  ...{ id: "invented", title: "Invented", platform: "telegram", needs: [], can: ["posts"], limits: [], example: "" },
  recognise: () => null,
  format: {
    ...{ id: "invented", title: "", version: "1", source: "", example: "", known: [], required: [] },
    ...{ container: "items", path: null, recognise: () => 0 },
    bind: () => (item) => {
      const { id, text } = item as { id: string; text?: string };
      if (text === undefined) return reject("there is no text");
      const author = { id: null, handle: "mfa_uzb", name: null, url: null, avatar: null };
      return { kind: "post", post: post({ platform: "telegram", id, author, postedAt: clock, text }) };
    },
  },
  pages,
  ...more,
});

const item = (id: number, at: number, text: string | undefined = `post ${id}`) => ({
  ...{ key: String(id), at, version: text ?? "", content: { id: String(id), text } },
});

const page = (items: SourcePage["items"], more: Partial<SourcePage> = {}) => sourcePage({ items, ...more });

let asked: string[] = [];
const web: Web = {
  now: () => clock,
  get: async (url) => {
    asked.push(String(url));
    return { url: String(url), status: 200, headers: new Map(), body: new Uint8Array(), fetchedAt: clock };
  },
  json: async (url) => {
    asked.push(String(url));
    return {};
  },
};

const room = (one: Connector): CollectRoom => ({
  ...workspace.collectRoom(),
  ...{ connectors: [one], web: () => web, now: () => clock },
});

/** A workspace comes with sources of its own, which sleep. */
const followed = () => allSources(workspace.state).filter(({ connector }) => connector === "invented");

function follow(address: string): string {
  const { id } = addSourceRow(workspace.state, {
    ...{ connector: "invented", address, handle: null, account: null, options: "{}", evidence: null, added_at: clock },
  }).row;
  wantRun(workspace.state, id, null);
  return id;
}

const collect = async (one: Connector) => {
  asked = [];
  return (await collectSources(openDesk(room(one)), followed(), { since: null })).runs;
};

const gaps = () =>
  gapsOf(workspace.state, { source: null, states: ["open", "explained", "retried", "closed"] }).map(
    ({ kind, state, why }) => [kind, state, why],
  );

test("a source that fails stops no other, and its failure stands as a gap until a run reads on", async () => {
  const [bad] = ["bad", "good"].map(follow);
  let broken = true;
  const invented = connector(async function* ({ address }) {
    if (address === "bad" && broken) throw new SourceError("server error", "it answered 503");
    yield page([item(1, clock)]);
  });
  const outcomes = (await collect(invented)).map(({ address, outcome, failure }) => [address, outcome, failure]);
  expect(outcomes.sort()).toEqual([
    ["bad", "failed", "server error"],
    ["good", "ok", null],
  ]);
  expect(gaps()).toEqual([["run", "open", "server error: it answered 503"]]);
  broken = false;
  clock += hour;
  await collect(invented);
  expect(gaps()).toEqual([["run", "closed", "server error: it answered 503"]]);
  expect(findSource(workspace.state, bad!)).toMatchObject({ failures: 0, retry_at: null });
});

test("what was read before a failure is kept once, and the next run reads through it to the end", async () => {
  follow("channel");
  let broken = true;
  const known: boolean[] = [];
  const invented = connector(async function* (task) {
    yield page([item(4, clock), item(3, clock - hour)]);
    known.push(task.known("4"));
    if (broken) throw new SourceError("timeout", "it fell silent");
    yield page([item(2, clock - 2 * hour), item(1, clock - 3 * hour)]);
  });
  expect((await collect(invented))[0]).toMatchObject({ outcome: "partial", fresh: 2 });
  broken = false;
  expect((await collect(invented))[0]).toMatchObject({ outcome: "ok", seen: 4, fresh: 2 });
  expect((await collect(invented))[0]).toMatchObject({ outcome: "ok", seen: 4, fresh: 0 });
  expect(known).toEqual([false, false, true]);
  expect(spoolState(workspace.state).items).toBe(4);
});

test("who asks for patience gets it, and others go on", async () => {
  const [limited] = ["limited", "free"].map(follow);
  const invented = connector(async function* ({ address }) {
    if (address === "limited") throw new SourceError("rate limited", "wait", { retryAt: clock + 3 * hour });
    yield page([]);
  });
  takeDue(workspace.state, clock);
  await collect(invented);
  clock += hour;
  expect(takeDue(workspace.state, clock).map(({ address }) => address)).toEqual(["free"]);
  clock += 2 * hour;
  expect(takeDue(workspace.state, clock).map(({ address }) => address)).toEqual(["limited", "free"]);
  expect(findSource(workspace.state, limited!)?.failures).toBe(1);
});

test("an answer of another shape is told by its fields and never by its words", async () => {
  follow("channel");
  const invented = connector(async function* () {
    yield page([]);
    throw Object.assign(new Error("received “Jane Doe of 5 Elm Street”"), {
      issues: [{ path: ["posts", 0, "author"] }, { path: ["posts", 0, "date"] }],
    });
  });
  const [run] = await collect(invented);
  expect(run?.message).toBe("the answer has another shape than expected: posts.0.author, posts.0.date");
  expect(JSON.stringify(gaps())).not.toContain("Jane");
});

test("a layout that changed does not look like success: items that cannot be read are kept, counted and named", async () => {
  follow("channel");
  const changed = connector(async function* () {
    yield page([{ ...item(1, clock), content: { id: "1", body: "renamed" } }]);
  });
  const [run] = await collect(changed);
  expect(run).toMatchObject({ outcome: "partial", unreadable: 1, fresh: 1 });
  expect(gaps()).toEqual([["unreadable", "open", expect.stringContaining("1 of 1 items could not be read")]]);
  expect(spoolState(workspace.state).items).toBe(1);
});

test("entries that may have passed between two looks at a short feed are a gap", async () => {
  follow("feed");
  let shown = [item(1, clock - hour), item(2, clock)];
  const feed = connector(async function* () {
    yield page(shown);
  });
  await collect(feed);
  clock += 48 * hour;
  shown = [item(8, clock - hour), item(9, clock)];
  await collect(feed);
  expect(gaps()).toEqual([["cursor", "open", expect.stringContaining("entries may have passed")]]);
});

test("a gap can be explained, or read again from where it begins", async () => {
  const id = follow("channel");
  let holes = true;
  const wishes: (number | null)[] = [];
  const invented = connector(async function* (task) {
    wishes.push(task.since);
    const gap = { kind: "page" as const, from: "p2", to: "p2", count: 20, why: "it failed" };
    const stands = holes || task.since === null;
    yield page([item(5, clock)], { gaps: holes ? [gap] : [], cursor: "x" });
    if (stands) yield page([item(1, noon - 9 * hour)]);
  });
  await collect(invented);
  const [gap] = listGaps(workspace, {}).rows;
  expect(explainGap(workspace, gap!.id, "the site was moved that day")).toMatchObject({ state: "explained" });
  retryGap(workspace, gap!.id);
  holes = false;
  clock += hour;
  expect(takeDue(workspace.state, clock).map((source) => source.id)).toEqual([id]);
  await collect(invented);
  expect(wishes).toEqual([null, noon - 9 * hour]);
  expect(gaps()).toEqual([["page", "closed", "it failed"]]);
  expect(findSource(workspace.state, id)).toMatchObject({ wanted: 0, wanted_since: null });
});

test("what is said of a deleted, renamed or suspended account is kept as it changes", async () => {
  const evidence = { kind: "other" as const, source: "test", url: "https://mfa.uz/", date: "2026-01-01", note: null };
  const hand = { by: "test", at: clock };
  for (const handle of ["mfa_uzb", "mfa_kaz"])
    addAccount(workspace.state, { platform: "telegram", handle, holder: "UZ/mfa", evidence }, hand);
  follow("channel");
  let said = sourceProfile({ handle: "mfa_uzb", counters: { followers: 10 }, follows: ["mfa_kaz", "jane_doe"] });
  const invented = connector(async function* () {
    yield page([], { profile: said });
  });
  await collect(invented);
  clock += 1_000;
  await collect(invented);
  said = { ...said, handle: "mfa_uzb", state: "suspended" };
  clock += 1_000;
  await collect(invented);
  const { raw } = workspace.state;
  expect(raw.prepare("select state, counters from source_profiles order by id").all()).toMatchObject([
    { state: "active", counters: '{"followers":10}' },
    { state: "suspended" },
  ]);
  expect(raw.prepare("select follower, followed from account_follows").all()).toMatchObject([
    { follower: "telegram:mfa_uzb", followed: "telegram:mfa_kaz" },
  ]);
  expect(raw.prepare("select follows_listed from follow_counts").all()).toMatchObject([{ follows_listed: 2 }]);
});

test("a key that is missing is said before anything is asked, and a budget ends a run before it is passed", async () => {
  follow("channel");
  const need = { key: "invented.key", title: "a key", how: "ask for it", optional: false };
  const paid = connector(
    async function* (_task, { json }) {
      for (let n = 0; n < 10; n++) {
        await json(`https://api.example/${n}`);
        yield page([item(n, clock)]);
      }
    },
    { needs: [need], estimate: () => ({ requests: 10, cost: 5, unit: "USD", basis: "0.50 a request" }) },
  );
  expect((await collect(paid))[0]).toMatchObject({ outcome: "failed", failure: "needs key" });
  expect(asked).toEqual([]);
  const priced = { ...workspace, collectRoom: () => room(paid) };
  setKey(priced, "invented.key", "secret-value");
  capKey(priced, "invented.key", { cap: 2, unit: "USD" });
  const [run] = await collect(paid);
  expect(run).toMatchObject({ outcome: "partial", failure: "over budget", requests: 4, cost: 2 });
  expect(run?.retryAt).toBe(Date.UTC(2026, 10, 1));
  expect(asked).toHaveLength(4);
  const dump = JSON.stringify(workspace.state.raw.prepare("select name, set_at from connector_keys").all());
  expect(dump + JSON.stringify(run)).not.toContain("secret-value");
});

test("a cursor moves with its page, so that a run broken off goes on where it was", async () => {
  const id = follow("channel");
  const seen: (string | null)[] = [];
  const invented = connector(async function* (task) {
    seen.push(task.cursor);
    yield page([item(1, clock)], { cursor: "after-1" });
    throw new SourceError("timeout", "it fell silent");
  });
  await collect(invented);
  await collect(invented);
  expect(seen).toEqual([null, "after-1"]);
  setCursor(workspace.state, id, "elsewhere");
  await collect(invented);
  expect(seen.at(-1)).toBe("elsewhere");
});

test("two collectors do not run one source at once: the second leaves word that it is wanted", async () => {
  const id = follow("channel");
  let release = (): void => {};
  const slow = connector(async function* () {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    yield page([item(1, clock)]);
  });
  const first = collectSources(openDesk(room(slow)), followed(), { since: null });
  await new Promise((resolve) => setImmediate(resolve));
  const second = await collectSources(openDesk(room(slow)), followed(), { since: null });
  expect(second).toEqual({ runs: [], busy: [id] });
  release();
  expect((await first).runs).toHaveLength(1);
});

test("the clock put forward runs once and tells of the moments it jumped over; put back, it runs no moment twice", async () => {
  follow("channel");
  const quiet = connector(async function* () {
    yield page([]);
  });
  const due = () => takeDue(workspace.state, clock).length;
  expect(due()).toBe(1);
  await collect(quiet);
  clock += 30 * 60_000;
  expect([due(), due()]).toEqual([1, 0]);
  await collect(quiet);
  clock += 26 * hour;
  expect([due(), due()]).toEqual([1, 0]);
  expect(gaps()).toEqual([["schedule", "open", expect.stringMatching(/^51 scheduled runs did not take place/)]]);
  await collect(quiet);
  expect(gaps()).toEqual([["schedule", "closed", expect.anything()]]);
  clock -= 10 * 60_000;
  expect(due()).toBe(0);
  clock += 15 * 60_000;
  expect(due()).toBe(0);
  clock -= 30 * 24 * hour;
  expect([due(), due()]).toEqual([1, 0]);
});
