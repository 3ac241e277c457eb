import type { Pace } from "./limits.ts";

/** One request at a time to a host, with a pause after each, and not more than so many at once to all hosts. */
export type HostQueue = {
  /** Runs `work` when it is the host's turn. */
  turn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** The host asked for a longer pause (robots.txt). */
  slow(host: string, delay: number): void;
  /** The host asked to be left alone until then. */
  rest(host: string, until: number): void;
  /** Until when the host asked to be left alone; 0 when it did not. */
  restsUntil(host: string): number;
};

type Host = { tail: Promise<void>; waiting: number; endedAt: number; restsUntil: number; delay: number };

export function openHostQueue(delay: number, atOnce: number, pace: Pace): HostQueue {
  const hosts = new Map<string, Host>();
  const queued: (() => void)[] = [];
  let running = 0;

  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) {
      if (hosts.size > 10_000) forget(hosts, pace.now());
      host = { tail: Promise.resolve(), waiting: 0, endedAt: Number.NEGATIVE_INFINITY, restsUntil: 0, delay };
      hosts.set(name, host);
    }
    return host;
  };
  const enter = (): Promise<void> | void => {
    if (running < atOnce) {
      running++;
      return;
    }
    return new Promise((resolve) => queued.push(resolve));
  };
  const leave = (): void => {
    const next = queued.shift();
    if (next) next();
    else running--;
  };

  return {
    async turn(name, work) {
      const host = hostOf(name);
      const before = host.tail;
      let end = (): void => {};
      host.tail = new Promise((resolve) => {
        end = resolve;
      });
      host.waiting++;
      await before;
      try {
        // A clock that was set back must not hold a host for longer than its pause.
        const pause = Math.min(host.endedAt + host.delay - pace.now(), host.delay);
        if (pause > 0) await pace.wait(pause);
        await enter();
        try {
          return await work();
        } finally {
          leave();
        }
      } finally {
        host.endedAt = pace.now();
        host.waiting--;
        end();
      }
    },
    slow(name, wanted) {
      const host = hostOf(name);
      host.delay = Math.max(host.delay, wanted);
    },
    rest(name, until) {
      const host = hostOf(name);
      host.restsUntil = Math.max(host.restsUntil, until);
    },
    restsUntil: (name) => hosts.get(name)?.restsUntil ?? 0,
  };
}

function forget(hosts: Map<string, Host>, now: number): void {
  for (const [name, host] of hosts)
    if (host.waiting === 0 && host.endedAt + host.delay < now && host.restsUntil < now) hosts.delete(name);
}
