import type { SourceItem, SourceProfile, Web } from "../connector.ts";
import { at, records, text } from "../json.ts";
import { sourceProfile } from "../source-page.ts";
import { isCursorRefused, isRecordMissing } from "./account-state.ts";
import { type FeedPage, itemsOf } from "./appview.ts";
import { recordPlace, tidTime } from "./at-uri.ts";
import { ExpiredCursor } from "./walk-feed.ts";
import { query } from "./xrpc.ts";

const pageSize = 100;

export type Repository = { web: Web; pds: string; did: string; handle: string | null };

/** The account as the server that keeps its records knows it: no counters, for it sees only its own people. */
export async function repositoryProfile({ web, pds, did }: Repository): Promise<SourceProfile> {
  const described = await query(web, pds, "com.atproto.repo.describeRepo", { repo: did });
  const own = { repo: did, collection: "app.bsky.actor.profile", rkey: "self" };
  const profile = await query(web, pds, "com.atproto.repo.getRecord", own).catch((failure: unknown) => {
    if (!isRecordMissing(failure)) throw failure;
    return null; // many never describe themselves
  });
  const handle = text(at(described, "handle"));
  return sourceProfile({
    id: did,
    handle: handle === "handle.invalid" ? null : handle,
    name: text(at(profile, "value.displayName")),
  });
}

/** One page of a collection, newest first; ordered by record keys, which hold the time of writing. */
export async function recordsOf(repository: Repository, collection: string, cursor: string | null): Promise<FeedPage> {
  const { web, pds, did } = repository;
  const params = { repo: did, collection, limit: pageSize, cursor };
  const answer = await query(web, pds, "com.atproto.repo.listRecords", params).catch((failure: unknown) => {
    throw cursor !== null && isCursorRefused(failure) ? new ExpiredCursor() : failure;
  });
  const { items, notes } = itemsOf(signed(records(at(answer, "records")), repository));
  const marks = items.map(({ key }) => ({ key, at: tidTime(recordPlace(key)?.rkey ?? "") }));
  return { items, notes, marks, next: text(at(answer, "cursor")) };
}

/** A single record as it is now; null: it is not there any more. */
export async function recordNow(repository: Repository, uri: string): Promise<SourceItem | null> {
  const place = recordPlace(uri);
  if (place === null) return null;
  try {
    const found = await query(repository.web, repository.pds, "com.atproto.repo.getRecord", place);
    return itemsOf(signed(records([found]), repository)).items[0] ?? null;
  } catch (failure) {
    if (isRecordMissing(failure)) return null;
    throw failure;
  }
}

/** DIDs of those whom the account follows. */
export async function* followsIn({ web, pds, did }: Repository): AsyncGenerator<string[], void, void> {
  for (let cursor: string | null = null; ; ) {
    const params = { repo: did, collection: "app.bsky.graph.follow", limit: pageSize, cursor };
    const answer: unknown = await query(web, pds, "com.atproto.repo.listRecords", params);
    yield records(at(answer, "records")).flatMap((one) => text(at(one, "value.subject")) ?? []);
    const next = text(at(answer, "cursor"));
    if (next === null || next === cursor) return;
    cursor = next;
  }
}

/** A record names its writer by DID alone; the handle is told beside it. */
const signed = (found: Record<string, unknown>[], { did, handle }: Repository) =>
  found.map((one) => ({ ...one, did, ...(handle && { handle }) }));
