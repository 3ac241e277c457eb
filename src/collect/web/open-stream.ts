import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import type { Stream } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import { shownAddress } from "./shown-address.ts";
import { admitted, type Guard, target } from "./target.ts";

export type StreamOptions = {
  guard: Guard;
  agent: string;
  /** Milliseconds in which a connection must come about, and between two chunks: servers send signs of life. */
  connect?: number;
  idle?: number;
  now?: () => number;
  /** Ends what is open. */
  signal?: AbortSignal;
};

/** A connection that stays open: its host looked up once, pinned and public as for everything that is fetched; no redirects. */
export function openStream(options: StreamOptions): Stream {
  const { guard, agent, connect = 20_000, idle = 120_000, now = Date.now, signal } = options;
  return {
    now,
    async *open(given, asked) {
      const url = admitted(given, guard);
      const { addresses } = await target(url, guard);
      const headers = { accept: "text/event-stream", "user-agent": agent, ...asked?.headers };
      const response = await answered(url, addresses[0]!, headers, connect);
      const end = (): void => void response.destroy(new SourceError("unreachable", "the stream was closed by us"));
      signal?.addEventListener("abort", end);
      try {
        if (signal?.aborted) end();
        refuse(url, response);
        response.setTimeout(idle, () =>
          response.destroy(new SourceError("timeout", `${shownAddress(url)} fell silent`)),
        );
        for await (const part of response) yield part as Uint8Array;
      } catch (cause) {
        throw cause instanceof SourceError
          ? cause
          : new SourceError("unreachable", `${shownAddress(url)} broke off`, { cause });
      } finally {
        signal?.removeEventListener("abort", end);
        response.destroy();
      }
    },
  };
}

function answered(
  url: URL,
  address: string,
  headers: Record<string, string>,
  connect: number,
): Promise<IncomingMessage> {
  const isSecure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve, reject) => {
    const request = (isSecure ? secureRequest : plainRequest)({
      host: address,
      port: url.port || (isSecure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers },
      agent: false,
      maxHeaderSize: 64 << 10,
      ...(isSecure && !isIP(host) ? { servername: host } : {}),
    });
    const shown = shownAddress(url);
    const timer = setTimeout(() => request.destroy(new SourceError("timeout", `${shown}: no answer`)), connect);
    request.on("error", (cause) => {
      clearTimeout(timer);
      reject(
        cause instanceof SourceError ? cause : new SourceError("unreachable", `${shown} cannot be reached`, { cause }),
      );
    });
    request.on("response", (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    request.end();
  });
}

function refuse(url: URL, { statusCode: status = 0 }: IncomingMessage): void {
  if (status === 200) return;
  const said = `${shownAddress(url)} answered ${status}`;
  if (status === 401 || status === 403) throw new SourceError("forbidden", said);
  throw new SourceError(status === 404 ? "not found" : status >= 500 ? "server error" : "unreadable", said);
}
