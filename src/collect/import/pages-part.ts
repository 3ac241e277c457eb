import { join } from "node:path";
import type { PostKind } from "../../domain/post.ts";
import type { Bounds } from "../../store/corpus/parquet/pages.ts";
import { PostsFile } from "../../store/corpus/parquet/posts-file.ts";
import type { SentPages } from "./mapping-pool.ts";
import { earlier, later } from "./span.ts";
import type { Common, SteadyIds } from "./staging-area.ts";

/** Posts of a plain layout: threads have packed them, here they become a file. */
export class PagesPart {
  readonly name: string;
  readonly #file: PostsFile;
  rows = 0;
  firstAt: number | null = null;
  lastAt: number | null = null;
  #ids: SteadyIds | null = null;
  #steady = true;

  private constructor(name: string, file: PostsFile) {
    this.name = name;
    this.#file = file;
  }

  static async open(
    folder: string,
    name: string,
    given: Common & { platform: string; kind: PostKind },
  ): Promise<PagesPart> {
    const file = await PostsFile.create(join(folder, name), [
      { name: "batch", kind: "integer", value: given.batch },
      { name: "platform", kind: "text", value: given.platform },
      { name: "kind", kind: "text", value: given.kind },
      { name: "seen_at", kind: "moment", value: given.importedAt * 1000 },
      { name: "seen_known", kind: "flag", value: false },
      { name: "tells", kind: "text", value: given.tells.join(" ") },
    ]);
    return new PagesPart(name, file);
  }

  async add({ packed, rows, firstAt, lastAt }: SentPages): Promise<void> {
    await this.#file.add(packed);
    this.rows += rows;
    this.#note(packed.columns.find(({ name }) => name === "id")?.bounds ?? null);
    this.firstAt = earlier(this.firstAt, firstAt);
    this.lastAt = later(this.lastAt, lastAt);
  }

  /** Least and greatest id where ids rise or fall throughout, so that none recurs. */
  get ids(): SteadyIds | null {
    return this.#steady ? this.#ids : null;
  }

  #note(bounds: Bounds | null): void {
    if (!this.#steady) return;
    if (!bounds?.steady) {
      this.#steady = false;
      return;
    }
    const [least, most] = [Buffer.from(bounds.least), Buffer.from(bounds.most)];
    if (this.#ids === null) this.#ids = { least, most };
    else if (least.compare(this.#ids.most) > 0) this.#ids.most = most;
    else if (most.compare(this.#ids.least) < 0) this.#ids.least = least;
    else this.#steady = false;
  }

  finish = (): Promise<void> => this.#file.finish();
  discard = (): Promise<void> => this.#file.discard();
}
