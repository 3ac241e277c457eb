export type Class = { from: number; to: number; count: number };

/** Up to five classes of about equal size; equal values are never parted, so there may be fewer. What is not known is in none. */
export function classesOf(values: readonly (number | null)[], most = 5): Class[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const classes: Class[] = [];
  let at = 0;
  for (let left = most; left > 0 && at < sorted.length; left--) {
    let end = Math.max(at + 1, at + Math.round((sorted.length - at) / left));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++;
    classes.push({ from: sorted[at]!, to: sorted[end - 1]!, count: end - at });
    at = end;
  }
  return classes;
}

/** 1 is the class of the smallest values; null: not known. */
export function classOf(value: number | null, classes: readonly Class[]): number | null {
  if (value === null) return null;
  const at = classes.findIndex(({ to }) => value <= to);
  return at < 0 ? null : at + 1;
}

/** Few classes take the ends of the five colours, so that most and least differ as far as they can. */
export const shade = (of: number, classes: number): number =>
  classes <= 1 ? 5 : 1 + Math.round(((of - 1) * 4) / (classes - 1));
