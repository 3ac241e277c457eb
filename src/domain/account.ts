import { handleKey, platformName } from "./platform.ts";
import type { Standing } from "./standing.ts";

/** An account as the register keeps it; `handle` null where a source tells of the account but prints no handle. */
export type AccountRecord = {
  id: string;
  platform: string;
  handle: string | null;
  /** The platform's own id of the user, which survives a change of handle. */
  userId: string | null;
  url: string | null;
  holder: string;
  edition: string | null;
  languages: string[];
  since: string | null;
  until: string | null;
  formerHandles: string[];
  /** What a source says of its activity (“suspended”, “not all active”). */
  status: string | null;
  note: string | null;
  source: string;
};

export type StoredAccount = AccountRecord & {
  standing: Standing;
  evidenceDate: string | null;
};

export function account(
  given: Pick<AccountRecord, "id" | "platform" | "handle" | "holder" | "source"> & Partial<AccountRecord>,
): AccountRecord {
  return {
    userId: null,
    url: null,
    edition: null,
    languages: [],
    since: null,
    until: null,
    formerHandles: [],
    status: null,
    note: null,
    ...given,
  };
}

/** Register id of an account: platform and handle at the time it was registered; it stays when the handle changes. */
export const accountId = (platform: string, handle: string): string =>
  `${platformName(platform)}:${handleKey(platformName(platform), handle)}`;

/** Id of an account of which only holder and platform are printed. */
export const unnamedAccountId = (platform: string, holder: string, edition: string | null): string =>
  `${platform}:~${holder}${edition ? `/${edition.toLowerCase()}` : ""}`;

const shapes: Record<string, { shape: RegExp; rule: string }> = {
  x: { shape: /^\w{1,15}$/, rule: "1 to 15 letters, digits or _" },
  telegram: { shape: /^[A-Za-z]\w{3,31}$/, rule: "4 to 32 letters, digits or _, first a letter" },
  instagram: { shape: /^[\w.]{1,30}$/, rule: "up to 30 letters, digits, _ or ." },
  threads: { shape: /^[\w.]{1,30}$/, rule: "up to 30 letters, digits, _ or ." },
  tiktok: { shape: /^[\w.]{2,24}$/, rule: "2 to 24 letters, digits, _ or ." },
  mastodon: { shape: /^[\w.-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}$/u, rule: "user@server" },
  bluesky: { shape: /^([\w-]+\.)+[a-z]{2,}$|^did:[a-z]+:[\w.:%-]+$/i, rule: "a domain such as name.bsky.social" },
};

/** Why a handle cannot be one on its platform, or null when it can. */
export function handleFault(platform: string, handle: string): string | null {
  const bare = handle.trim().replace(/^@/, "");
  if (!bare) return "the handle is empty";
  const known = shapes[platform];
  // Statements and speeches are printed under a name (“Joe Biden”), which is all the handle they have.
  if (platform === "speech" || (platform === "website" && !/\/|\.[a-z]{2,}/i.test(bare))) return null;
  if (known && !known.shape.test(bare)) return `“${bare}” is not a handle on ${platform} (${known.rule})`;
  return !known && /\s/.test(bare) ? `“${bare}” is not a handle on ${platform} (it holds a space)` : null;
}

const homes: Record<string, (handle: string) => string> = {
  x: (handle) => `https://x.com/${handle}`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  instagram: (handle) => `https://www.instagram.com/${handle}`,
  telegram: (handle) => `https://t.me/${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  threads: (handle) => `https://www.threads.net/@${handle}`,
  bluesky: (handle) => `https://bsky.app/profile/${handle}`,
  vkontakte: (handle) => `https://vk.com/${handle}`,
  youtube: (handle) => `https://www.youtube.com/${/^UC[\w-]{22}$/.test(handle) ? `channel/${handle}` : handle}`,
  mastodon: (handle) => `https://${handle.split("@")[1]}/@${handle.split("@")[0]}`,
};

/** Where an account is found, when the platform's addresses follow from its handle. */
export const accountUrl = (platform: string, handle: string): string | null => homes[platform]?.(handle) ?? null;
