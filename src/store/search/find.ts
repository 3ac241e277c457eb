import type { DatabaseSync } from "node:sqlite";
import { parseQuery, type Query } from "../../domain/analysis/query.ts";
import { filterTerm } from "./body.ts";
import { expressionOf, narrower, type Vocabulary } from "./expression.ts";
import { filtersOf } from "./filters.ts";
import { openHits } from "./hits.ts";
import { type Fact, openMatches } from "./matches.ts";
import { monthName } from "./months.ts";
import type { Names } from "./names.ts";
import { shortestTerm } from "./new-words.ts";
import { openPersons, type Persons } from "./persons.ts";
import { openPieces } from "./pieces.ts";
import { rank } from "./rank.ts";
import type { Facet, SearchAnswer, SearchQuery } from "./search-doc.ts";

/** Matches that facets count; of more than these the newest are taken, and the answer says so. */
const mostFaceted = 5_000;
/** Matches that are counted one by one. */
const mostCounted = 100_000;
/** Matches that are weighed against each other by relevance; the rest follow by date. */
const mostRanked = 200;

export function openFinder(database: DatabaseSync, names: Names): (query: SearchQuery) => SearchAnswer {
  const matchesIn = openMatches(database);
  const beginningsWith = openPieces(database);
  const word = database.prepare("select 1 from terms where term = ?");
  const hits = openHits(database, names);
  const personsIn = openPersons(database);
  const languageTerm = (language: string | null) =>
    filterTerm("l", language === null ? 0 : names.find("language", language)!);
  const vocabulary = (): Vocabulary => ({
    languageTerms: new Map([null, ...names.all("language")].map((language) => [language, languageTerm(language)])),
    isWord: (folded) => folded.length < shortestTerm || word.get(folded) !== undefined,
    beginningsWith,
  });

  return (query) => {
    const known = vocabulary();
    const filters = filtersOf(names, query);
    const matches = matchesIn({ from: query.from ?? null, to: query.to ?? null, accounts: filters.accounts });
    const facts = (asked: Query): Fact[] => {
      const expression = expressionOf(asked, filters, known);
      return expression === null ? [] : matches.facts(expression, mostFaceted + 1);
    };
    const rows = (asked: Query, most: number, skip = 0): number[] => {
      const expression = expressionOf(asked, filters, known);
      return expression === null ? [] : matches.rows(expression, most, skip);
    };

    const parsed = parseQuery(query.text ?? "");
    const { asked, found, widened } = orPieces(parsed, facts);
    const isMore = found.length > mostFaceted;
    if (isMore) found.pop();
    const total = isMore ? matches.count(expressionOf(asked, filters, known)!, mostCounted + 1) : found.length;

    const { limit = 20, offset = 0 } = query;
    const newest = (from: number, most: number) =>
      from + most <= found.length || !isMore
        ? found.slice(from, from + most).map(([rowId]) => rowId)
        : rows(asked, most, from);
    const byRelevance = (): number[] => {
      const best = new Set<number>();
      const fill = (rowIds: readonly number[]) => {
        for (const rowId of rowIds) if (best.size < mostRanked) best.add(rowId);
      };
      for (const tier of found.length > mostRanked ? narrower(asked) : [])
        if (best.size < mostRanked) fill(rows(tier, mostRanked));
      fill(found.slice(0, mostRanked).map(([rowId]) => rowId));
      const ranked = rank(hits.read([...best]), asked);
      const page = ranked.slice(offset, offset + limit);
      if (page.length === limit || ranked.length < mostRanked) return page;
      const after = Math.max(offset - ranked.length, 0);
      const rest = newest(0, after + limit + ranked.length).filter((rowId) => !best.has(rowId));
      return [...page, ...rest.slice(after, after + limit - page.length)];
    };
    const page = query.sort === "newest" || asked.all.length === 0 ? newest(offset, limit) : byRelevance();

    const persons = personsIn();
    return {
      total: Math.min(total, mostCounted),
      atLeast: total > mostCounted,
      hits: hits.show(page, asked),
      facets: {
        platform: facet(found, 1, names.nameOf, persons),
        language: facet(found, 2, names.nameOf, persons),
        account: facet(found, 3, names.nameOf, persons),
        state: facet(found, 4, names.nameOf, persons),
        month: facet(found, 5, monthName, persons),
      },
      facetsOf: found.length,
      widened,
    };
  };
}

/** What is asked, or, where that finds nothing, each of its words as a piece of a word. */
function orPieces(parsed: Query, facts: (asked: Query) => Fact[]): { asked: Query; found: Fact[]; widened: boolean } {
  const found = facts(parsed);
  if (found.length > 0) return { asked: parsed, found, widened: false };
  const all = parsed.all.map((wanted) =>
    wanted.kind === "words" && !wanted.quoted && wanted.tokens.length === 1
      ? { kind: "piece" as const, piece: wanted.tokens[0]!.word.folded }
      : wanted,
  );
  const asked = { all, none: parsed.none };
  const wider = all.some((wanted, at) => wanted !== parsed.all[at]) ? facts(asked) : [];
  return wider.length > 0 ? { asked, found: wider, widened: true } : { asked: parsed, found, widened: false };
}

function facet(
  facts: readonly Fact[],
  column: 1 | 2 | 3 | 4 | 5,
  nameOf: (number: number) => string | null,
  persons: Persons,
): Facet[] {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact[column]);
    if (group) group.push(fact);
    else groups.set(fact[column], [fact]);
  }
  return [...groups]
    .map(([number, group]) => ({ value: nameOf(number), count: group.length, persons: persons(group) }))
    .sort((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value)));
}
