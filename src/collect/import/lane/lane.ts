import { isUtf8 } from "node:buffer";
import type { Author, PostKind } from "../../../domain/post.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { filled, handleOf } from "../../../platforms/file/blank.ts";
import type { MapContext, PlainPlan } from "../../../platforms/format.ts";
import type { BlockColumn } from "../../../store/corpus/parquet/columns.ts";
import { stagedList, stagedText, storedText } from "../../../store/corpus/staging.ts";
import type { Door, Texts } from "../../door.ts";
import type { Block } from "../block.ts";
import type { Layout } from "../layout.ts";
import type { BlockReader } from "../map-block.ts";
import { type StagedBlock, stageReadings } from "../stage-block.ts";
import { AuthorTable, type MetAuthor, mayRepeat, probeOf } from "./authors.ts";
import { cellText } from "./cell-text.ts";
import { asIs, type Cells } from "./cells.ts";
import { type BoundPlan, bindPlan } from "./columns.ts";
import { momentAt } from "./moment.ts";
import { countAt, digits, isPlainLabel, mayHold, noCount, oddCount, plainId } from "./plain-cells.ts";
import { PostColumns } from "./post-columns.ts";
import { QuickText } from "./quick-text.ts";
import {
  holdsAt,
  holdsNames,
  holdsOther,
  holdsParameters,
  holdsPlus,
  holdsRareLetters,
  holdsSeparators,
  holdsSlash,
  holdsTag,
} from "./signs.ts";
import { TextSink } from "./text-sink.ts";

export type Lane = { stage(block: Block, fallback: string | null): LaneBlock };

/** The posts of a block as columns; they are overwritten by the next block. */
export type LanePosts = {
  platform: string;
  kind: PostKind;
  rows: number;
  columns: readonly BlockColumn[];
  firstAt: number | null;
  lastAt: number | null;
};

export type LaneBlock = Pick<StagedBlock, "read" | "odd" | "rejects" | "inName"> & { posts: LanePosts | null };

type Setting = { context: MapContext; door: Door; reader: BlockReader; encoding: string; fileName: string };

/**
 * The fast lane of an import: where a layout is plain, rows of the staging file are made from the bytes of the records, and
 * texts are built only for those that hold something the door has to look at. A record that is unusual in any way is read
 * by the format itself, so that both ways give the same row; a test compares them. null: the layout is not plain.
 */
export function openLane(plan: PlainPlan, layout: Layout, setting: Setting): Lane | null {
  const bound = setting.encoding === "utf-8" ? bindPlan(plan, layout) : null;
  if (!bound || (plan.author === null && setting.context.account === null)) return null;
  const way = new PlainWay(bound, layout.container === "table", setting);
  return { stage: (block, fallback) => way.stage(block, fallback) };
}

/** Whether a text has only signs that can be read in its bytes. */
const isQuick = (held: number): boolean =>
  (held & (holdsOther | holdsRareLetters | holdsSeparators)) === 0 &&
  ((held & holdsParameters) === 0 || (held & holdsSlash) === 0);

class PlainWay {
  readonly #bound: BoundPlan;
  readonly #isTable: boolean;
  readonly #setting: Setting;
  readonly #authors: AuthorTable;
  readonly #lowerName: string;
  /** Private handles in the file's name, of the block at hand. */
  #inName = new Map<string, string>();
  readonly #columns: PostColumns;
  readonly #quick: QuickText | null;
  readonly #sink: TextSink;
  readonly #counts: Float64Array;

  constructor(bound: BoundPlan, isTable: boolean, setting: Setting) {
    this.#bound = bound;
    this.#isTable = isTable;
    this.#setting = setting;
    this.#lowerName = setting.fileName.toLowerCase();
    this.#columns = new PostColumns(bound);
    this.#counts = new Float64Array(bound.counters.length);
    this.#sink = new TextSink(bound.text, this.#columns.text);
    bound.reader.sink = this.#sink;
    this.#quick = bound.plan.platform === "x" ? new QuickText(setting.door) : null;
    const slots = [bound.author, bound.authorId, bound.authorName].filter((slot) => slot >= 0);
    this.#authors = new AuthorTable(slots, (cells, bytes) => this.#meet(cells, bytes));
  }

  stage(block: Block, fallback: string | null): LaneBlock {
    this.#inName = new Map();
    this.#columns.clear();
    const rejects: LaneBlock["rejects"] = [];
    const tally = { read: 0, odd: 0 };
    const slowly = (part: Block): void => {
      const { read, odd } = stageReadings(part, this.#setting.reader, this.#setting.door, fallback, {
        lowerName: this.#lowerName,
        inName: this.#inName,
        rejects,
        post: (mapped, admitted, line) => this.#columns.add(mapped, admitted, line),
      });
      tally.read += read;
      tally.odd += odd;
    };
    if (block.items || !(block.isUtf8 || isUtf8(block.bytes))) slowly(block);
    else {
      const plain = this.#plainly(block, slowly);
      tally.read += plain;
    }
    return { ...tally, posts: this.#posts(), rejects, inName: [...this.#inName] };
  }

  #posts(): LanePosts | null {
    const { rows, all, span } = this.#columns;
    const { platform, kind } = this.#bound.plan;
    return rows === 0 ? null : { platform, kind, rows, columns: all, ...span };
  }

  /** Returns how many records were read here; the others went `slowly`. */
  #plainly(block: Block, slowly: (part: Block) => void): number {
    const { bytes } = block;
    const { reader } = this.#bound;
    let header = this.#isTable && block.line === 1;
    let read = 0;
    let line = block.line;
    for (let at = 0; at < bytes.length; at = reader.next) {
      this.#sink.open(bytes.length - at);
      const found = reader.read(bytes, at);
      const first = line;
      line += reader.breaks + 1;
      if (found === "cells" && !header && this.#row(bytes, first)) {
        read++;
        continue;
      }
      this.#sink.cancel();
      if (found === "blank") continue;
      if (header) header = false;
      else slowly({ bytes: bytes.subarray(at, reader.next), line: first, byte: block.byte + at, items: null });
    }
    return read;
  }

  /** Writes the record as a row; false, and nothing written, where the format itself has to read it. */
  #row(bytes: Uint8Array, line: number): boolean {
    const bound = this.#bound;
    const { cells } = bound.reader;
    const idKind = plainId(bytes, cells, bound.id);
    if (idKind === 0) return false;
    let postedAt: number | null = null;
    if (bound.postedAt >= 0 && cells.start[bound.postedAt]! >= 0) {
      const [start, end] = [cells.start[bound.postedAt]!, cells.end[bound.postedAt]!];
      if (end > start) {
        postedAt = cells.form[bound.postedAt] === asIs ? momentAt(bytes, start, end) : Number.NaN;
        if (Number.isNaN(postedAt)) return false;
      }
    }
    if (bound.language >= 0 && !isPlainLabel(bytes, cells, bound.language)) return false;
    const counts = this.#counts;
    for (let nth = 0; nth < counts.length; nth++) {
      counts[nth] = countAt(bytes, cells, bound.counters[nth]!.slot);
      if (counts[nth] === oddCount) return false;
    }
    const met = this.#authors.of(bytes, cells);
    // An id of digits holds no name that begins with a letter; for others the door decides.
    if (met.isPrivate && (idKind !== digits || met.hasDigits) && mayHold(bytes, cells, bound.id, met.probes))
      return false;

    const columns = this.#columns;
    const row = columns.rows++;
    columns.id.add(row, bytes, cells.start[bound.id]!, cells.end[bound.id]!);
    columns.line.add(row, line);
    if (met.accountBytes) columns.account.add(row, met.accountBytes, 0, met.accountBytes.length);
    if (met.shown.length > 0) columns.author.add(row, met.shown, 0, met.shown.length);
    if (postedAt !== null) columns.addMoment(row, postedAt);
    if (bound.language >= 0) {
      const [start, end] = [cells.start[bound.language]!, cells.end[bound.language]!];
      if (start >= 0 && end > start) columns.language.add(row, bytes, start, end);
    }
    for (let nth = 0; nth < counts.length; nth++)
      if (counts[nth] !== noCount) columns.counters[nth]!.add(row, counts[nth]!);
    this.#text(row, bytes, met);
    return true;
  }

  #text(row: number, bytes: Uint8Array, met: MetAuthor): void {
    const sink = this.#sink;
    sink.settle(this.#bound.reader.cells, bytes);
    const { column, held, from } = sink;
    const mayName = this.#mayName(held, met, from);
    const numbered = met.isPrivate && (held & holdsPlus) !== 0;
    if (mayName || numbered || (held & holdsNames) !== 0) {
      const slowly = mayName || numbered || !isQuick(held) || !this.#quick?.clean(this.#columns, row, from, sink.marks);
      if (slowly) this.#throughDoor(row, met, from, held, mayName);
    } else if ((held & holdsSeparators) !== 0) column.replace(from, storedText(column.from(from)));
    column.close(row);
  }

  /** Whether the text just written may repeat a name of its author. */
  #mayName(held: number, met: MetAuthor, from: number): boolean {
    if (!met.isPrivate) return false;
    if ((held & holdsRareLetters) !== 0 || met.probes === null) return true;
    return mayRepeat(this.#columns.text, from, met.probes);
  }

  /** The text just written, read as a text: links, mentions and tags are found, the door decides who stays in it. */
  #throughDoor(row: number, met: MetAuthor, from: number, held: number, mayName: boolean): void {
    const columns = this.#columns;
    const { platform } = this.#bound.plan;
    const text = columns.text.from(from);
    const found: Texts = {
      text,
      mentions: (held & holdsAt) === 0 ? [] : mentionsIn(text, platform),
      links: (held & holdsSlash) === 0 ? [] : linksIn(text),
      tags: (held & holdsTag) === 0 ? [] : tagsIn(text),
    };
    // In the encoded form of an address a name is not seen in the bytes.
    const names = mayName || text.indexOf("%") >= 0 ? met.names : [];
    const clean = this.#setting.door.clean(platform, found, met.account, names);
    const stored = storedText(clean.text);
    if (stored !== text) columns.text.replace(from, stored);
    if (clean.mentions.length > 0) columns.mentions.addText(row, stagedList(clean.mentions));
    if (clean.links.length > 0) columns.links.addText(row, stagedList(clean.links));
    if (clean.tags.length > 0) columns.tags.addText(row, stagedList(clean.tags));
  }

  #meet(cells: Cells, bytes: Uint8Array): MetAuthor {
    const { plan, author: slot, authorId, authorName } = this.#bound;
    const { door, context } = this.#setting;
    const author: Author = {
      id: filled(cellText(cells, authorId, bytes)),
      handle: plan.author === null ? context.account : handleOf(cellText(cells, slot, bytes)),
      name: filled(cellText(cells, authorName, bytes)),
      url: null,
      avatar: null,
    };
    const { account, author: shown, names } = door.meet(plan.platform, author);
    const isPrivate = account === null;
    const { handle } = author;
    if (isPrivate && shown && handle && this.#lowerName.includes(handle.toLowerCase())) this.#inName.set(handle, shown);
    const printed = names.flatMap(({ form }) => form.probes);
    const ascii = printed.every((probe) => /^[\u0021-\u007e]+$/.test(probe));
    return {
      account,
      names,
      accountBytes: account === null ? null : Buffer.from(account),
      shown: Buffer.from(stagedText(shown ?? "")),
      isPrivate,
      hasDigits: printed.some((probe) => /^\p{N}/u.test(probe)),
      probes: ascii ? printed.map(probeOf) : null,
    };
  }
}
