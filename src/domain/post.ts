/** Who wrote, as the source prints it. `handle` without “@”; all of it may belong to a private person. */
export type Author = {
  id: string | null;
  handle: string | null;
  name: string | null;
  url: string | null;
  avatar: string | null;
};

/** Counters the field uses; each is a dated observation, never a column of a post. `page_likes` are fans of a page. */
export const counterMeasures = [
  "likes",
  "replies",
  "reposts",
  "quotes",
  "views",
  "followers",
  "following",
  "posts",
  "page_likes",
  "reactions",
  "likes_given",
  "listed",
] as const;
export type CounterMeasure = (typeof counterMeasures)[number];
export type Counters = Partial<Record<CounterMeasure, number | null>>;

/** What a post is: an `original` of its author, an answer, someone else's text passed on, or an institution's statement. */
export type PostKind = "original" | "reply" | "repost" | "quote" | "statement";

/** Another post this one answers, passes on or quotes; what the source does not say is null. */
export type PostRef = { id: string | null; handle: string | null; name?: string | null };

/** One post as a format's mapper gives it, before the door decides who stays in clear. Times are epoch milliseconds, UTC. */
export type MappedPost = {
  platform: string;
  /** Text from end to end: ids of 18 digits break as numbers. */
  id: string;
  author: Author;
  /** null when the source has no date; never invented. */
  postedAt: number | null;
  text: string;
  title: string | null;
  url: string | null;
  kind: PostKind;
  /** The source's own language label, as it stands there. */
  sourceLanguage: string | null;
  replyTo: PostRef | null;
  repostOf: PostRef | null;
  quoteOf: PostRef | null;
  /** Handles without “@”. */
  mentions: string[];
  links: string[];
  tags: string[];
  /** Kinds of attached media, one entry a medium. */
  media: ("image" | "video" | "audio" | "document")[];
  /** The post's own counters and the moment they were seen (null: the source does not say, so the import's time is used). */
  counters: Counters;
  /** The author's counters as seen with this post. */
  authorCounters: Counters;
  seenAt: number | null;
  /** When the author's counters were seen, where that is another moment: at posting, where the post's own are of the export. */
  authorSeenAt: number | null;
};

/** Counters of an account on a date, where a file holds no posts. */
export type MappedObservation = {
  platform: string;
  author: Author;
  seenAt: number;
  counters: Counters;
  url: string | null;
};

/** What a mapper makes of one record. A rejected record names its reason in words an analyst understands. */
export type Mapped =
  | { kind: "post"; post: MappedPost }
  | { kind: "observation"; observation: MappedObservation }
  | { kind: "reject"; reason: string };

export const reject = (reason: string): Mapped => ({ kind: "reject", reason });

export const nobody: Author = { id: null, handle: null, name: null, url: null, avatar: null };

/** A post with nothing known but what is given; mappers start from it. Spelt out because it runs once a row. */
export function post(
  given: Pick<MappedPost, "platform" | "id" | "author" | "postedAt" | "text"> & Partial<MappedPost>,
): MappedPost {
  return {
    platform: given.platform,
    id: given.id,
    author: given.author,
    postedAt: given.postedAt,
    text: given.text,
    title: given.title ?? null,
    url: given.url ?? null,
    kind: given.kind ?? "original",
    sourceLanguage: given.sourceLanguage ?? null,
    replyTo: given.replyTo ?? null,
    repostOf: given.repostOf ?? null,
    quoteOf: given.quoteOf ?? null,
    mentions: given.mentions ?? none,
    links: given.links ?? none,
    tags: given.tags ?? none,
    media: given.media ?? noMedia,
    counters: given.counters ?? noCounters,
    authorCounters: given.authorCounters ?? noCounters,
    seenAt: given.seenAt ?? null,
    authorSeenAt: given.authorSeenAt ?? null,
  };
}

const none: string[] = [];
const noMedia: MappedPost["media"] = [];
const noCounters: Counters = {};
