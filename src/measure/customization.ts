import { hostLanguages, hostLanguagesSource } from "./host-languages.ts";
import { everybody, groups, known, type Measure, notKnown, ours, ratio } from "./measure.ts";
import { type AccountPart, openAccounts, type Parts, total } from "./parts.ts";
import { languagesListed, type Remark } from "./words/remarks.ts";

/** A language enters when at least this share of own posts with a known language is written in it. */
export const leastShare = 0.01;

export function languageCounts(accounts: readonly AccountPart[]): {
  known: number;
  all: number;
  counts: Map<string, number>;
} {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { languages } of accounts)
    for (const [language, posts] of languages) {
      all += posts;
      if (language !== null) counts.set(language, (counts.get(language) ?? 0) + posts);
    }
  return { known: [...counts.values()].reduce((sum, posts) => sum + posts, 0), all, counts };
}

const noLanguage: Remark = "the language of no post is known; it is found after an import";
const base = { stage: "customization", subjects: everybody, onePlatform: false, best: "high" } as const;

export const languagesPublished: Measure = {
  ...base,
  id: "languages-published",
  title: "Languages published",
  unit: "languages",
  formula: "Languages in which at least 1 in 100 of its own posts with a known language are written.",
  source: {
    title: "Digital Diplomacy Index: language diversification (by name); our rule",
    url: "https://digital-diplomacy-index.com/about",
  },
  caution: "Short posts are often in no language that can be told; they are left out.",
  needs: ["posts", "languages"],
  read(parts) {
    const { known: posts, all, counts } = languageCounts(parts.accounts);
    const used = [...counts].filter(([, n]) => n / posts >= leastShare).sort((a, b) => b[1] - a[1]);
    const basis = { known: posts, of: all };
    return posts === 0
      ? notKnown(noLanguage, basis)
      : known(used.length, basis, languagesListed(used.map(([language]) => language)));
  },
};

export const hostLanguageShare: Measure = {
  ...base,
  id: "host-language-share",
  title: "Share of posts in the host country’s languages",
  unit: "share of posts of missions",
  formula:
    "Own posts of missions in a language of the country where the mission stands, divided by own posts of missions with a known language.",
  source: { title: hostLanguagesSource, url: "https://www.cia.gov/the-world-factbook/" },
  caution:
    "Missions only. Languages of publics are more than those listed; a country that is not listed leaves the mission out.",
  needs: ["posts", "languages"],
  read(parts) {
    let hits = 0;
    let posts = 0;
    let all = 0;
    for (const { account, languages, own } of parts.accounts) {
      if (account.kind !== "mission") continue;
      all += own;
      const spoken = hostLanguages.get(account.host ?? "");
      if (!spoken) continue;
      for (const [language, n] of languages) {
        if (language === null) continue;
        posts += n;
        if (spoken.includes(language)) hits += n;
      }
    }
    return ratio(hits, posts, { known: posts, of: all }, "no post of a mission with a known language is here");
  },
};

export const otherLanguagesShare: Measure = {
  ...base,
  id: "multilingual-share",
  title: "Share of multilingual posts",
  unit: "share of own posts",
  formula: "Own posts in any language but the one it uses most, divided by own posts with a known language.",
  source: ours,
  caution: "Of a state, the most used language is that of all its accounts together.",
  needs: ["posts", "languages"],
  read(parts) {
    const { known: posts, all, counts } = languageCounts(parts.accounts);
    return ratio(posts - Math.max(0, ...counts.values()), posts, { known: posts, of: all }, noLanguage);
  },
};

export const translatedDays: Measure = {
  ...base,
  id: "translated-days",
  title: "Days published in several languages",
  unit: "share of days with own posts",
  formula:
    "Days on which it published own posts in two languages or more, divided by days with own posts of a known language.",
  source: ours,
  caution: "The upper bound of translation: two posts in two languages on a day need not say the same.",
  needs: ["posts", "language-days"],
  read: ({ languageDays: { several, known: days } }: Parts) =>
    ratio(several, days, { known: days, of: days }, noLanguage),
};

type Format = {
  id: string;
  title: string;
  what: string;
  top(part: AccountPart): number;
  told(part: AccountPart): number;
};

const format = ({ id, title, what, top, told }: Format): Measure => ({
  ...base,
  id,
  title,
  unit: "share of own posts",
  formula: `Own posts ${what}, divided by own posts of batches that can tell.`,
  source: {
    title: "Digital Diplomacy Index: format proficiency (by name); our rule",
    url: "https://digital-diplomacy-index.com/about",
  },
  caution:
    "Where a source need not tell, a batch in which no post has such a thing says nothing of it: its posts are left out. A post can be in several formats.",
  needs: ["posts"],
  read(parts) {
    const posts = total(parts, told);
    return ratio(
      total(parts, top),
      posts,
      { known: posts, of: total(parts, (part) => part.own) },
      "no batch here tells this format",
    );
  },
});

export const formats: readonly Measure[] = [
  format({
    id: "visual-share",
    title: "Share of posts with a picture or film",
    what: "with an image or a video",
    top: (part) => part.withPicture,
    told: (part) => part.mediaTold,
  }),
  format({
    id: "image-share",
    title: "Share of posts with an image",
    what: "with an image",
    top: (part) => part.withImage,
    told: (part) => part.mediaTold,
  }),
  format({
    id: "video-share",
    title: "Share of posts with a video",
    what: "with a video",
    top: (part) => part.withVideo,
    told: (part) => part.mediaTold,
  }),
  format({
    id: "link-share",
    title: "Share of posts with a link",
    what: "with a link",
    top: (part) => part.withLink,
    told: (part) => part.linksTold,
  }),
  format({
    id: "text-share",
    title: "Share of posts of text alone",
    what: "without image, video, other medium or link",
    top: (part) => part.textOnly,
    told: (part) => part.formatsTold,
  }),
];

export const accountLanguages: Measure = {
  ...base,
  id: "account-languages",
  title: "Languages of its accounts",
  unit: "languages",
  formula: "Different languages that the register gives for its accounts that were open in the period.",
  source: ours,
  caution: "What the register says, not what was published; see Languages published.",
  needs: [],
  subjects: groups,
  read(parts) {
    const accounts = openAccounts(parts);
    const told = accounts.filter(({ languages }) => languages !== "[]");
    const all = new Set(told.flatMap(({ languages }) => JSON.parse(languages) as string[]));
    const basis = { known: told.length, of: accounts.length };
    return all.size === 0
      ? notKnown("the register gives the language of no account", basis)
      : known(all.size, basis, languagesListed([...all].sort()));
  },
};
