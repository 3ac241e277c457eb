import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
  type RequestOptions,
} from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { SourceError } from "../../platforms/connector.ts";
import type { WebLimits } from "./limits.ts";
import { shownAddress } from "./shown-address.ts";
import type { Target } from "./target.ts";

export type Sent = { method: "GET" | "POST"; headers: Readonly<Record<string, string>>; body: string | null };

/** What came back at one hop, its body as it was packed. */
export type Received = { status: number; headers: Map<string, string>; body: Uint8Array };

/** Connections that are kept open between requests; a pool's key holds the pinned address. */
export type Wires = { plain: PlainAgent; secure: SecureAgent; close(): void };

export function openWires(): Wires {
  const kept = { keepAlive: true, keepAliveMsecs: 30_000, maxFreeSockets: 4, scheduling: "lifo" as const };
  const plain = new PlainAgent(kept);
  const secure = new SecureAgent(kept);
  return {
    plain,
    secure,
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

const triedNext = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"]);

/** One request to one pinned address; the others of the same look-up are tried only where the first cannot be reached. */
export async function exchange(target: Target, sent: Sent, limits: WebLimits, wires: Wires): Promise<Received> {
  for (let at = 0; ; at++) {
    try {
      return await attempt(target.url, target.addresses[at] as string, sent, limits, wires, true);
    } catch (cause) {
      const code = ((cause as Error).cause as NodeJS.ErrnoException | undefined)?.code ?? "";
      if (at + 1 >= target.addresses.length || !triedNext.has(code)) throw cause;
    }
  }
}

async function attempt(
  url: URL,
  address: string,
  sent: Sent,
  limits: WebLimits,
  wires: Wires,
  mayReuse: boolean,
): Promise<Received> {
  const isSecure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const agent = isSecure ? wires.secure : wires.plain;
  const asked = begun(url, isSecure ? secureRequest : plainRequest, {
    host: address,
    port: url.port || (isSecure ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    method: sent.method,
    headers: {
      host: url.host,
      ...sent.headers,
      ...(sent.body === null ? {} : { "content-length": Buffer.byteLength(sent.body) }),
    },
    agent: mayReuse ? agent : false,
    maxHeaderSize: 64 << 10,
    ...(isSecure && !isIP(host) ? { servername: host } : {}),
  });
  try {
    return await answered(asked, url, sent, limits);
  } catch (cause) {
    // A kept connection that the server closed meanwhile says nothing about the server.
    const code = ((cause as Error).cause as NodeJS.ErrnoException | undefined)?.code;
    if (mayReuse && asked.reusedSocket && (code === "ECONNRESET" || code === "EPIPE"))
      return attempt(url, address, sent, limits, wires, false);
    throw cause;
  }
}

/** A header that cannot be sent, such as a key with a line break in it, is told like any other failure. */
function begun(url: URL, request: typeof plainRequest, options: RequestOptions): ClientRequest {
  try {
    return request(options);
  } catch (cause) {
    throw new SourceError("unreadable", `${shownAddress(url)} cannot be asked with these headers`, { cause });
  }
}

function answered(asked: ClientRequest, url: URL, sent: Sent, limits: WebLimits): Promise<Received> {
  const shown = shownAddress(url);
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | null = null;
    const fail = (error: SourceError): void => {
      settle();
      reject(error);
      asked.destroy();
    };
    const within = (milliseconds: number, what: string): void => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(
        () => fail(new SourceError("timeout", `${shown}: ${what} within ${milliseconds} ms`)),
        milliseconds,
      );
    };
    const total = setTimeout(
      () => fail(new SourceError("timeout", `${shown}: the answer was not whole within ${limits.total} ms`)),
      limits.total,
    );
    const settle = (): void => {
      clearTimeout(total);
      if (timer) clearTimeout(timer);
    };
    within(limits.connect, "no connection");
    asked.on("socket", (socket) => {
      const connected = (): void => within(limits.headers, "no answer");
      if (!socket.connecting) connected();
      else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", connected);
    });
    asked.on("error", (cause: NodeJS.ErrnoException) => fail(unreachable(shown, cause)));
    asked.on("response", (response) => {
      const announced = Number(response.headers["content-length"]);
      if (announced > limits.bytes)
        return fail(new SourceError("too large", `${shown} is ${announced} bytes; the limit is ${limits.bytes}`));
      const parts: Buffer[] = [];
      let size = 0;
      within(limits.idle, "no more bytes");
      response.on("data", (part: Buffer) => {
        size += part.length;
        if (size > limits.bytes)
          return fail(new SourceError("too large", `${shown} is larger than the limit of ${limits.bytes} bytes`));
        parts.push(part);
        within(limits.idle, "no more bytes");
      });
      const broken = (cause?: Error): void =>
        fail(
          new SourceError(
            "unreachable",
            `${shown}: the answer broke off after ${size}${Number.isNaN(announced) ? "" : ` of ${announced}`} bytes`,
            { cause },
          ),
        );
      response.on("error", broken);
      response.on("aborted", () => broken());
      response.on("end", () => {
        if (!response.complete) return broken();
        settle();
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response), body: Buffer.concat(parts) });
      });
    });
    asked.end(sent.body ?? undefined);
  });
}

function headersOf(response: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}

const words: Record<string, string> = {
  ECONNREFUSED: "nobody answers at that port",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "there is no way to its network",
  ETIMEDOUT: "no connection",
  HPE_HEADER_OVERFLOW: "its headers are larger than 64 KB",
};

function unreachable(shown: string, cause: NodeJS.ErrnoException): SourceError {
  const code = cause.code ?? "";
  const why =
    words[code] ??
    (code.startsWith("HPE_")
      ? "what answers there does not speak HTTP"
      : /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code)
        ? `its certificate or encryption was refused (${code})`
        : cause.message);
  return new SourceError("unreachable", `${shown}: ${why}`, { cause });
}
