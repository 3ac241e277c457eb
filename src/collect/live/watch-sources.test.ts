import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../../app.ts";
import type { SourcePage, Web } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import { sourcePage } from "../../platforms/source-page.ts";
import { addSourceRow } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { groupCommit } from "./group-commit.ts";
import { paged } from "./paged-source.fixture.ts";
import { watchSources } from "./watch-sources.ts";

const hour = 3_600_000;
let workspace: Workspace;
let clock: number;

beforeEach(async () => {
  workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-watch-")), {});
  clock = Date.UTC(2026, 9, 1, 12, 7);
});
afterEach(() => workspace.close());

const follow = (address: string) =>
  addSourceRow(workspace.state, {
    ...{ connector: "paged", address, handle: null, account: null, options: "{}", evidence: null, added_at: clock },
  });

const statement = (id: number): SourcePage => {
  const content = { id, at: clock, text: `said ${id}`, author: "mfa_uzb", likes: 0 };
  return sourcePage({ items: [{ key: `mfa_uzb/${id}`, at: clock, version: "1", content }] });
};

type Script = { rounds: number; step: (round: number) => number; pages: (address: string) => SourcePage };

/** Lets the watch look so many times, the clock moving by `step` between two looks. */
async function watched({ rounds, step, pages }: Script, flush: () => Promise<unknown> = async () => {}) {
  const stop = new AbortController();
  const asked: string[] = [];
  const errors: unknown[] = [];
  const flushes: number[] = [];
  const web: Web = {
    now: () => clock,
    get: () => Promise.reject(new Error()),
    json: () => Promise.reject(new Error()),
  };
  const connector = {
    ...paged,
    async *pages({ address }: { address: string }) {
      asked.push(`${address} ${new Date(clock).toISOString().slice(11, 16)}`);
      yield pages(address);
    },
  };
  let round = 0;
  await watchSources(
    {
      state: workspace.state,
      workspace: workspace.folder,
      now: () => clock,
      room: () => ({ ...workspace.collectRoom(), connectors: [connector], web: () => web, now: () => clock }),
      async flush() {
        flushes.push(clock);
        await flush();
      },
      async wait() {
        // What is under way comes to its end before the clock moves on.
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
        clock += step(round);
        if (++round >= rounds) stop.abort();
      },
      onError: (cause) => errors.push(cause),
    },
    stop.signal,
  );
  return { asked, errors, flushes };
}

test("a source is asked at once and then by its schedule, and what came is stored within about a minute", async () => {
  follow("channel");
  let id = 0;
  const { asked, flushes, errors } = await watched({
    rounds: 60,
    step: () => 60_000,
    pages: () => statement(++id),
  });
  expect(asked).toEqual(["channel 12:07", "channel 12:30", "channel 13:00"]);
  const begun = Date.UTC(2026, 9, 1, 12, 7);
  expect(flushes.map((at) => (at - begun) / 60_000)).toEqual(expect.arrayContaining([1, 24, 54]));
  expect(errors).toEqual([]);
});

test("a failing source is asked again after growing pauses, and the other by its schedule all the same", async () => {
  for (const address of ["bad", "good"]) follow(address);
  const { asked } = await watched({
    rounds: 55,
    step: () => 60_000,
    pages: (address) => {
      if (address === "bad") throw new SourceError("server error", "it answered 500");
      return sourcePage({});
    },
  });
  const times = (address: string) => asked.filter((one) => one.startsWith(address)).map((one) => one.split(" ")[1]);
  expect(times("good")).toEqual(["12:07", "12:30", "13:00"]);
  expect(times("bad")).toEqual(["12:07", "12:08", "12:13", "12:28"]);
});

test("a clock that jumps about is followed: forward, back, and back by days", async () => {
  follow("channel");
  const steps = [5_000, 20 * hour, 5_000, -60_000, 60_000, -72 * hour, 5_000];
  const { asked, errors } = await watched({
    rounds: steps.length,
    step: (round) => steps[round]!,
    pages: () => sourcePage({}),
  });
  expect(asked).toEqual(["channel 12:07", "channel 08:07", "channel 08:07"]);
  expect(errors).toEqual([]);
});

test("when storing fails it is told, nothing is lost, and it is tried again after a pause", async () => {
  follow("channel");
  const full = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR" });
  const { flushes, errors } = await watched({ rounds: 10, step: () => 60_000, pages: () => statement(1) }, () =>
    Promise.reject(full),
  );
  // At one minute, after each pause of more than two, and once at the end.
  expect(flushes.length).toBe(4);
  expect(errors).toEqual(flushes.map(() => full));
  expect(spoolState(workspace.state).items).toBe(1);
});

test("works that share a transaction do not fall with one another", async () => {
  const { raw } = workspace.state;
  raw.exec("create table shared (n integer primary key)");
  const commit = groupCommit(workspace.state);
  const put = (n: number) => commit(() => raw.prepare("insert into shared values (?)").run(n));
  const ends = await Promise.allSettled([put(1), put(2), put(1), put(3)]);
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(raw.prepare("select n from shared").all()).toMatchObject([{ n: 1 }, { n: 2 }, { n: 3 }]);
});
