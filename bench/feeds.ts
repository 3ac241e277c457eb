import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { openWorkspace, type Workspace } from "../src/app.ts";
import { collectSources } from "../src/collect/live/collect-sources.ts";
import { openDesk } from "../src/collect/live/desk.ts";
import { type OpenedWeb, openWeb } from "../src/collect/web/open-web.ts";
import { type Visits, visitsInMemory } from "../src/collect/web/visits.ts";
import type { CollectTask } from "../src/platforms/connector.ts";
import { feed } from "../src/platforms/web/feed/connector.ts";
import { addSourceRow, allSources } from "../src/store/state/queries/collect-sources.ts";

/**
 * A thousand feeds of twenty entries due at once, each host answering after 50 ms: fetched with politeness kept (robots.txt,
 * one request at a time to a host, a pause between two), read, checked and mapped; then again, unchanged.
 */
const feeds = Number(process.argv[2] ?? 1_000);
const answerAfter = 50;

function feedOf(host: string): string {
  const items = Array.from(
    { length: 20 },
    (_, at) =>
      `<item><title>Statement ${at} of ${host}</title><link>http://${host}/news/${at}</link><guid>http://${host}/news/${at}</guid><pubDate>Fri, 01 May 2026 ${String(at).padStart(2, "0")}:30:00 GMT</pubDate><category>Press</category><description>&lt;p&gt;The Minister received the Ambassador and spoke of trade, water and the climate of the region. ${"They agreed to meet again before the end of the year. ".repeat(12)}&lt;a href="http://${host}/doc/${at}.pdf"&gt;Text&lt;/a&gt;&lt;/p&gt;</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link><description>News</description><language>en</language>${items.join("")}</channel></rss>`;
}

function serve(): void {
  const server = createServer((request, response) => {
    const host = request.headers.host ?? "";
    setTimeout(() => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "application/rss+xml", etag: '"1"' }).end(feedOf(host));
    }, answerAfter);
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

type Round = { posts: number; failed: number };

/** The web and the connector alone: fetched, read, checked, mapped. */
function connectorAlone(hosts: readonly string[], opened: OpenedWeb): () => Promise<Round> {
  const memories = new Map(hosts.map((host) => [host, visitsInMemory()]));
  const map = feed.format.bind({}, { account: null, importedAt: Date.now() });
  return async () => {
    const round: Round = { posts: 0, failed: 0 };
    const one = async (host: string): Promise<void> => {
      const task: CollectTask = {
        address: addressOf(host),
        since: null,
        cursor: null,
        known: () => false,
        revisit: [],
        keys: new Map(),
        options: {},
      };
      const visits = memories.get(host);
      try {
        for await (const page of feed.pages(task, opened.visiting(visits ? { visits } : {})))
          for (const { content } of page.items) if (map(content).kind === "post") round.posts++;
      } catch {
        round.failed++;
      }
    };
    await Promise.all(hosts.map(one));
    return round;
  };
}

/** The same through the collector: runs, gaps, sealed spool and the batch in the corpus. */
function collector(hosts: readonly string[], opened: OpenedWeb, workspace: Workspace): () => Promise<Round> {
  for (const host of hosts)
    addSourceRow(workspace.state, {
      connector: "feed",
      address: addressOf(host),
      handle: host,
      account: null,
      options: "{}",
      evidence: null,
      added_at: Date.now(),
    });
  const wanted = new Set(hosts.map(addressOf));
  return async () => {
    const room = { ...workspace.collectRoom(), web: (visits: Visits) => opened.visiting({ visits }) };
    const sources = allSources(workspace.state).filter(({ address }) => wanted.has(address));
    const { runs } = await collectSources(openDesk(room), sources, { since: null });

    await workspace.flush();
    return {
      posts: runs.reduce((sum, { fresh }) => sum + fresh, 0),
      failed: runs.filter(({ failure }) => failure !== null).length,
    };
  };
}

const addressOf = (host: string): string => `http://${host}/rss.xml`;

async function run(port: number): Promise<void> {
  const hosts = (kind: string): string[] => Array.from({ length: feeds }, (_, at) => `${kind}${at}.example:${port}`);
  const [alone, whole] = [hosts("alone"), hosts("whole")];
  const opened = openWeb({ allowed: [...alone, ...whole], resolve: async () => ["127.0.0.1"] });
  const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
  const workspace = await openWorkspace(folder, {});
  const sides: [string, () => Promise<Round>][] = [
    ["web and connector", connectorAlone(alone, opened)],
    ["the whole collector", collector(whole, opened, workspace)],
  ];
  for (const [title, round] of sides)
    for (const turn of ["first", "again"]) {
      const started = performance.now();
      const spent = process.cpuUsage();
      const { posts, failed } = await round();
      const { user, system } = process.cpuUsage(spent);
      console.log(
        `${title}, ${turn}: ${feeds} feeds, ${posts} posts, ${failed} failed in ${((performance.now() - started) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU, the server's included)`,
      );
    }
  opened.close();
  await workspace.close();
  rmSync(folder, { recursive: true });
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  worker.once("message", (port: number) => {
    run(port).then(
      () => process.exit(),
      (cause: unknown) => {
        console.error(cause);
        process.exit(1);
      },
    );
  });
} else serve();
