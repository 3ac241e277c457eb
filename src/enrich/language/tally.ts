const numbers = new Map<string, number>();
const codes: string[] = [];

/** More than all languages that the model, the lists of words and the rules of letters name together. */
export const mostLanguages = 400;

/** Languages as small numbers, given out as they are first named: evidence is then added up in typed arrays. */
export function languageNumber(code: string): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  if (codes.length === mostLanguages) throw new Error("more languages are named than there are places for");
  numbers.set(code, codes.length);
  return codes.push(code) - 1;
}

export const languageCode = (number: number): string => codes[number]!;

/** Weights by language, of one text after the other: cleared, not made anew. */
export class Tally {
  readonly weights = new Float64Array(mostLanguages);
  /** In the order of their first mention; one may stand here twice. */
  readonly named: number[] = [];

  add(language: number, weight: number): void {
    if (this.weights[language] === 0) this.named.push(language);
    this.weights[language]! += weight;
  }

  clear(): void {
    for (const language of this.named) this.weights[language] = 0;
    this.named.length = 0;
  }
}
