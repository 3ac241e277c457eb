import { type JetEvent, readEvent } from "../../platforms/bluesky/jetstream/event.ts";
import { eventTime, type Watched } from "../../platforms/bluesky/jetstream/watched.ts";

/** What a stream has brought, over all its connections. */
export type Tally = { events: number; unreadable: number; newest: number | null };

export type Intake = {
  /** One event, from `start` to `end` of these bytes, which are not kept. */
  take(bytes: Uint8Array, start: number, end: number): void;
  /** Stores what is in hand, or the cursor alone where that has not been stored for a while. */
  tick(): void;
  /** Nothing came for so long that all before this moment (in microseconds) has come. */
  quietUntil(time: number): void;
  /** Stores the rest; rejects with what kept anything from being stored. */
  finish(): Promise<void>;
};

type IntakeSetup = {
  filter: Watched;
  tally: Tally;
  store(held: readonly JetEvent[], at: number | null): Promise<void>;
  /** True: the server has to wait; false: it may go on. */
  hold(isFull: boolean): void;
  fail(cause: Error): void;
  now(): number;
};

const cursorEveryMs = 2000;
const heldAtMost = 2000;

/**
 * Holds what came over one connection until it is stored, one transaction after the other. After one failed nothing of this
 * connection is stored any more: the cursor must not pass what was lost.
 */
export function openIntake({ filter, tally, store, hold, fail, now }: IntakeSetup): Intake {
  let held: JetEvent[] = [];
  let last: number | null = null;
  let lastStored = now();
  let storing: Promise<void> | null = null;
  let broken: Error | null = null;

  const flush = (): void => {
    if (storing !== null || broken) return;
    const batch = held;
    held = [];
    lastStored = now();
    storing = store(batch, last)
      .catch((cause: unknown) => {
        broken = cause instanceof Error ? cause : new Error(String(cause));
        fail(broken);
      })
      .finally(() => {
        storing = null;
        hold(false);
        if (held.length >= heldAtMost) flush();
      });
  };

  return {
    take(bytes, start, end) {
      tally.events++;
      const time = eventTime(bytes, start, end);
      if (time === null) tally.unreadable++;
      else tally.newest = last = time;
      if (!filter.isBy(bytes, start, end)) return;
      const read = readEvent(bytes.subarray(start, end));
      if (read) held.push(read);
      else if (time !== null) tally.unreadable++;
      if (held.length < heldAtMost) return;
      if (storing === null) flush();
      else hold(true);
    },
    tick() {
      if (held.length > 0 || (last !== null && now() - lastStored >= cursorEveryMs)) flush();
    },
    quietUntil(time) {
      last = Math.max(last ?? 0, time);
    },
    async finish() {
      for (let one = storing; one !== null; one = storing) await one;
      if (broken) throw broken;
      await store(held, last);
      held = [];
    },
  };
}
