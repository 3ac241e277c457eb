import type { Author } from "../../domain/post.ts";
import { handleForm, nameForm, withoutNames } from "../door/row-names.ts";
import type { Cleaner } from "../door.ts";

type Item = { [key: string]: unknown };

const handleKeys = /^(?:screen_?name|user_?name|unique_?id|handle|acct)$/i;
const nameKeys = /^(?:name|full_?name|display_?name|nick_?name)$/i;
const idKeys = /^(?:id|id_str|rest_id|pk|pk_id|did|uid|user_?id(?:_str)?|strong_id__|fbid(?:_v2)?)$/i;
const timeKeys = /(?:_at|date|time)/i;
/** Under these stands another post: what it quotes, answers or passes on. */
const otherPosts =
  /retweet|referenc|quot|repl(?:y|ied)|repost|reblog|forward|parent|original|shared|embed|attached|context/i;
/** Telegram Desktop writes people as plain names under these. */
const nameFields = /^(?:from|actor|forwarded_from|saved_from|via_bot|inviter|author)$/;
const nameIdFields = /^(?:from|actor|forwarded_from|saved_from|reply_to_peer|user)_id$/;

/**
 * A JSON item of a registered account without private people: an object that describes one keeps handle and id as
 * pseudonyms and nothing else, another's post keeps ids, times and numbers, every text is cleaned as at the door. null: a private
 * name would have been left, so the item is not kept.
 */
export function reduceItem(item: unknown, platform: string, cleaner: Cleaner): unknown {
  meetAll(item, platform, cleaner);
  const reduced = rewrite(item, platform, cleaner, false);
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

function rewrite(value: unknown, platform: string, cleaner: Cleaner, stripped: boolean): unknown {
  if (typeof value === "string")
    return cleaner.printed.get(value.replace(/^[@＠]/, "").toLowerCase()) ?? cleaner.clean(value);
  if (typeof value === "number") return cleaner.printed.get(String(value)) ?? value;
  if (Array.isArray(value)) return value.map((one) => rewrite(one, platform, cleaner, stripped));
  if (!isObject(value)) return value;
  const author = described(value);
  const person = author && cleaner.people.person(platform, author);
  const isPrivate = person !== null && person.account === null;
  const out: Item = {};
  for (const [key, child] of Object.entries(value)) {
    if (isPrivate && person) {
      if (handleKeys.test(key) || idKeys.test(key)) out[key] = person.author;
      else if ((key === "legacy" || key === "core") && isObject(child))
        out[key] = rewrite(child, platform, cleaner, true);
      continue;
    }
    if (platform === "telegram" && typeof child === "string" && nameFields.test(key)) out[key] = named(child, cleaner);
    else if (platform === "telegram" && nameIdFields.test(key) && words(child)) out[key] = numbered(child, cleaner);
    else if (value.type === "mention_name" && key === "text" && words(value.user_id))
      out[key] = numbered(value.user_id, cleaner);
    else if (!isObject(child) && stripped && !keepsStripped(key, child)) continue;
    else
      out[key] = rewrite(
        child,
        platform,
        cleaner,
        stripped || (otherPosts.test(key) && isOthers(child, platform, cleaner)),
      );
  }
  return out;
}

const keepsStripped = (key: string, child: unknown): boolean =>
  typeof child === "number" ||
  typeof child === "boolean" ||
  Array.isArray(child) ||
  idKeys.test(key) ||
  handleKeys.test(key) ||
  timeKeys.test(key);

const named = (name: string, { own, people }: Cleaner): string =>
  own.has(name.trim().toLowerCase())
    ? name
    : (people.person("telegram", { id: null, handle: null, name }).author ?? "");

/** A Telegram id (“user123”, 123): kept when registered. */
function numbered(id: unknown, cleaner: Cleaner): unknown {
  const printed = words(id) ?? "";
  const { account, author } = cleaner.people.byHandle("telegram", printed.replace(/^(?:user|channel|chat)(?=\d)/, ""));
  return account ? id : author;
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
