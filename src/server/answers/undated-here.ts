import type { IndexBase, Ranked } from "../../measure/index-run.ts";
import { dayOf } from "../../measure/period.ts";
import { extentOf } from "../../store/corpus/queries/tally-accounts.ts";
import type { Stores } from "../../stores.ts";

/** Of whom nothing is here in the period because no post that is here has a date: he is told so, with their number. */
export async function withUndated(
  { corpus }: Pick<Stores, "corpus">,
  ranked: readonly Ranked[],
  { left }: Pick<IndexBase, "left">,
  now: number,
): Promise<Ranked[]> {
  if (left.undated === 0 || ranked.every(({ reason }) => reason?.code !== "nothing-here")) return [...ranked];
  const tally = await corpus.tally();
  return ranked.map((one) => {
    if (one.reason?.code !== "nothing-here") return one;
    const accounts = one.subject.accounts.map(({ id }) => id);
    const { first, undated, future } = extentOf(tally, {
      ...{ accounts, platform: null, today: dayOf(now) },
      terms: new Map(),
    });
    const isUndated = first === null && future === 0 && undated > 0;
    return isUndated ? { ...one, reason: { code: "undated", posts: undated } } : one;
  });
}
