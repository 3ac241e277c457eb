import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DuckDBValue } from "@duckdb/node-api";
import { AttacheError } from "../../domain/errors.ts";
import type { StateDatabase } from "../state/database.ts";
import { type Manifest, manifestVersion, readManifest } from "../state/queries/manifest.ts";
import { type Duck, type DuckLimits, openDuck } from "./duck.ts";
import { type AccountSums, accountSums, measureSums, waitedAccountSums } from "./measure-sums.ts";
import type { SumTable } from "./measure-sums-sql.ts";
import { newestCounters } from "./newest-counters.ts";
import { NumberFile } from "./number-file.ts";
import type { Worker } from "./sum-packs.ts";
import type { Tally, TallyFile } from "./tally.ts";
import { defineViews } from "./views.ts";

/** A question to the corpus: SQL over its views, what it needs to know, and what a row looks like. */
export type Query<Params, Row> = {
  sql: string;
  params(given: Params): Record<string, DuckDBValue>;
  row: { parse(row: unknown): Row };
};

/** The reading side of the corpus. Each question is answered from the newest manifest; files that left it stay ten minutes. */
export class Corpus {
  readonly #state: StateDatabase;
  readonly #workspace: string;
  readonly #limits: DuckLimits;
  #duck: Promise<Duck> | null = null;
  #version = -1;
  #defining: Promise<void> = Promise.resolve();
  #summing: Promise<unknown> = Promise.resolve();
  #tally: { version: number; of: WeakRef<Tally> } | null = null;

  constructor(state: StateDatabase, workspace: string, limits: DuckLimits) {
    this.#state = state;
    this.#workspace = workspace;
    this.#limits = limits;
  }

  async ask<Params, Row>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    const duck = await this.#current();
    const rows = await duck.all(query.sql, query.params(params)).catch((cause) => this.#spoilt(cause));
    return rows.map((row) => query.row.parse(row));
  }

  /** Answers of hundreds of thousands of rows, by column; the question's SQL gives no BIGINT and no structures. */
  async columns(sql: string, params: Record<string, DuckDBValue> = {}): Promise<Record<string, unknown[]>> {
    return (await this.#current()).columns(sql, params).catch((cause) => this.#spoilt(cause));
  }

  /** For exports and stages: rows in chunks, never the whole answer at once. */
  async *scan(sql: string, params: Record<string, DuckDBValue> = {}): AsyncGenerator<Record<string, unknown>[]> {
    yield* (await this.#current()).chunks(sql, params);
  }

  /** For statements without an answer, such as `copy … to`. */
  async write(sql: string, params: Record<string, DuckDBValue> = {}): Promise<void> {
    await (await this.#current()).run(sql, params);
  }

  /**
   * Sums by day as numbers in memory, of the newest manifest; what is missing is added up first, once at a time. Kept for the
   * next question as long as nothing needs the room.
   */
  tally(): Promise<Tally> {
    return this.#inTurn(async (manifest, worker) => {
      const kept = this.#tally?.version === manifest.version ? this.#tally.of.deref() : undefined;
      if (kept) return kept;
      const made = async (): Promise<Tally> => {
        const { packs } = await measureSums(manifest, this.#workspace, worker);
        const newest = await newestCounters(manifest, this.#workspace, worker);
        const files = (table: SumTable) => packs.map(({ place, stale }) => opened(place(table), stale));
        return {
          ...{ days: files("days"), languages: files("languages"), ties: files("ties") },
          changes: newest === null ? [] : [opened(newest.numbers, new Set())],
        };
      };
      // A file that is not whole is gone by now, and made again.
      const tally = await made().catch((cause) => (cause instanceof SpoiltCache ? made() : Promise.reject(cause)));
      this.#tally = { version: manifest.version, of: new WeakRef(tally) };
      return tally;
    });
  }

  /** Posts that came in several times, with their counters as last seen; null where there are none. */
  async newestCounters(): Promise<string | null> {
    return this.#inTurn(
      async (manifest, worker) => (await newestCounters(manifest, this.#workspace, worker))?.posts ?? null,
    );
  }

  /** Posts and counters of accounts as pages show them; nothing is waited for. */
  accountSums(): AccountSums {
    return accountSums(readManifest(this.#state), this.#workspace);
  }

  /** The same when all is added up. */
  waitedAccountSums(): Promise<AccountSums> {
    return this.#inTurn((manifest, worker) => waitedAccountSums(manifest, this.#workspace, worker));
  }

  /** Sums are made one after the other, and without the views over posts that questions ask. */
  #inTurn<T>(work: (manifest: Manifest, worker: Worker) => Promise<T>): Promise<T> {
    const worker: Worker = {
      run: async (sql) => (await this.#opened()).run(sql),
      columns: async (sql) => (await this.#opened()).columns(sql),
      numbers: async (sql) => (await this.#opened()).numbers(sql),
    };
    const made = () => work(readManifest(this.#state), worker);
    const turn = this.#summing
      .catch(() => null)
      .then(made)
      // A cache that cannot be read is gone by now, and made again.
      .catch((cause) =>
        this.#spoilt(cause).catch((told) => (told instanceof SpoiltCache ? made() : Promise.reject(told))),
      );
    this.#summing = turn;
    return turn;
  }

  /** What a damaged file means for who asked: a cache goes, and is made when it is asked for again; a file of posts is lost. */
  async #spoilt(cause: Error): Promise<never> {
    if (cause instanceof AttacheError) throw cause;
    const path = spoiltPath(cause);
    if (path?.startsWith(join(this.#workspace, "cache"))) {
      rmSync(dirname(path), { recursive: true, force: true });
      throw new SpoiltCache(`${path} cannot be read. Ask again: it is made anew.`, { cause });
    }
    throw path === null ? cause : lostFile(path, cause);
  }

  version(): number {
    return manifestVersion(this.#state);
  }

  async close(): Promise<void> {
    if (this.#duck) (await this.#duck).close();
    this.#duck = null;
  }

  #opened(): Promise<Duck> {
    this.#duck ??= openDuck(this.#limits);
    return this.#duck;
  }

  async #current(): Promise<Duck> {
    const duck = await this.#opened();
    // A definition that failed has been told to whoever asked; the next question tries again.
    this.#defining = this.#defining.catch(() => {}).then(() => this.#refresh(duck));
    await this.#defining;
    return duck;
  }

  async #refresh(duck: Duck): Promise<void> {
    if (this.version() === this.#version) return;
    const manifest = readManifest(this.#state);
    await defineViews(duck, manifest, this.#workspace).catch((cause: Error) => this.#spoilt(cause));
    this.#version = manifest.version;
  }
}

function opened(place: string, stale: ReadonlySet<string>): TallyFile {
  const file = NumberFile.open(place);
  if (file) return { file, stale };
  rmSync(place, { force: true });
  throw new SpoiltCache(`${place} is not whole. Ask again: it is made anew.`);
}

class SpoiltCache extends AttacheError {}

/** DuckDB names the file it could not open in the midst of its SQL; who asked needs the name and the way on. */
const spoiltPath = ({ message }: Error): string | null =>
  /["'](\/[^"']+\.(?:parquet|numbers))["']/.exec(message)?.[1] ?? null;

function lostFile(path: string, cause: Error): AttacheError {
  const mend = "“attache doctor” says what is lost: restore the newest backup, or undo that batch and import it again.";
  return new AttacheError(`The corpus file ${path} is missing or cannot be read. ${mend}`, { cause });
}
