import type { Asked, Web, WebAnswer } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import { parseJson } from "../import/parse-json.ts";
import type { Keeping } from "./archive.ts";
import { exchange, openWires, type Received, type Sent } from "./exchange.ts";
import { openHostQueue } from "./host-queue.ts";
import { jsonOf } from "./json-answer.ts";
import { defaultLimits, type Pace, type WebLimits } from "./limits.ts";
import { patiently } from "./patience.ts";
import { redirected } from "./redirect.ts";
import { openRobots } from "./robots.ts";
import { shownAddress } from "./shown-address.ts";
import { admitted, type Guard, type Resolve, systemResolve, target } from "./target.ts";
import { unpack } from "./unpack.ts";
import { type Visits, visitsInMemory } from "./visits.ts";

export type WebOptions = {
  /** How a site's keeper reaches the operator: an address or e-mail, sent with every request. */
  contact?: string | null;
  /** Hosts, with or without port, that may be fetched although they are not public. */
  allowed?: Iterable<string>;
  /** Hosts whose robots.txt the operator has leave to pass over. */
  robotsIgnored?: Iterable<string>;
  resolve?: Resolve;
  limits?: Partial<WebLimits>;
  pace?: Partial<Pace>;
};

/** What belongs to one source's run. */
export type Visit = {
  visits?: Visits;
  /** Where answers are also kept as evidence. */
  archive?: Keeping | null;
};

export type OpenedWeb = Web & {
  /** The same web with a source's own memory and archive: queues, robots and connections stay common. */
  visiting(visit: Visit): Web;
  close(): void;
};

/** The name under which everything is asked. */
export const userAgent = (contact: string | null): string =>
  `Attache/0.1 (${contact ? `+${contact}` : "no contact given"})`;

/** Opens the guarded web: every hop looked up once and pinned, polite to hosts, patient, limited. */
export function openWeb(options: WebOptions = {}): OpenedWeb {
  const limits = { ...defaultLimits, ...options.limits };
  const pace: Pace = {
    now: options.pace?.now ?? Date.now,
    wait: options.pace?.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
    random: options.pace?.random ?? Math.random,
  };
  const guard: Guard = { allowed: new Set(options.allowed), resolve: options.resolve ?? systemResolve };
  const robotsIgnored = new Set(options.robotsIgnored);
  const agent = userAgent(options.contact ?? null);
  const wires = openWires();
  const queue = openHostQueue(limits.delay, limits.atOnce, pace);
  const robots = openRobots({
    agent: "Attache",
    now: pace.now,
    fetch: (url) => hops(url, plainGet(agent), false).then(({ received }) => received),
    slow: queue.slow,
  });

  /** One hop, in the host's turn. */
  const hop = (url: URL, sent: Sent): Promise<Received> =>
    patiently(url, sent, { limits, pace, queue }, () =>
      queue.turn(url.host, async () => exchange(await target(url, guard), sent, limits, wires)),
    );

  async function hops(start: string | URL, first: Sent, minds: boolean): Promise<{ url: URL; received: Received }> {
    let url = admitted(start, guard);
    let sent = first;
    for (let count = 0; ; count++) {
      if (minds && !robotsIgnored.has(url.hostname) && !robotsIgnored.has(url.host)) await robots.check(url);
      const received = await hop(url, sent);
      const next = redirected(url, received, sent);
      if (next === null) return { url, received: { ...received, body: await unpacked(url, received) } };
      if (count >= limits.redirects)
        throw new SourceError("unreachable", `${shownAddress(url)} was passed on more than ${limits.redirects} times`);
      url = admitted(next.url, guard);
      sent = next.sent;
    }
  }

  const unpacked = (url: URL, { headers, body }: Received): Promise<Uint8Array> =>
    unpack(
      { body, packings: headers.get("content-encoding") ?? "", bytes: limits.bytes, ...limitsOfPacking },
      shownAddress(url),
    );
  const limitsOfPacking = { ratio: limits.ratio, depth: limits.packings };

  const visiting = ({ visits = visitsInMemory(), archive = null }: Visit): Web => {
    const get = async (start: string | URL, asked: Asked = {}): Promise<WebAnswer> => {
      const sent = sentFor(agent, asked);
      const known = asked.conditional ? visits.get(String(start)) : null;
      if (known?.etag) sent.headers["if-none-match"] = known.etag;
      if (known?.modified) sent.headers["if-modified-since"] = known.modified;
      // Whoever sends a key uses an interface under its terms; robots.txt speaks to those who walk pages.
      const minds = sent.method === "GET" && !carriesKey(sent.headers);
      const { url, received } = await hops(start, sent, minds);
      const answer: WebAnswer = { url: url.href, ...received, fetchedAt: pace.now() };
      if (received.status === 304 && known) return { ...answer, body: new Uint8Array() };
      refuseFailure(url, answer);
      if (asked.conditional)
        visits.set(String(start), {
          etag: received.headers.get("etag") ?? null,
          modified: received.headers.get("last-modified") ?? null,
        });
      if (archive) await archive.keep(answer);
      return answer;
    };
    return {
      now: pace.now,
      get,
      async json(url, asked) {
        const headers = { accept: "application/json", ...asked?.headers };
        const answer = await get(url, { ...asked, headers });
        return jsonOf(answer, shownAddress(new URL(answer.url)), parseJson);
      },
    };
  };

  return { ...visiting({}), visiting, close: wires.close };
}

const common = (agent: string): Record<string, string> => ({
  "user-agent": agent,
  accept: "*/*",
  "accept-encoding": "gzip, br, zstd, deflate",
});

const plainGet = (agent: string): Sent => ({ method: "GET", headers: common(agent), body: null });

function sentFor(agent: string, asked: Asked): Sent & { headers: Record<string, string> } {
  const headers = common(agent);
  for (const [name, value] of Object.entries(asked.headers ?? {})) headers[name.toLowerCase()] = value;
  return { method: asked.method ?? "GET", headers, body: asked.body ?? null };
}

const carriesKey = (headers: Readonly<Record<string, string>>): boolean =>
  Object.keys(headers).some((name) => /^(authorization|cookie)$|api-?key|token|secret/.test(name));

/** Anything but success, as the failure it is; the answer itself is its cause, for those who read an API's own words. */
function refuseFailure(url: URL, answer: WebAnswer): void {
  const { status } = answer;
  if (status >= 200 && status < 300) return;
  const said = `${shownAddress(url)} answered ${status}`;
  const fail = (failure: SourceError["failure"], message: string): SourceError =>
    new SourceError(failure, message, { cause: answer });
  if (status === 404 || status === 410) throw fail("not found", said);
  if (status === 401 || status === 407) throw fail("forbidden", `${said}: it wants a log-in`);
  if (status === 403 || status === 451) throw fail("forbidden", said);
  if (status >= 500) throw fail("server error", said);
  if (status === 304) throw fail("unreadable", `${said} though nothing was said of an earlier visit`);
  throw fail("unreadable", said);
}
