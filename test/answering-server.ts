import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { openWeb } from "../src/collect/web/open-web.ts";
import type { CollectTask, Connector, SourcePage, Web } from "../src/platforms/connector.ts";

export type AskedOf = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
};

/** What a platform answers; a function writes the response itself (to break it off, or never to end it). */
export type Given =
  | { status?: number; headers?: Record<string, string>; json?: unknown; html?: string; text?: string }
  | ((response: ServerResponse) => void);

export type AnsweringServer = {
  origin: string;
  /** All that was asked, but robots.txt. */
  asked: AskedOf[];
  /** The program's own guarded web, let in to this server alone and without its pauses. */
  web: Web;
};

/** A platform imitated on this machine for one test. */
export async function answering(answer: (asked: AskedOf) => Given): Promise<AnsweringServer> {
  const asked: AskedOf[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    let body = "";
    for await (const part of request) body += part;
    const one = {
      method: request.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    };
    if (one.path === "/robots.txt") return response.writeHead(404).end();
    asked.push(one);
    const given = answer(one);
    if (typeof given === "function") return given(response);
    const [type, text] =
      given.json !== undefined
        ? ["application/json; charset=utf-8", JSON.stringify(given.json)]
        : given.html !== undefined
          ? ["text/html; charset=utf-8", given.html]
          : ["text/plain", given.text ?? ""];
    response.writeHead(given.status ?? 200, { "content-type": type, ...given.headers }).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const web = openWeb({
    allowed: [host],
    // Long enough for a machine with no time for us: an answer that is given must never count as silence.
    limits: { delay: 0, headers: 2_000, attempts: 2 },
    pace: { wait: async () => {}, random: () => 0 },
  });
  onTestFinished(async () => {
    web.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return { origin: `http://${host}`, asked, web };
}

/** A first run over a source at this address; what a test gives differs from it. */
export const taskAt = (address: string, given: Partial<CollectTask> = {}): CollectTask => ({
  address,
  since: null,
  cursor: null,
  known: () => false,
  revisit: [],
  keys: new Map(),
  options: {},
  ...given,
});

/** Every page of a run, and the failure that ended it. */
export async function run(
  connector: Connector,
  task: CollectTask,
  web: Web,
): Promise<{ pages: SourcePage[]; error: unknown }> {
  const pages: SourcePage[] = [];
  try {
    for await (const page of connector.pages(task, web)) pages.push(page);
    return { pages, error: null };
  } catch (error) {
    return { pages, error };
  }
}

/** Posts as the connector's own format maps them. */
export function mapped(connector: Connector, pages: readonly SourcePage[]) {
  const { format } = connector;
  const map = format.bind({}, { account: null, importedAt: 0 });
  return pages
    .flatMap(({ items }) => items)
    .flatMap(({ content }) => format.expand?.(content) ?? [content])
    .map(map);
}

export const lastCursor = (pages: readonly SourcePage[]): string | null =>
  pages.findLast(({ cursor }) => cursor !== null)?.cursor ?? null;
