import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../../app.ts";
import { addAccount } from "../../register/edit-account.ts";
import { addSourceRow, allSources } from "../../store/state/queries/collect-sources.ts";
import { openWeb } from "../web/open-web.ts";
import { collectSources } from "./collect-sources.ts";
import { coverageOf, type SourceCoverage } from "./coverage.ts";
import { openDesk } from "./desk.ts";
import { declarePaged, type PagedWorld, pagedWorld, posts } from "./paged-source.fixture.ts";

const hour = 3_600_000;
const start = Date.UTC(2026, 9, 1);
/** 500 posts, one an hour: the last one at the end of the 21st day. */
let world: PagedWorld;
let workspace: Workspace;
let clock = start + 500 * hour;
let answer: SourceCoverage;

/** A workspace comes with sources of its own, which sleep. */
const followed = () => allSources(workspace.state).filter(({ connector }) => connector === "paged");

const collect = () => {
  const web = openWeb({
    allowed: [new URL(world.address).host],
    limits: { delay: 0, attempts: 1 },
    pace: { now: () => clock },
  });
  const room = { ...workspace.collectRoom(), web: () => web, now: () => clock };
  return collectSources(openDesk(room), followed(), { since: null });
};

beforeAll(async () => {
  declarePaged();
  world = await pagedWorld(posts(500, start, hour));
  workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-coverage-")), {});
  const evidence = { kind: "other" as const, source: "test", url: "https://mfa.uz/", date: "2026-01-01", note: null };
  addAccount(
    workspace.state,
    { platform: "telegram", handle: "mfa_uzb", holder: "UZ/mfa", evidence },
    { by: "test", at: clock },
  );
  addSourceRow(workspace.state, {
    ...{ connector: "paged", address: world.address, handle: "mfa_uzb", account: "telegram:mfa_uzb" },
    ...{ options: "{}", evidence: null, added_at: clock },
  });
  // Page 10 (posts 300 to 281) fails, and the pointer after page 15 leaves out 7 posts (180 to 174).
  world.broken.set(10, 500);
  world.skips.set(15, 7);
  await collect();
  world.broken.clear();
  world.skips.clear();
  // An hour later three of the newest are gone, and the counters of the last hours fall due.
  world.posts = world.posts.filter(({ id }) => ![499, 490, 481].includes(id));
  clock += 6 * hour;
  await collect();
  const source = followed()[0]!;
  answer = coverageOf(workspace.state, source, { from: start, to: start + 40 * 24 * hour, now: clock });
}, 60_000);

afterAll(async () => {
  await workspace.close();
  await world.close();
});

test("the three posts deleted at the source are named, with the time at which they were seen to be gone", () => {
  expect(answer.gone.rows.map(({ post, gone_at }) => [post, gone_at])).toEqual([
    ["mfa_uzb/481", clock],
    ["mfa_uzb/490", clock],
    ["mfa_uzb/499", clock],
  ]);
});

test("the broken page and the skipped cursor are named, and nothing else", () => {
  expect(
    answer.gaps.filter(({ state }) => state === "open").map(({ kind, from, to, count }) => [kind, from, to, count]),
  ).toEqual([
    ["ids", "mfa_uzb/174", "mfa_uzb/180", 7],
    ["page", "mfa_uzb/281", "mfa_uzb/300", 20],
  ]);
  expect(answer.missing).toEqual({ counted: 27, uncounted: 0 });
});

test("what is there and what is missing make up what was expected", () => {
  expect(answer.posts).toBe(473);
  expect(answer.expected).toBe(500);
  expect(answer.never).toEqual([]);
});

test("only the days of the two gaps show one", () => {
  expect(answer.days.filter(({ state }) => state === "gap").map(({ day }) => day)).toEqual([
    "2026-10-08",
    "2026-10-12",
    "2026-10-13",
  ]);
});
