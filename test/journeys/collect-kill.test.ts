import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addSource } from "../../src/server/answers/sources.ts";
import { writeSetting } from "../../src/store/state/queries/register-settings.ts";
import { type AttacheProcess, attacheProcess } from "../attache-process.ts";
import { SmallImports } from "../small-imports.ts";

const kills = Number(process.env.ATTACHE_KILLS ?? 6);
const pageSize = 40;

let imports: SmallImports;
let server: Server;
let origin = "";
let source = "";
/** How many entries the feed holds; entry n stays entry n. */
let entries = 400;

const entry = (n: number): string =>
  `<entry><id>tag:mfa,2026:${n}</id><title>Statement ${n}</title><link href="${origin}/n/${n}"/>
   <updated>${new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString()}</updated><content>On water, number ${n}</content></entry>`;

/** An Atom feed of pages (RFC 5005), newest first. */
function page(from: number): string {
  const numbers = Array.from({ length: Math.min(pageSize, from) }, (_, at) => from - at);
  const next = from > pageSize ? `<link rel="next" href="${origin}/feed?from=${from - pageSize}"/>` : "";
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:mfa,2026:feed</id><title>MFA</title>
    <updated>2026-10-01T00:00:00Z</updated><link rel="self" href="${origin}/feed"/>${next}${numbers.map(entry).join("")}</feed>`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", origin);
    if (url.pathname !== "/feed") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "application/atom+xml" });
    response.end(page(Number(url.searchParams.get("from") ?? entries)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.ATTACHE_ALLOW_HOSTS = new URL(origin).host;
  imports = await SmallImports.open();
  writeSetting(imports.workspace.state.raw, "collect.delayMs", 20);
  source = addSource(imports.workspace, { address: `${origin}/feed`, holder: "UZ/mfa", evidence: "test" }).source.id;
});

afterAll(async () => {
  delete process.env.ATTACHE_ALLOW_HOSTS;
  await imports.close();
  server.close();
});

const collect = (fault = ""): AttacheProcess => attacheProcess(imports.data, ["collect", source, "--no-stages"], fault);

async function stored(): Promise<{ posts: number; sightings: number }> {
  await imports.reopen();
  expect(await imports.faults()).toEqual([]);
  return {
    posts: await imports.count("select count(*) as n from posts"),
    sightings: await imports.count("select count(*) as n from sightings"),
  };
}

async function whole(): Promise<void> {
  const { code, err } = await collect().ended;
  expect([code, err.includes("Failed")]).toEqual([0, false]);
  expect(await stored()).toEqual({ posts: entries, sightings: entries });
}

test.each(["page taken", "run ended", "spool read", "staged", "renamed", "committed"])(
  "dead when it is “%s”: the next run stores every post, and none twice",
  { timeout: 60_000 },
  async (point) => {
    entries += 60;
    expect((await collect(point).ended).signal).toBe("SIGKILL");
    await whole();
  },
);

test(`killed at ${kills} moments while the source goes on, nothing is lost and nothing is there twice`, {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  for (let turn = 0; turn < kills; turn++) {
    entries += 90;
    const running = collect();
    await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1_500));
    running.child.kill("SIGKILL");
    await running.ended;
    const { posts, sightings } = await stored();
    expect(sightings).toBe(posts);
  }
  await whole();
});
