import { hash } from "node:crypto";
import type { AdmittedPost } from "../../domain/admitted.ts";
import type { Connector, SourceItem } from "../../platforms/connector.ts";
import type { CollectItemsTable, LiveSourcesTable } from "../../store/state/collect-tables.ts";
import { findItem } from "../../store/state/queries/collect-items.ts";
import type { Desk } from "./desk.ts";
import { envelopeOf, findLiveFormat, liveFormatId } from "./live-format.ts";

/** An item as the collector may remember it: of a private author under a pseudonym of its key. */
export type ReadItem = {
  item: SourceItem;
  /** Key it is remembered by. */
  key: string;
  before: CollectItemsTable | undefined;
  isPrivate: boolean;
  platform: string | null;
  post: string | null;
  account: string | null;
  words: string | null;
  isReadable: boolean;
};

export type Work = { desk: Desk; source: LiveSourcesTable; connector: Connector };

/** The key by which a private author's item is remembered: it cannot be turned back, and ends with the study. */
export const hiddenKey = ({ desk, connector }: Work, key: string): string =>
  desk.pseudonym(`item\n${connector.id}\n${key}`);

export function findKnown(work: Work, key: string): CollectItemsTable | undefined {
  const { state } = work.desk;
  return findItem(state, work.source.id, key) ?? findItem(state, work.source.id, hiddenKey(work, key));
}

/** By which a version is known again; a connector may have made it of the words themselves. */
export const versionMark = ({ desk }: Work, { version }: SourceItem, isPrivate: boolean): string =>
  isPrivate ? desk.pseudonym(`version\n${version}`) : hash("sha256", version, "base64url").slice(0, 22);

/** Each item of a page once, with what is known of it; those that need not be stored again are not mapped. */
export function readItems(
  work: Work,
  items: readonly SourceItem[],
  isDue: (before: CollectItemsTable) => boolean,
): ReadItem[] {
  const once = new Map(items.map((item) => [item.key, item]));
  return [...once.values()].map((item) => {
    const before = findKnown(work, item.key);
    const isSame = before?.version === versionMark(work, item, before?.study != null);
    if (before && isSame && before.gone_at === null && !isDue(before)) return { ...asRemembered(before), item, before };
    return { ...mapped(work, item), item, before };
  });
}

const asRemembered = ({ key, study, platform, post, account }: CollectItemsTable) => ({
  key,
  isPrivate: study !== null,
  platform,
  post,
  account,
  words: null,
  isReadable: post !== null,
});

const longestWords = 200;

function mapped(work: Work, item: SourceItem): Omit<ReadItem, "item" | "before"> {
  const { desk, source, connector } = work;
  const post = firstPost(work, envelopeOf(source, connector.platform, item, desk.now()));
  if (!post) {
    const nobody = { platform: null, post: null, account: null, words: null };
    return { key: hiddenKey(work, item.key), isPrivate: true, ...nobody, isReadable: false };
  }
  const admitted = desk.door.admit(post);
  const isPrivate = admitted.account === null;
  const words = (admitted.title ?? admitted.text).replace(/\s+/g, " ").trim().slice(0, longestWords);
  return {
    key: isPrivate ? hiddenKey(work, item.key) : item.key,
    isPrivate,
    platform: admitted.platform,
    post: admitted.id,
    account: admitted.account,
    words: isPrivate ? null : words,
    isReadable: true,
  };
}

/** Each item past the door; null where nobody can read it. */
export const admittedItems = (work: Work, items: readonly SourceItem[]): (AdmittedPost | null)[] =>
  items.map((item) => {
    const { desk, source, connector } = work;
    const post = firstPost(work, envelopeOf(source, connector.platform, item, desk.now()));
    return post && desk.door.admit(post);
  });

/** What the mapper makes of an envelope; null when it rejects it, however. */
function firstPost({ desk, connector }: Work, envelope: unknown) {
  const map = desk.mapper(connector);
  const parts = unfolded(findLiveFormat(liveFormatId(connector.id), desk.connectors)?.expand, envelope);
  for (const part of parts) {
    try {
      const made = map(part);
      if (made.kind === "post" && made.post.id.trim() !== "") return made.post;
    } catch {
      // The import rejects it with its reason; here it only counts as unreadable.
    }
  }
  return null;
}

function unfolded(expand: ((item: unknown) => unknown[]) | undefined, envelope: unknown): unknown[] {
  try {
    return expand ? expand(envelope) : [envelope];
  } catch {
    return [envelope];
  }
}
