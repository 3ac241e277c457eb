import type { Workspace } from "../../app.ts";
import type { SinceAnswer, SinceQuery } from "../../contract/since.ts";
import { isoDay } from "../../domain/partial-date.ts";
import { handleKey } from "../../domain/platform.ts";
import { freshDays } from "../../domain/standing.ts";
import type { Subject } from "../../measure/parts.ts";
import { dayMs, dayOf, isoOf } from "../../measure/period.ts";
import { silenceOf } from "../../measure/silence.ts";
import { subjectsOf } from "../../measure/subjects.ts";
import { hiddenEntities } from "../../register/disputed.ts";
import { accountDays, newPosts, postsAbout, type SinceRow } from "../../store/corpus/queries/since-posts.ts";
import { batchesSince, expiredProofs, renamings } from "../../store/state/queries/measure-since.ts";
import { holdersOf } from "./holders.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";

/** What a press officer reads in the morning: of whom she follows, about us, and what is missing. */
export async function sinceAnswer(workspace: Workspace, query: SinceQuery, now = Date.now()): Promise<SinceAnswer> {
  const { state, corpus } = workspace;
  const since = query.since === undefined ? (dayOf(now) - 1) * dayMs : Date.parse(query.since);
  const followed = subjectsFor(workspace, query.follow ?? followedBySettings(workspace));
  const us = subjectsFor(workspace, query.us ? [query.us] : ownBySettings(workspace))[0] ?? null;
  const accounts = [...new Set(followed.flatMap((one) => one.accounts.map(({ id }) => id)))];
  const batches = batchesSince(state.raw, since);
  const asked = {
    since,
    now,
    batches: batches.filter(({ status }) => status === "done").map(({ number }) => number),
    limit: query.limit,
  };
  const posts = accounts.length === 0 ? [] : await corpus.ask(newPosts, { ...asked, accounts, handles: [] });
  const ours = us?.accounts ?? [];
  const handles = ours.flatMap(({ platform, handle }) =>
    handle === null ? [] : [`${platform}/${handleKey(platform, handle)}`],
  );
  const about =
    handles.length === 0 ? [] : await corpus.ask(postsAbout, { ...asked, accounts: ours.map(({ id }) => id), handles });
  const silence = await silences(workspace, accounts, now);
  const unfinished = unfinishedStages(workspace);
  return {
    since,
    now,
    following: followed.map(({ id, name, accounts: list }) => ({ id, name, accounts: list.length })),
    us: us && { id: us.id, name: us.name },
    posts: listOf(workspace, posts),
    mentions: listOf(workspace, about),
    renamed: renamings(state.raw, accounts, since).map((one) => ({ ...one })),
    silent: silence.silent,
    expired: expiredProofs(state.raw, isoDay(since - freshDays * dayMs), isoDay(now - freshDays * dayMs)).map(
      (one) => ({ ...one }),
    ),
    gaps: [
      ...batches.flatMap(({ status, file, rejected, error, id }) => [
        ...(status === "failed"
          ? [
              {
                what: `The import of ${file} failed: ${error ?? "no reason kept"}`,
                mend: "Mend the file and import it again.",
              },
            ]
          : []),
        ...(status === "done" && rejected > 0
          ? [{ what: `${rejected} records of ${file} were rejected.`, mend: `Read why: attache batches ${id}.` }]
          : []),
      ]),
      ...silence.missing.map((account) => ({
        what: `Nothing of ${account} is here.`,
        mend: "Import a file of its posts.",
      })),
    ],
    unfinished,
  };
}

function followedBySettings(workspace: Workspace): string[] {
  const { ownState, peers } = settingsOf(workspace);
  return [...new Set([...(ownState ? [ownState] : []), ...peers])];
}

const ownBySettings = (workspace: Workspace): string[] => {
  const { ownState } = settingsOf(workspace);
  return ownState === null ? [] : [ownState];
};

function subjectsFor(workspace: Workspace, subjects: readonly string[]): Subject[] {
  if (subjects.length === 0) return [];
  const { provenOnly } = settingsOf(workspace);
  return subjectsOf(workspace.state, {
    subjects,
    capital: null,
    scope: "official",
    provenOnly,
    hidden: hiddenEntities(workspace.state),
  });
}

function listOf(workspace: Workspace, rows: readonly SinceRow[]): SinceAnswer["posts"] {
  const holders = holdersOf(
    workspace,
    rows.map(({ account }) => account),
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ platform, id, account, posted_at, text }) => ({
      platform,
      id,
      account,
      holder: holders.get(account)?.holder.name ?? null,
      state: holders.get(account)?.state ?? null,
      postedAt: posted_at,
      text: text ?? "",
      href: `/api/v1/posts/${encodeURIComponent(platform)}/${encodeURIComponent(id)}`,
    })),
  };
}

async function silences({ corpus }: Workspace, accounts: readonly string[], now: number) {
  const silent: SinceAnswer["silent"] = [];
  if (accounts.length === 0) return { silent, missing: [] };
  const today = dayOf(now);
  const rows = await corpus.columns(accountDays(await corpus.measureSums()), {
    accounts: JSON.stringify(accounts),
    today,
  });
  const days = new Map<string, { days: number[]; collectedTo: number }>();
  rows.account?.forEach((account, at) => {
    const one = days.get(String(account)) ?? { days: [], collectedTo: 0 };
    one.days.push(Number(rows.day?.[at]));
    one.collectedTo = Math.max(one.collectedTo, Math.min(today, Number(rows.collected_to?.[at])));
    days.set(String(account), one);
  });
  for (const [account, one] of days) {
    const found = silenceOf(one.days, one.collectedTo);
    if (found)
      silent.push({
        account,
        lastDay: isoOf(one.days.at(-1)!),
        days: found.days,
        habit: found.habit,
        collectedTo: isoOf(one.collectedTo),
      });
  }
  return { silent, missing: accounts.filter((account) => !days.has(account)) };
}
