import { isDeepStrictEqual } from "node:util";
import { platformName } from "../../domain/platform.ts";
import type { Author, Counters, Mapped, MappedPost, PostKind, PostRef } from "../../domain/post.ts";
import { reject } from "../../domain/post.ts";
import { leadingHandle, linksIn, mentionsIn, tagsIn } from "../../domain/text.ts";
import { type Moment, timeReader } from "../../domain/time.ts";
import type { MapContext } from "../format.ts";
import { countPrinted } from "../json.ts";
import { snowflakeTime } from "../x/snowflake.ts";
import { blank, filled, handleOf } from "./blank.ts";
import { derivedId } from "./derived-id.ts";
import { type Column, columnsOf, type Getter, getter, listGetter } from "./field.ts";
import type { Field, Mapping } from "./mapping.ts";
import { mediaKind } from "./media-kind.ts";

type Measure = keyof Counters;

/** Binds a mapping to one file's columns; what comes back is called once a record. */
export function mapperOf<R>(mapping: Mapping, columns: Column<R>, context: MapContext): (record: R) => Mapped {
  const { fields } = mapping;
  const one = (field: Field | undefined): Getter<R> => getter(field, columns) ?? nothing;
  const many = (field: Field | undefined) => listGetter(field, columns);
  const fixedPlatform = typeof mapping.platform === "string" ? platformName(mapping.platform) : null;
  const platformCell =
    typeof mapping.platform === "string"
      ? nothing
      : one({ column: mapping.platform.column, constant: mapping.platform.otherwise });
  const channel = one(fields.channel);
  const unknowns = mapping.unknownWhen.map(({ column, is, counters }) => ({
    word: one(column),
    is: new Set(is),
    counters,
  }));
  const id = getter(fields.id, columns);
  const [author, authorId, authorName] = [one(fields.author), one(fields.authorId), one(fields.authorName)];
  const [authorUrl, authorAvatar] = [one(fields.authorUrl), one(fields.authorAvatar)];
  const [body, title, url, language] = [one(fields.text), one(fields.title), one(fields.url), one(fields.language)];
  const [postedAt, seenAt, authorSeenAt] = [one(fields.postedAt), one(fields.seenAt), one(fields.authorSeenAt)];
  const [isRepost, isReply, isQuote] = [one(fields.isRepost), one(fields.isReply), one(fields.isQuote)];
  const kindCell = one(fields.kind);
  const fallback = mapping.kind ?? "original";
  const replyTo = reference(one(fields.replyToId), one(fields.replyToAuthor), one(fields.replyToName));
  const repostOf = reference(one(fields.repostOfId), one(fields.repostOfAuthor), one(fields.repostOfName));
  const quoteOf = reference(one(fields.quoteOfId), one(fields.quoteOfAuthor), nothing);
  const flagged = { repost: fields.isRepost !== undefined, reply: fields.isReply !== undefined };
  const [mentions, links, tags] = [many(fields.mentions), many(fields.links), many(fields.tags)];
  const extraTags = (mapping.extraTags ?? []).map((field) => one(field));
  const [media, images, videos] = [many(fields.media), many(fields.images), many(fields.videos)];
  const counters = counterGetters(mapping.counters, columns);
  const authorCounters = counterGetters(mapping.authorCounters, columns);
  const byText = mapping.byText === true;
  const { format, zone } = mapping.date;
  const readTime = timeReader(format === "snowflake" ? "auto" : format, zone);
  const readPosted: (printed: string) => Moment = format === "snowflake" ? snowflakeTime : readTime;
  const atPosting = fields.authorSeenAt !== undefined && isDeepStrictEqual(fields.authorSeenAt, fields.postedAt);
  const authorDeclared = [fields.author, fields.authorId, fields.authorName].some((field) => field !== undefined);
  const idColumn = columnsOf(fields.id ?? "").join("”, “");

  return (record) => {
    const platform = fixedPlatform ?? platformName(platformCell(record));
    if (platform === "") return reject("the platform is not named");
    const writer: Author = {
      id: filled(authorId(record)),
      handle: handleOf(author(record)) ?? (authorDeclared ? null : context.account),
      name: filled(authorName(record)),
      url: filled(authorUrl(record)),
      avatar: filled(authorAvatar(record)),
    };
    const ofChannel = writer.handle === null && writer.id === null && writer.name === null;
    if (ofChannel) writer.handle = handleOf(channel(record));
    const posted = readPosted(postedAt(record));
    if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
    const seenTime = known(readTime(seenAt(record)));

    if (mapping.record === "observation") {
      if (seenTime === null) return reject("the moment of the count is not known");
      const counted = countersOf(authorCounters, record);
      if (Object.keys(counted).length === 0) return reject("no counter has a value");
      if (!writer.handle && !writer.id) return reject("the account is not named");
      return {
        kind: "observation",
        observation: { platform, author: writer, seenAt: seenTime, counters: counted, url: filled(url(record)) },
      };
    }

    const text = mapping.escaped ? unescaped(body(record)) : body(record);
    const printedId = id === null ? "" : id(record).trim();
    const ownId = blank.has(printedId) ? "" : printedId;
    const broken = ownId === "" ? null : brokenId(ownId);
    if (broken) return reject(broken);
    if (ownId === "" && id !== null && !mapping.deriveMissingId) return reject(`no id in “${idColumn}”`);
    if (ownId === "" && text === "") return reject("neither an id nor a text: nothing tells this post from another");

    let repost = repostOf(record);
    let reply = replyTo(record);
    // Where the channel itself speaks, what it answers is its own.
    if (reply && ofChannel) reply.handle ??= writer.handle;
    const quote = quoteOf(record);
    let kind = kindOf(kindCell(record));
    if (kind === null) {
      if (flagged.repost ? yes(isRepost(record)) : repost) kind = "repost";
      else if (flagged.reply ? yes(isReply(record)) : reply) kind = "reply";
      else if (quote || yes(isQuote(record))) kind = "quote";
      else kind = fallback;
    }
    if (byText) {
      const passedOn = repost ? null : leadingHandle(text, "RT @");
      if (passedOn) [repost, kind] = [{ id: null, handle: passedOn }, "repost"];
      const answered = kind === "original" && !reply ? leadingHandle(text, "@") : null;
      if (answered) [reply, kind] = [{ id: null, handle: answered }, "reply"];
    }
    const found: MappedPost = {
      platform,
      id: ownId || derivedId(platform, writer.id ?? writer.handle ?? writer.name ?? "", posted, text),
      author: writer,
      postedAt: posted,
      text,
      title: filled(title(record)),
      url: filled(url(record)),
      kind,
      sourceLanguage: filled(language(record)),
      replyTo: reply,
      repostOf: repost,
      quoteOf: quote,
      mentions: merged(mentions ? mentions(record) : [], mentionsIn(text, platform)),
      links: merged(links ? links(record) : [], linksIn(text)),
      tags: merged(tags ? tags(record) : [], tagsIn(text)),
      media: mediaOf(media, images, videos, record),
      counters: mapping.repostsCountOriginal && kind === "repost" ? {} : countersOf(counters, record),
      authorCounters: countersOf(authorCounters, record),
      seenAt: seenTime,
      authorSeenAt: atPosting ? posted : known(readTime(authorSeenAt(record))),
    };
    for (const { word, is, counters } of unknowns)
      if (is.has(word(record))) for (const measure of counters) delete found.counters[measure];
    for (const extra of extraTags) {
      const tag = extra(record);
      if (tag !== "") found.tags.push(tag);
    }
    return { kind: "post", post: found };
  };
}

const nothing = (): string => "";

/** When a count was seen may stay unknown; the post is still a post. */
const known = (moment: Moment): number | null => (typeof moment === "number" ? moment : null);

const yesWords = new Set(["yes", "true", "1", "y", "t", "True", "TRUE", "Yes", "YES", "1.0"]);
const yes = (value: string): boolean => yesWords.has(value);

const kinds = new Set<string>(["original", "reply", "repost", "quote", "statement"]);
const isKind = (value: string): value is PostKind => kinds.has(value);
const kindOf = (value: string): PostKind | null => (isKind(value) ? value : null);

/** Spreadsheets and data frames turn long ids into “9.06E+17” or “906000000000000000.0”; the lost digits do not come back. */
function brokenId(id: string): string | null {
  if (!id.includes(".") && !id.includes("+")) return null;
  return /^\d+(\.\d+)?e\+?\d+$/i.test(id) || /^\d{16,}\.0*$/.test(id)
    ? `id “${id}” lost its digits when the file was saved as numbers; export it again with ids as text`
    : null;
}

function reference<R>(id: Getter<R>, handle: Getter<R>, name: Getter<R>): (record: R) => PostRef | null {
  if ((id as unknown) === nothing && (handle as unknown) === nothing && (name as unknown) === nothing)
    return () => null;
  return (record) => {
    const [of, by, called] = [filled(id(record)), handleOf(handle(record)), filled(name(record))];
    if (!of && !by && !called) return null;
    return called ? { id: of, handle: by, name: called } : { id: of, handle: by };
  };
}

function counterGetters<R>(declared: Mapping["counters"], columns: Column<R>): [Measure, Getter<R>][] {
  return Object.entries(declared ?? {}).flatMap(([measure, field]) => {
    const get = getter(field, columns);
    return get ? [[measure as Measure, get] as [Measure, Getter<R>]] : [];
  });
}

function countersOf<R>(getters: [Measure, Getter<R>][], record: R): Counters {
  const counted: Counters = {};
  for (const [measure, get] of getters) {
    const value = countPrinted(get(record));
    if (value !== null) counted[measure] = value;
  }
  return counted;
}

/** The source's list first, then what only the text shows; handles and tags that differ in case only are one. */
export function merged(listed: string[], found: string[]): string[] {
  if (found.length === 0) return listed;
  if (listed.length === 0) return found;
  for (const entry of found) {
    const folded = entry.toLowerCase();
    if (!listed.some((known) => known === entry || known.toLowerCase() === folded)) listed.push(entry);
  }
  return listed;
}

type Lists<R> = ((record: R) => string[]) | null;

function mediaOf<R>(kindsOf: Lists<R>, images: Lists<R>, videos: Lists<R>, record: R): MappedPost["media"] {
  const media: MappedPost["media"] = [];
  if (kindsOf)
    for (const word of kindsOf(record)) {
      const kind = mediaKind(word);
      if (kind) media.push(kind);
    }
  if (images) for (const _ of images(record)) media.push("image");
  if (videos) for (const _ of videos(record)) media.push("video");
  return media;
}

/** X hands out texts with these three signs escaped. */
export const unescaped = (text: string): string =>
  text.includes("&") ? text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&") : text;
