/** Numbers in [0, 1) that are the same for the same seed (mulberry32), so that an interval can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often each of n days is drawn in n draws with replacement. */
export function drawnDays(days: number, random: () => number): Float64Array {
  const times = new Float64Array(days);
  for (let draw = 0; draw < days; draw++) times[Math.floor(random() * days)]!++;
  return times;
}

/** Weights drawn evenly from all that add up to 1. */
export function evenWeights(count: number, random: () => number): number[] {
  const parts = Array.from({ length: count }, () => -Math.log(1 - random()));
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}
