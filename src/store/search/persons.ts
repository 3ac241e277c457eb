import type { DatabaseSync } from "node:sqlite";
import { smallestGroup } from "../../domain/pseudonym.ts";
import type { Fact } from "./matches.ts";

/** On how many authors outside the register posts rest; 0 where one of the posts is of a registered account. */
export type Persons = (facts: readonly Fact[]) => number;

/** Counts for one answer; no further than a count may be shown from, so that few authors are looked up. */
export function openPersons(database: DatabaseSync): () => Persons {
  const select = database.prepare("select author from texts where rowid = ?");
  return () => {
    const authors = new Map<number, string | null>();
    const authorOf = (rowId: number): string | null => {
      const known = authors.get(rowId);
      if (known !== undefined) return known;
      const author = select.get(rowId)?.author;
      const name = author == null ? null : String(author);
      authors.set(rowId, name);
      return name;
    };
    return (facts) => {
      if (facts.some(([, , , account]) => account !== 0)) return 0;
      const found = new Set<string>();
      for (const [rowId, platform] of facts) {
        const author = authorOf(rowId);
        if (author !== null) found.add(`${platform}\n${author}`);
        if (found.size === smallestGroup) break;
      }
      return found.size;
    };
  };
}
