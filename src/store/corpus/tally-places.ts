import type { Span } from "./spans.ts";
import { type Runs, runsOf, type TallyFile, type Terms } from "./tally.ts";

/** What is asked of the sums: whose, of which days, on one platform or on all, with counters as they were seen by a moment. */
export type TallyAsked = Span & {
  accounts: readonly string[];
  platform: string | null;
  asOf: number | null;
  terms?: Terms;
};

/** Places for each different group of texts, in the order in which they are met. */
export class Places {
  readonly texts: (readonly string[])[] = [];
  readonly #known: Branch = new Map();

  get length(): number {
    return this.texts.length;
  }

  of(texts: readonly string[]): number {
    let branch = this.#known;
    for (let at = 0; at < texts.length - 1; at++) {
      const next = branch.get(texts[at]!) ?? new Map();
      branch.set(texts[at]!, next);
      branch = next as Branch;
    }
    const last = texts.at(-1)!;
    const known = branch.get(last);
    if (known !== undefined) return known as number;
    branch.set(last, this.texts.length);
    return this.texts.push(texts) - 1;
  }
}

/** By the first text, then by the second and so on; the last leads to the place. */
type Branch = Map<string, Branch | number>;

/** The same list is asked of several files. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
function setOf(list: readonly string[]): ReadonlySet<string> {
  const set = sets.get(list) ?? new Set(list);
  sets.set(list, set);
  return set;
}

/** Which groups of rows are of these accounts, on this platform. */
export function groupsAsked(
  { file }: TallyFile,
  { accounts, platform }: Pick<TallyAsked, "accounts" | "platform">,
): (group: number) => boolean {
  const wanted = setOf(accounts);
  const isAsked = file.list("account").map((account) => wanted.has(account));
  const isOn = file.list("platform").map((name) => platform === null || name === platform);
  const [account, where] = [file.group("account"), file.group("platform")];
  return (group) => isAsked[account[group]!]! && isOn[where[group]!]!;
}

/** Rows of a file that are asked, with the place of their account, its platform and, where that counts, its language. */
export function chosenBy(one: TallyFile, asked: TallyAsked, places: Places, also: "language" | null = null): Runs {
  const { file } = one;
  const isAsked = groupsAsked(one, asked);
  const chosen = runsOf(one, asked, (group) => (isAsked(group) ? group : -1), asked.asOf, asked.terms);
  const texts = ["account", "platform", ...(also === null ? [] : [also])].map((name) => {
    const [list, codes] = [file.list(name), file.group(name)];
    return (group: number) => list[codes[group]!]!;
  });
  // A group without a row in the period has no place: what is not there is not told as 0.
  const known = new Int32Array(file.groups).fill(-1);
  const { runs } = chosen;
  for (let at = 0; at < runs.length; at += 3) {
    const group = runs[at]!;
    if (known[group] === -1) known[group] = places.of(texts.map((text) => text(group)));
    runs[at] = known[group]!;
  }
  return chosen;
}
