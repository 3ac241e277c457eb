import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { parseQuery, type Query } from "../../domain/analysis/query.ts";
import { authorTerm, filterTerm, registeredTerm } from "./body.ts";
import { expressionOf, narrower, type Vocabulary } from "./expression.ts";
import { openHits } from "./hits.ts";
import type { NameKind, Names } from "./names.ts";
import { rank } from "./rank.ts";
import { rowIdOf } from "./row-ids.ts";
import type { Facet, SearchAnswer, SearchQuery } from "./search-doc.ts";
import { monthName } from "./write.ts";

/** Matches that are counted and faceted; of more than these the newest are taken, and the answer says so. */
const mostCounted = 10_000;
/** Matches that are weighed against each other by relevance; the rest follow by date. */
const mostRanked = 200;
const mostPieces = 60;

type Range = { from: number; to: number; exactFrom: number | null; exactTo: number | null };
type Fact = [rowId: number, platform: number, language: number, account: number, state: number, month: number];

export function openFinder(database: DatabaseSync, names: Names) {
  const matching = "words match ? and words.rowid >= ? and words.rowid < ?";
  const dated = "(? is null or facts.posted_at >= ?) and (? is null or facts.posted_at < ?)";
  const factsOf = database.prepare(
    `select words.rowid, facts.platform, facts.language, facts.account, facts.state, facts.month
     from words cross join facts on facts.rowid = words.rowid
     where ${matching} and ${dated} order by words.rowid desc limit ?`,
  );
  factsOf.setReturnArrays(true);
  const rowsOf = database.prepare(
    `select words.rowid from words cross join facts on facts.rowid = words.rowid
     where ${matching} and ${dated} order by words.rowid desc limit ? offset ?`,
  );
  rowsOf.setReturnArrays(true);
  const piecesOf = database.prepare(
    `select term from pieces where term like $piece escape '\\'
     union all
     select term from terms
     where id > ifnull((select value from settings where name = 'pieces'), 0) and term like $piece escape '\\'
     limit $most`,
  );
  const lateness = database.prepare("select value from settings where name = 'late'");
  const hits = openHits(database, names);

  const vocabulary = (): Vocabulary => ({
    languageTerms: new Map([null, ...names.all("language")].map((name) => [name, languageTerm(names, name)])),
    wordsWith: (piece) =>
      piece.length < 3
        ? []
        : piecesOf
            .all({ piece: `%${piece.replace(/[%_\\]/g, "\\$&")}%`, most: mostPieces })
            .map((row) => String(row.term)),
  });

  const rangeOf = (query: SearchQuery): Range => {
    const late = Number(lateness.get()?.value ?? 0);
    const { from = null, to = null } = query;
    return {
      from: from === null ? 0 : rowIdOf(from),
      to: to === null ? Number.MAX_SAFE_INTEGER : rowIdOf(to + 999 + late * 1000),
      exactFrom: from,
      exactTo: to,
    };
  };
  const bounds = ({ from, to, exactFrom, exactTo }: Range): SQLInputValue[] => [
    from,
    to,
    exactFrom,
    exactFrom,
    exactTo,
    exactTo,
  ];

  return (query: SearchQuery): SearchAnswer => {
    const parsed = parseQuery(query.text ?? "");
    const known = vocabulary();
    const filters = filtersOf(names, query);
    const range = rangeOf(query);
    const ask = (asked: Query): Fact[] => {
      const expression = expressionOf(asked, filters, known);
      return expression === null
        ? []
        : (factsOf.all(expression, ...bounds(range), mostCounted + 1) as unknown as Fact[]);
    };

    let asked = parsed;
    let facts = ask(asked);
    const pieces = facts.length === 0 ? piecesInstead(parsed) : null;
    if (pieces) {
      const wider = ask(pieces);
      if (wider.length > 0) {
        asked = pieces;
        facts = wider;
      }
    }
    const atLeast = facts.length > mostCounted;
    if (atLeast) facts.pop();

    const rows = (wanted: Query, most: number, skip = 0): number[] => {
      const expression = expressionOf(wanted, filters, known);
      if (expression === null) return [];
      return (rowsOf.all(expression, ...bounds(range), most, skip) as unknown as [number][]).map(([rowId]) => rowId);
    };
    const offset = query.offset ?? 0;
    const limit = query.limit ?? 20;
    const byRelevance = query.sort !== "newest" && asked.all.length > 0;
    const newest = (from: number, most: number) =>
      from + most <= facts.length || !atLeast
        ? facts.slice(from, from + most).map(([rowId]) => rowId)
        : rows(asked, most, from);
    let page: number[];
    if (byRelevance) {
      const best = new Set<number>();
      const fill = (rowIds: readonly number[]) => {
        for (const rowId of rowIds) if (best.size < mostRanked) best.add(rowId);
      };
      for (const tier of narrower(asked)) if (best.size < mostRanked) fill(rows(tier, mostRanked));
      fill(facts.slice(0, mostRanked).map(([rowId]) => rowId));
      const ranked = rank(hits.read([...best]), asked);
      page = ranked.slice(offset, offset + limit);
      if (page.length < limit && ranked.length === mostRanked) {
        const after = Math.max(offset - ranked.length, 0);
        const rest = newest(0, after + limit + ranked.length).filter((rowId) => !best.has(rowId));
        page.push(...rest.slice(after, after + limit - page.length));
      }
    } else page = newest(offset, limit);

    return {
      total: facts.length,
      atLeast,
      hits: hits.show(page, asked),
      facets: {
        platform: facet(facts, 1, (number) => names.nameOf(number)),
        language: facet(facts, 2, (number) => names.nameOf(number)),
        account: facet(facts, 3, (number) => names.nameOf(number)),
        state: facet(facts, 4, (number) => names.nameOf(number)),
        month: facet(facts, 5, monthName),
      },
      facetsOf: facts.length,
      widened: asked !== parsed,
    };
  };
}

const languageTerm = (names: Names, language: string | null): string =>
  filterTerm("l", language === null ? 0 : names.find("language", language)!);

/** One list of terms a filter; a value no post has leaves an empty list, and nothing is found. */
function filtersOf(names: Names, query: SearchQuery): string[][] {
  const filters: string[][] = [];
  const add = (letter: "p" | "a" | "s" | "l" | "b", kind: NameKind, values: readonly string[] | undefined) => {
    if (!values || values.length === 0) return;
    filters.push(
      values.flatMap((value) => {
        const number = names.find(kind, value);
        return number === null ? [] : [filterTerm(letter, number)];
      }),
    );
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

/** The same question with each word as a piece of a word; null where that asks nothing new. */
function piecesInstead(query: Query): Query | null {
  const all = query.all.map((wanted) =>
    wanted.kind === "words" && !wanted.quoted && wanted.tokens.length === 1
      ? { kind: "piece" as const, piece: wanted.tokens[0]!.word.folded }
      : wanted,
  );
  return all.some((wanted) => wanted.kind === "piece") ? { all, none: query.none } : null;
}

function facet(facts: readonly Fact[], column: 1 | 2 | 3 | 4 | 5, nameOf: (number: number) => string | null): Facet[] {
  const counts = new Map<number, number>();
  for (const fact of facts) counts.set(fact[column], (counts.get(fact[column]) ?? 0) + 1);
  return [...counts]
    .map(([number, count]) => ({ value: nameOf(number), count }))
    .sort((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value)));
}
