import type { AdmittedPost } from "../../domain/admitted.ts";
import type { Counters } from "../../domain/post.ts";

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

export const stagedColumns: readonly string[] = [...columns, ...counterColumns];

const SEPARATOR = "\u001f";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the separators of the staging file
const separators = /[\u001c-\u001f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text with one of these cannot be written as it is
const unsafe = /[\u0000\n\r\u001c-\u001f]/;

const noRefs = SEPARATOR.repeat(6);
const noLists = SEPARATOR.repeat(4);

/** One row of the staging file; empty groups of fields are written at once, since most posts answer nobody and count little. */
export function stagePost(
  line: number,
  post: AdmittedPost,
  seenAt: number | null,
  counters: Counters,
  accountCountersSeen: Counters,
): string {
  return `${post.platform}${SEPARATOR}${cell(post.id)}${SEPARATOR}${line}${SEPARATOR}${post.account ?? ""}${SEPARATOR}${cell(post.author)}${SEPARATOR}${post.postedAt ?? ""}${SEPARATOR}${cell(post.text)}${SEPARATOR}${cell(post.title)}${SEPARATOR}${cell(post.url)}${SEPARATOR}${post.kind}${SEPARATOR}${cell(post.sourceLanguage)}${refs(post)}${lists(post)}${SEPARATOR}${seenAt ?? ""}${numbers(postCounters, counters)}${numbers(accountCounters, accountCountersSeen)}\n`;
}

function refs(post: AdmittedPost): string {
  if (
    post.replyToId === null &&
    post.replyToAuthor === null &&
    post.repostOfId === null &&
    post.repostOfAuthor === null &&
    post.quoteOfId === null &&
    post.quoteOfAuthor === null
  )
    return noRefs;
  return `${SEPARATOR}${cell(post.replyToId)}${SEPARATOR}${cell(post.replyToAuthor)}${SEPARATOR}${cell(post.repostOfId)}${SEPARATOR}${cell(post.repostOfAuthor)}${SEPARATOR}${cell(post.quoteOfId)}${SEPARATOR}${cell(post.quoteOfAuthor)}`;
}

function lists(post: AdmittedPost): string {
  if (post.mentions.length + post.links.length + post.tags.length + post.media.length === 0) return noLists;
  return `${SEPARATOR}${list(post.mentions)}${SEPARATOR}${list(post.links)}${SEPARATOR}${list(post.tags)}${SEPARATOR}${list(post.media)}`;
}

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

function numbers(names: readonly (keyof Counters)[], counters: Counters): string {
  let cells = "";
  for (const name of names) {
    const value = counters[name];
    cells += value == null ? SEPARATOR : SEPARATOR + Math.trunc(value);
  }
  return cells;
}
