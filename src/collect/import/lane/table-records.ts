import type { Dialect } from "../split-table.ts";
import { asIs, type Cells, cellsFor, doubled, type RecordReader } from "./cells.ts";

const quoteMark = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Finds the cells of a table's records in its bytes, by the rules of the tokeniser (RFC 4180, any delimiter). A record
 * that does not keep them to the letter is odd: a cell too many or too few, something behind a closing mark, a mark
 * that is never closed. `slotOf` says which column fills which slot (-1: none).
 */
export class TableRecords implements RecordReader {
  readonly cells: Cells;
  next = 0;
  breaks = 0;
  readonly #slotOf: Int16Array;
  readonly #width: number;
  readonly #delimiter: number;
  readonly #quoting: boolean;

  constructor(dialect: Dialect, slotOf: Int16Array, slots: number) {
    this.cells = cellsFor(slots);
    this.#slotOf = slotOf;
    this.#width = slotOf.length;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quoting = dialect.quote;
  }

  read(bytes: Uint8Array, at: number): "cells" | "odd" | "blank" {
    const { start, end, form } = this.cells;
    const { length } = bytes;
    const delimiter = this.#delimiter;
    const slotOf = this.#slotOf;
    const width = this.#width;
    const quoting = this.#quoting;
    let odd = false;
    let breaks = 0;
    let column = 0;
    let place = at;
    for (;;) {
      let byte: number;
      let from = place;
      let to: number;
      let written = asIs;
      if (quoting && bytes[place] === quoteMark) {
        from = ++place;
        for (;;) {
          while (place < length && bytes[place] !== quoteMark) {
            if (bytes[place] === lineFeed) breaks++;
            place++;
          }
          if (place >= length) {
            this.next = length;
            this.breaks = breaks;
            return "odd";
          }
          if (bytes[place + 1] !== quoteMark) break;
          written = doubled;
          place += 2;
        }
        to = place++;
        byte = place < length ? bytes[place]! : lineFeed;
        if (byte === carriageReturn && (place + 1 >= length || bytes[place + 1] === lineFeed)) {
          place++;
          byte = lineFeed;
        }
        if (byte !== delimiter && byte !== lineFeed) {
          odd = true;
          while (place < length && bytes[place] !== delimiter && bytes[place] !== lineFeed) place++;
          byte = place < length ? bytes[place]! : lineFeed;
        }
      } else {
        while (place < length && bytes[place] !== delimiter && bytes[place] !== lineFeed) place++;
        byte = place < length ? bytes[place]! : lineFeed;
        to = place;
        if (byte === lineFeed && to > from && bytes[to - 1] === carriageReturn) to--;
      }
      if (column < width) {
        const slot = slotOf[column]!;
        if (slot >= 0) {
          start[slot] = from;
          end[slot] = to;
          form[slot] = written;
        }
      }
      column++;
      place++;
      if (byte === delimiter) continue;
      this.next = place > length ? length : place;
      this.breaks = breaks;
      if (column === 1 && from === to && !odd) return "blank";
      return odd || column !== width ? "odd" : "cells";
    }
  }
}
