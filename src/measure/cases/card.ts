import type { Said } from "../../domain/said.ts";
import type { CaseFact } from "./case-fact.ts";

export type Figure = { label: Said; value: number | null; text: Said; facts: string[] };
export type Card = {
  id: "ranks" | "publics" | "unknown" | "two-sources" | "outlet" | "dispute" | "whose-account" | "next-step";
  title: Said;
  finding: Said;
  figures: Figure[];
  caution: Said;
  facts: CaseFact[];
  steps: { text: Said; href: string }[];
  /** States the card is about, whichever are chosen; none: those that are chosen. */
  about: string[];
};

/** The states a reader chose, own first, and what they are called in his language. */
export type Chosen = { states: readonly string[]; own: string | null; names(code: string): string };

/** States of the first cards until somebody chooses his own: those the studies speak of. */
export const presetStates = ["KZ", "UZ", "KG"] as const;
