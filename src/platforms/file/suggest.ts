import type { counterMeasures } from "../../domain/post.ts";
import { timeReader } from "../../domain/time.ts";
import type { Sample } from "../format.ts";
import { at, isRecord, list, text } from "../json.ts";
import { fieldsSeen } from "../likeness.ts";
import type { FieldName } from "./mapping.ts";

type CounterName = (typeof counterMeasures)[number];

/** A first guess for mapping by hand: what the user sees filled in, and corrects. */
export type Suggestion = {
  container: "table" | "items";
  platform: string;
  fields: Partial<Record<FieldName, string>>;
  counters: Partial<Record<CounterName, string>>;
  authorCounters: Partial<Record<CounterName, string>>;
  date: { format: "auto" | "month-first" | "day-first"; zone: string };
};

/** Names exporters give a field, folded to letters and digits; the first that is there wins. */
const fieldWords: [FieldName, string][] = [
  ["id", "id postid tweetid messageid statusid idstr videoid contentid uri url link permalink"],
  [
    "author",
    "author username screenname handle accounthandle authorusername user account from authorname name speaker channeltitle",
  ],
  ["authorId", "authorid userid accountid fromid channelid"],
  ["authorName", "authorname displayname authorfullname fullname authordisplayname userdisplayname pagename name"],
  ["text", "text body fulltext content message tweet posttext caption description statement tweettext desc comment"],
  ["title", "title headline subject videotitle"],
  ["url", "url link permalink posturl tweeturl href"],
  [
    "postedAt",
    "createdat postedat date timestamp datetime publishedat publishdate posteddate createdtime time unixtimestamp postdate published postcreated",
  ],
  ["language", "language lang languageguess sourcelanguage"],
  ["isRepost", "isretweet isrepost"],
  ["isReply", "isreply"],
  ["replyToId", "inreplytostatusid replytoid inreplyto replyto parentid inreplytoid"],
  ["replyToAuthor", "inreplytoscreenname replytouser repliedauthor replytoauthor"],
  ["repostOfId", "retweetid repostid retweetedstatusid repostofid"],
  ["repostOfAuthor", "retweeteduser repostedauthor retweetedauthor forwardedfrom"],
  ["mentions", "mentions usermentions"],
  ["links", "urls links"],
  ["tags", "hashtags tags"],
];

const counterWords: [CounterName, string][] = [
  ["likes", "likes likecount favoritecount favorites favouritescount favoritescount numlikes diggcount"],
  ["replies", "replies replycount comments commentcount numcomments repliescount"],
  ["reposts", "retweets retweetcount reposts repostcount shares sharecount forwards reblogscount"],
  ["quotes", "quotes quotecount"],
  ["views", "views viewcount impressions impressioncount plays playcount"],
  ["reactions", "reactions reactioncount totalreactions"],
];

const authorWords: [CounterName, string][] = [
  ["followers", "followers followerscount followercount authorfollowers subscribers"],
  ["following", "following followingcount friendscount"],
  ["posts", "statusescount tweetcount postscount authorvideos"],
  ["page_likes", "pagelikes likesatposting"],
];

/** Guesses by name and, for dates and platform, by value. Nothing is imported on a guess alone: the user confirms. */
export function suggestMapping(sample: Sample): Suggestion {
  const names = sample.container === "table" ? sample.columns : pathsOf(sample.items);
  const folded = new Map<string, string>();
  for (const name of names) if (!folded.has(fold(name))) folded.set(fold(name), name);
  const found = <T extends string>(words: [T, string][]): Partial<Record<T, string>> => {
    const taken: Partial<Record<T, string>> = {};
    for (const [field, choices] of words) {
      const name = choices.split(" ").find((choice) => folded.has(choice));
      if (name !== undefined) taken[field] = folded.get(name) as string;
    }
    return taken;
  };
  const fields = found(fieldWords);
  if (fields.authorName === fields.author) delete fields.authorName;
  const values = (name: string | undefined): string[] => (name === undefined ? [] : valuesOf(sample, name));
  return {
    container: sample.container,
    platform: platformOf([...values(fields.url), ...values(fields.id)], sample.fileName),
    fields,
    counters: found(counterWords),
    authorCounters: found(authorWords),
    date: { format: dateFormatOf(values(fields.postedAt)), zone: "UTC" },
  };
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Paths two steps deep; the second step also answers for itself (“user.screen_name”, “data.text”). */
function pathsOf(items: readonly unknown[]): string[] {
  const top = fieldsSeen(items);
  const below = top.flatMap((name) => {
    const inner = items.map((item) => (isRecord(item) ? item[name] : null)).filter(isRecord);
    return fieldsSeen(inner).map((step) => `${name}.${step}`);
  });
  return [
    ...top.filter((name) =>
      items.some((item) => isRecord(item) && !isRecord(item[name]) && !Array.isArray(item[name])),
    ),
    ...below,
  ];
}

function valuesOf(sample: Sample, name: string): string[] {
  if (sample.container === "items")
    return sample.items.flatMap(
      (item) => text(at(item, name)) ?? list(at(item, name)).flatMap((one) => text(one) ?? []),
    );
  const index = sample.columns.indexOf(name);
  return sample.rows.flatMap((row) => row[index] || []);
}

const sites: [RegExp, string][] = [
  [/(?:^|[/.])(?:twitter|x)\.com\//i, "x"],
  [/facebook\.com\/|fb\.com\//i, "facebook"],
  [/instagram\.com\//i, "instagram"],
  [/tiktok\.com\//i, "tiktok"],
  [/threads\.(?:net|com)\//i, "threads"],
  [/(?:^|[/.])t\.me\//i, "telegram"],
  [/bsky\.app\/|at:\/\//i, "bluesky"],
  [/youtube\.com\/|youtu\.be\//i, "youtube"],
  [/(?:^|[/.])vk\.com\//i, "vkontakte"],
];

const fileWords: [RegExp, string][] = [
  [/tweet|twitter/i, "x"],
  [/facebook/i, "facebook"],
  [/instagram/i, "instagram"],
  [/telegram/i, "telegram"],
  [/tiktok/i, "tiktok"],
  [/bluesky|bsky/i, "bluesky"],
  [/youtube/i, "youtube"],
  [/mastodon/i, "mastodon"],
];

function platformOf(addresses: string[], fileName: string): string {
  const [address] = addresses.flatMap((value) => sites.find(([site]) => site.test(value))?.[1] ?? []);
  return (
    address ??
    fileWords.find(([word]) => word.test(fileName))?.[1] ??
    (addresses.some((value) => /^https?:/.test(value)) ? "website" : "web")
  );
}

/** Slashed dates tell their order only where one number is above 12; where none is, or both are, the user has to say. */
function dateFormatOf(values: string[]): Suggestion["date"]["format"] {
  const read = (format: "auto" | "month-first" | "day-first") => {
    const reader = timeReader(format);
    return values.every((value) => typeof reader(value) === "number" || reader(value) === null);
  };
  if (read("auto")) return "auto";
  const [monthFirst, dayFirst] = [read("month-first"), read("day-first")];
  return monthFirst === dayFirst ? "auto" : monthFirst ? "month-first" : "day-first";
}
