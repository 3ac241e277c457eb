import { daysMeant } from "../domain/partial-date.ts";
import { engagement, groups, gsmi, known, type Measure, notKnown, type Reading, ratio, twiplomacy } from "./measure.ts";
import { type AccountPart, type Parts, total } from "./parts.ts";
import { collected } from "./up-to-dateness.ts";
import { listed, type Remark, remark } from "./words/remarks.ts";

/** Counts of accounts per week of their lives, of accounts whose counter and opening date are known: sums first, then the quotient. */
function perLifeWeek(parts: Parts, counter: "posts" | "following"): Reading {
  const of = parts.subject.accounts.length;
  let sum = 0;
  let weeks = 0;
  let entered = 0;
  for (const account of parts.subject.accounts) {
    const seen = parts.counters.get(account.id)?.[counter];
    if (!seen || account.since === null) continue;
    const life = (seen.last.day - daysMeant(account.since).from) / 7;
    if (!(life > 0)) continue;
    sum += seen.last.value;
    weeks += life;
    entered++;
  }
  return ratio(sum, weeks, { known: entered, of }, "the counter or the opening date of no account is known");
}

export const production: Measure = {
  ...engagement,
  id: "production",
  title: "Production",
  unit: "posts a week of the account’s life",
  formula:
    "Statuses since registration (replies and reposts included) divided by the age of the account in weeks, at the moment the counter was seen.",
  source: gsmi,
  caution:
    "From the platform’s own counter, not from the posts here. An opening date known by year only is taken from 1 January, which makes the age too long.",
  needs: ["counters"],
  read: (parts) => perLifeWeek(parts, "posts"),
};

export const interest: Measure = {
  ...engagement,
  id: "interest",
  title: "Interest",
  unit: "accounts followed a week of the account’s life",
  formula: "Accounts followed by the account divided by its age in weeks.",
  source: gsmi,
  caution: "The source’s wording slips to “followers” once; its definition is of accounts followed, and so is this.",
  needs: ["counters"],
  read: (parts) => perLifeWeek(parts, "following"),
};

const kindsUnknown: Remark = "no batch here says which posts are replies or reposts";

export const contribution: Measure = {
  ...engagement,
  id: "contribution",
  title: "Contribution",
  unit: "share of posts",
  formula: "Posts that are not reposts divided by all posts: (posts − reposts made) / posts.",
  source: gsmi,
  caution: "A quote counts as the account’s own. Only posts of batches that tell kinds enter.",
  read(parts) {
    const posts = total(parts, (part) => part.kindsTold);
    const basis = { known: posts, of: total(parts, (part) => part.posts) };
    return ratio(
      total(parts, (part) => part.ownKindsTold),
      posts,
      basis,
      kindsUnknown,
    );
  },
};

export const responsiveness: Measure = {
  ...engagement,
  id: "responsiveness",
  title: "Responsiveness",
  unit: "replies per own post",
  formula: "Replies to other users divided by own posts (posts that are not reposts, replies among them).",
  source: gsmi,
  caution:
    "The source says “original tweets”; read as in its measure Contribution: what is not a retweet. Replies to oneself (threads) are left out above the line; where a file tells only the number of the answered post and not its author, they cannot be told from others and are in it.",
  read(parts) {
    const own = total(parts, (part) => part.ownKindsTold);
    const replies = total(parts, (part) => part.repliesMade - part.repliesToSelf);
    return ratio(replies, own, { known: own, of: total(parts, (part) => part.own) }, kindsUnknown);
  },
};

const repliesShare = (accounts: readonly AccountPart[]): { share: number; posts: number } | null => {
  const posts = accounts.reduce((sum, part) => sum + part.kindsTold, 0);
  return posts === 0 ? null : { share: accounts.reduce((sum, part) => sum + part.repliesMade, 0) / posts, posts };
};

export const shareOfReplies: Measure = {
  ...engagement,
  id: "share-of-replies",
  title: "Share of replies",
  unit: "share of posts",
  formula: "Posts that are replies divided by all posts.",
  source: { ...twiplomacy, title: "Twiplomacy: percentage of tweets that are @replies (“most conversational”)" },
  caution: "Replies to oneself are in it, as in the source; Responsiveness leaves them out.",
  read(parts) {
    const found = repliesShare(parts.accounts);
    const basis = { known: found?.posts ?? 0, of: total(parts, (part) => part.posts) };
    return found ? known(found.share, basis) : notKnown(kindsUnknown, basis);
  },
};

/** Accounts with fewer posts are not compared with each other: one reply of one post is no habit. */
export const leastPosts = 10;

const best = (parts: Parts, value: (part: AccountPart) => number | null): Reading => {
  const enough = parts.accounts.filter((part) => part.posts >= leastPosts);
  const values = enough.flatMap((part) => {
    const found = value(part);
    return found === null ? [] : [{ found, account: part.account }];
  });
  const basis = { known: values.length, of: collected(parts).of };
  const most = Math.max(...values.map(({ found }) => found));
  const names = values.filter(({ found }) => found === most).map(({ account }) => account.handle ?? account.id);
  return values.length === 0
    ? notKnown(remark("no account has {posts} posts here for which this is known", { posts: leastPosts }), basis)
    : known(most, basis, listed(names));
};

export const mostActive: Measure = {
  id: "most-active-account",
  title: "Most active account",
  unit: "posts a day",
  formula: `The highest number of posts a day among its accounts with at least ${leastPosts} posts in the period; the note names it.`,
  source: { ...twiplomacy, title: "Twiplomacy: most active (tweets per day; published maximum 41.9)" },
  caution: "A maximum: it tells of one account, not of the others.",
  stage: "up-to-dateness",
  needs: ["posts"],
  subjects: groups,
  onePlatform: true,
  best: "high",
  read: (parts) => best(parts, (part) => part.posts / (parts.period.to - parts.period.from)),
};

export const mostConversational: Measure = {
  ...engagement,
  id: "most-conversational-account",
  title: "Most conversational account",
  unit: "share of posts that are replies",
  formula: `The highest share of replies among its accounts with at least ${leastPosts} posts in the period; the note names it.`,
  source: { ...twiplomacy, title: "Twiplomacy: most conversational (published maximum 96 %)" },
  caution: "A maximum: it tells of one account, not of the others.",
  subjects: groups,
  read: (parts) => best(parts, (part) => repliesShare([part])?.share ?? null),
};
