import type { Said } from "../domain/said.ts";
import type { Parts, SourcedValue, Subject } from "./parts.ts";
import { type Remark, remark } from "./words/remarks.ts";

export const stages = ["presence", "customization", "up-to-dateness", "engagement", "diplomacy"] as const;
export type Stage = (typeof stages)[number];

/** What has to be gathered before the formula can be worked. */
export type Need =
  | "posts"
  | "days"
  | "languages"
  | "language-days"
  | "ties"
  | "counters"
  | "register"
  | "facts"
  | "pairings";

export type Basis = { known: number; of: number };

/** A number with what it rests on. `value` null: not known, and `why` says it in words; it is never 0. */
export type Reading = {
  value: number | null;
  basis: Basis;
  why: Said | null;
  /** What must be read beside the number: which counters entered, which account it is. */
  note: Said | null;
  sources: readonly SourcedValue[];
};

export type Measure = {
  id: string;
  title: string;
  unit: string;
  /** The formula in words. */
  formula: string;
  source: { title: string; url: string | null };
  caution: string;
  stage: Stage | "context";
  needs: readonly Need[];
  subjects: readonly Subject["kind"][];
  /** Counters of two platforms mean different things: several platforms at once give no value. */
  onePlatform: boolean;
  /** Which end is ranked first; null: not ranked. */
  best: "high" | "low" | null;
  /** Facts it reads, by id of the register's measure. */
  facts?: readonly string[];
  read(parts: Parts): Reading;
};

const asSaid = (text: Remark | Said | null): Said | null => (typeof text === "string" ? remark(text) : text);

export const known = (value: number, basis: Basis, note: Remark | Said | null = null): Reading => ({
  value,
  basis,
  why: null,
  note: asSaid(note),
  sources: [],
});

export const notKnown = (
  why: Remark | Said,
  basis: Basis = { known: 0, of: 0 },
  note: Said | null = null,
): Reading => ({
  value: null,
  basis,
  why: asSaid(why),
  note,
  sources: [],
});

/** A share or mean of `top` over `under`; without anything below the line it is not known. */
export const ratio = (top: number, under: number, basis: Basis, why: Remark, note: Said | null = null): Reading =>
  under > 0 ? known(top / under, basis, note) : notKnown(why, basis, note);

export const everybody = ["account", "institution", "state"] as const;
export const groups = ["institution", "state"] as const;

/** What most measures of engagement have in common. */
export const engagement = {
  stage: "engagement",
  needs: ["posts"],
  subjects: everybody,
  onePlatform: true,
  best: "high",
} as const;

export const gsmi = {
  title: "Geneva Social Media Index 2015/16 (DiploFoundation)",
  url: "https://www.diplomacy.edu/gsmi",
};
export const twiplomacy = {
  title: "Twiplomacy studies 2012–2022",
  url: "https://www.twiplomacy.com/algorithm",
};
export const ours = { title: "Attaché’s own definition; no published one was found", url: null };
