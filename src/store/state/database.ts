import { createRequire } from "node:module";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Kysely } from "kysely";
import { AttacheError } from "../../domain/errors.ts";
import { migrations } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

export type StateDatabase = {
  /** Typed queries; one connection, so no transaction may wait for anything but the database. */
  readonly query: Kysely<Tables>;
  /** The same connection, for prepared statements on hot paths and for short synchronous transactions. */
  raw: DatabaseSync;
  /** All or nothing; `work` must be synchronous. */
  transact<T>(work: () => T): T;
  /** Several reads of one moment; `work` must be synchronous and write nothing. */
  snapshot<T>(work: () => T): T;
  /** Changes when another process or connection has written. */
  dataVersion(): number;
  close(): void;
};

/** Opens the state database, brings it to the newest schema, and keeps every commit on disk (synchronous = full). */
export function openState(path: string): StateDatabase {
  const raw = new DatabaseSync(path);
  raw.exec(
    "pragma busy_timeout = 20000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on",
  );
  // A destroyed key must not survive in a freed page.
  raw.exec("pragma secure_delete = on");
  const within =
    (begin: string) =>
    <T>(work: () => T): T => {
      raw.exec(begin);
      try {
        const result = work();
        raw.exec("commit");
        return result;
      } catch (cause) {
        // A full disk ends the transaction by itself; what is told then is the disk.
        if (raw.isTransaction) raw.exec("rollback");
        throw cause;
      }
    };
  const transact = within("begin immediate");
  migrate(raw, transact, path);
  let query: Kysely<Tables> | null = null;
  return {
    get query() {
      query ??= openQuery(raw);
      return query;
    },
    raw,
    transact,
    snapshot: within("begin"),
    dataVersion: () => Number(raw.prepare("pragma data_version").get()?.data_version),
    close: () => raw.close(),
  };
}

/** Loaded by the first who asks: 255 modules, most of the time it takes to open a workspace. */
function openQuery(raw: DatabaseSync): Kysely<Tables> {
  const { Kysely, SqliteDialect }: typeof import("kysely") = createRequire(import.meta.url)("kysely");
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapter(raw) }) });
}

function migrate(raw: DatabaseSync, transact: <T>(work: () => T) => T, path: string): void {
  const schema = () => Number(raw.prepare("pragma user_version").get()?.user_version);
  // Most of the time there is nothing to do, and nothing to write.
  if (schema() === migrations.length) return;
  transact(() => {
    const version = schema();
    if (version > migrations.length)
      throw new AttacheError(
        `${path} was written by a newer Attaché (schema ${version}, this one knows ${migrations.length}). Use that version, or restore a backup.`,
      );
    for (const migration of migrations.slice(version)) raw.exec(migration.sql);
    raw.exec(`pragma user_version = ${migrations.length}`);
  });
}

/** Kysely's SQLite dialect over `node:sqlite`: only the shape of a statement differs. */
function adapter(raw: DatabaseSync) {
  return {
    close: () => raw.close(),
    prepare(sql: string) {
      const statement = raw.prepare(sql);
      const values = (given: readonly unknown[]) => given as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (given: readonly unknown[]) => statement.all(...values(given)),
        run: (given: readonly unknown[]) => statement.run(...values(given)),
        iterate: (given: readonly unknown[]) => statement.iterate(...values(given)),
      };
    },
  };
}
