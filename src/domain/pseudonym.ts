/**
 * What stands for a person who holds no office: “~” and 16 base32 letters (80 bits) of an HMAC under the study's key.
 * A handle may start with “~” nowhere, so a pseudonym is never mistaken for somebody.
 */
const form = /^~[a-z2-7]{16}$/;

/** True for what the door wrote; such a name passes the door a second time unchanged, so raw can be mapped again. */
export const isPseudonym = (name: string): boolean => name.charCodeAt(0) === 126 && form.test(name);

/** Fewest persons a printed count may stand for. */
export const smallestGroup = 10;

/** Known: shown as it is. Hidden: there are some, fewer than the smallest group. */
export type ShownCount = { known: true; value: number } | { known: false; below: number };

/** A count of unregistered authors as it may be shown; 0 says nothing about anybody and stays 0. */
export function showCount(persons: number, smallest = smallestGroup): ShownCount {
  return persons > 0 && persons < smallest ? { known: false, below: smallest } : { known: true, value: persons };
}

/**
 * Numbers about unregistered authors, each with how many such authors stand behind it; a number that rests on fewer than
 * `smallest` is null (not known, never 0). When exactly one is hidden, the next smallest is hidden too, for otherwise
 * a printed total would give it away by subtraction.
 */
export function suppressSmall<T extends { persons: number; value: number | null }>(
  rows: readonly T[],
  smallest = smallestGroup,
): T[] {
  const hidden = new Set(rows.filter(({ persons }) => persons > 0 && persons < smallest));
  if (hidden.size === 1) {
    const next = rows
      .filter((row) => row.persons >= smallest)
      .sort((a, b) => a.persons - b.persons || (a.value ?? 0) - (b.value ?? 0))[0];
    if (next) hidden.add(next);
  }
  return rows.map((row) => (hidden.has(row) ? { ...row, persons: 0, value: null } : row));
}
