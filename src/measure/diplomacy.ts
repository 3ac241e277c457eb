import { everybody, groups, known, type Measure, notKnown, ours, type Reading, ratio } from "./measure.ts";
import { openAccounts, type Parts, type Tie, total } from "./parts.ts";
import { noneOpen } from "./presence.ts";
import { timeByWhich } from "./survival.ts";
import { listed, type Remark, remark } from "./words/remarks.ts";

const base = { stage: "diplomacy", subjects: everybody, onePlatform: false, best: "high", source: ours } as const;
const untold: Remark = "no batch here tells whom its posts mention";
const unanswered: Remark = "no batch here says which posts are replies or reposts";
const unheard: Remark = "no posts of any other state or organisation are here";
const unheardPartners: Remark = "no posts of those it addresses are here";

const perHundred = (id: string, title: string, tie: "mention" | "reply", what: string): Measure => ({
  ...base,
  id,
  title,
  unit: `${what} per 100 posts`,
  formula: `${what.charAt(0).toUpperCase()}${what.slice(1)} by its accounts to proven or claimed accounts of other states and organisations, divided by posts of batches that tell them, times 100.`,
  caution:
    "Only accounts registered when the posts were imported are recognised; an account registered later needs a remap. A post that names two actors counts twice.",
  needs: ["posts", "ties"],
  read(parts) {
    const told = total(parts, (part) => (tie === "mention" ? part.mentionsTold : part.kindsTold));
    const basis = { known: told, of: total(parts, (part) => part.posts) };
    return ratio(parts.out.posts(tie) * 100, told, basis, untold);
  },
});

export const mentionsOfActors = perHundred(
  "mentions-of-actors",
  "Mentions of registered actors",
  "mention",
  "mentions",
);
export const repliesToActors = perHundred("replies-to-actors", "Replies to registered actors", "reply", "replies");

/** Whether it is known whom it addresses: batches that tell answers alone tell nothing of those a post mentions. */
const hasTold = (parts: Parts): boolean =>
  total(parts, (part) => part.mentionsTold) > 0 || parts.out.others().length > 0;

export const actorsAddressed: Measure = {
  ...base,
  id: "states-addressed",
  title: "States and organisations it addresses (out-degree)",
  unit: "states and organisations",
  formula: "Different other states and organisations that its posts mention, answer, quote or pass on.",
  source: {
    title: "After Manor: out-degree in the network of ministries; here of posts, not of follows",
    url: "http://digdipblog.com/2015/12/16/the-2016-social-network-of-foreign-ministries/",
  },
  caution: "Counts whom it addresses at all, not how often. Among those whose accounts are registered.",
  needs: ["posts", "ties"],
  read(parts) {
    const told = total(parts, (part) => part.mentionsTold) || total(parts, (part) => part.kindsTold);
    const basis = { known: told, of: total(parts, (part) => part.posts) };
    return hasTold(parts) ? known(parts.out.others().length, basis) : notKnown(untold, basis);
  },
};

export const addressedBy: Measure = {
  ...base,
  id: "addressed-by",
  title: "States and organisations that address it (in-degree)",
  unit: "states and organisations",
  formula:
    "Different other states and organisations whose posts here mention, answer, quote or pass on one of its accounts.",
  source: {
    title:
      "After Manor: in-degree, the potential to disseminate to peers (mean 14, 28, 30 in 2014, 2015, 2016, of follows)",
    url: "http://digdipblog.com/2015/12/16/the-2016-social-network-of-foreign-ministries/",
  },
  caution:
    "Grows with the number of states whose posts are here. Not known where no posts of any other are here on its networks.",
  needs: ["posts", "ties"],
  read(parts) {
    const named = parts.in.others().length;
    return openAccounts(parts).length === 0
      ? notKnown(noneOpen(parts))
      : named > 0 || parts.othersTell()
        ? known(named, { known: 1, of: 1 })
        : notKnown(unheard);
  },
};

const partners = (parts: Parts): { out: Set<string>; mutual: number; either: number } => {
  const out = new Set(parts.out.others());
  const back = new Set(parts.in.others());
  const mutual = [...out].filter((other) => back.has(other)).length;
  return { out, mutual, either: new Set([...out, ...back]).size };
};

/** Those it addresses that are known not to address it: their posts are here. */
const silent = (parts: Parts): number => {
  const back = new Set(parts.in.others());
  return [...new Set(parts.out.others())].filter((other) => !back.has(other) && parts.tells(other)).length;
};

const manor = {
  title: "Manor & Segev 2023: digital reciprocity of ministries (of follows); here of posts",
  url: "https://doi.org/10.1002/poi3.368",
};

export const edgeReciprocity: Measure = {
  ...base,
  id: "edge-reciprocity",
  title: "Reciprocity of edges",
  unit: "share of those it addresses",
  formula:
    "Of the states and organisations it addresses and of which posts are here, the share that also addresses it.",
  source: manor,
  caution: "Silence of the other side is known only as far as its posts are here; the basis says of how many.",
  needs: ["posts", "ties"],
  read(parts) {
    const { out, mutual } = partners(parts);
    const heard = mutual + silent(parts);
    if (out.size > 0 && heard === 0) return notKnown(parts.othersTell() ? unheardPartners : unheard);
    return ratio(
      mutual,
      heard,
      { known: heard, of: out.size },
      hasTold(parts) ? "it addresses nobody of the register here" : untold,
    );
  },
};

export const dyadReciprocity: Measure = {
  ...base,
  id: "dyad-reciprocity",
  title: "Reciprocity of dyads",
  unit: "share of its pairs",
  formula:
    "Of the states and organisations with which it is tied in either direction and of which posts are here, the share with ties both ways.",
  source: manor,
  caution: "Always at most the reciprocity of edges of a network; say which of the two is meant.",
  needs: ["posts", "ties"],
  read(parts) {
    const { mutual, either } = partners(parts);
    if (!hasTold(parts)) return notKnown(untold);
    const heard = parts.in.others().length + silent(parts);
    if (either > 0 && heard === 0) return notKnown(parts.othersTell() ? unheardPartners : unheard);
    return ratio(mutual, heard, { known: heard, of: either }, "it has no tie with anybody of the register here");
  },
};

const waited = (id: string, title: string, share: number, words: string): Measure => ({
  ...base,
  id,
  title,
  unit: "hours",
  formula: `The time by which ${words} of the mentions and events that a person paired with it were answered (Kaplan–Meier); unanswered ones count as waiting until the end of the period.`,
  source: {
    title: "Kaplan & Meier 1958, Nonparametric estimation from incomplete observations",
    url: "https://doi.org/10.1080/01621459.1958.10501452",
  },
  caution:
    "Only pairs a person confirmed. An answer outside the collected platforms is not seen. Of one platform mentions made there enter, answered wherever they were; events, which happen on none, do not.",
  needs: ["pairings"],
  best: "low",
  read({ waiting, subject, platform }): Reading {
    const answered = waiting.filter((one) => one.answered).length;
    const basis = { known: answered, of: waiting.length };
    if (waiting.length === 0)
      return notKnown(
        platform === null && subject.accounts.length === 0
          ? "no account of it that is counted here is registered"
          : "no event or mention was paired with it by a person",
        basis,
      );
    const hours = timeByWhich(share, waiting);
    return hours === null
      ? notKnown(
          remark("not reached: {answered} of {of} were answered while watched", { answered, of: waiting.length }),
          basis,
        )
      : known(hours, basis, remark("{count} unanswered, censored", { count: waiting.length - answered }));
  },
});

export const responseMedian = waited("response-time-median", "Response time, median", 0.5, "half");
export const responseP90 = waited("response-time-p90", "Response time, 90th percentile", 0.9, "nine tenths");

export const twoWayInteraction: Measure = {
  ...base,
  id: "two-way-interaction",
  title: "Partners in two-way interaction",
  unit: "states and organisations",
  formula:
    "Partners with which four of Latour’s five conditions are met here: (1) two actors of the register, (2) present on the same platform in the same period, (3) tied by a mention, reply, quote or repost, (4) each side answers or quotes the other. The fifth, unexpected properties of the result, is for a person to judge.",
  source: { title: "B. Latour, On interobjectivity, as reported by Tursunmuratov & Menglieva", url: null },
  caution:
    "Answers and quotes stand for “behaviour that results from the other’s”. Condition 5 is never counted by the program.",
  subjects: groups,
  needs: ["posts", "ties"],
  read(parts) {
    const answers = ({ tie }: Tie) => tie === "reply" || tie === "quote";
    const key = (platform: string, other: string) => `${platform}\n${other}`;
    const back = new Set(
      parts.in
        .all()
        .filter(answers)
        .map(({ platform, other }) => key(platform, other)),
    );
    const both = parts.out
      .all()
      .filter(answers)
      .filter(({ platform, other }) => back.has(key(platform, other)));
    const met = new Set(both.map(({ other }) => other));
    if (met.size === 0 && total(parts, (part) => part.kindsTold) === 0) return notKnown(unanswered);
    if (met.size === 0 && !parts.othersTell()) return notKnown(unheard);
    return known(
      met.size,
      { known: partners(parts).either, of: partners(parts).either },
      met.size > 0 ? listed([...met].sort()) : null,
    );
  },
};
