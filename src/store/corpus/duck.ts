import type { DuckDBConnection, DuckDBInstance, DuckDBValue, DuckDBVector } from "@duckdb/node-api";

/** What one process may take: 2 threads of a small ministry server, and memory that leaves room for Node. */
export type DuckLimits = { threads: number; memoryMb: number; temp: string };

/** An in-memory DuckDB; truth lives in Parquet files, so that no process owns a database file. Nothing is ever installed or fetched. */
export async function openDuck(limits: DuckLimits): Promise<Duck> {
  // Loaded by the first question: many commands ask none.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(limits.threads),
    memory_limit: `${limits.memoryMb}MB`,
    temp_directory: limits.temp,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "true",
  });
  const duck = new Duck(instance, await instance.connect());
  // Files are never written over, so what stands at their end is read once.
  await duck.run("set parquet_metadata_cache = true");
  return duck;
}

type Row = Record<string, unknown>;

export class Duck {
  readonly #instance: DuckDBInstance;
  readonly #first: DuckDBConnection;
  /**
   * Connections that wait for a question, the first one last: a connection does one thing at a time, and questions come
   * together. What comes one after the other goes to the first, which alone knows temporary tables.
   */
  readonly #free: DuckDBConnection[];

  constructor(instance: DuckDBInstance, first: DuckDBConnection) {
    this.#instance = instance;
    this.#free = [first];
    this.#first = first;
  }

  async run(sql: string, params: Record<string, DuckDBValue> = {}): Promise<void> {
    await this.#connected((connection) => connection.run(sql, params));
  }

  /** Rows as plain objects; BigInt becomes number (counts stay far below 2^53), timestamps become epoch milliseconds. */
  async all(sql: string, params: Record<string, DuckDBValue> = {}): Promise<Row[]> {
    const reader = await this.#connected((connection) => connection.runAndReadAll(sql, params));
    const names = reader.columnNames();
    return reader.getRows().map((row) => toRow(names, row));
  }

  /** The same answer by column, for questions with hundreds of thousands of rows; select no BIGINT. */
  async columns(sql: string, params: Record<string, DuckDBValue> = {}): Promise<Record<string, unknown[]>> {
    const reader = await this.#connected((connection) => connection.runAndReadAll(sql, params));
    const columns = reader.getColumns();
    return Object.fromEntries(reader.columnNames().map((name, at) => [name, columns[at] ?? []]));
  }

  /** Rows as they come, in chunks of about 2,048; for exports and stages that must not hold the whole answer. */
  async *chunks(sql: string, params: Record<string, DuckDBValue> = {}): AsyncGenerator<Row[]> {
    for await (const { names, chunk } of this.#stream(sql, params))
      yield chunk.getRows().map((row) => toRow(names, row));
  }

  /** The same by column: a third of the cost where each value is looked at once. */
  async *columnChunks(sql: string, params: Record<string, DuckDBValue> = {}): AsyncGenerator<unknown[][]> {
    for await (const { chunk } of this.#stream(sql, params)) yield chunk.getColumns();
  }

  /** Columns of INTEGER or DOUBLE that are never null, in the order of the rows. */
  async numbers(sql: string): Promise<Record<string, Int32Array | Float64Array>> {
    const parts = new Map<string, (Int32Array | Float64Array)[]>();
    for await (const { names, chunk } of this.#stream(sql, {}))
      for (const [at, name] of names.entries()) {
        const of = parts.get(name) ?? [];
        of.push(itemsOf(chunk.getColumnVector(at)));
        parts.set(name, of);
      }
    return Object.fromEntries([...parts].map(([name, of]) => [name, joined(of)]));
  }

  async *#stream(sql: string, params: Record<string, DuckDBValue>) {
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql, params);
      const names = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield { names, chunk };
      }
    } finally {
      connection.closeSync();
    }
  }

  async #connected<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = this.#free.pop() ?? (await this.#instance.connect());
    try {
      return await work(connection);
    } finally {
      if (connection === this.#first) this.#free.push(connection);
      else this.#free.unshift(connection);
    }
  }

  close(): void {
    for (const connection of this.#free) connection.closeSync();
    this.#instance.closeSync();
  }
}

/** As they lie in the database's memory, copied at once: asking for each value by itself takes twenty times as long. */
function itemsOf(vector: DuckDBVector): Int32Array | Float64Array {
  if ("items" in vector && (vector.items instanceof Int32Array || vector.items instanceof Float64Array))
    return vector.items.slice();
  throw new TypeError(`a column of ${vector.type.toString()} where whole numbers or doubles were asked for`);
}

function joined(parts: readonly (Int32Array | Float64Array)[]): Int32Array | Float64Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = parts.every((part) => part instanceof Int32Array) ? new Int32Array(length) : new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const toRow = (names: readonly string[], values: readonly unknown[]): Row =>
  Object.fromEntries(names.map((name, index) => [name, plain(values[index])]));

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object" && value !== null) {
    if ("micros" in value && typeof value.micros === "bigint") return Number(value.micros / 1000n);
    if ("items" in value && Array.isArray(value.items)) return value.items.map(plain);
  }
  return value;
}

/** A path or text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A path for DuckDB's readers, which take *, ? and [ for patterns otherwise. */
export const pathLiteral = (path: string): string => literal(path.replace(/[[*?]/g, "[$&]"));

/**
 * How files of posts are written. Version 2 of the encodings makes them a sixth smaller and is faster to write; a column of
 * more than 5,000 different values in a row group gets no dictionary, which would be built and thrown away.
 */
export const postsParquet =
  "format parquet, parquet_version v2, compression zstd, dictionary_size_limit 5000, row_group_size 61440";
