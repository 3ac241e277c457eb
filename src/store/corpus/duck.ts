import type { DuckDBConnection, DuckDBDoubleVector, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";

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
  return new Duck(instance, await instance.connect());
}

type Row = Record<string, unknown>;

export class Duck {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async run(sql: string, params: Record<string, DuckDBValue> = {}): Promise<void> {
    await this.#connection.run(sql, params);
  }

  /** Rows as plain objects; BigInt becomes number (counts stay far below 2^53), timestamps become epoch milliseconds. */
  async all(sql: string, params: Record<string, DuckDBValue> = {}): Promise<Row[]> {
    const reader = await this.#connection.runAndReadAll(sql, params);
    const names = reader.columnNames();
    return reader.getRows().map((row) => toRow(names, row));
  }

  /** The same answer by column, for questions with hundreds of thousands of rows; select no BIGINT. */
  async columns(sql: string, params: Record<string, DuckDBValue> = {}): Promise<Record<string, unknown[]>> {
    const reader = await this.#connection.runAndReadAll(sql, params);
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

  /** Columns of doubles that are never null, as arrays of their own. */
  async numbers(sql: string, params: Record<string, DuckDBValue> = {}): Promise<Record<string, Float64Array>> {
    const parts = new Map<string, Float64Array[]>();
    for await (const { names, chunk } of this.#stream(sql, params))
      for (const [at, name] of names.entries()) {
        const vector = chunk.getColumnVector(at) as DuckDBDoubleVector;
        const values = new Float64Array(chunk.rowCount);
        for (let row = 0; row < values.length; row++) values[row] = vector.getItem(row) ?? 0;
        const of = parts.get(name) ?? [];
        of.push(values);
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

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
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
