import type { DatabaseSync } from "node:sqlite";
import { zstdCompressSync } from "node:zlib";
import { authorTerm, filterTerm, type Prepared, registeredTerm } from "./body.ts";
import { monthOf } from "./months.ts";
import type { Names } from "./names.ts";
import { openNewWords } from "./new-words.ts";
import { openRowIds, secondsLate } from "./row-ids.ts";

/** Longer texts (speeches) are kept compressed; short ones would not get smaller. */
const compressFrom = 1500;

/** The statements that fill and empty the index; every call must stand in a write transaction. */
export function openWriter(database: DatabaseSync, names: Names) {
  const rowIds = openRowIds(database);
  const present = database.prepare("select f.rowid as row_id from facts f where f.id = ? and f.platform = ?");
  const presentPrivate = database.prepare(
    "select f.rowid as row_id from facts f where f.id = ? and f.platform = ? and f.account = 0",
  );
  const addWords = database.prepare("insert into words (rowid, body) values (?, ?)");
  const addFacts = database.prepare(
    "insert into facts (rowid, platform, id, batch, account, state, language, month, posted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const addText = database.prepare("insert into texts (rowid, author, title, text, url) values (?, ?, ?, ?, ?)");
  const addTerm = database.prepare("insert into terms (term) values (?) on conflict do nothing");
  const addPieces = database.prepare(
    "insert into pieces (rowid, term) select id, term from terms where id > ? order by id limit ?",
  );
  const piecesUpTo = database.prepare("select value from settings where name = 'pieces'");
  const setPieces = database.prepare(
    "insert into settings (name, value) values ('pieces', ?) on conflict do update set value = excluded.value",
  );
  const removals = ["words", "facts", "texts"].map((table) => database.prepare(`delete from ${table} where rowid = ?`));
  const rowsOfBatch = database.prepare("select rowid as row_id from facts where batch = ? limit ?");
  const setLate = database.prepare(
    "insert into settings (name, value) values ('late', ?) on conflict do update set value = max(value, excluded.value)",
  );
  const newWords = openNewWords();

  const remove = (rowId: number) => {
    for (const removal of removals) removal.run(rowId);
  };

  const insert = (rowId: number, { doc, body, words }: Prepared) => {
    const platform = names.add("platform", doc.platform);
    const batch = names.add("batch", doc.batch);
    const account = names.add("account", doc.account);
    const state = names.add("state", doc.state);
    const language = names.add("language", doc.language);
    addFacts.run(rowId, platform, doc.id, batch, account, state, language, monthOf(doc.postedAt), doc.postedAt);
    let filters = `${filterTerm("p", platform)} ${filterTerm("l", language)} ${filterTerm("b", batch)}`;
    if (account > 0) filters += ` ${filterTerm("a", account)} ${registeredTerm}`;
    if (state > 0) filters += ` ${filterTerm("s", state)}`;
    if (doc.author) filters += ` ${authorTerm(doc.author)}`;
    addWords.run(rowId, `${body} ${filters}`);
    const text = doc.text.length < compressFrom ? doc.text : zstdCompressSync(Buffer.from(doc.text));
    addText.run(rowId, doc.author, doc.title, text, doc.url);
    for (const word of newWords.among(words)) addTerm.run(word);
  };

  return {
    /** Adds posts, each in the place of an earlier text of it. */
    put(posts: readonly Prepared[]): void {
      const newest = new Map(posts.map((post) => [`${post.doc.platform}\n${post.doc.id}`, post]));
      for (const { doc } of newest.values()) {
        const platform = names.find("platform", doc.platform);
        const earlier = platform === null ? undefined : present.get(doc.id, platform);
        if (earlier) remove(Number(earlier.row_id));
      }
      const placed = [...newest.values()].map((post) => ({ post, rowId: rowIds.allot(post.doc.postedAt) }));
      placed.sort((a, b) => a.rowId - b.rowId); // FTS5 writes to disk whenever a row id goes back
      let late = 0;
      for (const { post, rowId } of placed) {
        insert(rowId, post);
        late = Math.max(late, secondsLate(rowId, post.doc.postedAt));
      }
      if (late > 0) setLate.run(late);
    },
    /** Cuts up to `most` words not cut yet into their pieces; gives back how many. Many at once cost far less than a few each time. */
    cutPieces(most: number): number {
      const from = Number(piecesUpTo.get()?.value ?? 0);
      const cut = Number(addPieces.run(from, most).changes);
      const last = database.prepare(
        "select max(rowid) as id from (select id as rowid from terms where id > ? order by id limit ?)",
      );
      if (cut > 0) setPieces.run(Number(last.get(from, cut)?.id));
      return cut;
    },
    /** Removes up to `most` posts of a batch; gives back how many there were. */
    removeOfBatch(batch: number, most: number): number {
      const rows = rowsOfBatch.all(batch, most);
      for (const row of rows) remove(Number(row.row_id));
      return rows.length;
    },
    remove,
    /** Row of a post that no registered account wrote; null where it is not here. */
    privateRow(id: string, platform: number): number | null {
      const row = presentPrivate.get(id, platform);
      return row ? Number(row.row_id) : null;
    },
    /** After every transaction, kept or rolled back. */
    forget(): void {
      rowIds.forget();
    },
    forgetAll(): void {
      rowIds.forget();
      newWords.forget();
    },
  };
}
