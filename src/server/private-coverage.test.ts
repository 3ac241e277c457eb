import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import type { CoverageAnswer } from "../contract/collect.ts";

const day = Date.UTC(2024, 2, 18);

test("deletions at a source of nobody in the register are counted from ten on, and not told one by one before", async () => {
  const desk = await openDesk();
  const { raw } = desk.workspace.state;
  const added = await desk.server.inject({
    method: "POST",
    url: "/api/v1/sources",
    headers: { "x-attache": "1" },
    payload: { address: "https://example.org/feed.xml", connector: "feed" },
  });
  const source = String(raw.prepare("select id from live_sources").get()?.id ?? added.body);
  const put = raw.prepare(
    `insert into collect_items (source, key, platform, post, account, version, posted_at, first_seen, last_seen, gone_at, settled)
     values (?, ?, 'feed', null, null, 'v', ?, ?, ?, ?, 1)`,
  );
  const coverage = async () => {
    const url = "/api/v1/coverage?from=2024-03-18&to=2024-03-19";
    const [row] = (await desk.server.inject(url)).json<CoverageAnswer>().rows;
    return { gone: row?.sources[0]?.gone, byDay: row?.days[0]?.gone };
  };
  for (let at = 0; at < 9; at++) put.run(source, `k${at}`, day, day, day, day + 1);
  expect(await coverage()).toEqual({ gone: { count: null, hidden: "few-authors", rows: [] }, byDay: null });
  put.run(source, "k9", day, day, day, day + 1);
  expect(await coverage()).toMatchObject({ gone: { count: 10, rows: { length: 10 } }, byDay: 10 });
});
