import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SourceError } from "../../platforms/connector.ts";
import { type OpenedWeb, openWeb, type WebOptions } from "./open-web.ts";

/** A real server on this machine; `asked` lists the paths of what arrived but robots.txt. */
export type LocalServer = {
  origin: string;
  host: string;
  asked: string[];
  requests: IncomingMessage[];
  close(): Promise<void>;
};

export async function serve(answer: RequestListener, robots = ""): Promise<LocalServer> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.url === "/robots.txt" && robots !== "own") {
      response.writeHead(robots === "" ? 404 : 200, { "content-type": "text/plain" }).end(robots);
      return;
    }
    asked.push(request.url ?? "");
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Time that goes by only where somebody waits. */
export function fakeTime(start = Date.UTC(2026, 4, 1)) {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    set: (moment: number) => {
      now = moment;
    },
    pace: {
      now: () => now,
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
      random: () => 0,
    },
  };
}

export const webTo = (servers: readonly LocalServer[], options: WebOptions = {}): OpenedWeb =>
  openWeb({
    contact: "desk@mfa.example",
    allowed: servers.map(({ host }) => host),
    ...options,
    pace: { ...fakeTime().pace, ...options.pace },
    limits: { total: 5_000, ...options.limits },
  });

/** The failure a promise ends in. */
export const failureOf = (promise: Promise<unknown>): Promise<SourceError> =>
  promise.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: SourceError) => error,
  );
