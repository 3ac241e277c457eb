import type { NumberFile } from "./number-file.ts";
import type { Span } from "./spans.ts";
import { type Groups, groupsWhere, type Runs, runsOf, type TallyFile, type Terms } from "./tally.ts";

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
  readonly #known = new Map<string, Beside>();

  get length(): number {
    return this.texts.length;
  }

  /** What stands beside a first text. */
  beside(first: string): Beside {
    const known = this.#known.get(first);
    if (known) return known;
    const beside = { first, others: [], places: [] };
    this.#known.set(first, beside);
    return beside;
  }

  /** The place of two texts; −1 where they were not met. */
  known(first: string, second: string): number {
    const { others, places } = this.#known.get(first) ?? nothing;
    for (let at = 0; at < others.length; at += 2) if (others[at] === second) return places[at >> 1]!;
    return -1;
  }

  /** The place of a first text with others; few of them stand beside one. */
  of({ first, others, places }: Beside, second: string, third: string | null): number {
    for (let at = 0; at < others.length; at += 2)
      if (others[at] === second && others[at + 1] === third) return places[at >> 1]!;
    others.push(second, third);
    places.push(this.texts.length);
    return this.texts.push(third === null ? [first, second] : [first, second, third]) - 1;
  }
}

/** The second and third texts that stand beside a first one, and their places. */
type Beside = { first: string; others: (string | null)[]; places: number[] };

const nothing: Omit<Beside, "first"> = { others: [], places: [] };

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
): Groups {
  const wanted = setOf(accounts);
  return groupsWhere(
    file,
    (account) => wanted.has(account),
    (name) => platform === null || name === platform,
  );
}

/** Rows of a file that are asked, with the place of their account, its platform and, where that counts, its language. */
export function chosenBy(one: TallyFile, asked: TallyAsked, places: Places, also: "language" | null = null): Runs {
  const chosen = runsOf(one, asked, groupsAsked(one, asked), asked.asOf, asked.terms);
  placeGroups(chosen.runs, placesOfGroups(one.file, places, also));
  return chosen;
}

/** A group without a row in the period has no place: what is not there is not told as 0. */
function placeGroups(runs: Int32Array, placeOf: (group: number) => number): void {
  let group = -1;
  let place = -1;
  for (let at = 0; at < runs.length; at += 3) {
    if (runs[at] !== group) {
      group = runs[at]!;
      place = placeOf(group);
    }
    runs[at] = place;
  }
}

function placesOfGroups(file: NumberFile, places: Places, also: "language" | null): (group: number) => number {
  const [names, platforms] = [file.list("account"), file.list("platform")];
  const [account, where] = [file.group("account"), file.group("platform")];
  const known: (ReturnType<Places["beside"]> | undefined)[] = new Array(names.length);
  const [thirds, third] = also === null ? [null, null] : [file.list(also), file.group(also)];
  return (group) => {
    const code = account[group]!;
    let beside = known[code];
    if (!beside) {
      beside = places.beside(names[code]!);
      known[code] = beside;
    }
    return places.of(beside, platforms[where[group]!]!, thirds ? thirds[third[group]!]! : null);
  };
}
