import { SourceError } from "../connector.ts";
import { errorBody } from "../error-body.ts";
import { at, record, records, text } from "../json.ts";

/** What YouTube means by a refusal, told by the reason inside its answer. */
export function apiError(cause: unknown, now: number): unknown {
  if (!(cause instanceof SourceError)) return cause;
  const { json } = errorBody(cause);
  const reason =
    text(records(at(json, "error.errors"))[0]?.reason) ?? text(records(at(json, "error.details"))[0]?.reason) ?? "";
  const said = text(record(record(json)?.error)?.message) ?? "";
  const fail = (failure: SourceError["failure"], message: string, retryAt: number | null = null) =>
    new SourceError(failure, `${message} (${reason})`, { retryAt });
  if (/quotaExceeded|dailyLimitExceeded/.test(reason))
    return fail(
      "rate limited",
      "the day's quota of the YouTube Data API is spent; it begins anew at midnight Pacific time",
      midnightPacific(now),
    );
  if (/rateLimitExceeded|RATE_LIMIT/.test(reason))
    return fail("rate limited", "YouTube asks for fewer requests", now + 60_000);
  if (
    /keyInvalid|API_KEY_INVALID|keyExpired|accessNotConfigured|SERVICE_DISABLED|ipRefererBlocked|API_KEY_SERVICE_BLOCKED/.test(
      reason,
    ) ||
    /API key/i.test(said)
  )
    return fail(
      "needs key",
      "YouTube refuses the key: it is wrong, expired, restricted, or the Data API is not switched on for its project",
    );
  if (/playlistNotFound|channelNotFound|videoNotFound/.test(reason))
    return fail("not found", "YouTube does not find it");
  if (/channelClosed|channelSuspended/.test(reason))
    return fail("forbidden", "YouTube closed or suspended the channel");
  if (/invalidPageToken/.test(reason)) return fail("not found", "YouTube no longer knows the page to go on from");
  return cause;
}

/** The quota's day is California's. */
export function midnightPacific(now: number): number {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/Los_Angeles",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  });
  const part = (type: string) => Number(clock.formatToParts(now).find((one) => one.type === type)?.value ?? 0);
  const passed = ((part("hour") * 60 + part("minute")) * 60 + part("second")) * 1000;
  return now - (now % 1000) - passed + 86_400_000;
}
