import { expect, test } from "vitest";
import type { Visits } from "../web/visits.ts";
import { collectSources } from "./collect-sources.ts";
import { openDesk } from "./desk.ts";
import { connector, InventedDesk, page } from "./invented-source.fixture.ts";

const hour = 3_600_000;

test("a server that says “unchanged” for ever is asked once a day without its word", async () => {
  const desk = await InventedDesk.open(Date.UTC(2026, 9, 1, 12));
  desk.follow("feed");
  const one = connector(async function* (task, web) {
    await web.get(task.address, { conditional: true });
    yield page([]);
  });
  const room = desk.room(one);
  const plain = room.web(undefined as never, undefined as never);
  const words: (string | null)[] = [];
  const web = (visits: Visits) => ({
    ...plain,
    get: async (url: string | URL) => {
      const word = visits.get(String(url))?.etag ?? null;
      words.push(word);
      visits.set(String(url), { etag: "the same", modified: null });
      return { ...(await plain.get(url)), status: word === null ? 200 : 304 };
    },
  });
  for (const wait of [6, 6, 6, 7, 1]) {
    await collectSources(openDesk({ ...room, web }), desk.followed(), { since: null });
    desk.clock += wait * hour;
  }
  await desk.workspace.close();
  expect(words).toEqual([null, "the same", "the same", "the same", null]);
});
