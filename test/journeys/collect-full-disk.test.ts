import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openWorkspace, type Workspace } from "../../src/app.ts";
import { collectNow, pickSources } from "../../src/server/answers/collect.ts";
import { addSource } from "../../src/server/answers/sources.ts";
import { spoolState } from "../../src/store/state/queries/collect-spool.ts";
import { writeSetting } from "../../src/store/state/queries/register-settings.ts";

const entries = 300;
const pageSize = 20;
const free = 2 << 20;

let root: string;
let place: string;
let server: Server;
let origin = "";
const texts = Array.from({ length: entries + 1 }, () => randomBytes(12_000).toString("hex"));

const entry = (n: number): string =>
  `<entry><id>tag:mfa,2026:${n}</id><title>Statement ${n}</title><link href="${origin}/n/${n}"/>
   <updated>${new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString()}</updated><content>${texts[n]}</content></entry>`;

/** An Atom feed of pages (RFC 5005), newest first. */
function page(from: number): string {
  const numbers = Array.from({ length: Math.min(pageSize, from) }, (_, at) => from - at);
  const next = from > pageSize ? `<link rel="next" href="${origin}/feed?from=${from - pageSize}"/>` : "";
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:mfa,2026:feed</id><title>MFA</title>
    <updated>2026-10-01T00:00:00Z</updated><link rel="self" href="${origin}/feed"/>${next}${numbers.map(entry).join("")}</feed>`;
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "attache-full-"));
  place = join(root, "disk");
  mkdirSync(place);
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "", origin);
    if (url.pathname !== "/feed") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "application/atom+xml" });
    response.end(page(Number(url.searchParams.get("from") ?? entries)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

async function opened(): Promise<Workspace> {
  const workspace = await openWorkspace(join(place, "data"), { ATTACHE_ALLOW_HOSTS: new URL(origin).host });
  writeSetting(workspace.state.raw, "collect.delayMs", 0);
  return workspace;
}

/** Collects with a disk that is full, full still, and free again. */
async function through(workspace: Workspace, disk: { fill(): void; empty(): void }): Promise<void> {
  const { source } = addSource(workspace, { address: `${origin}/feed`, holder: "UZ/mfa", evidence: "test" });
  const collect = () =>
    collectNow(workspace, pickSources(workspace, [source.id]), {
      ...{ since: null, archive: false, signal: new AbortController().signal },
    });
  const count = (sql: string) => Number(workspace.state.raw.prepare(`select count(*) as n from ${sql}`).get()?.n);
  disk.fill();
  for (let turn = 0; turn < 2; turn++) {
    await expect(collect()).rejects.toThrow(/^The disk is full.*Free some space/);
    expect(workspace.state.raw.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
    // What is remembered is what waits: nothing passes for stored that is not.
    expect(spoolState(workspace.state).items).toBe(count("collect_items"));
    expect(count("collect_items")).toBeLessThan(entries);
  }
  disk.empty();
  // What nobody could write down while the disk was full is written as soon as it can be.
  await vi.waitFor(() => expect(count("leases")).toBe(0), 10_000);
  const { runs } = await collect();
  expect(runs.map(({ outcome, failure }) => [outcome, failure])).toEqual([["ok", null]]);
  const rows: unknown[] = [];
  for await (const part of workspace.corpus.scan(
    "select count(*) as posts from posts union all select count(*) from sightings",
  ))
    rows.push(...part);
  expect(rows).toEqual([{ posts: entries }, { posts: entries }]);
}

/** A file system of its own, where this machine lets us make one; null: it does not. */
function smallDisk(): (() => void) | null {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", place], { stdio: "ignore" });
    return () => execFileSync("umount", ["-l", place]);
  } catch {
    return null;
  }
}

const unmount = (() => {
  place = mkdtempSync(join(tmpdir(), "attache-mount-"));
  const made = smallDisk();
  made?.();
  rmSync(place, { recursive: true, force: true });
  return made !== null;
})();

test.runIf(unmount)(
  "a file system that is full stops collecting with a word on what to do; freed, it goes on and nothing is lost",
  async () => {
    const end = smallDisk()!;
    const workspace = await opened();
    const ballast = join(place, "ballast");
    try {
      await through(workspace, {
        fill() {
          const { bavail, bsize } = statfsSync(place);
          writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
        },
        empty: () => rmSync(ballast),
      });
    } finally {
      await workspace.close();
      end();
    }
  },
  60_000,
);

test("a database that may not grow any more does the same, also where no file system can be made", async () => {
  const workspace = await opened();
  const { raw } = workspace.state;
  const pages = () => Number(raw.prepare("pragma page_count").get()?.page_count);
  try {
    await through(workspace, {
      fill: () => raw.exec(`pragma max_page_count = ${pages() + free / 4096}`),
      empty: () => raw.exec("pragma max_page_count = 4294967294"),
    });
  } finally {
    await workspace.close();
  }
}, 60_000);
