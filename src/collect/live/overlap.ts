/** An entry as a run met it, in the order in which the source shows them. */
export type Met = { at: number | null; isKnown: boolean };

/**
 * Whether what is shown leads on from what is known, so that nothing passed between two runs: something known stands behind
 * something new. What only leads the list may be pinned there for good; it counts where the list runs upward and still
 * holds the newest of what is known.
 */
export function leadsOn(met: readonly Met[], newestKnown: number | null): boolean {
  const firstNew = met.findIndex(({ isKnown }) => !isKnown);
  if (firstNew < 0) return met.length > 0;
  if (met.slice(firstNew).some(({ isKnown }) => isKnown)) return true;
  const holdsNewest = met.some(({ at, isKnown }) => isKnown && at !== null && at === newestKnown);
  return holdsNewest && runsUpward(met.flatMap(({ at }) => at ?? []));
}

/** How far down what is new reaches; null without a date. One entry that is older than all that follow it is pinned, and left out. */
export function oldestNew(met: readonly Met[]): number | null {
  const dates = met.flatMap(({ at, isKnown }) => (isKnown || at === null ? [] : [at]));
  const [first, ...rest] = dates;
  if (first === undefined) return null;
  const isPinned = rest.length > 1 && !runsUpward(rest) && rest.every((at) => at > first);
  return Math.min(...(isPinned ? rest : dates));
}

const runsUpward = (dates: readonly number[]): boolean =>
  dates.every((at, place) => place === 0 || at >= (dates[place - 1] ?? at));
