import robots from "robots-parser";
import { SourceError } from "../../platforms/connector.ts";
import type { Received } from "./exchange.ts";
import { shownAddress } from "./shown-address.ts";

export type Robots = {
  /** Throws where the site's robots.txt keeps this program away from an address. */
  check(url: URL): Promise<void>;
};

/** The package is CommonJS and its types describe another kind of module. */
const readRules = robots as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };

type Rules = { until: number; allows(url: string): boolean; failure: SourceError["failure"]; why: string };

const day = 86_400_000;
const hour = 3_600_000;
/** So long nobody tries a site again that did not answer. */
const minute = 60_000;
/** RFC 9309 asks readers to take in at least 500 KiB. */
const largest = 512 << 10;

/**
 * robots.txt after RFC 9309: kept for a day; a 4xx allows everything; a 5xx forbids everything until asked again an hour later.
 * A site that cannot be reached forbids nothing, it is not there: that is the failure that is told, and a minute later it is
 * looked for again.
 */
export function openRobots(given: {
  agent: string;
  now(): number;
  fetch(url: URL): Promise<Received>;
  slow(host: string, delay: number): void;
}): Robots {
  const sites = new Map<string, Promise<Rules>>();

  const read = async (origin: string): Promise<Rules> => {
    const url = new URL("/robots.txt", origin);
    let answer: Received;
    try {
      answer = await given.fetch(url);
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.failure === "refused address") throw cause;
      if (absent.has(cause.failure)) return shut(given.now() + minute, cause.failure, cause.message);
      return shut(given.now() + hour, "robots", `${shownAddress(url)} did not answer (${cause.message})`);
    }
    const { status } = answer;
    if (status >= 500) return shut(given.now() + hour, "robots", `${shownAddress(url)} answered ${status}`);
    if (status < 200 || status >= 300)
      return { until: given.now() + day, allows: () => true, failure: "robots", why: "" };
    const text = new TextDecoder().decode(answer.body.subarray(0, largest));
    const rules = readRules(url.href, text);
    const delay = rules.getCrawlDelay(given.agent);
    if (delay !== undefined && delay > 0) given.slow(url.host, Math.min(delay, 60) * 1000);
    return {
      until: given.now() + day,
      allows: (address) => rules.isAllowed(address, given.agent) !== false,
      failure: "robots",
      why: `${shownAddress(url)} keeps robots out`,
    };
  };

  const rulesFor = async (origin: string): Promise<Rules> => {
    const kept = sites.get(origin);
    if (kept && (await kept).until > given.now()) return kept;
    // Whoever comes while it is being read waits for the same reading.
    const current = sites.get(origin);
    if (current && current !== kept) return current;
    const reading = read(origin);
    sites.set(origin, reading);
    reading.catch(() => sites.delete(origin));
    return reading;
  };

  return {
    async check(url) {
      const rules = await rulesFor(url.origin);
      if (!rules.allows(url.href))
        throw rules.failure === "robots"
          ? new SourceError("robots", `${shownAddress(url)} is not fetched: ${rules.why}`, { retryAt: rules.until })
          : new SourceError(rules.failure, rules.why);
    },
  };
}

const absent: ReadonlySet<SourceError["failure"]> = new Set(["no such host", "unreachable", "timeout"]);

const shut = (until: number, failure: SourceError["failure"], why: string): Rules => ({
  ...{ until, failure, why },
  allows: () => false,
});
