import type { CounterMeasure, PostKind } from "./post.ts";

/** A post past the door: officials in clear with their register id, everyone else under a pseudonym (“~” and 16 letters). */
export type AdmittedPost = {
  platform: string;
  id: string;
  /** Register id of the account, or null for an author who is not registered. */
  account: string | null;
  /** Handle in clear for registered accounts, else the pseudonym. */
  author: string | null;
  postedAt: number | null;
  text: string;
  title: string | null;
  url: string | null;
  kind: PostKind;
  sourceLanguage: string | null;
  replyToId: string | null;
  replyToAuthor: string | null;
  repostOfId: string | null;
  repostOfAuthor: string | null;
  quoteOfId: string | null;
  quoteOfAuthor: string | null;
  /** Handles in clear (registered) or pseudonyms. */
  mentions: string[];
  links: string[];
  tags: string[];
  media: string[];
};

/** A counter of a post (`post` set) or of an account (`post` null) at one moment. */
export type CounterObservation = {
  platform: string;
  post: string | null;
  account: string | null;
  author: string | null;
  measure: CounterMeasure;
  value: number;
  seenAt: number;
};
