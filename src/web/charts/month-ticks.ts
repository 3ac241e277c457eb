const months = [1, 2, 3, 6, 12, 24, 60, 120];
/** Room of a month and its year, in pixels, with the space to the next one. */
const room = 80;

/**
 * Beginnings of months, so far apart that their names do not meet, and none so near an edge that its name is cut off there.
 * A stretch without such a month is named at its middle.
 */
export function monthTicks(from: number, to: number, width: number): Date[] {
  const begins = new Date(from);
  const [year, month] = [begins.getUTCFullYear(), begins.getUTCMonth()];
  const perMilli = width / Math.max(1, to - from);
  const edge = room / 2 / perMilli;
  const isInside = (at: number) => at - from >= edge && to - at >= edge;
  const starts: { at: number; month: number }[] = [];
  for (let count = 0; ; count++) {
    const at = Date.UTC(year, month + count);
    if (at > to) break;
    if (isInside(at)) starts.push({ at, month: year * 12 + month + count });
  }
  for (const step of months) {
    const chosen = starts.filter((one) => one.month % step === 0);
    const isApart = chosen.every(({ at }, index) => index === 0 || (at - chosen[index - 1]!.at) * perMilli >= room);
    if (isApart && chosen.length > 0) return chosen.map(({ at }) => new Date(at));
  }
  return [new Date(starts[0]?.at ?? (from + to) / 2)];
}
