import { type CollectTask, SourceError, type SourceGap } from "./connector.ts";
import { record, text } from "./json.ts";
import { lostCursor } from "./source-page.ts";

/** Pages that were not walked on from, and where an earlier run stopped at a moment. */
type Place = { open: string[]; deeper: { page: string; since: number } | null };

export type ChainPage = {
  items: readonly { key: string; at: number | null }[];
  /** Where the source says that its next page is; null at the end. */
  next: string | null;
};

type Stop<Page> = { page: Page; gaps: SourceGap[]; cursor: string } | { page: null; gaps: SourceGap[]; cursor: string };

/** Chains longer than this are circles. */
const mostPages = 5000;

/**
 * A walk along pages that name the next one by a word of their own. It ends where a whole page is known or older than
 * asked for; what it did not reach stays in the cursor. A place to go on from that has expired is a gap.
 */
export async function* walkChain<Page extends ChainPage>(
  { cursor, since, known }: Pick<CollectTask, "cursor" | "since" | "known">,
  ask: (page: string | null) => Promise<Page>,
): AsyncGenerator<Stop<Page>, void, void> {
  const read = placeIn(cursor);
  const place: Place = read ?? { open: [], deeper: null };
  const isDeeper = place.deeper !== null && (since === null || since < place.deeper.since);
  let deeper = isDeeper ? null : place.deeper;
  const left: (string | null)[] = [null, ...place.open, ...(isDeeper && place.deeper ? [place.deeper.page] : [])];
  let gaps = read ? [] : [lostCursor(cursor, "the stored place could not be read; reading starts at the newest post")];
  const seen = new Set<string | null>();
  const stored = () => JSON.stringify({ open: left.filter((one) => one !== null), deeper } satisfies Place);
  while (left.length > 0 && seen.size < mostPages) {
    const token = left.shift() ?? null;
    if (seen.has(token)) continue;
    seen.add(token);
    const page = await ask(token).catch((cause: unknown) => {
      if (cause instanceof SourceError && cause.failure === "not found" && token !== null && place.open.includes(token))
        return cause;
      throw cause;
    });
    if (page instanceof SourceError) {
      yield {
        page: null,
        gaps: [lostCursor(token, `the page to go on from has expired: ${page.message}`)],
        cursor: stored(),
      };
      continue;
    }
    const { items, next } = page;
    const dated = items.flatMap(({ at }) => at ?? []);
    const isOld = since !== null && dated.length > 0 && Math.min(...dated) < since;
    const isKnown = items.length > 0 && items.every(({ key }) => known(key));
    if (next !== null && !isOld && !isKnown) left.unshift(next);
    if (next !== null && isOld && since !== null && !isKnown) deeper = { page: next, since };
    yield { page, gaps, cursor: stored() };
    gaps = [];
  }
}

function placeIn(cursor: string | null): Place | null {
  if (cursor === null) return { open: [], deeper: null };
  try {
    const read = record(JSON.parse(cursor));
    const deeper = record(read?.deeper);
    const page = text(deeper?.page);
    if (!Array.isArray(read?.open)) return null;
    return {
      open: read.open.flatMap((one) => text(one) ?? []),
      deeper: page && typeof deeper?.since === "number" ? { page, since: deeper.since } : null,
    };
  } catch {
    return null; // told as a lost cursor
  }
}
