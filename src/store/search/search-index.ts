import { type Prepared, prepare } from "./body.ts";
import { openFinder } from "./find.ts";
import { openHits } from "./hits.ts";
import { openNames } from "./names.ts";
import { openPurge } from "./purge.ts";
import { openDatabase } from "./schema.ts";
import type { SearchAnswer, SearchDoc, SearchQuery } from "./search-doc.ts";
import { openWriter } from "./write.ts";

type PostKey = { platform: string; id: string; batch: string };

/** The language a post was found to be in. */
type PostLanguage = { platform: string; id: string; language: string | null };

export type SearchIndex = {
  /** Adds posts or puts their current text in the place of the earlier one. About 2,000 a transaction. */
  add(docs: readonly SearchDoc[]): void;
  /** The same for posts taken apart elsewhere, in one transaction. */
  addPrepared(posts: readonly Prepared[]): void;
  /** Takes every post of a batch out, and its mark; says how many there were. */
  removeBatch(batch: string): number;
  /** Takes out those of the posts that no registered account wrote, and words that no other post holds. */
  removePrivate(posts: readonly { platform: string; id: string }[]): void;
  /** Where such posts were taken out: makes sure that none of their words stands in the file any more. Begun again, it goes on. */
  purge(signal: AbortSignal): Promise<void>;
  /** Those of the posts that the index does not hold from their batch. */
  lacking<Key extends PostKey>(posts: readonly Key[]): Key[];
  setLanguages(rows: readonly PostLanguage[]): void;
  search(query: SearchQuery): SearchAnswer;
  count(): number;
  hasBatch(batch: string): boolean;
  markBatch(batch: string): void;
  /** Whether it was made anew, and nobody has asked yet for what lies in the corpus to be put into it. */
  isNew(): boolean;
  /** It was asked. */
  begin(): void;
  close(): void;
};

const docsATransaction = 2000;
const piecesATransaction = 20_000;

/** The full-text index of posts: a cache of the corpus, filled batch by batch; an unreadable or older one starts empty. */
export function openSearch(path: string): SearchIndex {
  const database = openDatabase(path);
  const names = openNames(database);
  const writer = openWriter(database, names);
  const hits = openHits(database, names);
  const removal = openPurge(database);
  const find = openFinder(database, names);
  const count = database.prepare("select count(*) as posts from facts");
  const rowOf = database.prepare("select rowid as row_id from facts where id = ? and platform = ?");
  const batchOf = database.prepare("select batch from facts where id = ? and platform = ?");
  const marked = database.prepare("select 1 from progress where batch = ?");
  const mark = database.prepare("insert into progress (batch) values (?) on conflict do nothing");
  const isBegun = database.prepare(
    "select 1 from settings where name = 'begun' union all select 1 from progress limit 1",
  );
  const begin = database.prepare("insert into settings (name, value) values ('begun', 1) on conflict do nothing");
  const unmark = database.prepare("delete from progress where batch = ?");

  const transact = <T>(work: () => T): T => {
    database.exec("begin immediate");
    try {
      const result = work();
      database.exec("commit");
      return result;
    } catch (cause) {
      if (database.isTransaction) database.exec("rollback");
      names.forget();
      writer.forgetAll();
      throw cause;
    } finally {
      writer.forget();
    }
  };
  const parts = function* <T>(rows: readonly T[]) {
    for (let from = 0; from < rows.length; from += docsATransaction) yield rows.slice(from, from + docsATransaction);
  };

  return {
    add(docs) {
      for (const part of parts(docs)) {
        const prepared = part.map(prepare);
        transact(() => writer.put(prepared));
      }
    },
    addPrepared: (posts) => transact(() => writer.put(posts)),
    removeBatch(batch) {
      transact(() => unmark.run(batch));
      const number = names.find("batch", batch);
      if (number === null) return 0;
      let removed = 0;
      for (let more = docsATransaction; more === docsATransaction; removed += more)
        more = transact(() => writer.removeOfBatch(number, docsATransaction));
      return removed;
    },
    removePrivate(posts) {
      removal.overwrite(true);
      for (const part of parts(posts))
        transact(() => {
          const words = new Set<string>();
          for (const { platform, id } of part) {
            const number = names.find("platform", platform);
            const rowId = number === null ? null : writer.privateRow(id, number);
            if (rowId === null) continue;
            for (const { doc } of hits.read([rowId])) for (const word of prepare(doc).words) words.add(word);
            writer.remove(rowId);
          }
          if (words.size > 0) removal.dropUnheld(words);
        });
      removal.overwrite(false);
      writer.forgetAll();
    },
    async purge(signal) {
      if (!removal.isDue()) return;
      removal.overwrite(true);
      for (let isFirst = true; transact(() => removal.step(isFirst)); isFirst = false) {
        signal.throwIfAborted();
        await new Promise((resolve) => setImmediate(resolve));
      }
      removal.end();
      removal.overwrite(false);
    },
    lacking: (posts) =>
      posts.filter(({ platform, id, batch }) => {
        const number = names.find("platform", platform);
        const row = number === null ? undefined : batchOf.get(id, number);
        return row === undefined || row.batch !== names.find("batch", batch);
      }),
    setLanguages(rows) {
      for (const part of parts(rows))
        transact(() => {
          const changed = part.flatMap(({ platform, id, language }) => {
            const number = names.find("platform", platform);
            const row = number === null ? undefined : rowOf.get(id, number);
            const [found] = row ? hits.read([Number(row.row_id)]) : [];
            return found && found.doc.language !== language ? [{ ...found.doc, language }] : [];
          });
          writer.put(changed.map(prepare));
        });
    },
    search: find,
    count: () => Number(count.get()?.posts),
    hasBatch: (batch) => marked.get(batch) !== undefined,
    markBatch(batch) {
      for (let cut = piecesATransaction; cut === piecesATransaction; )
        cut = transact(() => writer.cutPieces(piecesATransaction));
      mark.run(batch);
    },
    isNew: () => isBegun.get() === undefined,
    begin: () => void begin.run(),
    close: () => database.close(),
  };
}
