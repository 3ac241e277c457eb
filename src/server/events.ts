import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Server-sent events named “jobs”: at once, then whenever something changed; a comment keeps proxies awake. */
export function streamEvents(request: FastifyRequest, reply: FastifyReply, jobs: () => unknown): FastifyReply {
  const gone = new AbortController();
  request.raw.on("close", () => gone.abort());
  reply.header("content-type", "text/event-stream; charset=utf-8").header("x-accel-buffering", "no");
  return reply.send(Readable.from(changes(jobs, gone.signal)));
}

/** Server-sent events named “arrivals”: the last ones at once, then each as it comes, every one once. */
export function streamArrivals(
  request: FastifyRequest,
  reply: FastifyReply,
  after: (seq: number) => readonly { seq: number }[],
): FastifyReply {
  const gone = new AbortController();
  request.raw.on("close", () => gone.abort());
  reply.header("content-type", "text/event-stream; charset=utf-8").header("x-accel-buffering", "no");
  return reply.send(Readable.from(coming(after, gone.signal)));
}

async function* coming(
  after: (seq: number) => readonly { seq: number }[],
  signal: AbortSignal,
): AsyncGenerator<string> {
  let seq = 0;
  for (let round = 0; !signal.aborted; round++) {
    const rows = after(seq);
    seq = rows.at(-1)?.seq ?? seq;
    if (rows.length > 0 || round === 0) yield `event: arrivals\ndata: ${JSON.stringify({ rows })}\n\n`;
    else if (round % 15 === 0) yield ": still here\n\n";
    await wait(1_000, undefined, { signal }).catch(() => undefined);
  }
}

async function* changes(jobs: () => unknown, signal: AbortSignal): AsyncGenerator<string> {
  let before = "";
  let quiet = 0;
  while (!signal.aborted) {
    const now = JSON.stringify(jobs());
    if (now !== before) yield `event: jobs\ndata: ${now}\n\n`;
    else if (++quiet % 30 === 0) yield ": still here\n\n";
    before = now;
    await wait(500, undefined, { signal }).catch(() => undefined);
  }
}
