import { SourceError } from "../../platforms/connector.ts";
import type { Received, Sent } from "./exchange.ts";
import { shownAddress } from "./shown-address.ts";

/** Headers that say nothing of who asks; only these follow to another origin. */
const harmless = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "user-agent",
  "if-none-match",
  "if-modified-since",
  "content-type",
]);

/** Where an answer passes the request on to, and with what; null when it is the answer itself. */
export function redirected(from: URL, { status, headers }: Received, sent: Sent): { url: URL; sent: Sent } | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headers.get("location");
  if (!location)
    throw new SourceError("unreadable", `${shownAddress(from)} answered ${status} without saying where to`);
  const url = urlOf(location, from);
  const isSame = url.origin === from.origin;
  if (sent.method === "POST" && status !== 303 && !isSame)
    throw new SourceError("refused address", `${shownAddress(from)} passes what was posted to it on to ${url.host}`);
  // What was sent as GET stays GET; a POST stays one only where the server says so by 307 or 308.
  const keepsBody = sent.method === "GET" || status === 307 || status === 308;
  const kept = Object.entries(sent.headers).filter(
    ([name]) => (isSame || harmless.has(name)) && (keepsBody || name !== "content-type"),
  );
  return {
    url,
    sent: {
      method: keepsBody ? sent.method : "GET",
      headers: Object.fromEntries(kept),
      body: keepsBody ? sent.body : null,
    },
  };
}

function urlOf(location: string, from: URL): URL {
  try {
    // Node reads headers as Latin-1; servers write addresses in UTF-8.
    return new URL(Buffer.from(location, "latin1").toString("utf8"), from);
  } catch (cause) {
    throw new SourceError("refused address", `${shownAddress(from)} passes on to something that is no address`, {
      cause,
    });
  }
}
