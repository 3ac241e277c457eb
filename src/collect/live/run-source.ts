import type { CollectTask, Connector } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import { connectorKey } from "../../store/keys/connector-keys.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import { dueItems } from "../../store/state/queries/collect-items.ts";
import { lastReadWhole } from "../../store/state/queries/collect-runs.ts";
import type { Desk } from "./desk.ts";
import { endRun, type RunReport } from "./end-run.ts";
import { evidenceOf } from "./evidence.ts";
import { meteredWeb, priceOf } from "./metered-web.ts";
import { findKnown, type Work } from "./read-items.ts";
import { sourceVisits } from "./source-visits.ts";
import { newTrace, type PageTask, takePage } from "./take-page.ts";

export type RunWish = {
  /** As far back as this; null: from where the last run ended. */
  since: number | null;
  /** Ages, in seconds, at which counters are taken again. */
  ages: readonly number[];
  signal?: AbortSignal | undefined;
};

/** Items looked at again in one run: a platform may ask a request for each. */
const revisitedAtMost = 500;

/**
 * One run of one source. It never throws for what the source does: a failure is part of the report, and recorded as a gap, so
 * that it never looks like silence. Items of a run that did not reach its end count as unknown to the next one, which so
 * reads on through the hole.
 */
export async function runSource(desk: Desk, source: LiveSourcesTable, asked: RunWish): Promise<RunReport> {
  const started = desk.now();
  const wish = { ...asked, since: asked.since ?? firstSince(desk, source, started) };
  const connector = desk.connectors.find(({ id }) => id === source.connector);
  const trace = newTrace();
  if (!connector) {
    const failure = new SourceError("unreadable", `this version has no connector “${source.connector}”`);
    return endRun({
      desk,
      source,
      trace,
      started,
      wish,
      failure,
      pages: 0,
      cursor: null,
      asked: nothingAsked,
      visits: null,
    });
  }
  const work: Work = { desk, source, connector };
  const ages = looksAgain(connector) ? wish.ages : [];
  const page: PageTask = { ...work, ages, trace };
  // Who reads further back, or a gap again, has to see it all: an answer of “unchanged” would hide it.
  const forget = reachesBack(source, wish.since) || isLongUnchanged(desk, source, started);
  const visits = sourceVisits(desk.state, source.id, { forget });
  const due = ages.length > 0 ? dueItems(desk.state, source.id, started, revisitedAtMost) : [];
  let pages = 0;
  let cursor: string | null = null;
  let failure: SourceError | null = null;
  let counted = () => nothingAsked;
  const evidence = evidenceOf(work);
  try {
    const task = taskOf(work, wish, due);
    const web = meteredWeb(desk.web(visits, evidence.keep), desk.state, priceOf(connector, task));
    counted = web.asked;
    for await (const one of connector.pages(task, web)) {
      wish.signal?.throwIfAborted();
      await evidence.settle(one);
      await desk.commit(takePage(page, one));
      desk.fault("page taken");
      pages++;
      cursor = one.cursor ?? cursor;
    }
  } catch (cause) {
    if (isOurs(cause)) throw cause;
    failure = asFailure(cause, wish.signal);
  }
  if (evidence.leftOut() > 0)
    trace.notes.push(`${evidence.leftOut()} answers are not in the archive: people outside the register are in them`);
  return endRun({
    desk,
    source,
    connector,
    trace,
    started,
    wish,
    failure,
    pages,
    cursor,
    asked: counted(),
    visits,
    due,
  });
}

/** Who has never been read is read back a year and no further, unless somebody asks for more. */
const firstSince = ({ firstReach }: Desk, { covered_to }: LiveSourcesTable, now: number): number | null =>
  covered_to === null && firstReach !== null ? now - firstReach : null;

const nothingAsked = { requests: 0, unchanged: 0, cost: 0 };

const unchangedAtMost = 86_400_000;

/** A server may say “unchanged” for ever, whatever it shows; once a day its word is not asked for. */
const isLongUnchanged = ({ state }: Desk, { id, added_at }: LiveSourcesTable, now: number): boolean =>
  now - (lastReadWhole(state, id) ?? added_at) > unchangedAtMost;

/** Whether a post can be looked at again, for its counters or for whether it still stands. */
const looksAgain = ({ can }: Connector): boolean => can.includes("counters") || can.includes("single posts");

/** What lies before the covered stretch, or in a gap asked for again, is read by going through what is known. */
const reachesBack = ({ covered_from, wanted }: LiveSourcesTable, since: number | null): boolean =>
  since !== null && (covered_from === null || since < covered_from || wanted === 2);

/** What a connector gets to work with. Throws `SourceError` where a key it cannot do without is missing. */
export function taskOf(
  work: Work,
  { since }: Pick<RunWish, "since">,
  due: readonly { key: string; sealed_key: Uint8Array | null }[] = [],
): CollectTask {
  const { desk, source, connector } = work;
  // What lies before the covered stretch is read by going through what is known.
  const reaches =
    since !== null && (source.covered_from === null || since < source.covered_from || source.wanted === 2);
  return {
    address: source.address,
    since,
    cursor: source.wanted === 2 ? null : source.cursor,
    known: (key) => !reaches && findKnown(work, key)?.settled === 1,
    revisit: due.map(({ key, sealed_key }) =>
      sealed_key ? desk.keys.unsealForStudy(desk.study.id, "item key", sealed_key).toString() : key,
    ),
    keys: keysFor(desk, connector),
    options: JSON.parse(source.options) as Record<string, unknown>,
  };
}

function keysFor({ state, keys }: Desk, connector: Connector): Map<string, string> {
  const found = new Map<string, string>();
  for (const need of connector.needs) {
    const value = connectorKey(state, keys, need.key);
    if (value !== null) found.set(need.key, value);
    else if (!need.optional)
      throw new SourceError("needs key", `${connector.title} needs ${need.title}: “attache keys set ${need.key}”`);
  }
  return found;
}

/** Our own disk or database failed: the source has nothing to do with it, and the run must not be told as one. */
const isOurs = (cause: unknown): boolean => {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^(ERR_SQLITE_ERROR|ENOSPC|EIO|EROFS|EDQUOT)$/.test(code);
};

/** What a connector did not foresee is told by its fields alone: a message may quote what somebody wrote. */
function asFailure(cause: unknown, signal: AbortSignal | undefined): SourceError {
  if (cause instanceof SourceError) return cause;
  if (signal?.aborted) return new SourceError("unreachable", "the run was stopped before its end");
  const issues = (cause as { issues?: { path?: PropertyKey[] }[] } | null)?.issues;
  const fields = issues?.flatMap(({ path }) => (path && path.length > 0 ? [path.map(String).join(".")] : [])) ?? [];
  const where = [...new Set(fields)].slice(0, 8).join(", ");
  const name = cause instanceof Error ? cause.name : "unknown";
  return new SourceError(
    "unreadable",
    where
      ? `the answer has another shape than expected: ${where}`
      : `the answer has another shape than expected (${name})`,
    { cause },
  );
}
