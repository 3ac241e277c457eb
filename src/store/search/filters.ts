import { authorTerm, filterTerm, registeredTerm } from "./body.ts";
import type { NameKind, Names } from "./names.ts";
import type { SearchQuery } from "./search-doc.ts";

/** One list of terms a filter; a value that no post has leaves an empty list, and nothing is found. */
export function filtersOf(names: Names, query: SearchQuery): string[][] {
  const filters: string[][] = [];
  const add = (letter: "p" | "a" | "s" | "l" | "b", kind: NameKind, values: readonly string[] | undefined) => {
    if (!values || values.length === 0) return;
    const numbers = values.map((value) => names.find(kind, value)).filter((number) => number !== null);
    filters.push(numbers.map((number) => filterTerm(letter, number)));
  };
  add("p", "platform", query.platform);
  add("a", "account", query.account);
  add("s", "state", query.state);
  add("l", "language", query.language);
  add("b", "batch", query.batch);
  if (query.author && query.author.length > 0) filters.push(query.author.map(authorTerm));
  if (query.registeredOnly) filters.push([registeredTerm]);
  return filters;
}
