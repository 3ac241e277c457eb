import type { Said } from "../domain/said.ts";
import { countersKnown, counterWords, interactionsPerPost, noCounters } from "./interactions.ts";
import { engagement, known, type Measure, notKnown, ours, type Reading, twiplomacy } from "./measure.ts";
import { type AccountPart, type CounterSpan, type InteractionCounter, type Parts, received } from "./parts.ts";
import { isoOf } from "./period.ts";
import { both, type Remark, remark } from "./words/remarks.ts";

/**
 * Accounts with known followers whose own posts tell every counter that enters. The others stay out above and below the
 * line: followers of an account whose likes nobody knows would count as people who liked nothing.
 */
function withAudience(parts: Parts, counters: readonly InteractionCounter[]): Audience {
  const byId = Map.groupBy(parts.accounts, ({ account }) => account.id);
  const entering = [...byId].flatMap(([id, accounts]) => {
    const span = parts.counters.get(id)?.followers;
    return span && tells(accounts, counters) ? [{ accounts, span }] : [];
  });
  return {
    accounts: entering.flatMap(({ accounts }) => accounts),
    followers: entering.reduce((sum, { span }) => sum + span.last.value, 0),
    mean: entering.reduce((sum, { span }) => sum + (span.first.value + span.last.value) / 2, 0),
    spans: entering.map(({ span }) => span),
  };
}

type Audience = { accounts: AccountPart[]; followers: number; mean: number; spans: CounterSpan[] };

/** When the followers that enter were seen: no counter is of the whole period. */
function seenOn(spans: readonly Pick<CounterSpan, "first" | "last">[]): Said {
  const from = isoOf(Math.min(...spans.map(({ first }) => first.day)));
  const to = isoOf(Math.max(...spans.map(({ last }) => last.day)));
  return from === to ? remark("seen on {date}", { date: to }) : remark("seen from {from} to {to}", { from, to });
}

/** An account without own posts leaves nothing unknown. */
const tells = (accounts: readonly AccountPart[], counters: readonly InteractionCounter[]): boolean =>
  accounts.every(({ own }) => own === 0) || counters.every((name) => received({ accounts }, name).known > 0);

const noFollowers: Remark = "followers are not known for any account with posts here";

/** `asked`: the counters the formula names; null: those that all compared have. */
function perAudience(
  parts: Parts,
  asked: readonly InteractionCounter[] | null,
  value: (audience: Audience, counters: readonly InteractionCounter[]) => { value: number; known: number } | null,
): Reading {
  const followed = withAudience(parts, []);
  const own = parts.accounts.reduce((sum, part) => sum + part.own, 0);
  if (followed.accounts.length === 0) return notKnown(noFollowers, { known: 0, of: own });
  const counters = asked ?? parts.counterSet() ?? countersKnown(followed);
  const audience = withAudience(parts, counters);
  const none: Remark = asked === null ? noCounters(parts) : "the counters that enter are known for no post";
  if (audience.accounts.length === 0) return notKnown(none, { known: 0, of: own });
  if (audience.followers === 0 || audience.mean === 0)
    return notKnown("its accounts had no followers", { known: 0, of: own });
  const found = value(audience, counters);
  const note = both(
    remark("{counters}; {count} followers, sum of accounts", {
      counters: counterWords(counters),
      count: audience.followers,
    }),
    seenOn(audience.spans),
  );
  return found ? known(found.value, { known: found.known, of: own }, note) : notKnown(none, { known: 0, of: own });
}

const base = { ...engagement, needs: ["posts", "counters"] } as const;
const bought =
  "Followers are a sum of accounts, not people; bought followers lower it. Accounts whose followers, or whose counters that enter, are not known stay out.";
/** A mean over what is known stands for the rest; a sum over what is known is too small. */
const partly =
  "Posts whose counters are not known add nothing, so it is the least value: the basis says for how many they are known.";

export const interactionRate: Measure = {
  ...base,
  id: "interaction-rate",
  title: "Interaction rate (Twiplomacy)",
  unit: "interactions per post per follower",
  formula:
    "Sum of interactions divided by posts and by the mean of followers at the first and the last look in the period.",
  source: {
    ...twiplomacy,
    title: "Twiplomacy Instagram study 2017: interactions / posts / average followers over the period",
  },
  caution: bought,
  read: (parts) =>
    perAudience(parts, null, ({ accounts, mean }, counters) => {
      const found = interactionsPerPost({ accounts }, counters);
      return found && { value: found.mean / mean, known: found.known };
    }),
};

const popsters = {
  title: "Popsters: how to calculate the engagement rate",
  url: "https://popsters.us/blog/post/er-how-to-calculate-engagement-rate",
};
const tribe = { title: "Tribe: engagement rate", url: "https://tribe.so/glossary/engagement-rate" };

/** Total of a counter over own posts, when it is known for every counter asked. */
const totals = (accounts: readonly AccountPart[], names: readonly InteractionCounter[]) => {
  const sums = names.map((name) => received({ accounts }, name));
  return sums.some(({ known: posts }) => posts === 0) ? null : sums;
};

export const engagementByFollowers: Measure = {
  ...base,
  id: "engagement-by-followers",
  title: "Engagement rate by followers",
  unit: "interactions per 100 followers in the period",
  formula:
    "(Likes + comments + shares) / followers × 100, added up over the own posts of the period for which they are known; followers as last seen in it.",
  source: tribe,
  caution: `Grows with the number of posts and the length of the period; of one day it is what others call ER day. ${partly} ${bought}`,
  read: (parts) =>
    perAudience(parts, null, ({ accounts, followers }, counters) => {
      const sums = totals(accounts, counters);
      return sums && sums.length > 0
        ? {
            value: (sums.reduce((all, { sum }) => all + sum, 0) / followers) * 100,
            known: Math.min(...sums.map(({ known: posts }) => posts)),
          }
        : null;
    }),
};

export const weightedEngagement: Measure = {
  ...base,
  id: "weighted-engagement",
  title: "Weighted engagement rate",
  unit: "weighted interactions per 100 followers in the period",
  formula:
    "(0.1 × likes + 0.5 × comments + shares) / followers × 100, added up over the own posts of the period for which they are known.",
  source: { ...tribe, title: "Tribe: weighted engagement rate" },
  caution: `All three counters must be known. ${partly} ${bought}`,
  read: (parts) =>
    perAudience(parts, ["approval", "replies", "reposts"], ({ accounts, followers }, counters) => {
      const sums = totals(accounts, counters);
      if (!sums) return null;
      const [likes, comments, shares] = sums;
      return {
        value: ((0.1 * likes!.sum + 0.5 * comments!.sum + shares!.sum) / followers) * 100,
        known: Math.min(...sums.map(({ known: posts }) => posts)),
      };
    }),
};

const single = (given: { id: string; title: string; counter: "approval" | "replies"; of: string }): Measure => ({
  ...base,
  id: given.id,
  title: given.title,
  unit: `${given.of} per post per follower`,
  formula: `Sum of ${given.of} divided by the posts for which they are known and by followers as last seen.`,
  source: popsters,
  caution: bought,
  read: (parts) =>
    perAudience(parts, [given.counter], ({ accounts, followers }) => {
      const { sum, known: posts } = received({ accounts }, given.counter);
      return posts === 0 ? null : { value: sum / posts / followers, known: posts };
    }),
});

export const loveRate = single({ id: "love-rate", title: "Love rate", counter: "approval", of: "likes" });
export const talkRate = single({ id: "talk-rate", title: "Talk rate", counter: "replies", of: "comments" });

export const amplification: Measure = {
  ...base,
  id: "amplification",
  title: "Amplification",
  unit: "reposts per post per 1,000 followers",
  formula:
    "Reposts by others of own posts, divided by own posts for which they are known and by followers, times 1,000.",
  source: ours,
  caution: `Says how far a text is passed on for the size of its audience; one large account can carry it alone. ${bought}`,
  read: (parts) =>
    perAudience(parts, ["reposts"], ({ accounts, followers }) => {
      const { sum, known: posts } = received({ accounts }, "reposts");
      return posts === 0 ? null : { value: (sum / posts / followers) * 1000, known: posts };
    }),
};

export const followers: Measure = {
  ...base,
  id: "followers",
  title: "Followers (sum of accounts)",
  unit: "followers, sum of accounts",
  formula: "Followers of each account as last seen in the period, added up.",
  source: { title: "Platforms’ own counters", url: null },
  caution: "A sum of accounts: who follows two is counted twice. Never people, never reach.",
  stage: "presence",
  needs: ["counters"],
  onePlatform: false,
  read(parts) {
    const spans = parts.subject.accounts.flatMap(({ id }) => parts.counters.get(id)?.followers ?? []);
    const basis = { known: spans.length, of: parts.subject.accounts.length };
    return spans.length === 0
      ? notKnown("followers were not seen for any account in this period", basis)
      : known(
          spans.reduce((sum, { last }) => sum + last.value, 0),
          basis,
          both(remark("sum of accounts"), seenOn(spans.map(({ last }) => ({ first: last, last })))),
        );
  },
};

export const followerGrowth: Measure = {
  ...base,
  id: "follower-growth",
  title: "Follower growth",
  unit: "percent over the period",
  formula:
    "(Followers at the last look − at the first look) / at the first look × 100, over the accounts seen on two days at least.",
  source: { title: "Twiplomacy 2022: follower changes over an interval", url: "https://www.twiplomacy.com/algorithm" },
  caution:
    "Between the looks that are here, which may not span the period. Platforms remove accounts: it can be negative.",
  needs: ["counters"],
  read(parts) {
    const all = parts.subject.accounts.flatMap(({ id }) => parts.counters.get(id)?.followers ?? []);
    const spans = all.filter(({ first, last }) => last.day > first.day);
    const basis = { known: spans.length, of: parts.subject.accounts.length };
    const before = spans.reduce((sum, { first }) => sum + first.value, 0);
    if (spans.length === 0)
      return notKnown(
        all.length > 0 ? "followers were seen once only" : "followers were not seen in this period",
        basis,
      );
    if (before === 0) return notKnown("there were no followers at the first look", basis);
    const after = spans.reduce((sum, { last }) => sum + last.value, 0);
    const seen = seenOn(spans);
    const falls = spans.reduce((sum, span) => sum + span.falls, 0);
    return known(
      ((after - before) / before) * 100,
      basis,
      falls > 0 ? both(seen, remark("between looks the counter fell ({times}×)", { times: falls })) : seen,
    );
  },
};
