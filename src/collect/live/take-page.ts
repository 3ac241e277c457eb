import { zstdCompressSync } from "node:zlib";
import type { SourcePage } from "../../platforms/connector.ts";
import type { CollectItemsTable } from "../../store/state/collect-tables.ts";
import { markGone, noteArrival, putItem } from "../../store/state/queries/collect-items.ts";
import { setCursor } from "../../store/state/queries/collect-sources.ts";
import { spool } from "../../store/state/queries/collect-spool.ts";
import { safeReason } from "../door/safe-reason.ts";
import { nextVisit } from "./due.ts";
import { erase, restore } from "./erased.ts";
import { type Envelope, envelopeOf, liveFormatId, type ProfileEnvelope } from "./live-format.ts";
import type { Met } from "./overlap.ts";
import { findKnown, type ReadItem, readItems, versionMark, type Work } from "./read-items.ts";
import { type GapTrace, takeGaps } from "./take-gaps.ts";
import { takeProfile } from "./take-profile.ts";

export type Counts = {
  seen: number;
  fresh: number;
  changed: number;
  counted: number;
  gone: number;
  unreadable: number;
};

export const noCounts = (): Counts => ({ seen: 0, fresh: 0, changed: 0, counted: 0, gone: 0, unreadable: 0 });

/** What one run has seen so far. */
export type RunTrace = GapTrace & {
  counts: Counts;
  newest: number | null;
  /** What the source shows, in its order; known is what an earlier complete run had met. */
  met: Met[];
  /** A place to go on from was named: what comes after it is what was looked at again, and no list. */
  isListed: boolean;
  /** Whether the connector says that what is known still stands behind what is new. */
  showsKnown: boolean;
  /** Keys asked for again and answered, as they are remembered. */
  answered: Set<string>;
  notes: string[];
};

export const newTrace = (): RunTrace => ({
  counts: noCounts(),
  oldest: null,
  newest: null,
  met: [],
  isListed: false,
  showsKnown: false,
  answered: new Set(),
  openEnded: [],
  gapsMet: 0,
  notes: [],
});

const copied = (trace: RunTrace): RunTrace => ({
  ...trace,
  counts: { ...trace.counts },
  met: [...trace.met],
  answered: new Set(trace.answered),
  openEnded: [...trace.openEnded],
  notes: [...trace.notes],
});

/** Ages at which counters are taken again; none where the connector cannot look at a post again. */
export type PageTask = Work & { ages: readonly number[]; trace: RunTrace };

/**
 * One page of a source: what is new, changed or due goes into the spool together with what is remembered of it, in the one
 * transaction of which this returns the work. Killed before it, the page is asked for again; killed after it, nothing is lost.
 */
export function takePage(task: PageTask, page: SourcePage): () => void {
  const now = task.desk.now();
  const read = readItems(task, page.items, (before) => before.next_visit !== null && before.next_visit <= now);
  const taken = read.map((one) => ({ ...one, verdict: verdictOf(task, one, now) }));
  const profile = takeProfile(task, page.profile, now);
  const envelopes: (Envelope | ProfileEnvelope)[] = taken
    .filter(({ verdict }) => verdict !== "known")
    .map(({ item }) => envelopeOf(task.source, task.connector.platform, item, now));
  if (profile.envelope) envelopes.push(profile.envelope);
  const sealed = envelopes.length > 0 ? sealPage(task, envelopes) : null;
  const before = copied(task.trace);
  return () => {
    const { trace, source, desk } = task;
    // The work is done again when the transaction it shared failed for another's sake.
    Object.assign(trace, copied(before));
    const oldestBefore = trace.oldest;
    if (page.shown && page.shown.length > 0) trace.showsKnown = true;
    if (page.cursor !== null) setCursor(desk.state, source.id, page.cursor);
    if (!trace.isListed) trace.met.push(...metOf(taken, now));
    if (page.cursor !== null) trace.isListed = true;
    for (const one of taken) remember(task, one, now);
    if (sealed)
      spool(desk.state, {
        source: source.id,
        format: liveFormatId(task.connector.id),
        study: desk.study.id,
        items: envelopes.length,
        spooled_at: now,
        sealed,
      });
    takeGaps(task, page, { now, oldestBefore, onGone: (key) => takeGone(task, key, now) });
    for (const key of page.gone) takeGone(task, key, now);
    profile.write();
    trace.notes.push(...page.notes.map(safeReason));
  };
}

type Verdict = "new" | "changed" | "due" | "known";

function verdictOf(task: PageTask, { item, before }: ReadItem, now: number): Verdict {
  if (!before) return "new";
  if (before.version !== versionMark(task, item, before.study !== null) || before.gone_at !== null) return "changed";
  return before.next_visit !== null && before.next_visit <= now ? "due" : "known";
}

/** What is dated ahead stands at the top of a list for good, and proves nothing of what passed below it. */
const metOf = (taken: readonly ReadItem[], now: number): Met[] =>
  taken.flatMap(({ item: { at }, before }) =>
    at === null || at <= now ? [{ at, isKnown: before?.settled === 1 }] : [],
  );

function remember(task: PageTask, read: ReadItem & { verdict: Verdict }, now: number): void {
  const { desk, source, trace, ages } = task;
  const { item, before, verdict } = read;
  const { counts } = trace;
  counts.seen++;
  if (item.at !== null && item.at <= now) {
    trace.oldest = Math.min(trace.oldest ?? item.at, item.at);
    trace.newest = Math.max(trace.newest ?? item.at, item.at);
  }
  if (before) trace.answered.add(before.key);
  if (verdict === "known") return;
  if (verdict === "due") counts.counted++;
  else if (verdict === "new") counts.fresh++;
  else counts.changed++;
  if (!read.isReadable) counts.unreadable++;
  // Who was private when it was first met stays remembered so, also when the account has been registered since.
  const isHidden = before ? before.study !== null : read.isPrivate;
  const firstSeen = before?.first_seen ?? now;
  const next = ages.length > 0 ? nextVisit(item.at, firstSeen, ages, now) : null;
  const row: CollectItemsTable = {
    source: source.id,
    key: before?.key ?? read.key,
    platform: read.platform,
    post: read.post,
    account: read.account,
    version: versionMark(task, item, isHidden),
    posted_at: item.at,
    first_seen: firstSeen,
    last_seen: now,
    gone_at: null,
    next_visit: next,
    settled: before?.settled ?? 0,
    study: isHidden ? desk.study.id : null,
    sealed_key:
      isHidden && next !== null ? desk.keys.sealForStudy(desk.study.id, "item key", Buffer.from(item.key)) : null,
  };
  putItem(desk.state, row);
  if (before?.gone_at != null && read.platform && read.post) restore(desk.state, read.platform, read.post);
  if (verdict === "due") return;
  const { platform, post, account, words } = read;
  const kind = verdict;
  noteArrival(desk.state, { at: now, source: source.id, kind, account, platform, post, posted_at: item.at, words });
}

/** An item the source says is gone: recorded with the time; of a private author the words go too. */
export function takeGone(task: PageTask, key: string, now: number): void {
  const { desk, source, trace } = task;
  const before = findKnown(task, key);
  if (!before) return;
  trace.answered.add(before.key);
  if (before.gone_at !== null) return;
  markGone(desk.state, source.id, before.key, now);
  trace.counts.gone++;
  const { platform, post, account, posted_at } = before;
  const isPrivate = account === null;
  if (isPrivate && platform && post) erase(desk.state, platform, post, now);
  noteArrival(desk.state, {
    ...{ at: now, source: source.id, kind: "gone", account, platform },
    ...{ post: isPrivate ? null : post, posted_at, words: null },
  });
}

function sealPage({ desk }: PageTask, envelopes: readonly unknown[]): Buffer {
  const lines = Buffer.from(envelopes.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return desk.keys.sealForStudy(desk.study.id, "spool", zstdCompressSync(lines));
}
