/** Under so many common states a correlation of ranks says too little. */
export const leastCommon = 10;

/** Spearman's rho: Pearson's correlation of the ranks, ties sharing their mean rank. null without spread. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  const a = meanRanks(pairs.map(([x]) => x));
  const b = meanRanks(pairs.map(([, y]) => y));
  const n = pairs.length;
  const middle = (n + 1) / 2;
  let top = 0;
  let left = 0;
  let right = 0;
  for (let at = 0; at < n; at++) {
    top += (a[at]! - middle) * (b[at]! - middle);
    left += (a[at]! - middle) ** 2;
    right += (b[at]! - middle) ** 2;
  }
  return left === 0 || right === 0 ? null : top / Math.sqrt(left * right);
}

function meanRanks(values: readonly number[]): number[] {
  const order = [...values].sort((x, y) => x - y);
  return values.map((value) => order.indexOf(value) + (order.lastIndexOf(value) - order.indexOf(value)) / 2 + 1);
}
