import type { TextColumn } from "../../../store/corpus/parquet/columns.ts";
import { type Marks, writeCell } from "./cell-bytes.ts";
import type { Cells } from "./cells.ts";

/**
 * Where a reader of records puts the text of a record while it looks for the text's end, so that its bytes are gone through
 * once. What was put there of a record that is not used is taken back.
 */
export class TextSink {
  readonly slot: number;
  readonly column: TextColumn;
  readonly marks: Marks = { places: new Int32Array(64), count: 0 };
  /** What the text holds (`signAt`), once it was written. */
  held = 0;
  isWritten = false;
  /** Where its first byte stands in the column. */
  from = 0;

  constructor(slot: number, column: TextColumn) {
    this.slot = slot;
    this.column = column;
  }

  /** A record follows whose text has at most `most` bytes. */
  open(most: number): void {
    this.from = this.column.open(most);
    this.isWritten = false;
  }

  /** The reader begins to write, perhaps once more: of two values of one name the last counts. */
  begin(): number {
    this.isWritten = true;
    this.held = 0;
    this.marks.count = 0;
    return this.from;
  }

  end(size: number, held: number, marks: number): void {
    this.column.size = size;
    this.held = held;
    this.marks.count = marks;
  }

  /** The record is used: a text that the reader did not write is written now. */
  settle(cells: Cells, bytes: Uint8Array): void {
    const start = cells.start[this.slot]!;
    if (start >= 0 && this.isWritten) return;
    this.column.size = this.begin();
    if (start >= 0)
      this.held = writeCell(this.column, bytes, start, cells.end[this.slot]!, cells.form[this.slot]!, this.marks);
  }

  cancel(): void {
    this.column.size = this.from - 4;
  }
}
