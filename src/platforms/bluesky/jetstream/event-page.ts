import type { SourcePage, SourceProfile } from "../../connector.ts";
import { sourcePage, sourceProfile } from "../../source-page.ts";
import { itemsOf } from "../appview.ts";
import { postCollection, repostCollection } from "../at-uri.ts";
import type { JetEvent } from "./event.ts";

/** Collections that hold posts; a stream is asked for these. Of identities and accounts it tells unasked. */
export const streamedCollections: readonly string[] = [postCollection, repostCollection];

/** What is known of the account, which an event does not repeat. */
export type Known = { handle: string | null; name: string | null };

/** What one account's events say, as a page of its source: posts and edits, deletions, and what became of the account. */
export function pageOfEvents(events: readonly JetEvent[], known: Known): SourcePage {
  const posts = events.filter((event) => event.kind === "commit" && streamedCollections.includes(event.collection));
  const last = new Map(posts.map((event) => [uriOf(event), event]));
  const there = [...last].filter(([, event]) => event.kind === "commit" && event.operation !== "delete");
  const { items, notes } = itemsOf(there.map(([, { content }]) => ({ ...content, handle: known.handle })));
  const gone = [...last.keys()].filter((uri) => !there.some(([kept]) => kept === uri));
  return sourcePage({ items, notes, gone, profile: profileOf(events, known) });
}

const uriOf = (event: JetEvent): string =>
  event.kind === "commit" ? `at://${event.did}/${event.collection}/${event.rkey}` : "";

function profileOf(events: readonly JetEvent[], known: Known): SourceProfile | null {
  let profile: SourceProfile | null = null;
  for (const event of events) {
    const before: SourceProfile = profile ?? sourceProfile({ id: event.did, ...known });
    if (event.kind === "account") profile = { ...before, state: stateOf(event.active, event.status) };
    if (event.kind !== "identity" || event.handle === null || event.handle === "handle.invalid") continue;
    if (event.handle !== before.handle) profile = { ...before, handle: event.handle, state: "renamed" };
  }
  return profile;
}

/** A status nobody knows yet still means that the account is not shown. */
function stateOf(active: boolean, status: string | null): SourceProfile["state"] {
  if (active) return "active";
  return status === "takendown" || status === "suspended" ? "suspended" : "gone";
}
