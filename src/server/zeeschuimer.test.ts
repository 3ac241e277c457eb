import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Desk, openDesk } from "../../test/open-desk.ts";
import { makeServer } from "./server.ts";

const host = "127.0.0.1:4100";
const extension = "moz-extension://3c0c4e5a-1111-2222-3333-444455556666";

/** What Zeeschuimer keeps of one post it saw on X's page. */
const line = (number: number) =>
  JSON.stringify({
    nav_index: number,
    item_id: String(1_800_000_000_000_000_000n + BigInt(number)),
    timestamp_collected: 1_772_352_000_000,
    source_platform: "twitter.com",
    source_platform_url: "https://x.com/MFA_Atlantis",
    source_url: "https://x.com/i/api/graphql/UserTweets",
    data: {
      type: "tweet",
      id: String(1_800_000_000_000_000_000n + BigInt(number)),
      rest_id: String(1_800_000_000_000_000_000n + BigInt(number)),
      core: {
        user_results: { result: { rest_id: "777", core: { screen_name: "MFA_Atlantis", name: "MFA" }, legacy: {} } },
      },
      legacy: {
        id_str: String(1_800_000_000_000_000_000n + BigInt(number)),
        full_text: `Statement ${number} on water`,
        created_at: "Sun Mar 01 08:00:00 +0000 2026",
        favorite_count: 5,
        retweet_count: 1,
        reply_count: 0,
        quote_count: 0,
        lang: "en",
        entities: { hashtags: [], user_mentions: [], urls: [] },
      },
    },
  });
const ndjson = (count: number): string => Array.from({ length: count }, (_, number) => `${line(number)}\n`).join("");

const send = ({ server }: Desk, payload: string, headers: Record<string, string> = {}, url = "/api/import-dataset/") =>
  server.inject({
    method: "POST",
    url,
    payload,
    headers: {
      host,
      origin: extension,
      "x-zeeschuimer-platform": "twitter.com",
      "content-type": "application/x-ndjson",
      ...headers,
    },
  });

async function settled({ server }: Desk, key: string) {
  for (;;) {
    const answer = await server.inject({ url: `/api/check-query/?key=${key}`, headers: { host, origin: extension } });
    const progress = answer.json<Record<string, unknown>>();
    if (progress.done !== false) return progress;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("what the extension sends is imported, and it is told how far that is until it is done", async () => {
  const desk = await openDesk();
  const answer = await send(desk, ndjson(30));
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ status: "queued", key: expect.any(String), url: "/imports" });
  expect(await settled(desk, answer.json<{ key: string }>().key)).toMatchObject({
    done: true,
    empty: false,
    rows: 30,
    datasource: "twitter",
    url: `http://${host}/imports/b1`,
  });
  await desk.workspace.runStages(new AbortController().signal);
  const found = await desk.server.inject("/api/v1/posts?q=water");
  expect(found.json<{ total: number }>().total).toBe(30);
}, 60_000);

test("without the last stroke of the address it is the same call", async () => {
  const desk = await openDesk();
  const { statusCode, json } = await send(desk, ndjson(1), {}, "/api/import-dataset");
  expect(statusCode).toBe(200);
  const progress = await desk.server.inject({
    url: `/api/check-query?key=${json<{ key: string }>().key}`,
    headers: { host },
  });
  expect(progress.json()).toHaveProperty("done");
}, 60_000);

test("a platform no format reads, an empty upload and an unknown key are refused in 4CAT's words", async () => {
  const desk = await openDesk();
  const unknown = await send(desk, ndjson(1), { "x-zeeschuimer-platform": "9gag.com" });
  expect([unknown.statusCode, unknown.body]).toEqual([
    404,
    expect.stringContaining("Unknown platform or source format"),
  ]);
  expect((await send(desk, "")).statusCode).toBe(400);
  const lost = await desk.server.inject({ url: "/api/check-query/?key=nobody", headers: { host } });
  expect([lost.statusCode, lost.body]).toEqual([404, expect.stringContaining("does not exist")]);
});

test("what holds no posts ends as an import that says why", async () => {
  const desk = await openDesk();
  const answer = await send(desk, "<html>\n");
  expect(await settled(desk, answer.json<{ key: string }>().key)).toMatchObject({
    done: true,
    rows: 0,
    status: expect.stringContaining("Not imported"),
  });
}, 60_000);

test("no page of the web can send posts here", async () => {
  const desk = await openDesk();
  for (const origin of [
    "https://foreign.example",
    "null",
    "http://127.0.0.1:9999",
    `http://${host}`,
    "moz-extension://",
    "https://moz-extension",
    "file://",
  ]) {
    expect([origin, (await send(desk, ndjson(1), { origin })).statusCode]).toEqual([origin, 403]);
    const asked = await desk.server.inject({ url: "/api/check-query/?key=k", headers: { host, origin } });
    expect([origin, asked.statusCode]).toEqual([origin, 403]);
  }
  // A form sends no header of its own, and a script that wants to has to ask first: nobody answers that.
  const form = await desk.server.inject({
    method: "POST",
    url: "/api/import-dataset/",
    payload: "a=b",
    headers: { host, "content-type": "text/plain" },
  });
  expect(form.statusCode).toBe(403);
  const preflight = await desk.server.inject({
    method: "OPTIONS",
    url: "/api/import-dataset/",
    headers: {
      host,
      origin: "https://foreign.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-zeeschuimer-platform",
    },
  });
  expect(preflight.statusCode).toBeGreaterThanOrEqual(400);
  expect(preflight.headers["access-control-allow-origin"]).toBeUndefined();
  expect((await send(desk, ndjson(1), { host: "rebound.example" })).statusCode).toBe(403);
});

test("the extension's origin opens these two calls and no other", async () => {
  const { server } = await openDesk();
  for (const url of ["/api/v1/overview", "/api/v1/posts", "/api/check-query/../v1/overview", "/api/import-datasets/"])
    expect([url, (await server.inject({ url, headers: { host, origin: extension } })).statusCode]).toEqual([url, 403]);
  const change = await server.inject({
    method: "PATCH",
    url: "/api/v1/settings",
    payload: {},
    headers: { host, origin: extension, "x-zeeschuimer-platform": "twitter.com" },
  });
  expect(change.statusCode).toBe(403);
});

test("megabytes come in as a stream over a real connection", async () => {
  const desk = await openDesk();
  const address = await desk.server.listen({ host: "127.0.0.1", port: 0 });
  const lines = ndjson(4000);
  expect(lines.length).toBeGreaterThan(2 << 20);
  const headers = { "x-zeeschuimer-platform": "twitter.com" };
  const answer = await fetch(`${address}/api/import-dataset/`, {
    method: "POST",
    headers,
    body: new Blob([lines], { type: "application/x-ndjson" }),
  });
  expect(answer.status).toBe(200);
  const { key } = (await answer.json()) as { key: string };
  expect(await settled(desk, key)).toMatchObject({ done: true, rows: 4000 });
}, 120_000);

test("an upload that is broken off leaves nothing behind", async () => {
  const desk = await openDesk();
  const address = new URL(await desk.server.listen({ host: "127.0.0.1", port: 0 }));
  const socket = connect(Number(address.port), "127.0.0.1");
  socket.write(
    `POST /api/import-dataset/ HTTP/1.1\r\nHost: ${address.host}\r\nX-Zeeschuimer-Platform: twitter.com\r\nContent-Length: 99999\r\n\r\n${line(1)}\n`,
  );
  const uploads = join(desk.workspace.folder, "uploads");
  const folder = join(uploads, readdirSync(uploads)[0] ?? "");
  const kept = () => (existsSync(folder) ? readdirSync(folder).length : 0);
  const until = async (count: number) => {
    while (kept() !== count) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await until(1);
  socket.destroy();
  await until(0);
  const { rows } = (await desk.server.inject({ url: "/api/v1/batches", headers: { host } })).json<{
    rows: unknown[];
  }>();
  expect(rows).toEqual([]);
}, 60_000);

test("whoever wants none of it shuts the two calls", async () => {
  const desk = await openDesk();
  const log = { write() {} };
  const server = await makeServer(desk.workspace, {
    token: null,
    names: [],
    version: "0",
    web: null,
    stages: false,
    log,
    zeeschuimer: false,
  });
  onTestFinished(() => server.close());
  expect((await send({ ...desk, server }, ndjson(1))).statusCode).toBe(404);
});
