/** The days a spend was for, as a fact keeps them: both ends are in. */
export const spendPeriod = (start: string, end: string): string => `${start} to ${end}`;

/** First and last day; null where a source tells the period in words only. */
export function spendDays(printed: string | null): { start: string; end: string } | null {
  const [, start, end] = /^(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/.exec(printed ?? "") ?? [];
  return start !== undefined && end !== undefined && start <= end ? { start, end } : null;
}
