/** A wait in hours: answered after so long, or still unanswered when last looked (censored). */
export type Wait = { hours: number; answered: boolean };

/**
 * The time by which a share of the waits is answered, after Kaplan and Meier (1958): who is still waiting counts as long as
 * he waited, and is not dropped. null: the share was not reached while anybody was watched.
 */
export function timeByWhich(share: number, waits: readonly Wait[]): number | null {
  const times = [...new Set(waits.filter(({ answered }) => answered).map(({ hours }) => hours))].sort((a, b) => a - b);
  let waiting = 1;
  for (const time of times) {
    const atRisk = waits.filter(({ hours }) => hours >= time).length;
    const answered = waits.filter((wait) => wait.answered && wait.hours === time).length;
    waiting *= 1 - answered / atRisk;
    if (1 - waiting >= share - 1e-12) return time;
  }
  return null;
}
