import type { Tally } from "../store/corpus/tally.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { registerVersion } from "../store/state/queries/measure-version.ts";

/** What has been worked out of the sums of one version of the corpus: the next question about the same asks again in vain. */
const kept = new WeakMap<Tally, Map<string, unknown>>();
const mostKept = 8;

/** The same as made before from these sums, this register and this question; else made now. The last few are kept. */
export function keptWith<T>(
  { tally, state }: { tally: Tally; state: StateDatabase },
  question: unknown,
  make: () => T,
): T {
  const all = kept.get(tally) ?? new Map<string, unknown>();
  kept.set(tally, all);
  const key = JSON.stringify([registerVersion(state.raw), question]);
  const made = all.has(key) ? (all.get(key) as T) : make();
  all.delete(key);
  all.set(key, made);
  for (const old of [...all.keys()].slice(0, -mostKept)) all.delete(old);
  return made;
}
