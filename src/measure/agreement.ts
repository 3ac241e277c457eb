/** Grades of two persons that differ by so much contradict each other: no mean is taken. */
export const contradicts = 2;

export type Agreement = {
  pairs: number;
  /** Share of pairs with the same grade. */
  same: number | null;
  /** Share of pairs at most one grade apart. */
  near: number | null;
  /** Cohen's kappa with quadratic weights (1968); null without pairs or without spread. */
  kappa: number | null;
};

/** How far two persons agree on grades 1 to 5. */
export function agreementOf(pairs: readonly (readonly [number, number])[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { pairs: 0, same: null, near: null, kappa: null };
  const apart = pairs.map(([a, b]) => Math.abs(a - b));
  const seen = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / n;
  let chance = 0;
  for (const [a] of pairs) for (const [, b] of pairs) chance += (a - b) ** 2;
  chance /= n * n;
  return {
    pairs: n,
    same: apart.filter((distance) => distance === 0).length / n,
    near: apart.filter((distance) => distance <= 1).length / n,
    kappa: chance === 0 ? null : 1 - seen / chance,
  };
}
