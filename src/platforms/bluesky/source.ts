import { isValidDid, isValidHandle } from "@atproto/syntax";
import { z } from "zod";
import type { CollectTask, SourceAddress } from "../connector.ts";
import { publicPlc } from "./did.ts";
import { unwalked, type Walked } from "./walk-feed.ts";

export const publicAppView = "https://public.api.bsky.app";

const Options = z.object({
  /** Server that sees the whole network: counters, answers, followers. */
  appview: z.url({ protocol: /^https?$/ }).default(publicAppView),
  plc: z.url({ protocol: /^https?$/ }).default(publicPlc),
  /** `repository`: straight from the server that keeps the account's records; no counters, but no AppView between. */
  read: z.enum(["appview", "repository"]).default("appview"),
  replies: z.boolean().default(false),
  follows: z.boolean().default(false),
  followers: z.boolean().default(false),
});
export type BlueskyOptions = z.infer<typeof Options>;

export const optionsOf = (task: Pick<CollectTask, "options">): BlueskyOptions => Options.parse(task.options);

/** An account behind at://…, a page of bsky.app, a DID or a handle under bsky.social; a bare domain may be any site. */
export function recogniseBluesky(address: string): SourceAddress | null {
  const [, scheme, onSite, at, bare] = shape.exec(address.trim()) ?? [];
  const printed = scheme ?? onSite ?? at ?? bare ?? "";
  // Only these two kinds are in use; a DID is told from another by its capitals, a handle is not.
  if (/^did:(plc|web):/.test(printed) && isValidDid(printed))
    return { connector: "bluesky", address: `at://${printed}`, handle: null };
  const handle = printed.toLowerCase();
  return isValidHandle(handle) ? { connector: "bluesky", address: `at://${handle}`, handle } : null;
}

const shape =
  /^(?:at:\/\/([^/?#\s]+)\/?|(?:https?:\/\/)?(?:www\.)?(?:bsky\.app|deer\.social)\/profile\/([^/?#\s]+)(?:[/?#].*)?|@?([\w-]+\.bsky\.social)|(did:(?:plc|web):[\w.:%-]+))$/i;

/** What the connector remembers between two runs. */
export type Memory = {
  did: string | null;
  handle: string | null;
  feed: Walked;
  posts: Walked;
  reposts: Walked;
};

const Mark = z.object({ key: z.string(), at: z.number().nullable() });
const Walk = z.object({
  top: Mark.nullable(),
  floor: z.object({ from: z.string(), at: z.number() }).nullable(),
  open: z.array(z.object({ from: z.string().nullable(), until: Mark.nullable() })),
});
const Stored = z.object({
  did: z.string().nullable(),
  handle: z.string().nullable(),
  feed: Walk,
  posts: Walk,
  reposts: Walk,
});

export const nothingRemembered: Memory = {
  did: null,
  handle: null,
  feed: unwalked,
  posts: unwalked,
  reposts: unwalked,
};

/** null: the stored cursor is not one of ours. */
export function memoryOf(cursor: string | null): Memory | null {
  if (cursor === null) return nothingRemembered;
  try {
    return Stored.parse(JSON.parse(cursor));
  } catch {
    return null; // the caller records the gap and begins anew
  }
}

/** DID of a followed account: in its address, or as its last run found it. */
export function didOfSource({ address, cursor }: { address: string; cursor: string | null }): string | null {
  const named = address.slice("at://".length);
  return named.startsWith("did:") ? named : (memoryOf(cursor)?.did ?? null);
}
