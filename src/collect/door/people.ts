import { handleKey, knownIdKey, knownKey } from "../../domain/platform.ts";
import type { Author, PostRef } from "../../domain/post.ts";
import { isPseudonym } from "../../domain/pseudonym.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import type { Pseudonyms } from "./pseudonyms.ts";

/** Whom a source means: the register's account and its printed handle, or nobody's account and a pseudonym. */
export type Person = { account: string | null; author: string | null };

export type People = {
  /** Someone named by handle alone, as in a mention or an address. */
  byHandle(platform: string, handle: string): { account: string | null; author: string };
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
  const byHandle: People["byHandle"] = (platform, printed) => {
    const handle = bare(printed);
    if (isPseudonym(handle)) return { account: null, author: handle };
    const key = knownKey(platform, handle);
    const account =
      known.get(key) ?? (idsAsHandles.has(platform) ? known.get(knownIdKey(platform, handle)) : undefined);
    return account === undefined ? { account: null, author: pseudonym(key) } : { account, author: handle };
  };
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

const bare = (handle: string): string => {
  const trimmed = handle.trim();
  const first = trimmed.charCodeAt(0);
  return first === 0x40 || first === 0xff20 ? trimmed.slice(1) : trimmed;
};
