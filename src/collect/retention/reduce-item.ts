import type { Author } from "../../domain/post.ts";
import { handleForm, nameForm, withoutNames } from "../door/row-names.ts";
import type { Cleaner } from "../door.ts";
import { isHarmless, type Said } from "./said.ts";

type Item = { [key: string]: unknown };

const handleKeys = /^(?:screen_?name|user_?name|unique_?id|handle|acct)$/i;
const nameKeys = /^(?:name|full_?name|display_?name|nick_?name)$/i;
const idKeys = /^(?:id|id_str|rest_id|pk|pk_id|did|uid|user_?id(?:_str)?|strong_id__|fbid(?:_v2)?)$/i;
/** Under these stands another post: what it quotes, answers or passes on. */
const otherPosts =
  /retweet|referenc|quot|repl(?:y|ied)|repost|reblog|forward|parent|original|shared|embed|attached|context/i;
/** Telegram Desktop writes people as plain names under these. */
const nameFields = /^(?:from|actor|forwarded_from|saved_from|via_bot|inviter|author)$/;
const nameIdFields = /^(?:from|actor|forwarded_from|saved_from|reply_to_peer|user)_id$/;

/** An account's id beside a post: who is answered, who sent it. */
const personIdKeys = /(?:user|author|owner|sender|profile|from|peer)_?id(?:_str)?$/i;
/** What a post is and when, in the platform's own words. */
const structuralKeys =
  /^(?:type|__typename|kind|langs?|languages?|emoji|source_platform|(?:media|mime|product)_type|id|id_str|rest_id|item_id|pk|code|shortcode|uri|cid|mid|.*_at|date|time.*|conversation_id.*|.*_status_id(?:_str)?)$/i;

type Reading = { platform: string; cleaner: Cleaner; said: Said };
/** `own`: within a registered account's description of itself; `others`: within another's post. */
type Place = "post" | "own" | "others";

/**
 * A JSON item of a registered account without private people: an object that describes one keeps handle and id as
 * pseudonyms and nothing else, another's post keeps ids, times and numbers, what the mapper read is cleaned as at the
 * door, and other texts go, for fields nobody reads may name anybody. null: a private name would have been left, so the
 * item is not kept.
 */
export function reduceItem(item: unknown, platform: string, said: Said, cleaner: Cleaner): unknown {
  meetAll(item, platform, cleaner);
  const reduced = rewrite(item, { platform, cleaner, said }, "post");
  const text = JSON.stringify(reduced);
  return text === undefined || withoutNames(text, cleaner.names) !== text ? null : reduced;
}

const isObject = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const words = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : typeof value === "number" ? String(value) : null;

/** The person an object describes: itself by a handle, or (X since 2023) by a `legacy` or `core` that has one. */
function described(value: Item): Author | null {
  const own = first(value, handleKeys);
  const inner = [value.legacy, value.core].find((child) => isObject(child) && first(child, handleKeys) !== null);
  const handle = own ?? (isObject(inner) ? first(inner, handleKeys) : null);
  if (handle === null) return null;
  const name = first(value, nameKeys) ?? (isObject(inner) ? first(inner, nameKeys) : null);
  const id = first(value, idKeys);
  return { id, handle, name: name === handle ? null : name, url: null, avatar: null };
}

function first(value: Item, keys: RegExp): string | null {
  for (const [key, given] of Object.entries(value)) if (keys.test(key)) return words(given);
  return null;
}

/** Adds every private person the item describes to those whose names it must not hold. */
function meetAll(value: unknown, platform: string, cleaner: Cleaner): void {
  if (Array.isArray(value)) for (const one of value) meetAll(one, platform, cleaner);
  if (!isObject(value)) return;
  const author = described(value);
  const person = author && cleaner.people.person(platform, author);
  if (author && person?.author && !person.account) {
    for (const printed of [author.handle, author.name, author.id])
      if (printed) cleaner.printed.set(printed.toLowerCase(), person.author);
    const forms = [
      author.handle && handleForm(author.handle, person.author),
      author.id && author.id.length > 5 ? handleForm(author.id, person.author) : null,
      author.name && nameForm(author.name, person.author),
    ];
    for (const form of forms) if (form) cleaner.names.push(form);
  }
  for (const child of Object.values(value)) meetAll(child, platform, cleaner);
}

function rewrite(value: unknown, reading: Reading, place: Place): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => kept("", one, reading, place));
  if (!isObject(value)) return value;
  const { platform, cleaner } = reading;
  const author = described(value);
  const person = author && cleaner.people.person(platform, author);
  const out: Item = {};
  for (const [key, child] of Object.entries(value)) {
    if (person && person.account === null) {
      // Handle and id, and the level below on which X writes the handle: nothing else of a private person.
      if (handleKeys.test(key) || idKeys.test(key)) out[key] = person.author;
      else if ((key === "legacy" || key === "core") && isObject(child)) out[key] = rewrite(child, reading, "others");
      continue;
    }
    const special = ofTelegram(value, key, child, reading);
    const inside = person ? "own" : otherPosts.test(key) && isOthers(child, platform, cleaner) ? "others" : place;
    const [found] = special === undefined ? kept(key, child, reading, inside) : [special];
    if (found !== undefined) out[key] = found;
  }
  return out;
}

/** The value without private people, in an array of one; an empty array when it is not kept. */
function kept(key: string, value: unknown, reading: Reading, place: Place): unknown[] {
  const { platform, cleaner, said } = reading;
  const printed = words(value);
  if (printed === null) return [rewrite(value, reading, place)];
  const pseudonym = cleaner.printed.get(
    printed
      .trim()
      .replace(/^[@＠]/, "")
      .toLowerCase(),
  );
  if (pseudonym) return [pseudonym];
  if (personIdKeys.test(key)) {
    const person = cleaner.people.person(platform, { id: printed, handle: null, name: null });
    return [cleaner.own.has(printed.toLowerCase()) || person.account ? value : person.author];
  }
  if (typeof value === "number") return [value];
  const isKept =
    structuralKeys.test(key) || isHarmless(printed) || (place !== "others" && (place === "own" || said(printed)));
  return isKept ? [cleaner.clean(printed)] : [];
}

/** Telegram Desktop writes people as plain names, and their ids with a word before: user123. */
function ofTelegram(value: Item, key: string, child: unknown, { platform, cleaner }: Reading): unknown {
  const printed = words(child);
  if (platform !== "telegram" || printed === null) return undefined;
  if (nameFields.test(key))
    return cleaner.own.has(printed.trim().toLowerCase())
      ? child
      : cleaner.people.person(platform, { id: null, handle: null, name: printed }).author;
  const id =
    value.type === "mention_name" && key === "text" ? words(value.user_id) : nameIdFields.test(key) ? printed : null;
  if (id === null) return undefined;
  const number = id.replace(/^(?:user|channel|chat)(?=\d)/, "");
  const { account, author } = cleaner.people.byHandle(platform, number);
  return account || cleaner.own.has(number) ? child : author;
}

/** Somebody is described here, and nobody registered. */
function isOthers(value: unknown, platform: string, cleaner: Cleaner): boolean {
  const found = { registered: false, others: false };
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    if (!isObject(part)) return;
    const author = described(part);
    const person = author && cleaner.people.person(platform, author);
    if (person?.account) found.registered = true;
    else if (person?.author) found.others = true;
    Object.values(part).forEach(look);
  };
  look(value);
  return found.others && !found.registered;
}
