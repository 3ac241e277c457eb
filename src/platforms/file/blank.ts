/** Words that data frames and spreadsheets print where there is nothing. */
export const blank = new Set(["", "NA", "NaN", "nan", "None", "null", "N/A"]);

export const filled = (value: string): string | null => (blank.has(value) ? null : value);

/** A handle without “@”; null where the cell says nothing. */
export function handleOf(printed: string): string | null {
  const handle = printed.trim();
  if (blank.has(handle)) return null;
  return handle.charCodeAt(0) === 64 ? handle.slice(1) || null : handle;
}
