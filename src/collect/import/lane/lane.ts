import { isUtf8 } from "node:buffer";
import type { AdmittedPost } from "../../../domain/admitted.ts";
import type { Author, MappedPost } from "../../../domain/post.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { filled, handleOf } from "../../../platforms/file/blank.ts";
import type { MapContext, PlainPlan } from "../../../platforms/format.ts";
import { stagedList, stagedText, stagedValue } from "../../../store/corpus/staging.ts";
import type { Door, Texts } from "../../door.ts";
import type { Block } from "../block.ts";
import type { Layout } from "../layout.ts";
import type { BlockReader } from "../map-block.ts";
import { type StagedBlock, type StagedRows, stageReadings } from "../stage-block.ts";
import { AuthorTable, holdsProbe, type MetAuthor, probeOf } from "./authors.ts";
import { cellText } from "./cell-text.ts";
import { asIs, type Cells } from "./cells.ts";
import { type BoundPlan, bindPlan } from "./columns.ts";
import { momentAt } from "./moment.ts";
import { digits, isCount, isPlainLabel, mayHold, plainId } from "./plain-cells.ts";
import { RowBytes } from "./row-bytes.ts";
import { holdsAt, holdsBreaks, holdsNames, holdsPlus, holdsRareLetters, holdsSlash, holdsTag } from "./signs.ts";

/** `spare`: a buffer that may be taken for the rows. */
export type Lane = { stage(block: Block, fallback: string | null, spare?: ArrayBuffer | null): StagedBlock };

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
  return { stage: (block, fallback, spare = null) => way.stage(block, fallback, spare) };
}

class PlainWay {
  readonly #bound: BoundPlan;
  readonly #isTable: boolean;
  readonly #setting: Setting;
  readonly #authors: AuthorTable;
  readonly #lowerName: string;
  /** Private handles in the file's name, of the block at hand. */
  #inName = new Map<string, string>();
  #rows = new RowBytes(new ArrayBuffer(0));
  #count = 0;
  #longest = 0;
  #broken = false;
  #firstAt = Number.POSITIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;
  #used: Set<string> = new Set();
  readonly #counted: Uint8Array;

  constructor(bound: BoundPlan, isTable: boolean, setting: Setting) {
    this.#bound = bound;
    this.#isTable = isTable;
    this.#setting = setting;
    this.#lowerName = setting.fileName.toLowerCase();
    this.#counted = new Uint8Array(bound.counters.length);
    const slots = [bound.author, bound.authorId, bound.authorName].filter((slot) => slot >= 0);
    this.#authors = new AuthorTable(slots, (cells, bytes) => this.#meet(cells, bytes));
  }

  stage(block: Block, fallback: string | null, spare: ArrayBuffer | null): StagedBlock {
    this.#begin(block.bytes.length, spare);
    const rejects: StagedBlock["rejects"] = [];
    const tally = { read: 0, odd: 0 };
    const slowly = (part: Block): void => {
      const { read, odd } = stageReadings(part, this.#setting.reader, this.#setting.door, fallback, {
        lowerName: this.#lowerName,
        inName: this.#inName,
        rejects,
        post: (mapped, admitted, line) => this.#built(mapped, admitted, line),
      });
      tally.read += read;
      tally.odd += odd;
    };
    if (block.items || !isUtf8(block.bytes)) slowly(block);
    else {
      const plain = this.#plainly(block, slowly);
      tally.read += plain;
    }
    const rows = this.#done();
    return {
      ...tally,
      posts: rows.rows > 0 ? new Map([[this.#bound.plan.platform, rows]]) : new Map(),
      observations: null,
      rejects,
      inName: [...this.#inName],
    };
  }

  /** Returns how many records were read here; the others went `slowly`. */
  #plainly(block: Block, slowly: (part: Block) => void): number {
    const { bytes } = block;
    const { reader } = this.#bound;
    let header = this.#isTable && block.line === 1;
    let read = 0;
    let line = block.line;
    for (let at = 0; at < bytes.length; at = reader.next) {
      const found = reader.read(bytes, at);
      const first = line;
      line += reader.breaks + 1;
      if (found === "blank") continue;
      if (header) {
        header = false;
        continue;
      }
      if (found === "cells" && this.#row(bytes, reader.next - at, first)) read++;
      else slowly({ bytes: bytes.subarray(at, reader.next), line: first, byte: block.byte + at, items: null });
    }
    return read;
  }

  /** Writes the record as a row; false, and nothing written, where the format itself has to read it. */
  #row(bytes: Uint8Array, size: number, line: number): boolean {
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
    for (const { slot } of bound.counters) if (!isCount(bytes, cells, slot)) return false;
    const met = this.#authors.of(bytes, cells);
    // An id of digits holds no name that begins with a letter; for others the door decides.
    if (met.isPrivate && (idKind !== digits || met.hasDigits) && mayHold(bytes, cells, bound.id, met.probes))
      return false;

    const rows = this.#rows;
    rows.room(size + met.staged.length + 8 * bound.columns.length + 64);
    const from = rows.size;
    rows.copy(bytes, cells.start[bound.id]!, cells.end[bound.id]!);
    rows.separate();
    rows.number(line);
    rows.separate();
    rows.copy(met.staged, 0, met.staged.length);
    if (bound.postedAt >= 0) {
      rows.separate();
      if (postedAt !== null) {
        rows.number(postedAt);
        if (postedAt < this.#firstAt) this.#firstAt = postedAt;
        if (postedAt > this.#lastAt) this.#lastAt = postedAt;
      }
    }
    if (bound.language >= 0) {
      rows.separate();
      if (cells.start[bound.language]! >= 0) rows.copy(bytes, cells.start[bound.language]!, cells.end[bound.language]!);
    }
    for (let nth = 0; nth < bound.counters.length; nth++) {
      const { slot } = bound.counters[nth]!;
      rows.separate();
      if (cells.start[slot]! < 0 || cells.end[slot]! === cells.start[slot]!) continue;
      rows.copy(bytes, cells.start[slot]!, cells.end[slot]!);
      this.#counted[nth] = 1;
    }
    rows.separate();
    const textAt = rows.size;
    const textStart = cells.start[bound.text]!;
    const held = textStart < 0 ? 0 : rows.cell(bytes, textStart, cells.end[bound.text]!, cells.form[bound.text]!);
    const mayName = this.#mayName(held, met, textAt);
    if (mayName || (held & holdsNames) !== 0 || (met.isPrivate && (held & holdsPlus) !== 0))
      this.#throughDoor(met, textAt, held, mayName);
    else {
      if ((held & holdsBreaks) !== 0) this.#rewrite(textAt);
      rows.separate();
      rows.separate();
      rows.separate();
    }
    rows.end();
    this.#count++;
    if (rows.size - from > this.#longest) this.#longest = rows.size - from;
    return true;
  }

  /** Whether the text just written may repeat a name of its author. */
  #mayName(held: number, met: MetAuthor, textAt: number): boolean {
    if (!met.isPrivate) return false;
    if ((held & holdsRareLetters) !== 0 || met.probes === null) return true;
    return holdsProbe(this.#rows.bytes, textAt, this.#rows.size, met.probes);
  }

  /** The text just written, read as a text: links, mentions and tags are found, the door decides who stays in it. */
  #throughDoor(met: MetAuthor, textAt: number, held: number, mayName: boolean): void {
    const rows = this.#rows;
    const { platform } = this.#bound.plan;
    const text = rows.from(textAt);
    const found: Texts = {
      text,
      mentions: (held & holdsAt) === 0 ? [] : mentionsIn(text, platform),
      links: (held & holdsSlash) === 0 ? [] : linksIn(text),
      tags: (held & holdsTag) === 0 ? [] : tagsIn(text),
    };
    // In the encoded form of an address a name is not seen in the bytes.
    const names = mayName || text.indexOf("%") >= 0 ? met.names : [];
    rows.size = textAt;
    this.#ending(this.#setting.door.clean(platform, found, met.account, names));
  }

  #ending({ text, mentions, links, tags }: Texts): void {
    const rows = this.#rows;
    const staged = stagedText(text);
    if (staged !== text) this.#broken = true;
    rows.text(staged);
    for (const [name, list] of [
      ["mentions", mentions],
      ["links", links],
      ["tags", tags],
    ] as const) {
      rows.separate();
      if (list.length === 0) continue;
      rows.text(stagedList(list));
      this.#used.add(name);
    }
  }

  /** A text without names, but with what may not stand in a row. */
  #rewrite(textAt: number): void {
    const rows = this.#rows;
    const text = rows.from(textAt);
    rows.size = textAt;
    rows.text(stagedText(text));
    this.#broken = true;
  }

  /** A row from a record that the format itself has read. */
  #built(mapped: MappedPost, admitted: AdmittedPost, line: number): void {
    const rows = this.#rows;
    const { columns } = this.#bound;
    const from = rows.size;
    columns.forEach((name, nth) => {
      const value = stagedValue(name, line, admitted, mapped);
      if (value !== "") this.#used.add(name);
      rows.text(nth === 0 ? value : `\u001f${value}`);
    });
    if (stagedText(admitted.text) !== admitted.text) this.#broken = true;
    rows.room(1);
    rows.end();
    this.#count++;
    this.#longest = Math.max(this.#longest, rows.size - from);
    if (admitted.postedAt === null) return;
    this.#firstAt = Math.min(this.#firstAt, admitted.postedAt);
    this.#lastAt = Math.max(this.#lastAt, admitted.postedAt);
  }

  #begin(size: number, spare: ArrayBuffer | null): void {
    const room = size + (size >> 2) + 65_536;
    this.#rows = new RowBytes(spare && spare.byteLength >= room ? spare : Buffer.allocUnsafeSlow(room).buffer);
    this.#inName = new Map();
    this.#used = new Set();
    this.#counted.fill(0);
    this.#count = 0;
    this.#longest = 0;
    this.#broken = false;
    this.#firstAt = Number.POSITIVE_INFINITY;
    this.#lastAt = Number.NEGATIVE_INFINITY;
  }

  #done(): StagedRows {
    const { plan, columns, counters } = this.#bound;
    counters.forEach(({ column }, nth) => {
      if (this.#counted[nth] === 1) this.#used.add(column);
    });
    for (const name of ["id", "line", "account", "author", "posted_at", "source_language", "text"])
      if (columns.includes(name)) this.#used.add(name);
    const { bytes, size } = this.#rows;
    return {
      bytes: bytes.subarray(0, size),
      rows: this.#count,
      columns,
      constants: { platform: plan.platform, kind: plan.kind },
      used: [...this.#used],
      longest: this.#longest,
      broken: this.#broken,
      firstAt: this.#firstAt === Number.POSITIVE_INFINITY ? null : this.#firstAt,
      lastAt: this.#lastAt === Number.NEGATIVE_INFINITY ? null : this.#lastAt,
    };
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
      staged: Buffer.from(`${account ?? ""}\u001f${stagedText(shown ?? "")}`),
      isPrivate,
      hasDigits: printed.some((probe) => /^\p{N}/u.test(probe)),
      probes: ascii ? printed.map(probeOf) : null,
    };
  }
}
