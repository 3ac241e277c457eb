import type { AdmittedPost } from "../../../domain/admitted.ts";
import type { MappedPost } from "../../../domain/post.ts";
import { type BlockColumn, IntegerColumn, LongColumn, TextColumn } from "../../../store/corpus/parquet/columns.ts";
import { stagedValue, storedText } from "../../../store/corpus/staging.ts";
import type { BoundPlan } from "./columns.ts";

/** What lies beyond all calendars is not known, and must not stop the import. */
const furthest = 8.64e15;
const longest = 2 ** 63;

/** The columns a plain layout can fill, as they grow with the rows of a block. */
export class PostColumns {
  readonly id = new TextColumn("id");
  readonly line = new IntegerColumn("line");
  readonly account = new TextColumn("account");
  readonly author = new TextColumn("author");
  readonly postedAt = new LongColumn("posted_at", "moment");
  readonly language = new TextColumn("source_language");
  readonly counters: readonly LongColumn[];
  readonly text = new TextColumn("text");
  readonly mentions = new TextColumn("mentions");
  readonly links = new TextColumn("links");
  readonly tags = new TextColumn("tags");
  readonly all: readonly (BlockColumn & { clear(): void })[];
  rows = 0;
  #firstAt = Number.POSITIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor({ postedAt, language, counters }: BoundPlan) {
    this.counters = counters.map(({ column }) => new LongColumn(column, "count"));
    this.all = [
      ...[this.id, this.line, this.account, this.author],
      ...(postedAt < 0 ? [] : [this.postedAt]),
      this.text,
      ...(language < 0 ? [] : [this.language]),
      ...[this.mentions, this.links, this.tags],
      ...this.counters,
    ];
  }

  clear(): void {
    for (const column of this.all) column.clear();
    this.rows = 0;
    this.#firstAt = Number.POSITIVE_INFINITY;
    this.#lastAt = Number.NEGATIVE_INFINITY;
  }

  get span(): { firstAt: number | null; lastAt: number | null } {
    if (this.#firstAt === Number.POSITIVE_INFINITY) return { firstAt: null, lastAt: null };
    return { firstAt: this.#firstAt, lastAt: this.#lastAt };
  }

  /** Epoch milliseconds. */
  addMoment(row: number, at: number): void {
    if (at < this.#firstAt) this.#firstAt = at;
    if (at > this.#lastAt) this.#lastAt = at;
    const micros = Math.round(at) * 1000;
    if (Number.isSafeInteger(micros)) this.postedAt.add(row, micros);
    else if (Math.abs(at) <= furthest) this.postedAt.addLarge(row, BigInt(Math.round(at)) * 1000n);
  }

  /** A row from a record that the format itself has read. */
  add(mapped: MappedPost, post: AdmittedPost, line: number): void {
    const row = this.rows++;
    this.line.add(row, line);
    this.text.addText(row, storedText(post.text));
    if (post.postedAt !== null) this.addMoment(row, post.postedAt);
    for (const column of [this.id, this.account, this.author, this.language, this.mentions, this.links, this.tags]) {
      const value = stagedValue(column.name, line, post, mapped);
      if (value !== "") column.addText(row, value);
    }
    for (const column of this.counters) {
      const value = stagedValue(column.name, line, post, mapped);
      if (value !== "" && Math.abs(Number(value)) < longest) column.add(row, Number(value));
    }
  }
}
