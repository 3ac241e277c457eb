import { wasThere } from "../domain/partial-date.ts";
import type { Said } from "../domain/said.ts";
import type { Reception } from "../store/corpus/measure-sums-sql.ts";
import type { MeasureAccount } from "../store/state/queries/measure-accounts.ts";
import { isoOf } from "./period.ts";

/** Reactions a reader gives to a post; views are no interaction. */
export const interactionCounters = ["approval", "replies", "reposts", "quotes"] as const satisfies readonly Reception[];
export type InteractionCounter = (typeof interactionCounters)[number];

/** Whole days since 1970-01-01 (UTC); `to` is the first day that is left out. */
export type Days = { from: number; to: number };

export type Subject = {
  /** Register id of a state, another actor or an account. */
  id: string;
  kind: "account" | "institution" | "state";
  name: string;
  state: string | null;
  accounts: readonly MeasureAccount[];
};

/** What one account did on one platform in the period: raw sums, so that a state's value is a formula over sums, never a mean of rates. */
export type AccountPart = {
  account: MeasureAccount;
  posts: number;
  /** Everything but reposts. */
  own: number;
  repliesMade: number;
  repliesToSelf: number;
  /** Posts, or own posts, of batches that can tell kinds, mentions, media, links, media and links. */
  kindsTold: number;
  ownKindsTold: number;
  mentionsTold: number;
  mediaTold: number;
  linksTold: number;
  formatsTold: number;
  withImage: number;
  withVideo: number;
  withPicture: number;
  withLink: number;
  textOnly: number;
  /** Of own posts; `known` counts the posts whose counter a source gives. */
  received: Record<Reception, { sum: number; known: number }>;
  firstDay: number;
  lastDay: number;
  /** First and last day of the batches that hold posts of it: between them a day without a post is a day of silence. */
  collectedFrom: number;
  collectedTo: number;
  /** The days of these batches, each of them from its first to its last, in order. */
  collected: readonly Days[];
  languages: ReadonlyMap<string | null, number>;
};

export type Seen = { value: number; day: number };
export type CounterSpan = { first: Seen; last: Seen; falls: number; times: number };
export type AccountCounters = {
  followers: CounterSpan | null;
  following: CounterSpan | null;
  posts: CounterSpan | null;
};

/** Posts with which the subject addresses another state or organisation of the register, or is addressed by it. */
export type Tie = {
  /** `other`: any but a mention, where it was not asked which. */
  tie: "mention" | "reply" | "repost" | "quote" | "other";
  platform: string;
  /** Code of the other state; id of the holder where he speaks for none. */
  other: string;
  posts: number;
};

/** Ties of one subject in one direction. */
export type Ties = {
  all(): readonly Tie[];
  /** The posts of one kind. */
  posts(kind: Tie["tie"]): number;
  /** Whom they tie it to, each once. */
  others(): string[];
};

/** What a person confirmed: this mention or event, answered by this post, or still unanswered. */
export type Waiting = { hours: number; answered: boolean };

export type SourcedValue = {
  title: string;
  url: string | null;
  value: number | null;
  date: string | null;
  chosen: boolean;
};
export type SourcedFact = {
  value: number | null;
  date: string | null;
  unit: string | null;
  why: Said | null;
  sources: SourcedValue[];
};

export type PlatformPresence = { platform: string; present: boolean };

export type RegisterPart = {
  sites: number | null;
  /** What was found, or looked for in vain, on each platform; of a foreign ministry also what published studies say. */
  presences: readonly PlatformPresence[];
  missions: { withAccount: number; checked: number; inForce: number; notKnownInForce: number };
  fit: {
    year: string;
    source: string;
    networks: readonly { platform: string; has: boolean | null }[];
    /** Whether anything is known of its accounts on networks; of whom nothing is known, no share is. */
    isTold: boolean;
  } | null;
  /** `checked`: who has an account, or was looked for. */
  heads: { inOffice: number; withAccount: number; checked: number; undated: readonly string[] };
  spend: readonly {
    what: string;
    value: number;
    currency: string;
    period: string | null;
    /** The channel it was for; null: a whole campaign. */
    platform: string | null;
    /** Whose it was, and his accounts on that channel that may enter. */
    holder: string;
    accounts: readonly string[];
    source: string;
  }[];
};

/** Everything a formula may read about one subject in one period. */
export type Parts = {
  subject: Subject;
  period: Days;
  /** The moment of the question; posts dated later are left out. */
  asOf: number;
  platform: string | null;
  accounts: readonly AccountPart[];
  /** Days with a post, in order. */
  days: readonly number[];
  /** Days on which own words stand in two languages or more, and days with a known language. */
  languageDays: { several: number; known: number };
  counters: ReadonlyMap<string, AccountCounters>;
  /** Never with its own state: who quotes his own embassy talks at home. */
  out: Ties;
  in: Ties;
  /** Whether posts of any other state or organisation are here that tell whom they mention: without them nobody's silence is known. */
  othersTell(): boolean;
  /** Whether posts of this state or organisation are here that tell whom they mention or answer. */
  tells(other: string): boolean;
  register: RegisterPart | null;
  facts: ReadonlyMap<string, SourcedFact>;
  waiting: readonly Waiting[];
  /** Counters that every compared subject has; null where nobody is compared. */
  counterSet(): readonly InteractionCounter[] | null;
};

/** Its accounts that were open in the period: one that was closed before, or opened later, is no presence in it. */
export function openAccounts({ subject, period }: Pick<Parts, "subject" | "period">): MeasureAccount[] {
  const [first, last] = [isoOf(period.from), isoOf(period.to - 1)];
  return subject.accounts.filter((account) => wasThere(account, first, last));
}

export const total = (parts: Parts, count: (part: AccountPart) => number): number =>
  parts.accounts.reduce((sum, part) => sum + count(part), 0);

/** Sum of a counter over own posts, and for how many of them it is known. */
export function received(parts: Pick<Parts, "accounts">, name: Reception): { sum: number; known: number } {
  let sum = 0;
  let known = 0;
  for (const part of parts.accounts) {
    const one = part.received[name];
    sum += one.sum;
    known += one.known;
  }
  return { sum, known };
}

/** Platforms on which the subject has posts in the period. */
export const platformsOf = (parts: Parts): string[] =>
  [...new Set(parts.accounts.map(({ account }) => account.platform))].sort();
