import type { Terms } from "../store/corpus/tally.ts";
import type { Subject } from "./parts.ts";
import { termsOf } from "./terms.ts";

/** The accounts of some subjects, each once; the days of those that do not always speak for them; and a text that tells them apart from others. */
export type Whose = { accounts: readonly string[]; terms: Terms; key: string };

/** The same subjects are asked about several times in one question. */
const known = new WeakMap<readonly Subject[], Whose>();

export function whoseOf(subjects: readonly Subject[]): Whose {
  const kept = known.get(subjects);
  if (kept) return kept;
  const all = subjects.flatMap(({ accounts }) => accounts);
  const accounts = [...new Set(all.map(({ id }) => id))];
  const key = subjects.map((one) => [one.id, ...one.accounts.map(({ id }) => id)].join("\t")).join("\n");
  const whose = { accounts, terms: termsOf(all), key };
  known.set(subjects, whose);
  return whose;
}
