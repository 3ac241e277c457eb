export type Piece = { text: string; from: number; isMarked: boolean };

/** A text cut at its marked ranges; ranges may overlap or lie beyond the end. */
export function marked(text: string, ranges: readonly { from: number; to: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, isMarked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), from: at, isMarked });
    at = Math.max(at, to);
  };
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    add(Math.min(from, text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
