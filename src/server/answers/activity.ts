import type { Workspace } from "../../app.ts";
import type { Activity, ActivityQuery, CounterSeries, Share } from "../../contract/activity.ts";
import { getAccount } from "../../register/accounts.ts";
import { getActor } from "../../register/actors.ts";
import {
  type ActivityGroup,
  activityGroups,
  type CounterSeen,
  counterSeries,
} from "../../store/corpus/queries/activity.ts";
import { type AccountUnder, accountsUnder } from "../../store/state/queries/accounts-under.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import { daysOf, tomorrow } from "./period.ts";
import { printedOfAccount, printedUnder } from "./printed-readings.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";

/** Of all accounts of an actor that may enter a measure; contested and unknown ones never do. */
export function activityOfActor(workspace: Workspace, id: string, query: ActivityQuery): Promise<Activity> {
  getActor(workspace.state, id, { now: Date.now() });
  return activityOf(workspace, accountsUnder(workspace.state.raw, id), query, printedUnder(workspace.state, id));
}

/** An account's own page shows what it published whatever its standing; the page says what it is. */
export async function activityOfAccount(workspace: Workspace, id: string, query: ActivityQuery): Promise<Activity> {
  const account = getAccount(workspace.state, id, Date.now());
  return activityFrom(workspace, [account], [account], query, printedOfAccount(workspace.state, id));
}

function activityOf(
  workspace: Workspace,
  all: readonly AccountUnder[],
  query: ActivityQuery,
  printed: readonly CounterSeries[],
): Promise<Activity> {
  const { provenOnly } = settingsOf(workspace);
  const enters = ({ standing }: AccountUnder) => standing === "proven" || (standing === "claimed" && !provenOnly);
  return activityFrom(workspace, all, all.filter(enters), query, printed);
}

async function activityFrom(
  workspace: Workspace,
  all: readonly AccountUnder[],
  entering: readonly AccountUnder[],
  query: ActivityQuery,
  printed: readonly CounterSeries[],
): Promise<Activity> {
  const { corpus, state } = workspace;
  const period = daysOf(query);
  const asked = { accounts: entering.map(({ id }) => id), ...period };
  const sums = corpus.accountSums();
  const [groups, seen] = await Promise.all([
    corpus.ask(activityGroups(sums, asked.accounts), { ...asked, until: tomorrow(Date.now()) }),
    corpus.ask(counterSeries(sums, asked.accounts), asked),
  ]);
  const everything = groups.find(({ field }) => field === "all");
  const { posts, first, last } = everything?.accounts ? everything : nothing;
  const known = everything?.accounts ?? 0;
  const by = query.by ?? (first !== null && last !== null && last - first > 200 * day ? "month" : "day");
  const count = (standing: string) => entering.filter((account) => account.standing === standing).length;
  return {
    ...period,
    by,
    posts,
    undated: groups.find((group) => group.field === "day" && group.value === null)?.posts ?? 0,
    first,
    last,
    timeline: timeline(groups, by),
    kinds: shares(groups, "kind"),
    platforms: shares(groups, "platform"),
    languages: shares(groups, "language"),
    scripts: shares(groups, "script"),
    sourceLanguages: shares(groups, "source_language"),
    counters: [
      ...series(seen, entering, (batch) => findBatch(state, batch)?.file ?? batch),
      ...within(printed, period),
    ],
    accounts: { proven: count("proven"), claimed: count("claimed"), excluded: all.length - entering.length },
    basis: { known, of: entering.length },
    unfinished: unfinishedStages(workspace),
  };
}

const day = 86_400_000;

/** No post here is not known to be 0. */
const nothing = { posts: null, first: null, last: null };

function shares(groups: readonly ActivityGroup[], name: ActivityGroup["field"]): Share[] {
  const counted = groups.filter(({ field }) => field === name);
  return counted.map(({ value, posts }) => ({ value, posts })).sort((a, b) => b.posts - a.posts);
}

function timeline(groups: readonly ActivityGroup[], step: "day" | "month"): Activity["timeline"] {
  const sums = new Map<string, number>();
  for (const { field, value, posts } of groups) {
    if (field !== "day" || value === null) continue;
    const start = step === "day" ? value : `${value.slice(0, 7)}-01`;
    sums.set(start, (sums.get(start) ?? 0) + posts);
  }
  return [...sums].map(([start, posts]) => ({ start, posts })).sort((a, b) => a.start.localeCompare(b.start));
}

function series(
  seen: readonly CounterSeen[],
  accounts: readonly AccountUnder[],
  fileOf: (batch: string) => string,
): CounterSeries[] {
  const files = new Map([...new Set(seen.map(({ batch }) => batch))].map((batch) => [batch, fileOf(`b${batch}`)]));
  const handles = new Map(accounts.map(({ id, handle }) => [id, handle]));
  const lines = new Map<string, CounterSeries>();
  for (const { account, platform, measure, value, seen: seenAt, batch } of seen) {
    const key = `${account}\n${measure}`;
    const line = lines.get(key) ?? { account, platform, handle: handles.get(account) ?? null, measure, points: [] };
    line.points.push({ seenAt, date: null, value, source: files.get(batch) ?? `b${batch}`, batch: `b${batch}` });
    lines.set(key, line);
  }
  return [...lines.values()];
}

const within = (
  printed: readonly CounterSeries[],
  { from, to }: { from: number | null; to: number | null },
): CounterSeries[] =>
  printed
    .map((line) => ({
      ...line,
      points: line.points.filter(({ seenAt }) => (from === null || seenAt >= from) && (to === null || seenAt < to)),
    }))
    .filter(({ points }) => points.length > 0);
