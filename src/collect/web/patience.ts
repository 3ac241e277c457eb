import { SourceError } from "../../platforms/connector.ts";
import type { Received, Sent } from "./exchange.ts";
import type { HostQueue } from "./host-queue.ts";
import type { Pace, WebLimits } from "./limits.ts";
import { retryAt } from "./retry-after.ts";
import { shownAddress } from "./shown-address.ts";

/** Answers that may be another one the next time. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/**
 * Asks again where the failure may pass: with a pause that doubles and is drawn by lot, or the one the server asked for.
 * A pause beyond patience ends the request; the host is left alone until then, whichever source asks.
 */
export async function patiently(
  url: URL,
  sent: Sent,
  { limits, pace, queue }: { limits: WebLimits; pace: Pace; queue: HostQueue },
  ask: () => Promise<Received>,
): Promise<Received> {
  const shown = shownAddress(url);
  for (let attempt = 1; ; attempt++) {
    await restOut(url, { limits, pace, queue });
    const outcome = await ask().catch((cause: unknown) => {
      if (!(cause instanceof SourceError) || !mayPass(cause, sent)) throw cause;
      return cause;
    });
    if (!(outcome instanceof SourceError) && !passing.has(outcome.status)) return outcome;

    const asked = outcome instanceof SourceError ? null : retryAt(outcome.headers, pace.now());
    if (asked !== null) queue.rest(url.host, asked);
    const isLimit = !(outcome instanceof SourceError) && outcome.status === 429;
    const pause = asked === null ? backOff(attempt, isLimit, pace) : asked - pace.now();
    const isLast = attempt >= limits.attempts || (sent.method === "POST" && !isLimit);
    if (isLast || pause > limits.patience) {
      if (outcome instanceof SourceError) throw outcome;
      throw failure(outcome, shown, asked);
    }
    // The host's own pause is waited for at the head of the loop.
    if (asked === null) await pace.wait(pause);
  }
}

async function restOut(
  url: URL,
  { limits, pace, queue }: { limits: WebLimits; pace: Pace; queue: HostQueue },
): Promise<void> {
  const until = queue.restsUntil(url.host);
  const pause = until - pace.now();
  if (pause <= 0) return;
  if (pause > limits.patience)
    throw new SourceError(
      "rate limited",
      `${url.host} asked to be left alone until ${new Date(until).toISOString()}; nothing was asked`,
      { retryAt: until },
    );
  await pace.wait(pause);
}

/** A second and doubling, half of it by lot; five times that after a 429, whose sender has had enough. */
function backOff(attempt: number, isLimit: boolean, pace: Pace): number {
  const base = 1000 * 2 ** (attempt - 1) * (isLimit ? 5 : 1);
  return base / 2 + (base / 2) * pace.random();
}

/** What was posted is not sent twice unless it surely never arrived. */
const mayPass = (error: SourceError, { method }: Sent): boolean =>
  (error.failure === "unreachable" || error.failure === "timeout") && method === "GET" && !isFinal(error);

/** Failures that asking again at once will not mend. */
function isFinal(error: SourceError): boolean {
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? "";
  return /^(ENOTFOUND|ENODATA|HPE_|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO)/.test(code);
}

function failure({ status, headers, body }: Received, shown: string, retry: number | null): SourceError {
  const until = retry === null ? "" : `; it asks to come back at ${new Date(retry).toISOString()}`;
  const kind = status === 429 ? "rate limited" : status === 408 || status === 425 ? "timeout" : "server error";
  return new SourceError(kind, `${shown} answered ${status}${until}`, {
    retryAt: retry,
    cause: { status, headers, body },
  });
}
