import type { Reception } from "../measure-sums-sql.ts";
import { addSpan, addSpans, joinedSpans, type Span } from "../spans.ts";
import { undated } from "../sum-numbers.ts";
import { addedUp, type Runs, runsOf, type Summed, type Tally, type Terms } from "../tally.ts";
import { chosenBy, groupsAsked, Places, type TallyAsked } from "../tally-places.ts";

type Counted =
  | "posts"
  | "own"
  | "replies_made"
  | "replies_to_self"
  | "kinds_told"
  | "own_kinds_told"
  | "mentions_told"
  | "media_told"
  | "links_told"
  | "formats_told"
  | "with_image"
  | "with_video"
  | "with_picture"
  | "with_link"
  | "text_only"
  | Reception
  | `${Reception}_known`;

/** Who did something in the period, each account on each platform, and by their places the sums. */
export type AccountSums = {
  accounts: readonly { account: string; platform: string }[];
  sums: Summed<Counted>;
  firstDay: Int32Array;
  lastDay: Int32Array;
  /** The days of the batches in which the posts came, in order, those that touch made one. */
  collected: Span[][];
};

/** What each account did in the period, on each platform. */
export function accountSums({ days, changes }: Tally, asked: TallyAsked): AccountSums {
  const places = new Places();
  const posts = days.map((one) => chosenBy(one, asked, places));
  const accounts = places.texts.map(([account, platform]) => ({ account: account!, platform: platform! }));
  const later = changes.map((one) => chosenBy(one, asked, places));
  return {
    accounts,
    sums: addedUp([...posts, ...later], places.length),
    ...daysOf(posts, accounts.length),
    collected: batchDays(posts, accounts.length),
  };
}

/** Rows of a run lie by day: its ends are its first and last. */
function daysOf(chosen: readonly Runs[], places: number): { firstDay: Int32Array; lastDay: Int32Array } {
  const firstDay = new Int32Array(places).fill(2 ** 31 - 1);
  const lastDay = new Int32Array(places).fill(undated);
  for (const { file, runs, whole } of chosen) {
    const [first, last] = [file.group("first_day"), file.group("last_day")];
    for (let run = 0; run < whole.length; run++) {
      const [place, group] = [runs[3 * run]!, whole[run]!];
      const from = group < 0 ? file.codes("day")[runs[3 * run + 1]!]! : first[group]!;
      const to = group < 0 ? file.codes("day")[runs[3 * run + 2]! - 1]! : last[group]!;
      if (from < firstDay[place]!) firstDay[place] = from;
      if (to > lastDay[place]!) lastDay[place] = to;
    }
  }
  return { firstDay, lastDay };
}

function batchDays(chosen: readonly Runs[], places: number): Span[][] {
  const spans = Array.from({ length: places }, (): Span[] => []);
  for (const { file, runs, whole } of chosen) {
    const [from, to] = [file.group("one_from"), file.group("one_to")];
    for (let run = 0; run < whole.length; run++) {
      const [of, group] = [spans[runs[3 * run]!]!, whole[run]!];
      if (group >= 0 && from[group]! < to[group]!) addSpan(of, from[group]!, to[group]!);
      else addSpans(of, file.column("batch_first"), file.column("batch_last"), runs[3 * run + 1]!, runs[3 * run + 2]!);
    }
  }
  return spans.map((of) => (of.length < 2 ? of : joinedSpans(of)));
}

/** Own posts by language: one after the other, what is in none that is known (null) last. */
export type LanguageCounts = ReadonlyMap<string | null, number>;

const noLanguage: LanguageCounts = new Map();

/** Languages of own words of each account on each platform, as far as they are known. */
export function accountLanguages(
  { languages }: Tally,
  asked: TallyAsked,
): (account: string, platform: string) => LanguageCounts {
  const places = new Places();
  const chosen = languages.map((one) => chosenBy(one, asked, places, "language"));
  const own = addedUp(chosen, places.length)("own");
  const spoken = new Places();
  const counts: Map<string | null, number>[] = [];
  for (const { language, places: of } of byLanguage(places))
    for (const place of of) {
      const [account, platform] = places.texts[place]!;
      const at = spoken.of(spoken.beside(account!), platform!, null);
      let there = counts[at];
      if (!there) {
        there = new Map();
        counts[at] = there;
      }
      there.set(language || null, own[place]!);
    }
  return (account, platform) => counts[spoken.known(account, platform)] ?? noLanguage;
}

/** Places by the language that is their third text, "" last. */
function byLanguage({ texts }: Places): { language: string; places: number[] }[] {
  const found = new Map<string, number[]>();
  for (let place = 0; place < texts.length; place++) {
    const language = texts[place]![2]!;
    const like = found.get(language);
    if (like) like.push(place);
    else found.set(language, [place]);
  }
  const named = [...found.keys()].filter((language) => language !== "").sort();
  return [...named, ""].map((language) => ({ language, places: found.get(language) ?? [] }));
}

/** Posts in no period: without a date, with one to come, and of days on which the account does not speak for its holder. */
export type LeftOut = { undated: number; future: number; otherTerm: number };
export type Extent = LeftOut & { first: number | null; last: number | null };
type ExtentAsked = { accounts: readonly string[]; platform: string | null; today: number; terms: Terms };

/** From when to when there are dated posts of some accounts; what no period can hold is counted apart. */
export function extentOf({ days }: Tally, { accounts, platform, today, terms }: ExtentAsked): Extent {
  const extent: Extent = { first: null, last: null, undated: 0, future: 0, otherTerm: 0 };
  for (const one of days) {
    const groups = groupsAsked(one, { accounts, platform });
    const within = (from: number, to: number, of?: Terms) => inOnePlace(runsOf(one, { from, to }, groups, null, of));
    const posts = (of: Runs) => addedUp([of], 1)("posts")[0]!;
    if (one.file.group("first_day").includes(undated)) extent.undated += posts(within(undated, undated + 1));
    if (one.file.group("last_day").some((day) => day > today)) extent.future += posts(within(today + 1, 2 ** 31 - 1));
    const dated = within(undated + 1, today + 1, terms);
    if (terms.size > 0) extent.otherTerm += posts(within(undated + 1, today + 1)) - posts(dated);
    if (dated.runs.length === 0) continue;
    const { firstDay, lastDay } = daysOf([dated], 1);
    extent.first = Math.min(extent.first ?? today, firstDay[0]!);
    extent.last = Math.max(extent.last ?? undated, lastDay[0]!);
  }
  return extent;
}

function inOnePlace(of: Runs): Runs {
  for (let at = 0; at < of.runs.length; at += 3) of.runs[at] = 0;
  return of;
}
