import { Cron } from "croner";

/** What a group of sources goes by: when they are asked, and at which ages counters of a post are taken again. */
export type Schedule = { cron: string; revisit: readonly number[] };

export type Due = {
  /** The scheduled moment a run stands for now; null: none is due. */
  slot: number | null;
  /** When the next one is due. */
  next: number;
  /** Moments that passed without a run, before the one now due: the machine slept, or its clock was put forward. */
  missed: { count: number; from: number } | null;
};

const countedAtMost = 10_000;

/**
 * Whether a run is due, by the last moment run for and the clock. One run stands for all moments that passed, and says how
 * many. A clock put back by less than a period does not run a moment twice; put back further, its new time is believed.
 */
export function dueAt(cron: string, lastSlot: number | null, now: number): Due {
  const job = jobOf(cron);
  const after = (moment: number): number => job.nextRun(new Date(moment))?.getTime() ?? Number.MAX_SAFE_INTEGER;
  if (lastSlot === null) return { slot: now, next: after(now), missed: null };
  const next = after(lastSlot);
  if (now < next) {
    const back = lastSlot - now;
    return back > next - lastSlot ? { slot: now, next: after(now), missed: null } : { slot: null, next, missed: null };
  }
  let slot = next;
  let count = 0;
  for (let moment = after(slot); moment <= now && count < countedAtMost; moment = after(slot)) {
    slot = moment;
    count++;
  }
  return { slot, next: after(Math.max(slot, now)), missed: count > 0 ? { count, from: next } : null };
}

const jobs = new Map<string, Cron>();

/** Patterns are few and asked of every few seconds for each source, so each is parsed once. */
function jobOf(cron: string): Cron {
  let job = jobs.get(cron);
  if (!job) {
    job = new Cron(cron, { timezone: "UTC", paused: true });
    jobs.set(cron, job);
  }
  return job;
}

/** What is wrong with a pattern; null when it can be gone by. */
export function cronFault(cron: string): string | null {
  try {
    return new Cron(cron, { timezone: "UTC", paused: true }).nextRun() === null ? "it never comes" : null;
  } catch (cause) {
    return (cause as Error).message;
  }
}

const minute = 60_000;
const waits = [1, 5, 15, 60, 180];

/** When to ask a source again that failed: after its own word, or after a pause that grows with each failure in a row. */
export const retryAfter = (failures: number, saidRetryAt: number | null, now: number): number =>
  Math.max(saidRetryAt ?? 0, now + waits[Math.min(failures, waits.length) - 1]! * minute);

/** The next age at which counters of a post are taken again; null when it is old enough to be left alone. */
export function nextVisit(
  postedAt: number | null,
  firstSeen: number,
  ages: readonly number[],
  now: number,
): number | null {
  // A date in the future is the source's mistake; growth is then counted from when it was first seen.
  const born = postedAt === null || postedAt > firstSeen ? firstSeen : postedAt;
  const age = ages.map((seconds) => seconds * 1000).find((one) => born + one > now);
  return age === undefined ? null : born + age;
}
