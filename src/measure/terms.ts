import { daysMeant } from "../domain/partial-date.ts";
import type { Span } from "../store/corpus/spans.ts";
import type { Terms } from "../store/corpus/tally.ts";
import type { MeasureAccount } from "../store/state/queries/measure-accounts.ts";

/** The days on which an account speaks for its holder; null where the register knows of no end. */
export const termOf = ({ since, until }: Pick<MeasureAccount, "since" | "until">): Span | null =>
  since === null && until === null
    ? null
    : {
        from: since === null ? -(2 ** 31) + 1 : daysMeant(since).from,
        to: until === null ? 2 ** 31 - 1 : daysMeant(until).to,
      };

/** The terms of those that have one. */
export function termsOf(accounts: Iterable<Pick<MeasureAccount, "id" | "since" | "until">>): Terms {
  const terms = new Map<string, Span>();
  for (const one of accounts) {
    const term = termOf(one);
    if (term) terms.set(one.id, term);
  }
  return terms;
}
