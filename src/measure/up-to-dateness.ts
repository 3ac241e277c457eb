import type { Said } from "../domain/said.ts";
import { everybody, groups, known, type Measure, notKnown, ours, ratio } from "./measure.ts";
import { type Parts, total } from "./parts.ts";
import { isoOf } from "./period.ts";
import { type Remark, remark } from "./words/remarks.ts";

const base = {
  stage: "up-to-dateness",
  needs: ["posts"],
  subjects: everybody,
  onePlatform: false,
  best: "low",
} as const;
const noPosts: Remark = "no post of it is here in this period";
export const weeksOf = ({ period }: Pick<Parts, "period">): number => (period.to - period.from) / 7;

/** An account counts as active when it posted within so many days before the period's end. */
export const activeDays = 30;

/** Accounts with posts here, of the accounts that may enter. */
export const collected = (parts: Parts) => ({
  known: new Set(parts.accounts.map(({ account }) => account.id)).size,
  of: new Set(parts.subject.accounts.map(({ id }) => id)).size,
});

/** Where its posts begin late or end early: whether they were collected before and after is not to be told from them. */
function onlyWithin({ accounts, period }: Parts): Said | null {
  const first = Math.min(...accounts.map(({ firstDay }) => firstDay));
  const last = Math.max(...accounts.map(({ lastDay }) => lastDay));
  const isShort = first - period.from > activeDays || period.to - 1 - last > activeDays;
  const text = "its posts here are of {from} to {to} alone: days before and after count as days without a post";
  return isShort ? remark(text, { from: isoOf(first), to: isoOf(last) }) : null;
}

export const postsAWeek: Measure = {
  ...base,
  id: "posts-a-week",
  title: "Posts a week",
  unit: "posts a week",
  formula:
    "Posts in the period (originals, replies, reposts, quotes, statements) divided by its length in weeks, days / 7.",
  source: {
    title: "Twiplomacy 2015: tweets per day; here by week, so that small missions show",
    url: "https://www.twiplomacy.com/algorithm",
  },
  caution: `Counts what is here. A period longer than what was collected makes it too small; the basis says for how many accounts anything is here, and a note where posts begin or end more than ${activeDays} days within the period.`,
  best: "high",
  read(parts) {
    const posts = total(parts, (part) => part.posts);
    return posts === 0
      ? notKnown(noPosts, collected(parts))
      : known(posts / weeksOf(parts), collected(parts), onlyWithin(parts));
  },
};

export const daysSinceLastPost: Measure = {
  ...base,
  id: "days-since-last-post",
  title: "Days since the last post",
  unit: "days",
  formula: "Last day of the period minus the day of the last post in it.",
  source: ours,
  caution:
    "The last post that is here. A later one that was not collected makes it too long: look at the date of the last import.",
  read(parts) {
    if (parts.accounts.length === 0) return notKnown(noPosts, collected(parts));
    const last = Math.max(...parts.accounts.map(({ lastDay }) => lastDay));
    return known(parts.period.to - 1 - last, collected(parts));
  },
};

export const longestSilence: Measure = {
  ...base,
  id: "longest-silence",
  title: "Longest silence",
  unit: "days",
  formula: "The largest number of whole days without a post between two days with posts of the period.",
  source: ours,
  caution:
    "Between posts that are here: a hole in collection looks like silence. The time before the first and after the last post is not counted.",
  needs: ["posts", "days"],
  read(parts) {
    const { days } = parts;
    if (days.length < 2)
      return notKnown(days.length === 0 ? noPosts : "there is a post on one day only", collected(parts));
    return known(Math.max(...days.slice(1).map((day, at) => day - days[at]! - 1)), collected(parts));
  },
};

export const activeAccountsShare: Measure = {
  id: "active-accounts-share",
  title: "Share of active accounts",
  unit: "share of accounts with posts here",
  formula: `Accounts with a post in the last ${activeDays} days of the period, divided by the accounts with a post in the period.`,
  source: ours,
  caution: "Accounts of which nothing is here are not known, neither active nor silent: the basis says how many.",
  stage: "up-to-dateness",
  needs: ["posts"],
  subjects: groups,
  onePlatform: false,
  best: "high",
  read(parts) {
    const last = new Map<string, number>();
    for (const { account, lastDay } of parts.accounts)
      last.set(account.id, Math.max(last.get(account.id) ?? 0, lastDay));
    const active = [...last.values()].filter((day) => day >= parts.period.to - activeDays).length;
    return ratio(active, last.size, collected(parts), noPosts);
  },
};

const newsPlatforms = ["website", "feed"];

export const newestNewsAge: Measure = {
  ...base,
  id: "newest-news-age",
  title: "Age of the newest news item",
  unit: "days",
  formula: "Last day of the period minus the day of the newest item of its own sites and feeds.",
  source: ours,
  caution: "Only items of sites and feeds registered as its own; items about it in the media are not its news.",
  read(parts) {
    const news = parts.accounts.filter(({ account }) => newsPlatforms.includes(account.platform));
    const basis = {
      known: news.length,
      of: parts.subject.accounts.filter(({ platform }) => newsPlatforms.includes(platform)).length,
    };
    return news.length === 0
      ? notKnown("no item of a site or feed of its own is here in this period", basis)
      : known(parts.period.to - 1 - Math.max(...news.map(({ lastDay }) => lastDay)), basis);
  },
};
