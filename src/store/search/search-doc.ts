import type { Mark } from "../../domain/analysis/marks.ts";

/** A post as the search index takes it: its current text, past the privacy door. */
export type SearchDoc = {
  platform: string;
  id: string;
  batch: string;
  /** Register id of the account, null for authors who are not registered. */
  account: string | null;
  /** Handle in clear (registered) or pseudonym. */
  author: string | null;
  /** ISO 3166 alpha-2 of the state the account speaks for. */
  state: string | null;
  language: string | null;
  /** Epoch milliseconds. */
  postedAt: number | null;
  title: string | null;
  text: string;
  url: string | null;
};

/** What is asked for. Several values of one filter mean “any of these”. `to` is exclusive. */
export type SearchQuery = {
  text?: string;
  platform?: readonly string[];
  account?: readonly string[];
  author?: readonly string[];
  state?: readonly string[];
  language?: readonly string[];
  batch?: readonly string[];
  from?: number;
  to?: number;
  /** true: only accounts of the register; false: only others. */
  registered?: boolean;
  sort?: "relevance" | "newest";
  limit?: number;
  offset?: number;
};

export type SearchHit = SearchDoc & {
  /** Where the words asked for stand in `title` and in `text`. */
  titleMarks: Mark[];
  textMarks: Mark[];
  /** About 240 characters around the first marks; `start` is its place in `text`. */
  snippet: { text: string; start: number; marks: Mark[] };
};

/**
 * `persons`: authors outside the register on whom the count rests, where it rests on nobody else; counted no further than a
 * count may be shown from. 0 where posts of registered accounts are among them.
 */
export type Facet = { value: string | null; count: number; persons: number };

export type SearchAnswer = {
  /** Exact unless `atLeast` is true. */
  total: number;
  atLeast: boolean;
  hits: SearchHit[];
  facets: { platform: Facet[]; language: Facet[]; account: Facet[]; state: Facet[]; month: Facet[] };
  /** How many posts (the newest) the facets count; less than `total` where they are approximate. */
  facetsOf: number;
  /** True when no post held the words as asked and pieces of words were looked for instead. */
  widened: boolean;
};
