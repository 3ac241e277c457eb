import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Duck } from "../../store/corpus/duck.ts";
import { writeParquet } from "../../store/corpus/load.ts";
import type { SentRows } from "./mapping-pool.ts";
import { earlier, later } from "./span.ts";
import type { Common } from "./staging-area.ts";

/** Rows of any layout: they wait as text (`staging.ts`), and DuckDB makes the file of them. */
export class RowsPart {
  readonly name: string;
  /** Not looked at. */
  readonly ids = null;
  readonly #folder: string;
  readonly #handle: FileHandle;
  readonly #duck: Duck;
  readonly #common: Common;
  readonly #used = new Set<string>();
  #longest = 0;
  #broken = false;
  rows = 0;
  firstAt: number | null = null;
  lastAt: number | null = null;

  private constructor(folder: string, name: string, handle: FileHandle, duck: Duck, common: Common) {
    this.#folder = folder;
    this.name = name;
    this.#handle = handle;
    this.#duck = duck;
    this.#common = common;
  }

  static async open(folder: string, name: string, duck: Duck, common: Common): Promise<RowsPart> {
    return new RowsPart(folder, name, await open(textOf(folder, name), "w"), duck, common);
  }

  async add({ bytes, rows, used, longest, broken, firstAt, lastAt }: SentRows): Promise<void> {
    await this.#handle.writeFile(bytes);
    this.rows += rows;
    for (const name of used) this.#used.add(name);
    this.#longest = Math.max(this.#longest, longest);
    this.#broken ||= broken;
    this.firstAt = earlier(this.firstAt, firstAt);
    this.lastAt = later(this.lastAt, lastAt);
  }

  async finish(): Promise<void> {
    await this.#handle.close();
    const place = textOf(this.#folder, this.name);
    const staged = { place, used: this.#used, longest: this.#longest, broken: this.#broken };
    await writeParquet(this.#duck, staged, join(this.#folder, this.name), this.#common);
    await rm(place);
  }

  discard = (): Promise<void> => this.#handle.close();
}

const textOf = (folder: string, name: string): string => join(folder, `${name}.txt`);
