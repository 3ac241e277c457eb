import type { SearchDoc } from "./search-doc.ts";

/** A post as the index takes it; without more said, of the day its id names. */
export const doc = (id: string, text: string, rest: Partial<SearchDoc> = {}): SearchDoc => ({
  platform: "x",
  id,
  batch: "b1",
  account: null,
  author: null,
  state: null,
  language: null,
  postedAt: Date.UTC(2024, 0, Number(/\d+/.exec(id)?.[0] ?? 1)),
  title: null,
  text,
  url: null,
  ...rest,
});
