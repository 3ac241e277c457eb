import type { Workspace } from "../../app.ts";
import type { SinceAnswer, SinceQuery } from "../../contract/since.ts";
import { UsageError } from "../../domain/errors.ts";
import { handleKey } from "../../domain/platform.ts";
import type { Subject } from "../../measure/parts.ts";
import { dayMs, dayOf } from "../../measure/period.ts";
import { subjectsOf } from "../../measure/subjects.ts";
import { termsOf } from "../../measure/terms.ts";
import { hiddenEntities } from "../../register/disputed.ts";
import { newPosts, postsAbout, type SinceRow } from "../../store/corpus/queries/since-posts.ts";
import { measureAccounts } from "../../store/state/queries/measure-accounts.ts";
import { batchesSince, handlesOf } from "../../store/state/queries/measure-since.ts";
import { listGaps } from "./coverage.ts";
import { holdersOf } from "./holders.ts";
import { namesFor } from "./measures.ts";
import { settingsOf } from "./settings.ts";
import { expiredOf, renamedOf, silencesOf } from "./since-accounts.ts";
import { gapsOf } from "./since-gaps.ts";
import { unfinishedStages } from "./stages.ts";

/** What a press officer reads in the morning: of whom she follows, about us, and what is missing. */
export async function sinceAnswer(workspace: Workspace, query: SinceQuery, now = Date.now()): Promise<SinceAnswer> {
  const { state, corpus } = workspace;
  const { ownState, peers, follow: kept, language } = settingsOf(workspace);
  const names = namesFor(workspace, query.language ?? language);
  const since = query.since === undefined ? (dayOf(now) - 1) * dayMs : Date.parse(query.since);
  if (since > now)
    throw new UsageError(`${query.since} lies ahead, so nothing can be new since then. Give an earlier day.`, {
      failure: { code: "day-ahead", values: { day: String(query.since) } },
    });
  const whom = query.follow ?? kept ?? [...new Set([...(ownState ? [ownState] : []), ...peers])];
  const followed = subjectsFor(workspace, whom);
  const us = subjectsFor(workspace, query.us ? [query.us] : ownState ? [ownState] : [])[0] ?? null;
  const followedAccounts = [...new Map(followed.flatMap((one) => one.accounts.map((of) => [of.id, of]))).values()];
  const accounts = followedAccounts.map(({ id }) => id);
  const ours = us?.accounts ?? [];
  const both = [...new Map([...followedAccounts, ...ours].map((one) => [one.id, one])).values()];
  const batches = batchesSince(state.raw, since);
  const done = batches.filter(({ status }) => status === "done").map(({ number }) => number);
  const terms = termsOf(measureAccounts(state.raw, false));
  const asked = { since, now, limit: query.limit, terms };
  const posts = accounts.length === 0 ? [] : await corpus.ask(newPosts(done), { ...asked, accounts });
  const platforms = new Map(ours.map(({ id, platform }) => [id, platform]));
  // Who calls us by a name we had speaks of us too.
  const handles = handlesOf(state.raw, [...platforms.keys()]).map(({ account, handle }) => {
    const platform = platforms.get(account) ?? "";
    return `${platform}/${handleKey(platform, handle)}`;
  });
  const about =
    handles.length === 0
      ? []
      : await corpus.ask(postsAbout(done), { ...asked, accounts: ours.map(({ id }) => id), handles });
  const silences = await silencesOf(workspace, followedAccounts, now);
  const named = ({ id, kind, name, state: code }: Subject) => ({
    id,
    kind,
    name: kind === "state" ? (names.get(code ?? "") ?? name) : name,
  });
  return {
    since,
    now,
    kept,
    following: followed.map((one) => ({ ...named(one), accounts: one.accounts.length })),
    us: us && { id: us.id, name: named(us).name },
    posts: listOf(workspace, posts),
    mentions: listOf(workspace, about),
    renamed: await renamedOf(workspace, both, { since, now, batches: done }),
    silent: silences.silent,
    expired: expiredOf(workspace, both, since, now),
    gaps: gapsOf(batches, silences, listGaps(workspace, {}).rows),
    unfinished: unfinishedStages(workspace),
  };
}

export function subjectsFor(workspace: Workspace, subjects: readonly string[]): Subject[] {
  if (subjects.length === 0) return [];
  return subjectsOf(workspace.state, {
    subjects,
    capital: null,
    scope: "official",
    provenOnly: settingsOf(workspace).provenOnly,
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
