import { type Chosen, codesOf, rowsOf, type Span, standing, type TallyFile, valuesOf } from "./tally.ts";

/** What is asked of the sums: whose, of which days, on one platform or on all, with counters as they were seen by a moment. */
export type TallyAsked = Span & { accounts: readonly string[]; platform: string | null; asOf: number | null };

/** Places for each different group of texts, given as rows show them; the first stands for what does not count. */
export class Places {
  readonly texts: string[][] = [[]];
  readonly #known = new Map<string, number>();

  get length(): number {
    return this.texts.length;
  }

  of(texts: string[]): number {
    const key = texts.join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.texts.length);
    return this.texts.push(texts) - 1;
  }
}

/** Rows of a file that are asked, each with the place of its account, its platform and, where that counts, its language. */
export function chosenBy(one: TallyFile, asked: TallyAsked, places: Places, also: "language" | null = null): Chosen {
  const { from, to, platform, asOf } = asked;
  const { file } = one;
  const wanted = new Set(asked.accounts);
  const rows = rowsOf(one, (account) => wanted.has(account));
  const [accounts, platforms] = [file.list("account"), file.list("platform")];
  const languages = also === null ? [""] : file.list(also);
  const [account, where] = [codesOf(rows, "account"), codesOf(rows, "platform")];
  const language = also === null ? null : codesOf(rows, also);
  const [day, key, stands] = [codesOf(rows, "day"), codesOf(rows, "key"), standing(one)];
  const changed = asOf === null ? null : valuesOf(rows, "changed_at");
  const placeOf = (row: number): number => {
    const [who, on] = [accounts[account[row]!]!, platforms[where[row]!]!];
    if (!wanted.has(who) || (platform !== null && on !== platform)) return 0;
    return places.of(language === null ? [who, on] : [who, on, languages[language[row]!]!]);
  };
  const known = new Int32Array(accounts.length * platforms.length * languages.length).fill(-1);
  const chosen = new Int32Array(rows.rows);
  for (let row = 0; row < rows.rows; row++) {
    const on = day[row]!;
    if (on < from || on >= to || stands[key[row]!] === 0) continue;
    if (changed !== null && changed[row]! > asOf!) continue;
    let at = account[row]! * platforms.length + where[row]!;
    if (language !== null) at = at * languages.length + language[row]!;
    if (known[at] === -1) known[at] = placeOf(row);
    chosen[row] = known[at]!;
  }
  return { ...rows, places: chosen };
}
