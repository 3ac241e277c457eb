import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../app.ts";
import { makeServer } from "./server.ts";

const token = "an-invented-token-of-32-letters0";
const host = "10.0.0.5:4100";
let folder: string;
let workspace: Workspace;
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attache-server-"));
  const web = join(folder, "web");
  await mkdir(join(web, "assets"), { recursive: true });
  await writeFile(join(web, "index.html"), "<!doctype html><title>Attaché</title>");
  await writeFile(join(web, "assets/main-abcd1234.js"), "export {};");
  await writeFile(join(web, "assets/main-abcd1234.js.br"), brotliCompressSync("export {};"));
  await writeFile(join(web, ".built"), "mark");
  workspace = await openWorkspace(join(folder, "data"), {});
  const log = { write: () => undefined };
  server = await makeServer(workspace, { token, names: [], version: "0.0.0", web, stages: false, log });
}, 60_000);
afterAll(async () => {
  await server.close();
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host, authorization: `Bearer ${token}`, ...headers } });

test("a browser brings the token once and keeps it where no script reads it", async () => {
  const entered = await server.inject({ url: `/enter?token=${token}`, headers: { host } });
  expect([entered.statusCode, entered.headers.location]).toEqual([302, "/"]);
  const cookie = String(entered.headers["set-cookie"]);
  expect(cookie).toMatch(/^attache_token=.*; Path=\/; HttpOnly; SameSite=Strict;/);
  const page = await server.inject({ url: "/", headers: { host, cookie: cookie.split(";")[0] ?? "" } });
  expect(page.statusCode).toBe(200);
  const wrong = await server.inject({ url: "/enter?token=wrong", headers: { host } });
  expect(wrong.headers["set-cookie"]).toBeUndefined();
});

test("without the token neither page nor API is shown", async () => {
  for (const url of ["/", "/assets/main-abcd1234.js", "/api/v1/overview", "/api/v1/openapi.json"])
    expect([url, (await server.inject({ url, headers: { host } })).statusCode]).toEqual([url, 401]);
});

test("files with a hash in their name are kept for good, the page is asked for each time", async () => {
  const script = await ask("/assets/main-abcd1234.js", { "accept-encoding": "br" });
  expect(script.headers).toMatchObject({
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(script.headers["content-type"]).toMatch(/^(text|application)\/javascript/);
  expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
});

test("an address the page knows is answered with the page, a missing file is not", async () => {
  for (const url of ["/actors/state%3AUZ", "/imports", "/posts?q=water"]) {
    const { statusCode, headers } = await ask(url);
    expect([url, statusCode, headers["content-type"]]).toEqual([url, 200, "text/html; charset=utf-8"]);
  }
  for (const url of ["/assets/gone-abcd1234.js", "/api/v1/nothing", "/.built", "/../data/attache.db"])
    expect([url, (await ask(url)).statusCode]).toEqual([url, 404]);
});

test("a body that is too large is refused with what to do", async () => {
  const payload = JSON.stringify({ peers: ["x".repeat(2 << 20)] });
  const headers = { host, authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await server.inject({ method: "PUT", url: "/api/v1/settings", headers, payload });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({ error: "too-large", mend: expect.any(String) });
});

test("JSON that cannot be read, and an unknown field's value, are wrong usage", async () => {
  const headers = { host, authorization: `Bearer ${token}`, "content-type": "application/json" };
  const broken = await server.inject({ method: "PUT", url: "/api/v1/settings", headers, payload: "{" });
  expect([broken.statusCode, broken.json().error]).toEqual([400, "usage"]);
  const wrong = await ask("/api/v1/actors?kind=king");
  expect(wrong.json()).toMatchObject({ error: "usage", where: "query", list: [expect.stringContaining("kind")] });
});

test("progress comes as events, and ends when the server does", async () => {
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const answer = await fetch(`${address}/api/v1/imports/events`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const reader = answer.body!.getReader();
  const first = new TextDecoder().decode((await reader.read()).value);
  expect(first).toMatch(/^event: jobs\ndata: \{"rows":\[.*\]\}\n\n$/);
  await reader.cancel();
});
