import { handleKey, knownIdKey, knownKey } from "../../domain/platform.ts";
import type { Author, PostRef } from "../../domain/post.ts";
import { isPseudonym } from "../../domain/pseudonym.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { RowName } from "./row-names.ts";

/** Whom a source means: the register's account and its printed handle, or nobody's account and a pseudonym. */
export type Person = { account: string | null; author: string | null; forms?: Named["forms"] };

export type Named = {
  account: string | null;
  author: string;
  /** What is printed of this private person, as it may recur in texts; made once a person. */
  forms?: { id: string | null; name: string | null; found: readonly RowName[] };
};

export type People = {
  /** Someone named by handle alone, as in a mention or an address. */
  byHandle(platform: string, handle: string): Named;
  /** Someone with whatever the source says of them. */
  person(platform: string, given: Author | (PostRef & { name?: string | null })): Person;
  /** A pseudonym for an address that is no account: e-mail, telephone. */
  other(kind: string, value: string): string;
};

/** Platforms on which a number (or DID, or channel code) in an address is the account's id and no handle. */
const idsAsHandles = new Set(["facebook", "youtube", "bluesky", "vkontakte", "odnoklassniki", "telegram", "mastodon"]);

/**
 * One person has one pseudonym by handle, whatever else a source says; by platform id where no handle is given; by name
 * where there is neither. So a person known by id alone in one file and by handle alone in another has two
 * pseudonyms: joining them would need a stored table of who is who, which this program does not keep. Two people of
 * one name without handle and id share one.
 */
export function people(known: KnownAccounts, pseudonym: Pseudonyms): People {
  const find = (platform: string, printed: string): Named => {
    const handle = ` ${bare(printed)}`.slice(1);
    if (isPseudonym(handle)) return { account: null, author: handle };
    const key = knownKey(platform, handle);
    const account =
      known.get(key) ?? (idsAsHandles.has(platform) ? known.get(knownIdKey(platform, handle)) : undefined);
    return account === undefined ? { account: null, author: pseudonym(key) } : { account, author: handle };
  };
  const byHandle = remember(find);
  return {
    byHandle,
    person(platform, { id, handle, name }) {
      const printed = handle ? bare(handle) : "";
      if (printed) {
        const found = byHandle(platform, printed);
        const account = found.account ?? (id && known.get(knownIdKey(platform, id)));
        return account ? { account, author: printed } : found;
      }
      if (id) {
        const account = known.get(knownIdKey(platform, id));
        return account === undefined ? byHandle(platform, id) : { account, author: id };
      }
      const called = name?.trim();
      if (!called) return { account: null, author: null };
      return {
        account: null,
        author: isPseudonym(called) ? called : pseudonym(`${platform}\nname\n${called.toLowerCase()}`),
      };
    },
    other: (kind, value) => pseudonym(`${kind}\n${handleKey(kind, value)}`),
  };
}

const remembered = 200_000;
const lately = 4;

/**
 * Keeps the last answers, a platform's apart, in two generations; a spelling met again costs one look-up. A record names the
 * same people in its text and beside it, so the last few answers are tried first: the large table lies far from the processor.
 */
function remember(find: People["byHandle"]): People["byHandle"] {
  const recent = Array.from({ length: lately }, () => ({ platform: "", printed: "", named: nobodyYet }));
  let turn = 0;
  const ask = table(find);
  return (platform, printed) => {
    for (const last of recent) if (last.printed === printed && last.platform === platform) return last.named;
    const named = ask(platform, printed);
    const slot = recent[turn]!;
    turn = (turn + 1) % lately;
    slot.platform = platform;
    slot.printed = printed;
    slot.named = named;
    return named;
  };
}

const nobodyYet: Named = { account: null, author: "" };

function table(find: People["byHandle"]): People["byHandle"] {
  let young = new Map<string, Map<string, Named>>();
  let old = young;
  let size = 0;
  return (platform, printed) => {
    const met = young.get(platform)?.get(printed);
    if (met) return met;
    const named = old.get(platform)?.get(printed) ?? find(platform, printed);
    if (size++ >= remembered) {
      old = young;
      young = new Map();
      size = 0;
    }
    const names = young.get(platform) ?? new Map<string, Named>();
    if (names.size === 0) young.set(platform, names);
    // A copy: a cell cut from a block would keep the whole block in memory.
    names.set(` ${printed}`.slice(1), named);
    return named;
  };
}

const bare = (handle: string): string => {
  const trimmed = handle.trim();
  const first = trimmed.charCodeAt(0);
  return first === 0x40 || first === 0xff20 ? trimmed.slice(1) : trimmed;
};
