/** Months since year 0 (UTC), plus one; 0 is “no date”. */
export function monthOf(postedAt: number | null): number {
  if (postedAt === null) return 0;
  const date = new Date(postedAt);
  return date.getUTCFullYear() * 12 + date.getUTCMonth() + 1;
}

/** `2024-05` of a month number, null of 0. */
export function monthName(month: number): string | null {
  if (month === 0) return null;
  const year = Math.floor((month - 1) / 12);
  return `${String(year).padStart(4, "0")}-${String(((month - 1) % 12) + 1).padStart(2, "0")}`;
}
