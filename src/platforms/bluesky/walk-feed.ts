import { SourceError } from "../connector.ts";

/** An entry of a feed: which, and the moment by which the feed is ordered. */
export type FeedMark = { key: string; at: number | null };
export type FeedAnswer = { marks: readonly FeedMark[]; next: string | null };

/** Part of a feed that has yet to be walked: from a server's cursor (null: the top) down to an entry met before. */
type Stretch = { from: string | null; until: FeedMark | null };

/** How far a feed has been walked. The server's cursors are opaque, so they are kept and never made. */
export type Walked = {
  /** The newest entry met. */
  top: FeedMark | null;
  /** Cursor at which a walk ended before the feed did, and the moment it was meant to reach; null: walked to its end. */
  floor: { from: string; at: number } | null;
  /** What broken-off walks left. */
  open: Stretch[];
};

export const unwalked: Walked = { top: null, floor: null, open: [] };

/** The server no longer takes a cursor it gave. */
export class ExpiredCursor extends Error {
  override readonly name = "ExpiredCursor";
}

export type WalkedPage<Page> =
  | { page: Page; walked: Walked }
  /** The walk begins anew at the top, down to `until`: what was above the lost cursor comes once more. */
  | { expired: string; until: FeedMark | null };

/**
 * Walks a feed, newest first, back to `since` or to what an earlier walk saw. It may be broken off after any page: the stretches
 * not walked to their end stay `open`, and the next walk takes them up, so that no restart leaves a hole.
 */
export async function* walkFeed<Page extends FeedAnswer>(
  before: Walked,
  since: number | null,
  ask: (cursor: string | null) => Promise<Page>,
): AsyncGenerator<WalkedPage<Page>, void, void> {
  let { top, floor } = before;
  const stretches: Stretch[] = [{ from: null, until: before.top }, ...before.open];
  if (floor && (since === null || since < floor.at)) {
    stretches.push({ from: floor.from, until: null });
    floor = null;
  }
  for (let stretch: Stretch | undefined = stretches.shift(); stretch; stretch = stretches.shift()) {
    let isAnew = false;
    const given = new Set<string>();
    for (;;) {
      const from: string | null = stretch.from;
      const until: FeedMark | null = stretch.until;
      let page: Page;
      try {
        page = await ask(from);
      } catch (failure) {
        if (!(failure instanceof ExpiredCursor) || from === null) throw failure;
        if (isAnew) throw new SourceError("unreadable", "the server takes none of the cursors it gives");
        isAnew = true;
        given.clear();
        yield { expired: from, until };
        stretch = { from: null, until };
        continue;
      }
      const [newest] = page.marks;
      if (from === null && newest && (top === null || (newest.at ?? 0) >= (top.at ?? 0))) top = newest;
      const isOld = since !== null && page.marks.length > 0 && page.marks.every(({ at }) => at !== null && at < since);
      const { next } = page;
      if (next !== null && given.has(next)) throw new SourceError("unreadable", "the server's cursors go in a circle");
      if (next !== null) given.add(next);
      const isDone = next === null || isOld || (until !== null && reaches(page.marks, until));
      if (isDone && isOld && until === null && next !== null) floor = { from: next, at: since };
      const rest = isDone ? stretches : [{ from: next, until }, ...stretches];
      yield { page, walked: { top, floor, open: rest } };
      if (isDone) break;
      stretch = { from: next, until };
    }
  }
}

/** The entry itself is on the page; or, where it was deleted since, everything on the page is older. */
const reaches = (marks: readonly FeedMark[], until: FeedMark): boolean =>
  marks.some(({ key }) => key === until.key) ||
  (marks.length > 0 && until.at !== null && marks.every(({ at }) => at !== null && at < Number(until.at)));
