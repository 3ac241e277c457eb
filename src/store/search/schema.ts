import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Raised when the tables or the analysis of texts change: an older index is thrown away and filled anew. */
const version = 1;

/**
 * `facts` is narrow (filters and counts), `texts` is wide (pages of hits); both and `words` share a rowid that grows with
 * the time of the post, so that “the newest” and “between two dates” are ranges. `words` holds no text of its own.
 */
const schema = `
  create table names (id integer primary key, kind text not null, name text not null, unique (kind, name));
  create table facts (
    rowid integer primary key,
    platform integer not null,
    id text not null,
    batch integer not null,
    account integer not null,
    state integer not null,
    language integer not null,
    month integer not null,
    posted_at integer
  );
  create unique index facts_post on facts (id, platform);
  create index facts_batch on facts (batch);
  create table texts (rowid integer primary key, author text, title text, text, url text);
  create virtual table words using fts5(body, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
  insert into words (words, rank) values ('hashsize', 16000000);
  create table terms (id integer primary key, term text not null unique);
  create virtual table pieces using fts5(term, content='terms', content_rowid='id', detail=none, columnsize=0, tokenize='trigram');
  create table progress (batch text primary key) without rowid;
  create table settings (name text primary key, value integer not null) without rowid;
  pragma user_version = ${version};
`;

/** Opens the index, or makes an empty one: it holds nothing that cannot be read again from the corpus. */
export function openDatabase(path: string): DatabaseSync {
  const database = attempt(path);
  if (database) return database;
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  return attempt(path)!;
}

function attempt(path: string): DatabaseSync | null {
  const database = new DatabaseSync(path);
  try {
    database.exec("pragma busy_timeout = 20000; pragma journal_mode = wal; pragma synchronous = normal");
    database.exec(
      "pragma temp_store = memory; pragma cache_size = -32000; pragma wal_autocheckpoint = 8000; pragma mmap_size = 1073741824",
    );
    database.exec("begin immediate");
    const found = Number(database.prepare("pragma user_version").get()?.user_version);
    if (found === 0) database.exec(schema);
    database.exec("commit");
    if (found === 0 || found === version) return database;
  } catch (cause) {
    const code = (cause as { errcode?: number }).errcode;
    database.close();
    if (code !== notADatabase && code !== malformed) throw cause;
    return null;
  }
  database.close();
  return null;
}

const malformed = 11;
const notADatabase = 26;
