import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../../app.ts";
import { searchPosts } from "../../server/answers/posts.ts";
import { addSourceRow, allSources } from "../../store/state/queries/collect-sources.ts";
import { openWeb } from "../web/open-web.ts";
import { collectSources } from "./collect-sources.ts";
import { type CollectRoom, openDesk } from "./desk.ts";
import { declarePaged, type PagedWorld, pagedWorld, posts } from "./paged-source.fixture.ts";

const start = Date.UTC(2026, 9, 1);
const hour = 3_600_000;
let world: PagedWorld;
let workspace: Workspace;
let clock = start + 100 * hour;

beforeEach(async () => {
  declarePaged();
  world = await pagedWorld(posts(45, start, hour));
  workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-collect-")), {});
  clock = start + 100 * hour;
});

afterEach(async () => {
  await workspace.close();
  await world.close();
});

function room(): CollectRoom {
  const host = new URL(world.address).host;
  const web = openWeb({ allowed: [host], limits: { delay: 0, attempts: 1 }, pace: { now: () => clock } });
  return { ...workspace.collectRoom(), web: (visits) => web.visiting({ visits }), now: () => clock };
}

const follow = () =>
  addSourceRow(workspace.state, {
    connector: "paged",
    address: world.address,
    handle: "mfa_uzb",
    account: null,
    options: "{}",
    evidence: null,
    added_at: clock,
  });

const collect = async () => {
  const swept = await collectSources(openDesk(room()), allSources(workspace.state), { since: null });
  await workspace.flush();
  await workspace.runStages(new AbortController().signal);
  return swept.runs[0]!;
};

const found = (q: string) => searchPosts(workspace, { q, pageSize: 50 }).total;

test("a source is read page by page, and its posts are found by search", async () => {
  follow();
  const run = await collect();
  expect(run).toMatchObject({ outcome: "ok", seen: 45, fresh: 45, unreadable: 0, failure: null });
  expect(found("water cooperation")).toBe(45);
});

test("a second run asks for one page and stores nothing twice", async () => {
  follow();
  await collect();
  world.requests.length = 0;
  const run = await collect();
  expect(run).toMatchObject({ outcome: "ok", fresh: 0, changed: 0 });
  expect(world.requests.filter((one) => one.includes("page="))).toHaveLength(1);
  expect(found("water cooperation")).toBe(45);
});
