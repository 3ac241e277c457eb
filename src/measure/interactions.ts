import type { Said } from "../domain/said.ts";
import { type AccountPart, type InteractionCounter, interactionCounters, type Parts, received } from "./parts.ts";
import { type Remark, remark } from "./words/remarks.ts";

const words: Record<InteractionCounter, Remark> = {
  approval: "likes (all reactions where they are counted)",
  replies: "replies",
  reposts: "reposts",
  quotes: "quotes",
};

const isKnown = ({ accounts }: Pick<Parts, "accounts">, name: InteractionCounter): boolean =>
  accounts.some((part) => part.received[name].known > 0);

/** Counters that are known for at least one own post of the subject. */
export const countersKnown = (parts: Pick<Parts, "accounts">): InteractionCounter[] =>
  interactionCounters.filter((name) => isKnown(parts, name));

/** Counters every compared subject has: others would make a platform's fuller export look like livelier readers. */
export function countersShared(all: readonly Pick<Parts, "accounts">[]): InteractionCounter[] {
  const telling = all.filter((parts) => interactionCounters.some((name) => isKnown(parts, name)));
  return interactionCounters.filter((name) => telling.length > 0 && telling.every((parts) => isKnown(parts, name)));
}

/**
 * Interactions of an own post: each counter's mean over the posts for which it is known, added up. With every counter
 * known for every post this is sum(interactions) / posts. `known` is the least number of posts behind a counter.
 */
export function interactionsPerPost(
  parts: { accounts: readonly AccountPart[] },
  counters: readonly InteractionCounter[],
): { mean: number; known: number } | null {
  if (counters.length === 0) return null;
  const sums = counters.map((name) => received(parts, name));
  if (sums.some(({ known }) => known === 0)) return null;
  // Over the same posts sums are added before they are divided: 10 and 20 of 100 are what 30 and 0 are.
  const byPosts = [...Map.groupBy(sums, ({ known }) => known)];
  return {
    mean: byPosts.reduce((mean, [known, same]) => mean + same.reduce((all, { sum }) => all + sum, 0) / known, 0),
    known: Math.min(...sums.map(({ known }) => known)),
  };
}

/** What enters the interactions of a subject: what all compared have, else what it has itself. */
export const countersOf = (parts: Pick<Parts, "accounts" | "counterSet">): readonly InteractionCounter[] =>
  parts.counterSet() ?? countersKnown(parts);

export const noCounters = ({ counterSet, accounts }: Pick<Parts, "accounts" | "counterSet">): Remark =>
  counterSet() !== null && countersKnown({ accounts }).length > 0
    ? "no counter is known for all that are compared"
    : "no counter of a post is known";

export const counterWords = (counters: readonly InteractionCounter[]): Said =>
  remark("counted: {counters}", { counters: counters.map((name) => remark(words[name])) });
