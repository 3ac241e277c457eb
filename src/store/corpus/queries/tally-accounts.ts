import { receptions } from "../measure-sums-sql.ts";
import { undated } from "../sum-numbers.ts";
import { addedUp, type Chosen, codesOf, rangesOf, standing, type Tally } from "../tally.ts";
import { chosenBy, Places, type TallyAsked } from "../tally-places.ts";

const counted = [
  "posts",
  "own",
  "replies_made",
  "replies_to_self",
  "kinds_told",
  "own_kinds_told",
  "mentions_told",
  "media_told",
  "links_told",
  "formats_told",
  "with_image",
  "with_video",
  "with_picture",
  "with_link",
  "text_only",
  ...receptions.flatMap((name) => [name, `${name}_known`] as const),
] as const;

/** Sums of one account on one platform. */
export type AccountSums = Record<(typeof counted)[number], number> & {
  account: string;
  platform: string;
  first_day: number;
  last_day: number;
  /** From when to when the batches run in which its posts came. */
  collected_from: number;
  collected_to: number;
};

/** What each account did in the period, on each platform. */
export function accountSums({ days, changes }: Tally, asked: TallyAsked): AccountSums[] {
  const places = new Places();
  const posts = days.map((one) => chosenBy(one, asked, places));
  const there = places.length;
  const later = changes.map((one) => chosenBy(one, asked, places));
  const sums = addedUp([...posts, ...later], counted, places.length);
  const first = least(posts, "day", there);
  const last = most(posts, "day", there);
  const from = least(posts, "batch_first", there);
  const to = most(posts, "batch_last", there);
  return places.texts.slice(1, there).map(([account, platform], at) => {
    const of = Object.fromEntries(counted.map((name) => [name, sums[name]![at + 1]!]));
    const ends = {
      first_day: first[at + 1],
      last_day: last[at + 1],
      collected_from: from[at + 1],
      collected_to: to[at + 1],
    };
    return { account, platform, ...of, ...ends } as AccountSums;
  });
}

function least(chosen: readonly Chosen[], name: string, places: number): Int32Array {
  const answer = new Int32Array(places).fill(2 ** 31 - 1);
  for (const one of chosen) {
    const values = codesOf(one, name);
    for (let row = 0; row < values.length; row++)
      if (values[row]! < answer[one.places[row]!]!) answer[one.places[row]!] = values[row]!;
  }
  return answer;
}

function most(chosen: readonly Chosen[], name: string, places: number): Int32Array {
  const answer = new Int32Array(places).fill(undated);
  for (const one of chosen) {
    const values = codesOf(one, name);
    for (let row = 0; row < values.length; row++)
      if (values[row]! > answer[one.places[row]!]!) answer[one.places[row]!] = values[row]!;
  }
  return answer;
}

export type LanguageSums = { account: string; platform: string; language: string | null; own: number };

/** Languages of own words, as far as they are known. */
export function accountLanguages({ languages }: Tally, asked: TallyAsked): LanguageSums[] {
  const places = new Places();
  const chosen = languages.map((one) => chosenBy(one, asked, places, "language"));
  const { own } = addedUp(chosen, ["own"], places.length);
  return places.texts
    .slice(1)
    .map(([account, platform, language], at) => ({
      account: account!,
      platform: platform!,
      language: language || null,
      own: own![at + 1]!,
    }))
    .sort((a, b) => compare(a.language ?? "\uffff", b.language ?? "\uffff"));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Extent = { first: number | null; last: number | null; undated: number; future: number };

/**
 * From when to when there are dated posts of some accounts; what has no date or a date to come is counted apart. Rows of an
 * account lie together by day, those without one first: only their ends are looked at.
 */
export function extentOf(
  { days }: Tally,
  { accounts, platform, today }: { accounts: readonly string[]; platform: string | null; today: number },
): Extent {
  const wanted = new Set(accounts);
  const extent: Extent = { first: null, last: null, undated: 0, future: 0 };
  for (const one of days) {
    const rows = { file: one.file, ranges: [], rows: one.file.rows };
    const [day, key, where] = [codesOf(rows, "day"), codesOf(rows, "key"), codesOf(rows, "platform")];
    const [posts, stands] = [codesOf(rows, "posts"), standing(one)];
    const isThere = one.file.list("platform").map((name) => platform === null || name === platform);
    const counts = (row: number) => stands[key[row]!] === 1 && isThere[where[row]!]!;
    const isAsked = (account: string) => wanted.has(account);
    for (const [from, to] of rangesOf(one, isAsked)) {
      let [begin, end] = [from, to];
      for (; begin < end && (day[begin] === undated || !counts(begin)); begin++)
        if (day[begin] === undated && counts(begin)) extent.undated += posts[begin]!;
      for (; end > begin && (day[end - 1]! > today || !counts(end - 1)); end--)
        if (counts(end - 1)) extent.future += posts[end - 1]!;
      if (begin === end) continue;
      extent.first = Math.min(extent.first ?? day[begin]!, day[begin]!);
      extent.last = Math.max(extent.last ?? day[end - 1]!, day[end - 1]!);
    }
  }
  return extent;
}
