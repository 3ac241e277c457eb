import { authorTerm, filterTerm, registeredTerm } from "./body.ts";
import type { NameKind, Names } from "./names.ts";
import type { SearchQuery } from "./search-doc.ts";

/** What must be there: one list of terms a filter; a value that no post has leaves an empty list, and nothing is found. */
export type Filters = {
  must: string[][];
  mustNot: string[];
  /** Numbers of accounts too many to be named in an expression; null: no such list. */
  accounts: number[] | null;
};

/** More accounts than this are looked up post by post: each term of an expression is searched for in all parts of the index. */
const mostTerms = 60;

export function filtersOf(names: Names, query: SearchQuery): Filters {
  const filters: string[][] = [];
  const add = (letter: "p" | "a" | "s" | "l" | "b", kind: NameKind, values: readonly string[] | undefined) => {
    if (!values || values.length === 0) return;
    const numbers = values.map((value) => names.find(kind, value)).filter((number) => number !== null);
    filters.push(numbers.map((number) => filterTerm(letter, number)));
  };
  add("p", "platform", query.platform);
  add("s", "state", query.state);
  add("l", "language", query.language);
  add("b", "batch", query.batch);
  if (query.author && query.author.length > 0) filters.push(query.author.map(authorTerm));
  if (query.registered === true) filters.push([registeredTerm]);
  const mustNot = query.registered === false ? [registeredTerm] : [];
  if ((query.account?.length ?? 0) <= mostTerms) {
    add("a", "account", query.account);
    return { must: filters, mustNot, accounts: null };
  }
  const numbers = query.account!.map((account) => names.find("account", account)).filter((number) => number !== null);
  return { must: [...filters, [registeredTerm]], mustNot, accounts: numbers };
}
