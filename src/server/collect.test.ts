import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk as newDesk } from "../../test/open-desk.ts";
import type { CoverageAnswer, GapList, LiveSource, SourceGroup, SourceList } from "../contract/collect.ts";
import type { Problem } from "../contract/common.ts";
import type { KeyList } from "../contract/connectors.ts";
import { noteGap } from "../store/state/queries/collect-runs.ts";

// Each opens a workspace and a server.
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
const feedAddress = "https://mfa.example/rss.xml";

async function desk() {
  const made = await newDesk();
  const ask = async <Answer = unknown>(method: Method, url: string, body?: object) => {
    const headers = { "x-attache": "1" };
    const answer = await made.server.inject({ method, url: `/api/v1${url}`, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, json: answer.json<Answer>(), text: answer.body };
  };
  return { ...made, ask };
}

test("a source is added with its account, changed, asked for and removed", async () => {
  const { ask } = await desk();
  const added = await ask<LiveSource>("POST", "/sources", {
    address: feedAddress,
    holder: "UZ/mfa",
    evidence: "linked from gov.uz",
  });
  expect(added.json).toMatchObject({
    connector: "feed",
    account: "website:mfa.example",
    holder: { id: "UZ/mfa" },
    status: "new",
    standing: "claimed",
    verifiedAt: null,
  });
  const { id } = added.json;
  expect((await ask("POST", "/sources", { address: feedAddress })).json).toMatchObject({ id });
  expect((await ask("PATCH", `/sources/${id}`, { enabled: false })).json).toMatchObject({
    status: "paused",
    nextRunAt: null,
  });
  expect((await ask("PATCH", `/sources/${id}`, { schedule: "never-made" })).status).toBe(404);
  const groups = await ask<{ rows: SourceGroup[] }>("PUT", "/sources/schedules", {
    name: "slow",
    cron: "0 */6 * * *",
    revisit: [86_400, 3_600],
  });
  expect(groups.json.rows).toContainEqual({ name: "slow", cron: "0 */6 * * *", revisit: [3_600, 86_400] });
  expect((await ask("PUT", "/sources/schedules", { name: "x", cron: "every day", revisit: [] })).status).toBe(400);
  expect((await ask("PATCH", `/sources/${id}`, { enabled: true, schedule: "slow" })).json).toMatchObject({
    schedule: "slow",
  });
  expect((await ask<LiveSource>("POST", `/sources/${id}/run`, { since: "2026-01-01" })).json.nextRunAt).toBeTypeOf(
    "number",
  );
  expect((await ask("DELETE", `/sources/${id}`)).json).toEqual({ removed: id });
  expect((await ask("GET", `/sources/${id}`)).status).toBe(404);
});

test("an account nobody has registered is not followed", async () => {
  const { ask } = await desk();
  const refused = await ask<Problem>("POST", "/sources", { address: "https://t.me/some_private_person" });
  expect(refused.status).toBe(400);
  expect(refused.json.what).toContain("only accounts of institutions, officials and outlets are followed");
});

test("a key goes in and comes out nowhere", async () => {
  const { ask, folder, server, errors } = await desk();
  const value = "canary-4f1e-secret-of-the-ministry";
  const put = await ask("PUT", "/keys/youtube.key", { value });
  expect(put.status).toBe(200);
  expect((await ask("PUT", "/keys/no.such.key", { value })).status).toBe(400);
  const told = [put.text, errors.join("\n")];
  for (const url of ["/keys", "/sources", "/connectors", "/settings", "/doctor", "/openapi.json", "/register/export"])
    told.push((await server.inject(`/api/v1${url}`)).body);
  expect(told.some((text) => text.includes(value))).toBe(false);
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(kept.some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(value))).toBe(false);
  const listed = (await ask<KeyList>("GET", "/keys")).json;
  expect(listed.rows.find(({ name }) => name === "youtube.key")?.setAt).toBeTypeOf("number");
  await ask("PUT", "/keys/youtube.key/budget", { budget: { cap: 5_000, unit: "units" } });
  expect((await ask("DELETE", "/keys/youtube.key")).status).toBe(200);
  expect((await ask("DELETE", "/keys/youtube.key")).status).toBe(404);
});

test("a gap is listed, explained, asked for again, and stands in the calendar of its account", async () => {
  const { ask, workspace } = await desk();
  const { id } = (await ask<LiveSource>("POST", "/sources", { address: feedAddress, holder: "UZ/mfa" })).json;
  const at = Date.UTC(2026, 2, 18, 12);
  const gap = { source: id, kind: "page" as const, from_mark: "p2", to_mark: "p2", count: 20, why: "it failed" };
  noteGap(workspace.state, { ...gap, first_at: at, last_at: at, found_at: at, seen_at: at });
  workspace.state.raw
    .prepare("update live_sources set covered_from = ?, covered_to = ?")
    .run(at - 5 * 86_400_000, Date.now());
  const [listed] = (await ask<GapList>("GET", "/collect/gaps")).json.rows;
  const calendar = async () => {
    const answer = await ask<CoverageAnswer>(
      "GET",
      "/coverage?account=website:mfa.example&from=2026-03-17&to=2026-03-20",
    );
    const [row] = answer.json.rows;
    return row?.days.map(({ day, state }) => [day, state]);
  };
  expect(await calendar()).toEqual([
    ["2026-03-17", "silent"],
    ["2026-03-18", "gap"],
    ["2026-03-19", "silent"],
  ]);
  expect((await ask("POST", `/collect/gaps/${listed?.id}/retry`, {})).json).toMatchObject({ state: "retried" });
  const explained = await ask("POST", `/collect/gaps/${listed?.id}/explain`, { explanation: "a holiday" });
  expect(explained.json).toMatchObject({ state: "explained", explanation: "a holiday" });
  expect((await ask<GapList>("GET", "/collect/gaps")).json.rows).toEqual([]);
  expect((await ask("POST", "/collect/gaps/999/explain", { explanation: "x" })).status).toBe(404);
});

test("what comes in is sent to whoever watches, once", async () => {
  const { server, workspace } = await desk();
  await server.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.server.address() as AddressInfo;
  workspace.state.raw
    .prepare(
      "insert into arrivals (at, source, kind, account, words) values (1, 's1', 'new', 'website:mfa.example', 'A statement')",
    )
    .run();
  const stop = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/collect/events`, { signal: stop.signal });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const first = await answer.body!.getReader().read();
  expect(Buffer.from(first.value!).toString()).toMatch(/^event: arrivals\ndata: \{"rows":\[\{"seq":1,.*A statement/);
  stop.abort();
});

test("a list of sources is followed over HTTP, and a proof that cannot be checked by links says what to do", async () => {
  const { ask } = await desk();
  const list = { file: "feeds.txt", text: "https://one.example/rss\n@@@\n", holder: "UZ/mfa" };
  const report = await ask("POST", "/sources/import", list);
  expect(report.json).toMatchObject({ read: 2, added: 1, rejected: 1, withoutAccount: 0, rejects: [{ line: 2 }] });
  expect((await ask("POST", "/sources/import", { file: "none.txt", text: "\n" })).status).toBe(400);
  const sources = await ask<SourceList>("GET", "/sources");
  expect(sources.json.stream).toBe(null);
  const check = await ask<Problem>("POST", "/accounts/website:one.example/check");
  expect([check.status, check.json.mend ?? check.json.what]).toEqual([
    400,
    expect.stringContaining("evidence by hand"),
  ]);
});
