import type { TextSink } from "./text-sink.ts";

/** Where the cells of one record lie in a block's bytes, by slot; -1 where the record has none. */
export type Cells = {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** How the cell is written there. */
  readonly form: Uint8Array;
};

/** As it stands; with doubled quotation marks (CSV); with backslashes (JSON). */
export const asIs = 0;
export const doubled = 1;
export const escaped = 2;

export const cellsFor = (slots: number): Cells => ({
  start: new Int32Array(slots).fill(-1),
  end: new Int32Array(slots),
  form: new Uint8Array(slots),
});

/** A reader of records: `read` sets `next`, where the following record begins, and says whether the cells can be used. */
export type RecordReader = {
  /** Where the text of a record goes at once; null: nowhere. */
  sink: TextSink | null;
  readonly cells: Cells;
  /** Where the next record begins. */
  next: number;
  /** Line breaks inside the record. */
  breaks: number;
  /** `blank`: nothing stands here; `odd`: to be read by the format itself, for it knows how to say what is wrong. */
  read(bytes: Uint8Array, at: number): "cells" | "odd" | "blank";
};
