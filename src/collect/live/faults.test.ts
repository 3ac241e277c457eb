import { afterEach, beforeEach, expect, test } from "vitest";
import { SourceError } from "../../platforms/connector.ts";
import { sourceProfile } from "../../platforms/source-page.ts";
import { addAccount } from "../../register/edit-account.ts";
import { capKey, setKey } from "../../server/answers/connector-keys.ts";
import { findSource } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { takeDue } from "./due-sources.ts";
import { connector, InventedDesk, item, page } from "./invented-source.fixture.ts";

const hour = 3_600_000;
const noon = Date.UTC(2026, 9, 1, 12);
let desk: InventedDesk;
beforeEach(async () => {
  desk = await InventedDesk.open(noon);
});
afterEach(() => desk.workspace.close());

test("a source that fails stops no other, and its failure stands as a gap until a run reads on", async () => {
  const [bad] = ["bad", "good"].map((address) => desk.follow(address));
  let broken = true;
  const invented = connector(async function* ({ address }) {
    if (address === "bad" && broken) throw new SourceError("server error", "it answered 503");
    yield page([item(1, desk.clock)]);
  });
  const outcomes = (await desk.collect(invented)).map(({ address, outcome, failure }) => [address, outcome, failure]);
  expect(outcomes.sort()).toEqual([
    ["bad", "failed", "server error"],
    ["good", "ok", null],
  ]);
  expect(desk.gaps()).toEqual([["run", "open", "server error: it answered 503"]]);
  broken = false;
  desk.clock += hour;
  await desk.collect(invented);
  expect(desk.gaps()).toEqual([["run", "closed", "server error: it answered 503"]]);
  expect(findSource(desk.workspace.state, bad!)).toMatchObject({ failures: 0, retry_at: null });
});

test("what was read before a failure is kept once, and the next run reads through it to the end", async () => {
  desk.follow("channel");
  let broken = true;
  const known: boolean[] = [];
  const invented = connector(async function* (task) {
    yield page([item(4, desk.clock), item(3, desk.clock - hour)]);
    known.push(task.known("4"));
    if (broken) throw new SourceError("timeout", "it fell silent");
    yield page([item(2, desk.clock - 2 * hour), item(1, desk.clock - 3 * hour)]);
  });
  expect((await desk.collect(invented))[0]).toMatchObject({ outcome: "partial", fresh: 2 });
  broken = false;
  expect((await desk.collect(invented))[0]).toMatchObject({ outcome: "ok", seen: 4, fresh: 2 });
  expect((await desk.collect(invented))[0]).toMatchObject({ outcome: "ok", seen: 4, fresh: 0 });
  expect(known).toEqual([false, false, true]);
  expect(spoolState(desk.workspace.state).items).toBe(4);
});

test("who asks for patience gets it, and others go on", async () => {
  const [limited] = ["limited", "free"].map((address) => desk.follow(address));
  const invented = connector(async function* ({ address }) {
    if (address === "limited") throw new SourceError("rate limited", "wait", { retryAt: desk.clock + 3 * hour });
    yield page([]);
  });
  takeDue(desk.workspace.state, desk.clock);
  await desk.collect(invented);
  desk.clock += hour;
  expect(takeDue(desk.workspace.state, desk.clock).map(({ address }) => address)).toEqual(["free"]);
  desk.clock += 2 * hour;
  expect(takeDue(desk.workspace.state, desk.clock).map(({ address }) => address)).toEqual(["limited", "free"]);
  expect(findSource(desk.workspace.state, limited!)?.failures).toBe(1);
});

test("an answer of another shape is told by its fields and never by its words", async () => {
  desk.follow("channel");
  const invented = connector(async function* () {
    yield page([]);
    throw Object.assign(new Error("received “Jane Doe of 5 Elm Street”"), {
      issues: [{ path: ["posts", 0, "author"] }, { path: ["posts", 0, "date"] }],
    });
  });
  const [run] = await desk.collect(invented);
  expect(run?.message).toBe("the answer has another shape than expected: posts.0.author, posts.0.date");
  expect(JSON.stringify(desk.gaps())).not.toContain("Jane");
});

test("what is said of a deleted, renamed or suspended account is kept as it changes", async () => {
  const evidence = { kind: "other" as const, source: "test", url: "https://mfa.uz/", date: "2026-01-01", note: null };
  const hand = { by: "test", at: desk.clock };
  for (const handle of ["mfa_uzb", "mfa_kaz"])
    addAccount(desk.workspace.state, { platform: "telegram", handle, holder: "UZ/mfa", evidence }, hand);
  desk.follow("channel");
  let said = sourceProfile({ handle: "mfa_uzb", counters: { followers: 10 }, follows: ["mfa_kaz", "jane_doe"] });
  const invented = connector(async function* () {
    yield page([], { profile: said });
  });
  await desk.collect(invented);
  desk.clock += 1_000;
  await desk.collect(invented);
  said = { ...said, handle: "mfa_uzb", state: "suspended" };
  desk.clock += 1_000;
  await desk.collect(invented);
  const { raw } = desk.workspace.state;
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
  desk.follow("channel");
  const need = { key: "invented.key", title: "a key", how: "ask for it", optional: false };
  const paid = connector(
    async function* (_task, { json }) {
      for (let n = 0; n < 10; n++) {
        await json(`https://api.example/${n}`);
        yield page([item(n, desk.clock)]);
      }
    },
    { needs: [need], estimate: () => ({ requests: 10, cost: 5, unit: "USD", basis: "0.50 a request" }) },
  );
  expect((await desk.collect(paid))[0]).toMatchObject({ outcome: "failed", failure: "needs key" });
  expect(desk.asked).toEqual([]);
  const priced = { ...desk.workspace, collectRoom: () => desk.room(paid) };
  setKey(priced, "invented.key", "secret-value");
  capKey(priced, "invented.key", { cap: 2, unit: "USD" });
  const [run] = await desk.collect(paid);
  expect(run).toMatchObject({ outcome: "partial", failure: "over budget", requests: 4, cost: 2 });
  expect(run?.retryAt).toBe(Date.UTC(2026, 10, 1));
  expect(desk.asked).toHaveLength(4);
  const dump = JSON.stringify(desk.workspace.state.raw.prepare("select name, set_at from connector_keys").all());
  expect(dump + JSON.stringify(run)).not.toContain("secret-value");
});

test("the clock put forward runs once and tells of the moments it jumped over; put back, it runs no moment twice", async () => {
  desk.follow("channel");
  const quiet = connector(async function* () {
    yield page([]);
  });
  const due = () => takeDue(desk.workspace.state, desk.clock).length;
  expect(due()).toBe(1);
  await desk.collect(quiet);
  desk.clock += 30 * 60_000;
  expect([due(), due()]).toEqual([1, 0]);
  await desk.collect(quiet);
  desk.clock += 26 * hour;
  expect([due(), due()]).toEqual([1, 0]);
  expect(desk.gaps()).toEqual([["schedule", "open", expect.stringMatching(/^51 scheduled runs did not take place/)]]);
  await desk.collect(quiet);
  expect(desk.gaps()).toEqual([["schedule", "closed", expect.anything()]]);
  desk.clock -= 10 * 60_000;
  expect(due()).toBe(0);
  desk.clock += 15 * 60_000;
  expect(due()).toBe(0);
  desk.clock -= 30 * 24 * hour;
  expect([due(), due()]).toEqual([1, 0]);
});
