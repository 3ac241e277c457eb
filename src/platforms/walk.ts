import { SourceError } from "./connector.ts";

/**
 * A walk, newest first, through a source whose ids grow. It can be broken off after any page: the cursor names the
 * stretches that were not walked to their end, and the next run walks those too, so that a restart leaves no hole.
 */
export type Stretch = { before: string | null; until: string | null };

type Walked = {
  /** Highest id seen. */
  top: string | null;
  /** Lowest id down to which everything was walked, and how far back in time that was meant to reach. */
  bottom: string | null;
  bottomAt: number | null;
  /** The source had nothing before `bottom`. */
  whole: boolean;
  open: Stretch[];
};

export type Step = {
  /** Ids of the page, in any order; shown ids only. */
  ids: readonly string[];
  /** Time of its oldest dated post. */
  oldestAt: number | null;
  /** The source says that nothing comes after this page. */
  end: boolean;
};

type Task = { cursor: string | null; since: number | null };

type Source<Page> = {
  page(stretch: Stretch): Promise<Page>;
  /** Where to go on when one page cannot be had: below `next`; ids above `until` stay open. null: the walk ends there. */
  skip?(before: string): { next: string; until: string } | null;
};

type Stop<Page> = {
  /** What was found, or why this stretch could not be had; it stays open for the next run. */
  page: Page | SourceError;
  stretch: Stretch;
  cursor: string;
};

/** Throws what `page` throws, but for one failure in a row that `skip` can pass over. */
export async function* walk<Page extends Step>(
  { cursor, since }: Task,
  source: Source<Page>,
): AsyncGenerator<Stop<Page>, void, void> {
  const read = cursor === null ? fresh : (readCursor(cursor) ?? fresh);
  const walked: Walked = { ...read, open: [] };
  const left: Stretch[] = [{ before: null, until: walked.top }, ...read.open];
  if (reachesDeeper(walked, since) && !read.open.some(({ until }) => until === null))
    left.push({ before: walked.bottom, until: null });
  const passedOver: Stretch[] = [];
  let failed = false;

  for (let stretch = left.shift(); stretch; stretch = left.shift()) {
    const { before, until } = stretch;
    const page = await source.page(stretch).catch((cause: unknown) => {
      if (!(cause instanceof SourceError) || failed || before === null || !mayBePassed.has(cause.failure)) throw cause;
      return cause;
    });
    failed = page instanceof SourceError;
    if (page instanceof SourceError) {
      const over = source.skip?.(before ?? "");
      if (!over || (until !== null && !isLower(until, over.until))) throw page;
      passedOver.push({ before, until: over.until });
      left.unshift({ before: over.next, until });
    } else {
      const lowest = lowestOf(page.ids);
      for (const id of page.ids) if (!walked.top || isLower(walked.top, id)) walked.top = id;
      if (!isDone(page, stretch, lowest, since)) left.unshift({ before: lowest, until });
      else if (until === null) {
        walked.bottom = lowest ?? before ?? walked.bottom;
        walked.whole = page.end || (lowest === null && !isOlder(page, since));
        walked.bottomAt = walked.whole ? null : (since ?? page.oldestAt);
      }
    }
    const over = page instanceof SourceError ? (passedOver.at(-1) ?? null) : null;
    yield { page, stretch: over ?? stretch, cursor: JSON.stringify({ ...walked, open: [...left, ...passedOver] }) };
  }
}

/** Whether a stored cursor is one that a walk can go on from. */
export const isCursor = (cursor: string): boolean => readCursor(cursor) !== null;

const mayBePassed = new Set(["server error", "timeout", "unreadable", "wrong type", "too large"]);

function isDone({ end, oldestAt }: Step, { before, until }: Stretch, lowest: string | null, since: number | null) {
  if (end || lowest === null || (before !== null && !isLower(lowest, before))) return true;
  return isOlder({ oldestAt }, since) || (until !== null && !isLower(until, lowest));
}

const isOlder = ({ oldestAt }: Pick<Step, "oldestAt">, since: number | null): boolean =>
  since !== null && oldestAt !== null && oldestAt < since;

const lowestOf = (ids: readonly string[]): string | null =>
  ids.reduce<string | null>((low, id) => (low !== null && isLower(low, id) ? low : id), null);

const fresh: Walked = { top: null, bottom: null, bottomAt: null, whole: false, open: [] };

/** An earlier run stopped at a moment that this one wants to look behind. */
const reachesDeeper = ({ bottom, bottomAt, whole }: Walked, since: number | null): boolean =>
  bottom !== null && !whole && (since === null || bottomAt === null || since < bottomAt);

/** Ids that grow are longer, or of one length and later in the alphabet (numbers, ULIDs, Pleroma's flakes). */
export const isLower = (a: string, b: string): boolean => (a.length === b.length ? a < b : a.length < b.length);

function readCursor(cursor: string): Walked | null {
  try {
    const read: unknown = JSON.parse(cursor);
    return isWalked(read) ? read : null;
  } catch {
    return null; // the caller records that the cursor is lost
  }
}

const isId = (value: unknown): boolean => value === null || typeof value === "string";

function isWalked(value: unknown): value is Walked {
  if (typeof value !== "object" || value === null) return false;
  const { top, bottom, bottomAt, whole, open } = value as Record<string, unknown>;
  return (
    isId(top) &&
    isId(bottom) &&
    (bottomAt === null || typeof bottomAt === "number") &&
    typeof whole === "boolean" &&
    Array.isArray(open) &&
    open.every((one) => typeof one === "object" && one !== null && isId(one.before) && isId(one.until))
  );
}
