import { afterEach, beforeEach, expect, test } from "vitest";
import { SourceError } from "../../platforms/connector.ts";
import { explainGap, listGaps, retryGap } from "../../server/answers/coverage.ts";
import { findSource, setCursor } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { collectSources } from "./collect-sources.ts";
import { openDesk } from "./desk.ts";
import { takeDue } from "./due-sources.ts";
import { connector, InventedDesk, item, page } from "./invented-source.fixture.ts";

const hour = 3_600_000;
const noon = Date.UTC(2026, 9, 1, 12);
let desk: InventedDesk;
beforeEach(async () => {
  desk = await InventedDesk.open(noon);
});
afterEach(() => desk.workspace.close());

test("a layout that changed does not look like success: items that cannot be read are kept, counted and named", async () => {
  desk.follow("channel");
  const changed = connector(async function* () {
    yield page([{ ...item(1, desk.clock), content: { id: "1", body: "renamed" } }]);
  });
  const [run] = await desk.collect(changed);
  expect(run).toMatchObject({ outcome: "partial", unreadable: 1, fresh: 1 });
  expect(desk.gaps()).toEqual([["unreadable", "open", expect.stringContaining("1 of 1 items could not be read")]]);
  expect(spoolState(desk.workspace.state).items).toBe(1);
});

test("entries that may have passed between two looks at a short feed are a gap", async () => {
  desk.follow("feed");
  let shown = [item(1, desk.clock - hour), item(2, desk.clock)];
  const feed = connector(async function* () {
    yield page(shown);
  });
  await desk.collect(feed);
  desk.clock += 48 * hour;
  shown = [item(8, desk.clock - hour), item(9, desk.clock)];
  await desk.collect(feed);
  expect(desk.gaps()).toEqual([["cursor", "open", expect.stringContaining("entries may have passed")]]);
});

test("an entry dated ahead, shown again and again, does not hide that a short feed turned over below it", async () => {
  desk.follow("feed");
  const ahead = item(99, Date.UTC(2038, 0, 1));
  let shown = [ahead, item(1, desk.clock - hour), item(2, desk.clock)];
  const feed = connector(async function* () {
    yield page(shown);
  });
  await desk.collect(feed);
  desk.clock += 48 * hour;
  shown = [ahead, item(2, desk.clock - 48 * hour), item(3, desk.clock)];
  await desk.collect(feed);
  expect(desk.gaps()).toEqual([]);
  desk.clock += 48 * hour;
  shown = [ahead, item(8, desk.clock - hour), item(9, desk.clock)];
  await desk.collect(feed);
  expect(desk.gaps()).toEqual([["cursor", "open", expect.stringContaining("entries may have passed")]]);
});

test("a gap can be explained, or read again from where it begins", async () => {
  const id = desk.follow("channel");
  let holes = true;
  const wishes: (number | null)[] = [];
  const invented = connector(async function* (task) {
    wishes.push(task.since);
    const gap = { kind: "page" as const, from: "p2", to: "p2", count: 20, why: "it failed" };
    const stands = holes || task.since === null;
    yield page([item(5, desk.clock)], { gaps: holes ? [gap] : [], cursor: "x" });
    if (stands) yield page([item(1, noon - 9 * hour)]);
  });
  await desk.collect(invented);
  const [gap] = listGaps(desk.workspace, {}).rows;
  expect(explainGap(desk.workspace, gap!.id, "the site was moved that day")).toMatchObject({ state: "explained" });
  retryGap(desk.workspace, gap!.id);
  holes = false;
  desk.clock += hour;
  expect(takeDue(desk.workspace.state, desk.clock).map((source) => source.id)).toEqual([id]);
  await desk.collect(invented);
  expect(wishes).toEqual([noon - 365 * 24 * hour, noon - 9 * hour]);
  expect(desk.gaps()).toEqual([["page", "closed", "it failed"]]);
  expect(findSource(desk.workspace.state, id)).toMatchObject({ wanted: 0, wanted_since: null });
});

test("a cursor moves with its page, so that a run broken off goes on where it was", async () => {
  const id = desk.follow("channel");
  const seen: (string | null)[] = [];
  const invented = connector(async function* (task) {
    seen.push(task.cursor);
    yield page([item(1, desk.clock)], { cursor: "after-1" });
    throw new SourceError("timeout", "it fell silent");
  });
  await desk.collect(invented);
  await desk.collect(invented);
  expect(seen).toEqual([null, "after-1"]);
  setCursor(desk.workspace.state, id, "elsewhere");
  await desk.collect(invented);
  expect(seen.at(-1)).toBe("elsewhere");
});

test("two collectors do not run one source at once: the second leaves word that it is wanted", async () => {
  const id = desk.follow("channel");
  let release = (): void => {};
  const slow = connector(async function* () {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    yield page([item(1, desk.clock)]);
  });
  const first = collectSources(openDesk(desk.room(slow)), desk.followed(), { since: null });
  await new Promise((resolve) => setImmediate(resolve));
  const second = await collectSources(openDesk(desk.room(slow)), desk.followed(), { since: null });
  expect(second).toEqual({ runs: [], busy: [id] });
  release();
  expect((await first).runs).toHaveLength(1);
});

test("a source that shows its newest entries only is covered from the oldest it showed, whatever was asked for", async () => {
  const id = desk.follow("feed");
  const shown = [item(2, noon - hour), item(1, noon - 2 * hour)];
  const feed = connector(async function* () {
    yield page(shown);
  });
  await desk.collect(feed);
  expect(findSource(desk.workspace.state, id)?.covered_from).toBe(noon - 2 * hour);
  const since = noon - 365 * 24 * hour;
  await collectSources(openDesk(desk.room(feed)), desk.followed(), { since });
  expect(findSource(desk.workspace.state, id)?.covered_from).toBe(noon - 2 * hour);
  shown.push(item(0, since - hour));
  await collectSources(openDesk(desk.room(feed)), desk.followed(), { since });
  expect(findSource(desk.workspace.state, id)?.covered_from).toBe(since);
});

test("the first run reads a year back, the next ones from where it ended", async () => {
  desk.follow("channel");
  const wishes: (number | null)[] = [];
  const invented = connector(async function* (task) {
    wishes.push(task.since);
    yield page([item(1, noon)]);
  });
  await desk.collect(invented);
  await desk.collect(invented);
  expect(wishes).toEqual([noon - 365 * 24 * hour, null]);
});
