import type { Tally } from "../store/corpus/tally.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { registerVersion } from "../store/state/queries/measure-version.ts";

/** What has been worked out of the sums of one version of the corpus: the next question about the same asks again in vain. */
const kept = new WeakMap<Tally, Map<string, unknown>>();
const mostKept = 8;

/**
 * The same as made before from these sums, this register and this question; else made now. The last few are kept. `version`: the
 * register’s, by which the subjects of the question were chosen, since it can be edited while sums are waited for.
 */
export function keptWith<T>(
  { tally, state, version = registerVersion(state.raw) }: { tally: Tally; state: StateDatabase; version?: string },
  question: unknown,
  make: () => T,
): T {
  const all = kept.get(tally) ?? new Map<string, unknown>();
  kept.set(tally, all);
  const key = JSON.stringify([version, question]);
  const made = all.has(key) ? (all.get(key) as T) : make();
  all.delete(key);
  all.set(key, made);
  for (const old of [...all.keys()].slice(0, -mostKept)) all.delete(old);
  return made;
}
