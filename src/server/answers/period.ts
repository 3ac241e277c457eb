import { UsageError } from "../../domain/errors.ts";

/** Bounds as typed to moments; a day begins at midnight UTC. */
export function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const period = { from: moment(from), to: moment(to) };
  if (period.from !== null && period.to !== null && period.from >= period.to)
    throw new UsageError(`The period from ${from} to ${to} holds no day. “to” is the first day that is left out.`);
  return period;
}

const moment = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
