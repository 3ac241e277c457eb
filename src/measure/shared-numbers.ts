/** Whole numbers below this are exact, and so is adding them. */
const exact = 53;

/** Columns that share a number: each takes so many bits of it, from a bit on. */
type Lane = { columns: { at: number; shift: number }[]; bits: number };

/**
 * Lets columns of whole numbers share: 7 and 12 become 7 + 12 × 2^20, sums of such numbers are sums of both, and come apart
 * again exactly, as long as the lower ones stay below the bit where the next begins. No sum over `times` drawn days can
 * exceed the largest day `times` times, so each column is given bits for that. What is not whole, below 0 or too large
 * stays alone.
 */
export function shareNumbers(
  columns: readonly Float64Array[],
  times: number,
): { shared: Float64Array[]; part(together: Float64Array, width: number, sums: Float64Array): void } {
  const sized = columns.map((column, at) => ({ at, bits: bitsOf(column, times) })).sort((a, b) => b.bits - a.bits);
  const lanes: Lane[] = [];
  for (const { at, bits } of sized) {
    const lane = lanes.find((one) => one.bits + bits <= exact) ?? { columns: [], bits: 0 };
    if (lane.columns.length === 0) lanes.push(lane);
    lane.columns.push({ at, shift: lane.bits });
    lane.bits += bits;
  }
  return {
    shared: lanes.map(({ columns: of }) => together(of.map(({ at, shift }) => ({ column: columns[at]!, shift })))),
    part(sums, width, into) {
      for (let l = 0; l < lanes.length; l++) partLane(lanes[l]!, sums, l * width, width, into);
    },
  };
}

function bitsOf(column: Float64Array, times: number): number {
  let most = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (value < 0 || !Number.isInteger(value)) return exact;
    if (value > most) most = value;
  }
  return Math.min(exact, Math.max(1, Math.ceil(Math.log2(most * times + 1))));
}

function together(of: readonly { column: Float64Array; shift: number }[]): Float64Array {
  const [first, ...others] = of;
  if (!first || others.length === 0) return first?.column ?? new Float64Array();
  const sum = first.column.slice();
  for (const { column, shift } of others) {
    const factor = 2 ** shift;
    for (let at = 0; at < sum.length; at++) sum[at]! += column[at]! * factor;
  }
  return sum;
}

/** From the highest bits down: what is left after each is what the lower ones hold. */
function partLane({ columns }: Lane, sums: Float64Array, from: number, width: number, into: Float64Array): void {
  for (let s = 0; s < width; s++) {
    let rest = sums[from + s]!;
    for (let c = columns.length - 1; c > 0; c--) {
      const { at, shift } = columns[c]!;
      const factor = 2 ** shift;
      const value = Math.floor(rest / factor);
      into[at * width + s] = value;
      rest -= value * factor;
    }
    into[columns[0]!.at * width + s] = rest;
  }
}
