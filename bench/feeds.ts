import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { openWeb } from "../src/collect/web/open-web.ts";
import { visitsInMemory } from "../src/collect/web/visits.ts";
import type { CollectTask } from "../src/platforms/connector.ts";
import { feed } from "../src/platforms/web/feed/connector.ts";

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

async function run(port: number): Promise<void> {
  const hosts = Array.from({ length: feeds }, (_, at) => `feed${at}.example:${port}`);
  const opened = openWeb({ allowed: hosts, resolve: async () => ["127.0.0.1"] });
  const memories = new Map(hosts.map((host) => [host, visitsInMemory()]));
  const map = feed.format.bind({}, { account: null, importedAt: Date.now() });
  for (const round of ["first", "again"]) {
    const started = performance.now();
    const spent = process.cpuUsage();
    let posts = 0;
    let notes = 0;
    let failed = 0;
    const one = async (host: string): Promise<void> => {
      const task: CollectTask = {
        address: `http://${host}/rss.xml`,
        since: null,
        cursor: null,
        known: () => false,
        revisit: [],
        keys: new Map(),
        options: {},
      };
      const visits = memories.get(host);
      try {
        for await (const page of feed.pages(task, opened.visiting(visits ? { visits } : {}))) {
          notes += page.notes.length;
          for (const { content } of page.items) if (map(content).kind === "post") posts++;
        }
      } catch (cause) {
        failed++;
        if (failed < 4) console.error(cause);
      }
    };
    await Promise.all(hosts.map(one));
    const { user, system } = process.cpuUsage(spent);
    console.log(
      `${round}: ${feeds} feeds, ${posts} posts, ${notes} notes, ${failed} failed in ${((performance.now() - started) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU, the server's included)`,
    );
  }
  opened.close();
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
