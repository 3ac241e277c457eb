import { leastPosts } from "./activity.ts";
import { countersOf, counterWords, interactionsPerPost, noCounters } from "./interactions.ts";
import { engagement, groups, gsmi, known, type Measure, notKnown, ratio, twiplomacy } from "./measure.ts";
import { type Parts, received, total } from "./parts.ts";
import { both, listed, remark } from "./words/remarks.ts";

const ownPosts = (parts: Parts) => total(parts, (part) => part.own);

export const interactionsPerPostMeasure: Measure = {
  ...engagement,
  id: "interactions-per-post",
  title: "Interactions per post",
  unit: "interactions per own post",
  formula:
    "Sum of interactions divided by posts. Interactions are likes (all reactions where they are counted), replies, reposts and quotes; a counter that is not known for every post is averaged over the posts for which it is, and these means are added.",
  source: {
    title: "Twiplomacy: most effective; Digital Diplomacy Index: message efficiency (likes and retweets per tweet)",
    url: "https://digital-diplomacy-index.com/about",
  },
  caution:
    "Counts attention, not approval. Reposts made are left out: their counters belong to somebody else. The note says which counters entered.",
  read(parts) {
    const counters = countersOf(parts);
    const found = interactionsPerPost(parts, counters);
    if (!found) return notKnown(noCounters(parts), { known: 0, of: ownPosts(parts) });
    return known(found.mean, { known: found.known, of: ownPosts(parts) }, counterWords(counters));
  },
};

export const mostEffective: Measure = {
  ...engagement,
  id: "most-effective-account",
  title: "Most effective account",
  unit: "interactions per own post",
  formula: `The highest number of interactions per post among its accounts with at least ${leastPosts} posts in the period; the note names it.`,
  source: { ...twiplomacy, title: "Twiplomacy: most effective (published maximum 223,000, on Instagram)" },
  caution: "A maximum: it tells of one account, not of the others.",
  subjects: groups,
  read(parts) {
    const counters = countersOf(parts);
    const values = parts.accounts.flatMap((part) => {
      const found = part.posts < leastPosts ? null : interactionsPerPost({ accounts: [part] }, counters);
      return found ? [{ mean: found.mean, name: part.account.handle ?? part.account.id }] : [];
    });
    const basis = { known: values.length, of: parts.subject.accounts.length };
    if (values.length === 0)
      return notKnown(remark("no account has {posts} posts here with known counters", { posts: leastPosts }), basis);
    const most = Math.max(...values.map(({ mean }) => mean));
    const names = values.flatMap(({ mean, name }) => (mean === most ? [name] : []));
    return known(most, basis, both(listed(names), counterWords(counters)));
  },
};

export const repostsPerOriginal: Measure = {
  ...engagement,
  id: "reposts-per-original",
  title: "Reposts per original",
  unit: "reposts per own post",
  formula: "Reposts by others of own posts divided by own posts for which the counter is known.",
  source: { ...gsmi, title: "Geneva Social Media Index: Re-tweets" },
  caution: "A repost passes a text on; it does not say in which spirit.",
  read(parts) {
    const { sum, known: posts } = received(parts, "reposts");
    return ratio(sum, posts, { known: posts, of: ownPosts(parts) }, "the number of reposts is known for no post");
  },
};

export const engagementByViews: Measure = {
  ...engagement,
  id: "engagement-by-views",
  title: "Engagement rate by impressions",
  unit: "interactions per 100 views",
  formula:
    "(Likes + comments + shares) / impressions × 100, impressions being the views a platform counts: interactions per own post divided by views per own post, times 100, each over the posts for which it is known.",
  source: { title: "Tribe: engagement rate by impressions", url: "https://tribe.so/glossary/engagement-rate" },
  caution:
    "Views are no persons: who looks twice is counted twice, so this is no rate by reach. What counts as a view differs by platform and has changed over the years.",
  read(parts) {
    const counters = countersOf(parts);
    const found = interactionsPerPost(parts, counters);
    const { sum, known: posts } = received(parts, "views");
    const of = ownPosts(parts);
    if (!found) return notKnown(noCounters(parts), { known: 0, of });
    if (posts === 0) return notKnown("views are known for no post", { known: 0, of });
    const basis = { known: Math.min(found.known, posts), of };
    return ratio(found.mean * posts * 100, sum, basis, "its posts were not viewed", counterWords(counters));
  },
};

export const viewsPerPost: Measure = {
  ...engagement,
  id: "views-per-post",
  title: "Views per post",
  unit: "views per own post",
  formula: "Sum of views divided by own posts for which views are known.",
  source: { title: "Platforms’ own counters", url: null },
  caution: "What counts as a view differs by platform and has changed over the years.",
  read(parts) {
    const { sum, known: posts } = received(parts, "views");
    return ratio(sum, posts, { known: posts, of: ownPosts(parts) }, "views are known for no post");
  },
};
