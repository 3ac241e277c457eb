import type { SourceItem, SourceProfile, Web } from "../connector.ts";
import { at, count, isRecord, type Json, list, record, records, text } from "../json.ts";
import { sourceProfile } from "../source-page.ts";
import { isCursorRefused } from "./account-state.ts";
import { blueskyRecords } from "./formats/records.ts";
import { ExpiredCursor, type FeedAnswer } from "./walk-feed.ts";
import { query } from "./xrpc.ts";

const pageSize = 100;
const urisAtOnce = 25;

export type FeedPage = FeedAnswer & { items: SourceItem[]; notes: string[] };

export async function profileFrom(web: Web, appview: string, actor: string): Promise<SourceProfile> {
  const found = await query(web, appview, "app.bsky.actor.getProfile", { actor });
  const handle = text(at(found, "handle"));
  return sourceProfile({
    id: text(at(found, "did")),
    handle: handle === "handle.invalid" ? null : handle,
    name: text(at(found, "displayName")),
    counters: {
      followers: count(at(found, "followersCount")),
      following: count(at(found, "followsCount")),
      posts: count(at(found, "postsCount")),
    },
  });
}

/** One page of what an account wrote, answered and passed on. */
export async function authorFeed(web: Web, appview: string, actor: string, cursor: string | null): Promise<FeedPage> {
  const params = { actor, limit: pageSize, filter: "posts_with_replies", includePins: "false", cursor };
  const answer = await query(web, appview, "app.bsky.feed.getAuthorFeed", params).catch((failure: unknown) => {
    throw cursor !== null && isCursorRefused(failure) ? new ExpiredCursor() : failure;
  });
  return { ...itemsOf(records(at(answer, "feed"))), next: text(at(answer, "cursor")) };
}

/** Posts by their addresses: those that are there, as they are now; the rest the AppView does not show. */
export async function postsByUri(web: Web, appview: string, uris: readonly string[]): Promise<SourceItem[]> {
  const found: SourceItem[] = [];
  for (let start = 0; start < uris.length; start += urisAtOnce) {
    const answer = await query(web, appview, "app.bsky.feed.getPosts", { uris: uris.slice(start, start + urisAtOnce) });
    found.push(...itemsOf(records(at(answer, "posts"))).items);
  }
  return found;
}

/** The answers below a post, answers to answers too, as far as the AppView shows them. */
export async function repliesTo(web: Web, appview: string, uri: string): Promise<SourceItem[]> {
  const thread = await query(web, appview, "app.bsky.feed.getPostThread", { uri, depth: 10, parentHeight: 0 });
  const found: Json[] = [];
  const below = (node: unknown): void => {
    for (const reply of list(at(node, "replies"))) {
      const post = isRecord(reply) ? record(reply.post) : null;
      // Posts that were deleted or whose author blocks the reader stand there as a word only.
      if (post) found.push(post);
      below(reply);
    }
  };
  below(at(thread, "thread"));
  return itemsOf(found).items;
}

/** DIDs of those whom an account follows, or who follow it, page after page. */
export async function* graph(
  web: Web,
  appview: string,
  direction: "follows" | "followers",
  actor: string,
): AsyncGenerator<string[], void, void> {
  const method = direction === "follows" ? "app.bsky.graph.getFollows" : "app.bsky.graph.getFollowers";
  for (let cursor: string | null = null; ; ) {
    const answer: unknown = await query(web, appview, method, { actor, limit: pageSize, cursor });
    yield records(at(answer, direction)).flatMap(({ did }) => text(did) ?? []);
    const next = text(at(answer, "cursor"));
    if (next === null || next === cursor) return;
    cursor = next;
  }
}

const map = blueskyRecords.bind({}, { account: null, importedAt: 0 });

/** Key and time are the mapper's own, so that an item and the post made of it can never differ. */
export function itemsOf(entries: readonly Json[]): Pick<FeedPage, "items" | "marks" | "notes"> {
  const items: SourceItem[] = [];
  const notes: string[] = [];
  for (const entry of entries) {
    const mapped = map(entry);
    if (mapped.kind !== "post") {
      notes.push(mapped.kind === "reject" ? `an entry could not be read: ${mapped.reason}` : "an entry is no post");
      continue;
    }
    const { id, postedAt } = mapped.post;
    const version =
      text(at(entry, "reason.cid")) ??
      text(at(entry, "post.cid")) ??
      text(at(entry, "commit.cid")) ??
      text(entry.cid) ??
      id;
    items.push({ key: id, at: postedAt, version, content: entry });
  }
  return { items, notes, marks: items.map(({ key, at }) => ({ key, at })) };
}

/** Of posts a page shows, those that drew answers. */
export const answered = (items: readonly SourceItem[], did: string): string[] =>
  items.flatMap(({ content }) => {
    const view = isRecord(content) ? (record(content.post) ?? content) : null;
    const isOwn = text(at(view, "author.did")) === did;
    return view && isOwn && (count(view.replyCount) ?? 0) > 0 ? (text(view.uri) ?? []) : [];
  });
