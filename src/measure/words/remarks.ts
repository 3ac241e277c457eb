import { platformBrand } from "../../domain/platform-brand.ts";
import { type Said, said } from "../../domain/said.ts";

/** Why a number is not known, and what must be read beside it; `{…}` are the parts that change. */
export const remarks = [
  "no source here gives it",
  "of {date}",
  "sources differ, and nobody has chosen one in the register",
  "sources differ; choose one in the register",
  "no source here gives a spend",
  "several spends are printed; they are not added",
  "the spend is for {platform} from {from} to {to}: ask for that platform and period",
  "the spend is for {platform}: ask for that platform",
  "the spend is for all accounts of {holder} there: ask for that holder",
  "no followers were gained in this period",
  "{value} {currency} for {count} followers gained",
  "its accounts had no followers",
  "the spend is for a whole campaign, not for a channel and period, so no ratio to an audience is formed",
  "no post of it is here in this period",
  "its posts here are of {from} to {to} alone: days before and after count as days without a post",
  "there is a post on one day only",
  "no item of a site or feed of its own is here in this period",
  "no batch here says which posts are replies or reposts",
  "no account has {posts} posts here for which this is known",
  "no account has {posts} posts here with known counters",
  "the counter or the opening date of no account is known",
  "the number of reposts is known for no post",
  "views are known for no post",
  "its posts were not viewed",
  "this measure is not made for one account",
  "this measure is not made for one institution",
  "this measure is not made for one state",
  "the posts are on {platforms}: choose one platform, since their counters mean different things",
  "the language of no post is known; it is found after an import",
  "no post of a mission with a known language is here",
  "no batch here tells this format",
  "the register gives the language of no account",
  "a source saw one, but does not say which or how many",
  "not registered and not looked for",
  "looked for and not found",
  "no site is registered for it",
  "no account of it that is counted here is registered",
  "no account of it was open in this period",
  "no account of it on a network is registered",
  "missions belong to states",
  "no mission known to be in force is registered",
  "no mission in force was checked",
  "{count} more missions: not known whether in force",
  "in office as listed, since when and until when is not known: {persons}",
  "no source here says which networks are used most in the host country",
  "{has} of {of} ({year}, {source}): on {on}; no known account on {rest}",
  "none",
  "heads of state and government belong to states",
  "no person in office is registered",
  "no account of a person in office is registered, and nobody looked for one",
  "nobody looked for missions without an account: only those with one are told",
  "followers are not known for any account with posts here",
  "followers were not seen for any account in this period",
  "followers were seen once only",
  "followers were not seen in this period",
  "there were no followers at the first look",
  "between looks the counter fell ({times}×)",
  "sum of accounts",
  "{counters}; {count} followers, sum of accounts",
  "seen on {date}",
  "seen from {from} to {to}",
  "no counter is known for all that are compared",
  "no counter of a post is known",
  "the counters that enter are known for no post",
  "counted: {counters}",
  "likes (all reactions where they are counted)",
  "replies",
  "reposts",
  "quotes",
  "no batch here tells whom its posts mention",
  "no posts of any other state or organisation are here",
  "no posts of those it addresses are here",
  "it addresses nobody of the register here",
  "it has no tie with anybody of the register here",
  "no event or mention was paired with it by a person",
  "not reached: {answered} of {of} were answered while watched",
  "{count} unanswered, censored",
  "Attaché’s own definition; no published one was found",
  "Attaché’s own definition, after the comparison in Tassilova et al. 2018",
  "Platforms’ own counters",
  "websites",
  "news feeds",
  "speeches",
] as const;

export type Remark = (typeof remarks)[number];

export const remark = (text: Remark, values: Said["values"] = {}): Said => said(text, values);

const kinds: Record<string, Remark> = { website: "websites", feed: "news feeds", speech: "speeches" };

/** Platforms as readers call them: by brand, or by a word of their language. */
export const platformsSaid = (platforms: readonly string[]): (string | Said)[] =>
  platforms.map((platform) => platformBrand(platform) ?? (kinds[platform] ? remark(kinds[platform]) : platform));

/** Names and codes that are the same in every language. */
export const listed = (list: readonly string[]): Said => said("{list}", { list });

/** Languages by their codes; each reader finds their names in his own. */
export const languagesListed = (codes: readonly string[]): Said =>
  said("{list}", { list: codes.map((language) => ({ language })) });

export const both = (first: Said, second: Said): Said => said("{first}; {second}", { first, second });
