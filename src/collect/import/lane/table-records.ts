import type { Dialect } from "../split-table.ts";
import { isMark } from "./cell-bytes.ts";
import { asIs, type Cells, cellsFor, doubled, type RecordReader } from "./cells.ts";
import { quiet, signAt } from "./signs.ts";
import type { TextSink } from "./text-sink.ts";

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
  sink: TextSink | null = null;
  next = 0;
  breaks = 0;
  readonly #slotOf: Int16Array;
  readonly #width: number;
  readonly #delimiter: number;
  readonly #quoting: boolean;
  /** Bytes of an unquoted cell that are copied without a look. */
  readonly #open: Uint8Array;

  constructor(dialect: Dialect, slotOf: Int16Array, slots: number) {
    this.cells = cellsFor(slots);
    this.#slotOf = slotOf;
    this.#width = slotOf.length;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quoting = dialect.quote;
    this.#open = quiet.slice();
    for (const byte of [this.#delimiter, lineFeed, carriageReturn]) this.#open[byte] = 0;
  }

  read(bytes: Uint8Array, at: number): "cells" | "odd" | "blank" {
    const { start, end, form } = this.cells;
    const { length } = bytes;
    const delimiter = this.#delimiter;
    const slotOf = this.#slotOf;
    const width = this.#width;
    const quoting = this.#quoting;
    const { sink } = this;
    const textSlot = sink ? sink.slot : -1;
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
        if (sink && column < width && slotOf[column] === textSlot) {
          place = this.#quotedText(bytes, place, sink);
          breaks += this.breaks;
          if (place >= length) {
            this.next = length;
            this.breaks = breaks;
            return "odd";
          }
          written = this.#marks ? doubled : asIs;
        } else
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
        if (sink && column < width && slotOf[column] === textSlot) place = this.#openText(bytes, place, sink);
        else while (place < length && bytes[place] !== delimiter && bytes[place] !== lineFeed) place++;
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

  /** Whether the quoted text held doubled marks. */
  #marks = false;

  /** Writes the text of a quoted cell; returns where its closing mark stands, `breaks` being the line breaks inside. */
  #quotedText(bytes: Uint8Array, from: number, sink: TextSink): number {
    const { length } = bytes;
    let at = sink.begin();
    const out = sink.column.bytes;
    const { places } = sink.marks;
    let [place, held, found, breaks] = [from, 0, 0, 0];
    this.#marks = false;
    while (place < length) {
      const byte = bytes[place]!;
      if (quiet[byte] === 1) {
        out[at++] = byte;
        place++;
        continue;
      }
      if (byte === quoteMark) {
        if (bytes[place + 1] !== quoteMark) break;
        this.#marks = true;
        place++;
      } else if (byte === lineFeed) breaks++;
      else if (isMark(byte)) places[found++] = at;
      held |= signAt(bytes, place, from);
      out[at++] = byte;
      place++;
    }
    sink.end(at, held, found);
    this.breaks = breaks;
    return place;
  }

  /** Writes the text of a cell without quotes; returns where its delimiter or line break stands. */
  #openText(bytes: Uint8Array, from: number, sink: TextSink): number {
    const { length } = bytes;
    const open = this.#open;
    const delimiter = this.#delimiter;
    let at = sink.begin();
    const out = sink.column.bytes;
    const { places } = sink.marks;
    let [place, held, found] = [from, 0, 0];
    for (; place < length; place++) {
      const byte = bytes[place]!;
      if (open[byte] === 0) {
        if (byte === delimiter || byte === lineFeed) break;
        if (isMark(byte)) places[found++] = at;
        if (quiet[byte] === 0) held |= signAt(bytes, place, from);
      }
      out[at++] = byte;
    }
    // A line that ends in CR LF: the CR is not the cell's.
    const ends = place >= length || bytes[place] === lineFeed;
    if (ends && place > from && bytes[place - 1] === carriageReturn) at--;
    sink.end(at, held, found);
    return place;
  }
}
