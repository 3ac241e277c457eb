import type { AdmittedPost } from "../../domain/admitted.ts";
import type { Counters, MappedPost } from "../../domain/post.ts";

/**
 * Between the door and Parquet stands a text file, because DuckDB reads one ten times faster than rows handed over one by
 * one: a column a field, U+001F between, one row a line, nothing quoted. Line breaks inside texts travel as U+001D and U+001C.
 */
const columns = [
  "platform",
  "id",
  "line",
  "account",
  "author",
  "posted_at",
  "text",
  "title",
  "url",
  "kind",
  "source_language",
  "reply_to_id",
  "reply_to_author",
  "repost_of_id",
  "repost_of_author",
  "quote_of_id",
  "quote_of_author",
  "mentions",
  "links",
  "tags",
  "media",
  "seen_at",
] as const;

/** Counters of a post, then of its author, in the order in which they are staged and stored. */
export const postCounters = ["likes", "replies", "reposts", "quotes", "views", "reactions"] as const;
export const accountCounters = ["followers", "following", "posts", "page_likes", "likes_given", "listed"] as const;
const counterColumns = [
  ...postCounters.map((name) => name as string),
  ...accountCounters.map((name) => `account_${name}`),
];

/** When the author's counters were seen, in files that have them from another moment than the post's own. */
export const accountSeenAt = "account_seen_at";

export const stagedColumns: readonly string[] = [...columns, ...counterColumns, accountSeenAt];

const SEPARATOR = "\u001f";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the separators of the staging file
const separators = /[\u001c-\u001f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no stored text has one of these
const reserved = /[\u0000\u001c-\u001f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text with one of these cannot be written as it is
const unsafe = /[\u0000\n\r\u001c-\u001f]/;

const noRefs = SEPARATOR.repeat(6);
const noLists = SEPARATOR.repeat(4);
const noPostCounters = SEPARATOR.repeat(postCounters.length);
const noAccountCounters = SEPARATOR.repeat(accountCounters.length);

/**
 * Builds rows of the staging file and remembers which columns held anything. It runs once a post, so names of fields are
 * spelt out, and groups of fields that are empty in most posts are written at once.
 */
export class Stager {
  /** Bits of the columns that held anything, in the order of `marked`. */
  #held = 0;
  /** Whether a text held line breaks. */
  broken = false;

  /** `authorSeenAt`: the moment of the author's counters, null where it is that of the post's. */
  row(
    line: number,
    post: AdmittedPost,
    seenAt: number | null,
    counters: Counters,
    ofAccount: Counters,
    authorSeenAt: number | null,
  ): string {
    let { text } = post;
    if (unsafe.test(text)) {
      text = safe(text);
      this.broken = true;
    }
    this.#held |=
      (post.account !== null ? 1 : 0) |
      (post.author !== null ? 2 : 0) |
      (post.postedAt !== null ? 4 : 0) |
      (post.title !== null ? 8 : 0) |
      (post.url !== null ? 16 : 0) |
      (post.sourceLanguage !== null ? 32 : 0) |
      (seenAt !== null ? 64 : 0) |
      (authorSeenAt !== null ? 1 << 29 : 0);
    return `${post.platform}${SEPARATOR}${cell(post.id)}${SEPARATOR}${line}${SEPARATOR}${post.account ?? ""}${SEPARATOR}${cell(post.author)}${SEPARATOR}${post.postedAt ?? ""}${SEPARATOR}${text}${SEPARATOR}${cell(post.title)}${SEPARATOR}${cell(post.url)}${SEPARATOR}${post.kind}${SEPARATOR}${cell(post.sourceLanguage)}${this.#refs(post)}${this.#lists(post)}${SEPARATOR}${seenAt ?? ""}${this.#ofPost(counters)}${this.#ofAccount(ofAccount)}${SEPARATOR}${authorSeenAt ?? ""}\n`;
  }

  /** Columns that are worth writing. */
  used(): string[] {
    return ["platform", "id", "line", "kind", "text", ...marked.filter((_, bit) => (this.#held & (1 << bit)) !== 0)];
  }

  #refs(post: AdmittedPost): string {
    const { replyToId, replyToAuthor, repostOfId, repostOfAuthor, quoteOfId, quoteOfAuthor } = post;
    const held =
      (replyToId !== null ? 1 : 0) |
      (replyToAuthor !== null ? 2 : 0) |
      (repostOfId !== null ? 4 : 0) |
      (repostOfAuthor !== null ? 8 : 0) |
      (quoteOfId !== null ? 16 : 0) |
      (quoteOfAuthor !== null ? 32 : 0);
    if (held === 0) return noRefs;
    this.#held |= held << 7;
    return `${SEPARATOR}${cell(replyToId)}${SEPARATOR}${cell(replyToAuthor)}${SEPARATOR}${cell(repostOfId)}${SEPARATOR}${cell(repostOfAuthor)}${SEPARATOR}${cell(quoteOfId)}${SEPARATOR}${cell(quoteOfAuthor)}`;
  }

  #lists({ mentions, links, tags, media }: AdmittedPost): string {
    const held =
      (mentions.length > 0 ? 1 : 0) |
      (links.length > 0 ? 2 : 0) |
      (tags.length > 0 ? 4 : 0) |
      (media.length > 0 ? 8 : 0);
    if (held === 0) return noLists;
    this.#held |= held << 13;
    return `${SEPARATOR}${list(mentions)}${SEPARATOR}${list(links)}${SEPARATOR}${list(tags)}${SEPARATOR}${list(media)}`;
  }

  #ofPost({ likes, replies, reposts, quotes, views, reactions }: Counters): string {
    const held =
      (likes == null ? 0 : 1) |
      (replies == null ? 0 : 2) |
      (reposts == null ? 0 : 4) |
      (quotes == null ? 0 : 8) |
      (views == null ? 0 : 16) |
      (reactions == null ? 0 : 32);
    if (held === 0) return noPostCounters;
    this.#held |= held << 17;
    return `${SEPARATOR}${whole(likes)}${SEPARATOR}${whole(replies)}${SEPARATOR}${whole(reposts)}${SEPARATOR}${whole(quotes)}${SEPARATOR}${whole(views)}${SEPARATOR}${whole(reactions)}`;
  }

  #ofAccount({ followers, following, posts, page_likes, likes_given, listed }: Counters): string {
    const held =
      (followers == null ? 0 : 1) |
      (following == null ? 0 : 2) |
      (posts == null ? 0 : 4) |
      (page_likes == null ? 0 : 8) |
      (likes_given == null ? 0 : 16) |
      (listed == null ? 0 : 32);
    if (held === 0) return noAccountCounters;
    this.#held |= held << 23;
    return `${SEPARATOR}${whole(followers)}${SEPARATOR}${whole(following)}${SEPARATOR}${whole(posts)}${SEPARATOR}${whole(page_likes)}${SEPARATOR}${whole(likes_given)}${SEPARATOR}${whole(listed)}`;
  }
}

/** Columns that may be empty throughout, in the order of the bits above. */
const marked: readonly string[] = [
  "account",
  "author",
  "posted_at",
  "title",
  "url",
  "source_language",
  "seen_at",
  "reply_to_id",
  "reply_to_author",
  "repost_of_id",
  "repost_of_author",
  "quote_of_id",
  "quote_of_author",
  "mentions",
  "links",
  "tags",
  "media",
  ...counterColumns,
  accountSeenAt,
];

const whole = (value: number | null | undefined): number | "" => (value == null ? "" : Math.trunc(value));

/** One value of a row for a staging file that holds only some of the columns; its name as in `stagedColumns`. */
export function stagedValue(name: string, line: number, post: AdmittedPost, mapped: MappedPost): string {
  if (name === "line") return String(line);
  if (name in byColumn) return byColumn[name]!(post);
  const ofAccount = name.startsWith("account_");
  const counters = ofAccount ? mapped.authorCounters : mapped.counters;
  return String(whole(counters[(ofAccount ? name.slice("account_".length) : name) as keyof Counters]));
}

const byColumn: Readonly<Record<string, (post: AdmittedPost) => string>> = {
  id: ({ id }) => cell(id),
  account: ({ account }) => account ?? "",
  author: ({ author }) => cell(author),
  posted_at: ({ postedAt }) => String(postedAt ?? ""),
  text: ({ text }) => cell(text),
  source_language: ({ sourceLanguage }) => cell(sourceLanguage),
  mentions: ({ mentions }) => list(mentions),
  links: ({ links }) => list(links),
  tags: ({ tags }) => list(tags),
};

/** A text as it is stored, where it does not travel in a row of the staging file. */
export const storedText = (value: string): string =>
  reserved.test(value) ? value.replace(separators, " ").replaceAll("\u0000", "\ufffd") : value;

export const stagedText = (value: string): string => cell(value);
export const stagedList = (values: readonly string[]): string => list(values);

function cell(value: string | null): string {
  if (value === null) return "";
  return unsafe.test(value) ? safe(value) : value;
}

/** Separators inside a text would break the row: they become spaces; line breaks travel as separators. */
const safe = (value: string): string =>
  value.replace(separators, " ").replaceAll("\u0000", "\ufffd").replaceAll("\n", "\u001d").replaceAll("\r", "\u001c");

/** Lists are stored as words with a space between: handles, addresses and tags have none inside. */
const list = (values: readonly string[]): string => (values.length === 0 ? "" : values.map(word).join(" "));

const word = (value: string): string => (/\s/.test(value) ? value.trim().replace(/\s+/g, "_") : value);
