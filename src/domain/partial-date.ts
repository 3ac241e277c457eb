const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as exactly as its source knows it (“2016”, “2018-02”, “2024-03-18”), or null when it is none. */
export function partialDate(text: string | null | undefined): string | null {
  const found = shape.exec(text?.trim() ?? "");
  if (!found) return null;
  const [whole, year, month, day] = found;
  if (month && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day && new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() !== Number(day)) return null;
  return whole;
}

/** The first of the days a date can mean, and the one after the last; days since 1970-01-01. */
export function daysMeant(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split("-").map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = day ? from + 86_400_000 : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return { from: from / 86_400_000, to: to / 86_400_000 };
}

/** Whole days from the last moment the date can mean to `now`; a proof “of 2024” may be as young as 31 December. */
export function ageInDays(date: string, now: number): number {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  const last = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return Math.max(0, Math.floor((now - last) / 86_400_000));
}

/**
 * Whether something with these dates was there on any of the days from `first` to `last`; an end nobody gives is open, and
 * what ended in “2016” may have stood until its last day.
 */
export const wasThere = (
  { since, until }: { since: string | null; until: string | null },
  first: string,
  last: string,
): boolean =>
  (since === null || since <= last.slice(0, since.length)) && (until === null || until >= first.slice(0, until.length));

export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
