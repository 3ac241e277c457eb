/** A server that asks for years has its clock or its counter wrong: its word holds for a day, then it is asked once more. */
const longest = 86_400_000;

/** When a server asks to come back (epoch ms), from the headers servers use; null where it does not say. */
export function retryAt(headers: ReadonlyMap<string, string>, now: number): number | null {
  const said = saidAt(headers, now);
  return said === null ? null : Math.min(said, now + longest);
}

function saidAt(headers: ReadonlyMap<string, string>, now: number): number | null {
  const after = headers.get("retry-after")?.trim();
  if (after) {
    if (/^\d+(\.\d+)?$/.test(after)) return now + Number(after) * 1000;
    // A date by the server's own clock counts from the server's own now, so that a wrong clock does no harm.
    const date = Date.parse(after);
    const theirs = Date.parse(headers.get("date") ?? "");
    if (!Number.isNaN(date)) return Math.max(now, Number.isNaN(theirs) ? date : now + (date - theirs));
  }
  return resetAt(headers, now);
}

/** Headers of rate limits: Bluesky gives seconds since 1970, Mastodon a date, others seconds from now. */
function resetAt(headers: ReadonlyMap<string, string>, now: number): number | null {
  const reset = (
    headers.get("ratelimit-reset") ??
    headers.get("x-ratelimit-reset") ??
    headers.get("x-rate-limit-reset")
  )?.trim();
  if (!reset) return null;
  if (/^\d+(\.\d+)?$/.test(reset)) {
    const seconds = Number(reset);
    return seconds > 1_000_000_000 ? Math.max(now, seconds * 1000) : now + seconds * 1000;
  }
  const date = Date.parse(reset);
  return Number.isNaN(date) ? null : Math.max(now, date);
}
