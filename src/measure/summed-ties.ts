import type { TieSums } from "../store/corpus/queries/tally-ties.ts";
import type { Tie, Ties } from "./parts.ts";

/** Ties of a subject, read where they were added up: of two hundred states each has ties with nearly all others. */
export class SummedTies implements Ties {
  readonly #sums: TieSums;
  readonly #way: "out" | "in";
  readonly #subject: number;

  constructor(sums: TieSums, way: "out" | "in", subject: number) {
    this.#sums = sums;
    this.#way = way;
    this.#subject = subject;
  }

  all(): Tie[] {
    const { legs, ends } = this.#sums;
    return legs.flatMap(({ tie, platform }, leg) => {
      const posts = this.#postsOf(leg);
      return ends.flatMap((other, end) => (posts[end]! > 0 ? [{ tie, platform, other, posts: posts[end]! }] : []));
    });
  }

  posts(kind: Tie["tie"]): number {
    let sum = 0;
    for (const [leg, { tie }] of this.#sums.legs.entries())
      if (tie === kind) for (const posts of this.#postsOf(leg)) sum += posts;
    return sum;
  }

  others(): string[] {
    const each = this.#sums.legs.map((_leg, leg) => this.#postsOf(leg));
    return this.#sums.ends.filter((_end, at) => each.some((posts) => posts[at]! > 0));
  }

  /** Posts with each end. */
  #postsOf(leg: number): Float64Array {
    const { subjects, ends, posts } = this.#sums;
    const first = (leg * subjects.length + this.#subject) * ends.length;
    return posts[this.#way].subarray(first, first + ends.length);
  }
}
