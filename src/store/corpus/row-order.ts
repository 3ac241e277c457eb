type Values = Int32Array | Float64Array;

/**
 * Which row comes where in the order of some columns of whole numbers, the first of them first; rows that are equal in these
 * stay as they came. A database that sorts rows carries all their columns along at each step.
 */
export function orderOf(by: readonly Int32Array[], rows: number): Int32Array {
  let order: Int32Array | null = null;
  for (const values of [...by].reverse()) order = sortedBy(values, order);
  return order ?? Int32Array.from({ length: rows }, (_, row) => row);
}

/** Puts the values of rows into their order. */
export function inOrder<Into extends Uint8Array | Uint16Array | Int32Array | Float64Array>(
  values: Values,
  order: Int32Array,
  into: Into,
): Into {
  if (values instanceof Float64Array) putDoubles(values, order, into);
  else if (into instanceof Uint8Array) putBytes(values, order, into);
  else if (into instanceof Uint16Array) putShorts(values, order, into);
  else putWords(values, order, into);
  return into;
}

/** Places of rows by one more column, counted rather than compared; `order`: as they were before. */
function sortedBy(values: Int32Array, order: Int32Array | null): Int32Array {
  const { ranks, most } = ranksOf(values);
  const next = new Int32Array(most + 1);
  for (let row = 0; row < ranks.length; row++) next[ranks[row]!]!++;
  for (let rank = 0, before = 0; rank <= most; rank++) {
    const count = next[rank]!;
    next[rank] = before;
    before += count;
  }
  const sorted = new Int32Array(ranks.length);
  for (let at = 0; at < ranks.length; at++) {
    const row = order === null ? at : order[at]!;
    sorted[next[ranks[row]!]!++] = row;
  }
  return sorted;
}

/** The least number is one of its own kind, since what is not known has it, far below all others. */
function ranksOf(values: Int32Array): { ranks: Int32Array; most: number } {
  const unknown = -(2 ** 31);
  let least = 2 ** 31 - 1;
  let greatest = unknown;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === unknown) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (greatest === unknown) return { ranks: new Int32Array(values.length), most: 0 };
  const ranks = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) ranks[row] = values[row] === unknown ? 0 : values[row]! - least + 1;
  return { ranks, most: greatest - least + 1 };
}

// One loop for each kind of array, since a loop that meets several takes twice as long.
function putBytes(values: Int32Array, order: Int32Array, into: Uint8Array): void {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at]!]!;
}

function putShorts(values: Int32Array, order: Int32Array, into: Uint16Array): void {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at]!]!;
}

function putWords(values: Int32Array, order: Int32Array, into: Int32Array | Float64Array): void {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at]!]!;
}

function putDoubles(
  values: Float64Array,
  order: Int32Array,
  into: Uint8Array | Uint16Array | Int32Array | Float64Array,
): void {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at]!]!;
}
