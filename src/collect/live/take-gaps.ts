import type { SourceGap, SourcePage } from "../../platforms/connector.ts";
import type { CollectItemsTable } from "../../store/state/collect-tables.ts";
import { noteGap } from "../../store/state/queries/collect-runs.ts";
import { safeReason } from "../door/safe-reason.ts";
import { findKnown, type Work } from "./read-items.ts";

/** Gaps of a run whose older end is not known yet: the next page with dates tells it. */
export type GapTrace = { oldest: number | null; openEnded: SourceGap[]; gapsMet: number };

type GapTask = Work & { trace: GapTrace };

/**
 * Runs in a transaction: what the source itself shows to be missing. Ids that we hold are no gap: their posts are gone, which
 * `onGone` records; the rest stays open until it is found, explained or read.
 */
export function takeGaps(
  task: GapTask,
  page: SourcePage,
  { now, oldestBefore, onGone }: { now: number; oldestBefore: number | null; onGone(key: string): void },
): void {
  const dates = page.items.flatMap(({ at }) => at ?? []).filter((at) => oldestBefore === null || at <= oldestBefore);
  const newestHere = dates.length > 0 ? Math.max(...dates) : null;
  if (newestHere !== null)
    for (const gap of task.trace.openEnded.splice(0)) write(task, gap, { first: newestHere, last: null }, now);
  for (const gap of page.gaps) {
    const held = gap.kind === "ids" ? heldIn(task, gap) : [];
    for (const { key } of held) onGone(key);
    const count = gap.count === null ? null : gap.count - held.length;
    if (count === 0) continue;
    task.trace.gapsMet++;
    const place = placeOf(task, gap, page, { oldestBefore, newestHere, now });
    write(task, { ...gap, count }, place, now);
    if (place.first === null) task.trace.openEnded.push({ ...gap, count });
  }
}

type Place = { first: number | null; last: number | null };

function write({ desk, source }: GapTask, gap: SourceGap, { first, last }: Place, now: number): void {
  noteGap(desk.state, {
    source: source.id,
    kind: gap.kind,
    from_mark: gap.from,
    to_mark: gap.to,
    count: gap.count,
    why: safeReason(gap.why),
    first_at: first,
    last_at: last,
    found_at: now,
    seen_at: now,
  });
}

/** Where on the clock a gap lies: between the posts beside it, or between what was read before it and after. */
function placeOf(
  task: GapTask,
  gap: SourceGap,
  page: SourcePage,
  { oldestBefore, newestHere, now }: { oldestBefore: number | null; newestHere: number | null; now: number },
): Place {
  // A place that was lost, or a door that is shut, hides what came since the last complete run.
  if (gap.kind === "cursor" || gap.kind === "refused") return { first: task.source.covered_to ?? now, last: now };
  const range = gap.kind === "ids" ? numbered(gap) : null;
  if (range) {
    const beside = (number: bigint): number | null => findKnown(task, `${range.prefix}${number}`)?.posted_at ?? null;
    return { first: beside(range.from - 1n), last: beside(range.to + 1n) };
  }
  if (oldestBefore !== null) return { first: newestHere, last: oldestBefore };
  // On the first page it can only lie behind what that page shows.
  const dates = page.items.flatMap(({ at }) => at ?? []);
  return { first: null, last: dates.length > 0 ? Math.min(...dates) : null };
}

const idsLookedFor = 10_000n;

/** Items within the skipped ids that we hold and that were there at the last look. */
function heldIn(task: GapTask, gap: SourceGap): CollectItemsTable[] {
  const range = numbered(gap);
  if (!range || range.to - range.from > idsLookedFor) return [];
  const held: CollectItemsTable[] = [];
  for (let number = range.from; number <= range.to; number++) {
    const item = findKnown(task, `${range.prefix}${number}`);
    if (item) held.push({ ...item, key: `${range.prefix}${number}` });
  }
  return held;
}

/** How many of the ids of a gap are held now; null where they cannot be counted. */
export function heldNow(task: Work, from: string, to: string): { held: number; of: number } | null {
  const gap: SourceGap = { kind: "ids", from, to, count: null, why: "" };
  const range = numbered(gap);
  if (!range || range.to - range.from > idsLookedFor) return null;
  return {
    held: heldIn({ ...task, trace: { oldest: null, openEnded: [], gapsMet: 0 } }, gap).length,
    of: Number(range.to - range.from) + 1,
  };
}

/** “channel/101” to “channel/103”: what stands before the number, and both numbers. */
function numbered({ from, to }: SourceGap): { prefix: string; from: bigint; to: bigint } | null {
  const [, prefix, first] = /^(.*?)(\d+)$/.exec(from) ?? [];
  const [, prefixOfLast, last] = /^(.*?)(\d+)$/.exec(to) ?? [];
  if (prefix === undefined || !first || prefix !== prefixOfLast || !last || BigInt(last) < BigInt(first)) return null;
  return { prefix, from: BigInt(first), to: BigInt(last) };
}
