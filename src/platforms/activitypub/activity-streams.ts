import { isRecord, type Json, list, text } from "../json.ts";

/** What ActivityStreams 2.0 was read from, with everything in it that the vocabulary does not allow. */
export type ReadActivity = { value: Json | null; faults: string[] };

/** Reads one document. Faults beside a value are defects that leave it readable. */
export function readActivity(bytes: Uint8Array): ReadActivity {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const what = cause instanceof TypeError ? "not UTF-8" : "not JSON";
    return { value: null, faults: [what] };
  }
  if (!isRecord(parsed)) return { value: null, faults: ["the document is no object"] };
  const context = contextFault(parsed["@context"]);
  const faults = faultsIn(parsed, "", 0);
  return { value: parsed, faults: context ? [context, ...faults] : faults };
}

const namespace = /^https?:\/\/www\.w3\.org\/ns\/activitystreams(#|\.jsonld)?$/;

/** A document without a context is taken for ActivityStreams, as the recommendation asks of JSON. */
function contextFault(context: unknown): string | null {
  if (context === undefined) return null;
  const named = Array.isArray(context) ? context : [context];
  const isOurs = named.some((one) =>
    typeof one === "string"
      ? namespace.test(one)
      : isRecord(one) && Object.values(one).some((value) => typeof value === "string" && namespace.test(value)),
  );
  return isOurs ? null : "“@context” does not name ActivityStreams";
}

const links = [
  "actor",
  "object",
  "target",
  "origin",
  "result",
  "instrument",
  "attributedTo",
  "inReplyTo",
  "attachment",
  "tag",
];
const pages = new Set(["CollectionPage", "OrderedCollectionPage", "Link"]);
const deepest = 12;

/** Objects may stand inside objects; beyond a dozen nobody means anything by it. */
function faultsIn(thing: Json, at: string, depth: number): string[] {
  if (depth > deepest) return [`${at} is nested too deep`];
  const faults: string[] = [];
  const fault = (name: string, what: string) => faults.push(`${at}${name} ${what}`);
  for (const name of ["id", "name", "summary", "content", "published", "updated"])
    if (name in thing && thing[name] !== null && !isText(thing[name])) fault(name, "is no text");
  if ("type" in thing && !each(thing.type).every((one) => typeof one === "string")) fault("type", "is no text");
  for (const name of ["nameMap", "summaryMap", "contentMap"])
    if (name in thing) faults.push(...mapFaults(thing[name], `${at}${name}`));
  for (const name of links)
    for (const one of each(thing[name])) {
      if (typeof one !== "string" && !isRecord(one) && one !== null) fault(name, "is neither an address nor an object");
      if (isRecord(one)) faults.push(...faultsIn(one, `${at}${name}.`, depth + 1));
    }
  for (const one of each(thing.url))
    if (typeof one === "string" && !URL.canParse(one)) fault("url", "is no whole address");
  return [...faults, ...collectionFaults(thing, at, depth)];
}

const isText = (value: unknown): boolean =>
  typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));

function collectionFaults(thing: Json, at: string, depth: number): string[] {
  const types = each(thing.type);
  const isOrdered = types.some((type) => type === "OrderedCollection" || type === "OrderedCollectionPage");
  const isPlain = types.some((type) => type === "Collection" || type === "CollectionPage");
  const faults: string[] = [];
  if (isOrdered && !isPlain && "items" in thing) faults.push(`${at}items stands where orderedItems should`);
  if (isPlain && !isOrdered && "orderedItems" in thing) faults.push(`${at}orderedItems stands where items should`);
  for (const name of ["first", "last", "next", "prev", "current"]) {
    const page = thing[name];
    if ((isOrdered || isPlain) && isRecord(page) && !isAny(page.type, pages)) faults.push(`${at}${name} is no page`);
  }
  for (const one of [...each(thing.items), ...each(thing.orderedItems)])
    if (isRecord(one)) faults.push(...faultsIn(one, `${at}items.`, depth + 1));
  return faults;
}

function mapFaults(map: unknown, at: string): string[] {
  if (!isRecord(map)) return [`${at} is no map of languages`];
  return Object.entries(map).flatMap(([language, said]) => [
    ...(isLanguage(language) ? [] : [`${at}: “${language}” is no language tag`]),
    ...(isText(said) ? [] : [`${at}.${language} is no text`]),
  ]);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // not well-formed by RFC 5646
  }
}

/** One value or a list of them. */
export const each = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? list(value) : [value];

/** Address of a thing given as an address, an object or a link. */
export function idOf(value: unknown): string | null {
  const [one] = each(value);
  return isRecord(one) ? (text(one.id) ?? text(one.href)) : text(one);
}

/** The texts among a value or a list of them. */
export const textsOf = (value: unknown): string[] => each(value).flatMap((one) => text(one) ?? []);

export const isAny = (value: unknown, texts: ReadonlySet<string>): boolean =>
  textsOf(value).some((one) => texts.has(one));

export const hasType = (thing: Json | null, ...types: string[]): boolean =>
  thing !== null && isAny(thing.type, new Set(types));
