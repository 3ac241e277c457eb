import { afterEach, beforeEach, expect, test } from "vitest";
import { connector, InventedDesk, item, page } from "./invented-source.fixture.ts";

const hour = 3_600_000;
const start = Date.UTC(2026, 9, 1, 12);
let desk: InventedDesk;
beforeEach(async () => {
  desk = await InventedDesk.open(start);
  desk.follow("feed");
});
afterEach(() => desk.workspace.close());

/** An entry for each number, that many hours after the first day's noon; the lists are shown two days apart. */
async function gapsAfter(lists: readonly (readonly number[])[], { isDated = true } = {}) {
  for (const list of lists) {
    const items = list.map((n) => ({ ...item(n, start - 100 * hour + n * hour), ...(!isDated && { at: null }) }));
    const feed = connector(async function* () {
      yield page(items, { cursor: "the same at every visit" });
    });
    await desk.collect(feed);
    desk.clock += 48 * hour;
  }
  return desk.gaps().map(([kind]) => kind);
}

test.each([
  [
    "an old entry pinned to the top",
    [
      [1, 30, 29, 28],
      [1, 90, 89, 88],
    ],
  ],
  [
    "the newest entry, pinned since",
    [
      [30, 29, 28],
      [30, 90, 89],
    ],
  ],
  [
    "an old entry that is new and pinned",
    [
      [30, 29, 28],
      [7, 90, 89, 88],
    ],
  ],
])("%s does not hide that a short feed turned over below it", async (_, lists) => {
  expect(await gapsAfter(lists)).toEqual(["cursor"]);
});

test.each([
  [
    "behind a pinned entry",
    [
      [1, 30, 29, 28],
      [1, 31, 30, 29],
    ],
  ],
  [
    "in a list that runs upward",
    [
      [28, 29, 30],
      [29, 30, 31],
    ],
  ],
  [
    "when nothing is new",
    [
      [30, 29, 28],
      [30, 29, 28],
    ],
  ],
  [
    "where only the oldest is left",
    [
      [30, 29, 28],
      [90, 89, 28],
    ],
  ],
])("what is known and still shown %s is no gap", async (_, lists) => {
  expect(await gapsAfter(lists)).toEqual([]);
});

test("entries without a date that all are new are a gap between the two runs", async () => {
  expect(
    await gapsAfter(
      [
        [3, 2, 1],
        [4, 3, 2],
      ],
      { isDated: false },
    ),
  ).toEqual([]);
  expect(await gapsAfter([[9, 8, 7]], { isDated: false })).toEqual(["cursor"]);
});

test("what is looked at again after the list is no part of it", async () => {
  const pages = (list: readonly number[], again: readonly number[]) =>
    connector(async function* () {
      yield page(list.map((n) => item(n, start - 100 * hour + n * hour)));
      yield page([], { cursor: "the same at every visit" });
      yield page(again.map((n) => item(n, start - 100 * hour + n * hour)));
    });
  await desk.collect(pages([30, 29, 28], []));
  desk.clock += 48 * hour;
  await desk.collect(pages([90, 89], [30, 29, 28]));
  expect(desk.gaps().map(([kind]) => kind)).toEqual(["cursor"]);
});
