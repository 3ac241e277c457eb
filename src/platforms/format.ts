import type { CounterMeasure, Mapped, PostKind } from "../domain/post.ts";
import type { Telling } from "../domain/telling.ts";
import type { Mapping } from "./file/mapping.ts";

/** What the reader saw of a file before it reads it whole. */
export type Sample = {
  fileName: string;
  container: "table" | "items";
  /** Header of a table, as printed; empty for items. */
  columns: string[];
  /** First rows of a table (cells in header order). */
  rows: string[][];
  /** First items of a JSON or NDJSON file, parsed. Numbers above 2^53 arrive as text. */
  items: unknown[];
};

/** Settings of one import that a mapper may need. */
export type MapContext = {
  /** Handle given with --account for files that do not name their author; else null. */
  account: string | null;
  /** Epoch ms of the import: the moment counters count as seen when the file does not say. */
  importedAt: number;
};

/** A layout so plain that a post is its cells as they stand: then bytes are read, and no record is built. Names of columns. */
export type PlainPlan = {
  platform: string;
  kind: PostKind;
  id: string;
  /** null: one author for the whole file. */
  author: string | null;
  authorId: string | null;
  authorName: string | null;
  text: string;
  postedAt: string | null;
  language: string | null;
  counters: readonly (readonly [CounterMeasure, string])[];
  authorCounters: readonly (readonly [CounterMeasure, string])[];
};

type Common = {
  id: string;
  title: string;
  /** Version of this mapping; stored with each batch so that raw can be mapped again. */
  version: string;
  /** Where the layout is defined (URL or paper). */
  source: string;
  /** An example of the file's name or how the user obtains it. */
  example: string;
  /** All column (or top-level field) names known to this version. Unknown or missing ones are reported as drift. */
  known: readonly string[];
  /** Names without which the format cannot be read. */
  required: readonly string[];
  /** Names whose absence is reported though the file can be read without them; “a|b” where either will do. */
  expected?: readonly string[];
  /** What its records always say, so that a post without it has none; where a mapping declares the format, its columns tell. */
  tells?: readonly Telling[];
  /** The file does not say who wrote: `MapContext.account` has to be given. */
  needsAccount?: true;
  /** What declares it, where a mapping does; plain data, so that a thread can make the format again. */
  mapping?: Mapping;
  /** The same layout in a form that bytes can be read by; absent where records have to be built. */
  plain?: PlainPlan;
  /** 0 (not this) to 1 (surely this). The highest above 0.5 wins; two equal ones are an ambiguity the user resolves with --as. */
  recognise(sample: Sample): number;
};

/** A table: bound to its header once, then called per row, so that it costs no look-up by name. */
export type TableFormat = Common & {
  container: "table";
  bind(columns: readonly string[], context: MapContext): (cells: readonly string[]) => Mapped;
};

/** JSON values: an array, one a line, or an array under `path` of one object. */
export type ItemFormat = Common & {
  container: "items";
  /** Key under which the array stands when the file is one object (“messages” of Telegram Desktop); null: array or lines. */
  path: string | null;
  /**
   * The records inside one item, where a line is a page of an answer or an entry holds a whole chat: each goes to the
   * bound mapper and counts as one record read, at the item's lines. Absent: the item is the record.
   */
  expand?(item: unknown): unknown[];
  /** Paths below the top without which items cannot be read (“author.uniqueId”, “a|b” for either); for reports of drift. */
  nested?: readonly string[];
  /** What the enclosing object says about all items (Telegram's chat name), read before the items; optional. */
  bind(head: Record<string, unknown>, context: MapContext): (item: unknown) => Mapped;
};

export type Format = TableFormat | ItemFormat;
