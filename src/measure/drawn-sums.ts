import { drawnDays, seeded } from "./random.ts";
import { shareNumbers } from "./shared-numbers.ts";

/** Drawings of days with replacement: which days each has, one after the other, and how often. */
type Drawn = { days: number; draws: number; lengths: Uint16Array; which: Uint16Array; times: Float64Array };

function drawDays(days: number, draws: number, seed: number): Drawn {
  const random = seeded(seed);
  const lengths = new Uint16Array(draws);
  const which = new Uint16Array(draws * days);
  const times = new Float64Array(draws * days);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawnDays(days, random);
    let at = draw * days;
    for (let day = 0; day < days; day++) {
      if (drawn[day] === 0) continue;
      which[at] = day;
      times[at++] = drawn[day]!;
    }
    lengths[draw] = at - draw * days;
  }
  return { days, draws, lengths, which, times };
}

/** So much of the day sums is worked on at once: it stays in the processor's own memory for all drawings. */
const blockNumbers = 40_000;

/** A few states: their columns day by day, so that a day's numbers lie together. */
type Block = { first: number; states: number; rows: Float64Array };

type Size = { days: number; states: number; draws: number; seed: number };
/** Called for each drawing and a few states at a time with their sums, column × states of the block. */
type Take = (draw: number, firstState: number, blockStates: number, sums: Float64Array) => void;

/**
 * Sums of columns over drawn days, the same days for every state; a column is states × days. The function that comes back
 * works on the drawings from one on and before another.
 */
export function drawnSums(
  columns: readonly Float64Array[],
  { days, states, draws, seed }: Size,
): (from: number, to: number, take: Take) => void {
  if (columns.length === 0 || days === 0) return () => {};
  const drawn = drawDays(days, draws, seed);
  const { shared, part } = shareNumbers(columns, days);
  const blocks = blocksOf(shared, states, days);
  return (from, to, take) => {
    for (const { first, states: here, rows } of blocks) {
      const together = new Float64Array(shared.length * here);
      const sums = new Float64Array(columns.length * here);
      for (let draw = from; draw < to; draw++) {
        addDays(rows, drawn, draw, together);
        part(together, here, sums);
        take(draw, first, here, sums);
      }
    }
  };
}

function blocksOf(columns: readonly Float64Array[], states: number, days: number): Block[] {
  const most = Math.max(1, Math.floor(blockNumbers / (days * columns.length)));
  const blocks: Block[] = [];
  for (let first = 0; first < states; first += most) {
    const here = Math.min(most, states - first);
    const width = columns.length * here;
    const rows = new Float64Array(days * width);
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      for (let s = 0; s < here; s++)
        for (let day = 0; day < days; day++) rows[day * width + c * here + s] = column[(first + s) * days + day]!;
    }
    blocks.push({ first, states: here, rows });
  }
  return blocks;
}

/** sums = over the days of a drawing, how often the day was drawn times its row. The loop that must be fast: eight days at a time. */
function addDays(rows: Float64Array, { days, lengths, which, times }: Drawn, draw: number, sums: Float64Array): void {
  const width = sums.length;
  const end = draw * days + lengths[draw]!;
  sums.fill(0);
  let at = draw * days;
  for (; at + 8 <= end; at += 8) {
    const [a, b, c, d] = [which[at]! * width, which[at + 1]! * width, which[at + 2]! * width, which[at + 3]! * width];
    const [e, f, g, h] = [
      which[at + 4]! * width,
      which[at + 5]! * width,
      which[at + 6]! * width,
      which[at + 7]! * width,
    ];
    const [ta, tb, tc, td] = [times[at]!, times[at + 1]!, times[at + 2]!, times[at + 3]!];
    const [te, tf, tg, th] = [times[at + 4]!, times[at + 5]!, times[at + 6]!, times[at + 7]!];
    for (let i = 0; i < width; i++)
      sums[i] =
        sums[i]! +
        ta * rows[a + i]! +
        tb * rows[b + i]! +
        tc * rows[c + i]! +
        td * rows[d + i]! +
        te * rows[e + i]! +
        tf * rows[f + i]! +
        tg * rows[g + i]! +
        th * rows[h + i]!;
  }
  for (; at < end; at++) {
    const row = which[at]! * width;
    const time = times[at]!;
    for (let i = 0; i < width; i++) sums[i] = sums[i]! + time * rows[row + i]!;
  }
}
