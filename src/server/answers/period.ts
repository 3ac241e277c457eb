import { UsageError } from "../../domain/errors.ts";

/** Bounds as typed to moments; a day begins at midnight UTC. */
export function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const period = { from: moment(from), to: moment(to) };
  if (period.from !== null && period.to !== null && period.from >= period.to)
    throw new UsageError(`The period from ${from} to ${to} holds no day. “to” is the first day that is left out.`, {
      failure: { code: "period-empty", values: { from: String(from), to: String(to) } },
    });
  return period;
}

/** The same for sums by day: a bound within a day would cut it in two. */
export function daysOf(asked: { from?: string | undefined; to?: string | undefined }) {
  const period = periodOf(asked);
  for (const at of [period.from, period.to])
    if (at !== null && at % day !== 0)
      throw new UsageError("Sums are kept by day (UTC). Write the bounds as days: 2024-03-18.", {
        failure: { code: "days-only", values: {} },
      });
  return period;
}

const moment = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));

const day = 86_400_000;

/** The first midnight (UTC) that lies ahead: what is dated later has not happened for anybody. */
export const tomorrow = (now: number): number => (Math.floor(now / day) + 1) * day;
