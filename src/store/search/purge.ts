import type { DatabaseSync } from "node:sqlite";
import { shortestTerm } from "./new-words.ts";

/** Pages of the index that one step of a merge writes: others wait to write no longer than that. */
const pagesAStep = 2_000;

/**
 * What was taken out of the index is only marked as gone by FTS5, and deleted rows leave their bytes in free pages. For words
 * that have to be gone for good, the segments are merged without them and what is freed is overwritten.
 */
export function openPurge(database: DatabaseSync) {
  const holds = database.prepare("select 1 from words where words match ? limit 1");
  const find = database.prepare("select id from terms where term = ?");
  const cutUpTo = database.prepare("select value from settings where name = 'pieces'");
  const dropPieces = database.prepare("insert into pieces (pieces, rowid, term) values ('delete', ?, ?)");
  const drop = database.prepare("delete from terms where id = ?");
  const merges = ["words", "pieces"].map((table) =>
    database.prepare(`insert into ${table} (${table}, rank) values ('merge', ?)`),
  );
  const due = database.prepare("select value from settings where name = 'purge'");
  const setDue = database.prepare("insert into settings values ('purge', 1) on conflict do nothing");
  const clearDue = database.prepare("delete from settings where name = 'purge'");
  const emptyLog = database.prepare("pragma wal_checkpoint(truncate)");
  const changes = database.prepare("select total_changes() as n");

  return {
    /** In a transaction, after the posts that held these words: leaves the list of known words those that no post holds any more. */
    dropUnheld(words: Iterable<string>): void {
      const cut = Number(cutUpTo.get()?.value ?? 0);
      for (const word of new Set(words)) {
        if (word.length < shortestTerm || holds.get(`"${word.replaceAll('"', '""')}"`)) continue;
        const id = Number(find.get(word)?.id ?? 0);
        if (id > 0 && id <= cut) dropPieces.run(id, word);
        if (id > 0) drop.run(id);
      }
      setDue.run();
    },
    isDue: (): boolean => due.get() !== undefined,
    /** Overwrites what is deleted from now on, or no longer. */
    overwrite: (isOn: boolean): void => database.exec(`pragma secure_delete = ${isOn ? "on" : "off"}`),
    /** One step of merging; false when nothing is left to merge. */
    step(isFirst: boolean): boolean {
      const before = Number(changes.get()?.n);
      for (const merge of merges) merge.run(isFirst ? -pagesAStep : pagesAStep);
      return Number(changes.get()?.n) - before > merges.length;
    },
    end(): void {
      // The log beside the file holds what was written before; while somebody reads from it, it is left for the next time.
      if (Number(emptyLog.get()?.busy) === 0) clearDue.run();
    },
  };
}
