import type { AskedOf, Given } from "../../../test/answering-server.ts";

/** Answers of an invented ministry's Mastodon server. */
const at = "https://social.atlantis.example";

export type Json = Record<string, unknown>;

export const account = (id: string, username: string, given: Json = {}): Json => ({
  id,
  username,
  acct: username,
  display_name: `Name of ${username}`,
  locked: false,
  bot: false,
  group: false,
  indexable: true,
  created_at: "2022-11-05T00:00:00.000Z",
  note: "<p>Official</p>",
  url: `${at}/@${username}`,
  uri: `${at}/users/${username}`,
  avatar: `${at}/avatar.png`,
  avatar_static: `${at}/avatar.png`,
  header: `${at}/header.png`,
  header_static: `${at}/header.png`,
  followers_count: 12_345,
  following_count: 3,
  statuses_count: 100,
  last_status_at: "2026-03-01",
  emojis: [],
  fields: [],
  ...given,
});

export const mfa = account("7", "MFA");

const dateOf = (id: number): string => new Date(Date.UTC(2026, 2, 1, id)).toISOString();

export const status = (id: number, given: Json = {}): Json => ({
  id: String(id),
  uri: `${at}/users/MFA/statuses/${id}`,
  url: `${at}/@MFA/${id}`,
  created_at: dateOf(id),
  edited_at: null,
  account: mfa,
  content: `<p>Statement ${id}</p>`,
  visibility: "public",
  sensitive: false,
  spoiler_text: "",
  media_attachments: [],
  mentions: [],
  tags: [],
  emojis: [],
  reblogs_count: 2,
  favourites_count: 5,
  replies_count: 0,
  in_reply_to_id: null,
  in_reply_to_account_id: null,
  reblog: null,
  poll: null,
  card: null,
  language: "en",
  ...given,
});

export const statuses = (from: number, to: number): Json[] =>
  Array.from({ length: to - from + 1 }, (_, place) => status(from + place));

export type World = {
  accounts: Json[];
  statuses: Json[];
  /** Answers to a status by its id. */
  answers?: Record<string, Json[]>;
  following?: Json[];
  followers?: Json[];
  /** Servers before 4.3 answer for one status at a time. */
  isOld?: boolean;
};

const absent: Given = { status: 404, json: { error: "Record not found" } };

/** The part of Mastodon's interface that is read here. */
export function serve(world: World, { path, query }: AskedOf, origin: string): Given {
  const [, which, id = "", below] = /^\/api\/v1\/(accounts|statuses)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
  if (which === "accounts") {
    const found =
      id === "lookup"
        ? world.accounts.find(({ acct }) => String(acct).toLowerCase() === query.get("acct")?.toLowerCase())
        : world.accounts.find((one) => one.id === id);
    if (!found) return absent;
    if (below === undefined) return { json: found };
    if (below === "statuses") return statusPage(world.statuses, query, `${origin}${path}`);
    if (below === "following" || below === "followers") return listPage(world[below] ?? [], query, `${origin}${path}`);
  }
  if (which === "statuses") {
    const find = (wanted: string) => world.statuses.find((one) => one.id === wanted);
    if (id === "") return world.isOld ? absent : { json: query.getAll("id[]").flatMap((wanted) => find(wanted) ?? []) };
    if (below === "context") return { json: { ancestors: [], descendants: world.answers?.[id] ?? [] } };
    const found = find(id);
    return found ? { json: found } : absent;
  }
  return { status: 404, html: "<!doctype html><title>Not found</title>" };
}

function statusPage(all: readonly Json[], query: URLSearchParams, address: string): Given {
  const [before, limit] = [query.get("max_id"), Number(query.get("limit") ?? 20)];
  const older = all
    .filter(({ id }) => before === null || Number(id) < Number(before))
    .sort((a, b) => Number(b.id) - Number(a.id));
  const page = older.slice(0, limit);
  const next = `<${address}?limit=${limit}&max_id=${page.at(-1)?.id}>; rel="next"`;
  const previous = `<${address}?limit=${limit}&min_id=${page[0]?.id}>; rel="prev"`;
  return { json: page, headers: { link: older.length > limit ? `${next}, ${previous}` : previous } };
}

/** Lists of accounts go on under numbers that only the header tells. */
function listPage(all: readonly Json[], query: URLSearchParams, address: string): Given {
  const from = Number(query.get("max_id") ?? 0);
  const page = all.slice(from, from + 2);
  const more = from + 2 < all.length;
  return { json: page, headers: more ? { link: `<${address}?limit=80&max_id=${from + 2}>; rel="next"` } : {} };
}
