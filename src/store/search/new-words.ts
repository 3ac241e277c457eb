/** Shorter words are not in the list of known words. */
export const shortestTerm = 3;
const mostRemembered = 400_000;

/** Words met for the first time by whoever holds this: only these can still be missing in the list of known words. */
export function openNewWords() {
  const met = new Set<string>();
  const isNew = (word: string): boolean => {
    if (word.length < shortestTerm || met.has(word) || /^\d+$/.test(word)) return false;
    if (met.size >= mostRemembered) met.clear();
    met.add(word);
    return true;
  };
  return {
    among: (words: readonly string[]): string[] => words.filter(isNew),
    forget: (): void => met.clear(),
  };
}
