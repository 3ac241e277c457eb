import { cleanText } from "./clean-text.ts";
import type { People } from "./people.ts";
import { type RowName, withoutNames } from "./row-names.ts";

const plain = /^[A-Za-z0-9]*$/;
const ownerFirst = /^(@?[\p{L}\p{N}_.]+|-?\d+)([/:_-])(\d+.*)$/u;
const ownerLast = /^(\d+)(_)(\d+)$/;
/** An id derived from author, time and text where a file prints none. */
const derived = /^h:[0-9a-f]{32}$/;

/**
 * A post's id stays, for it is public and names nobody; but some platforms write the author into it: Bluesky's
 * at://did/…, Telegram's channel/12, VK's and Facebook's owner_12, Instagram's 12_owner, Mastodon's addresses. That part
 * becomes the pseudonym of the very text that stood there, so an id and a reply to it agree whatever else the two
 * rows say. A derived id is keyed: whoever has time and text could else try one handle after the other until the hash fits.
 */
export function cleanId(id: string, platform: string, people: People, names: readonly RowName[]): string {
  if (plain.test(id)) return id;
  if (derived.test(id)) return `h:${people.other("id", id).slice(1)}`;
  const known = ownerRemoved(id, platform, people);
  if (known !== null) return known;
  const clean = cleanText(id, platform, people);
  return names.length > 0 ? withoutNames(clean, names) : clean;
}

function ownerRemoved(id: string, platform: string, people: People): string | null {
  if (platform === "instagram") {
    const [, post, sign, owner] = ownerLast.exec(id) ?? [];
    return post && sign && owner ? post + sign + kept(owner, platform, people) : null;
  }
  if (platform !== "telegram" && platform !== "vkontakte" && platform !== "facebook") return null;
  const [, owner, sign, post] = ownerFirst.exec(id) ?? [];
  return owner && sign && post ? kept(owner, platform, people) + sign + post : null;
}

function kept(owner: string, platform: string, people: People): string {
  const found = people.person(platform, { id: owner, handle: null, name: null });
  if (found.account) return owner;
  return people.byHandle(platform, owner).account ? owner : (found.author ?? owner);
}
