import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace } from "../src/app.ts";
import { collectSources } from "../src/collect/live/collect-sources.ts";
import { type CollectRoom, openDesk } from "../src/collect/live/desk.ts";
import { openWeb } from "../src/collect/web/open-web.ts";
import { addSourceRow, allSources } from "../src/store/state/queries/collect-sources.ts";

/** 1,000 feeds on hosts of their own, each answered in 50 ms: the first run, and a second one that finds nothing changed. */
const feeds = Number(process.argv[2] ?? 1_000);
const answerMs = 50;

const item = (host: string, n: number): string =>
  `<item><title>Statement ${n} of ${host}</title><link>http://${host}/${n}</link><guid>http://${host}/${n}</guid>
   <pubDate>${new Date(Date.UTC(2026, 9, 1) - n * 3_600_000).toUTCString()}</pubDate><description>On water and transit, number ${n}.</description></item>`;

const server = createServer((request, response) => {
  const host = request.headers.host ?? "";
  setTimeout(() => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    if (request.headers["if-none-match"]) return response.writeHead(304).end();
    response.writeHead(200, { "content-type": "application/rss+xml", etag: '"1"' });
    const items = Array.from({ length: 20 }, (_, n) => item(host, n)).join("");
    return response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link>${items}</channel></rss>`,
    );
  }, answerMs);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
const hosts = Array.from({ length: feeds }, (_, n) => `feed${n}.test:${port}`);
const web = openWeb({ allowed: hosts, resolve: async () => ["127.0.0.1"] });
const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
const workspace = await openWorkspace(folder, {});
try {
  for (const host of hosts)
    addSourceRow(workspace.state, {
      ...{ connector: "feed", address: `http://${host}/rss.xml`, handle: host.split(":")[0]!, account: null },
      ...{ options: "{}", evidence: null, added_at: Date.now() },
    });
  const figures: Record<string, number> = {};
  for (const round of ["first", "second"]) {
    const before = process.cpuUsage();
    const started = performance.now();
    const room: CollectRoom = { ...workspace.collectRoom(), web: (visits) => web.visiting({ visits }) };
    const { runs } = await collectSources(openDesk(room), allSources(workspace.state), { since: null });
    figures[`${round}Seconds`] = Number(((performance.now() - started) / 1000).toFixed(1));
    const batches = await workspace.flush();
    const cpu = process.cpuUsage(before);
    figures[`${round}WithStoring`] = Number(((performance.now() - started) / 1000).toFixed(1));
    figures[`${round}Cpu`] = Number(((cpu.user + cpu.system) / 1e6).toFixed(1));
    figures[`${round}Stored`] = batches.reduce((sum, { stored }) => sum + stored, 0);
    figures[`${round}Failed`] = runs.filter(({ outcome }) => outcome === "failed").length;
  }
  console.log(JSON.stringify({ feeds, ...figures }));
} finally {
  await workspace.close();
  web.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
