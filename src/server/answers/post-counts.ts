import type { Workspace } from "../../app.ts";
import { type PostCount, postCounts } from "../../store/corpus/queries/post-counts.ts";
import { shownPlatforms } from "./few-authors.ts";
import { tomorrow } from "./period.ts";

/** Posts by account. The key “” holds the posts of everybody who is not registered. */
export type Counts = ReadonlyMap<string, { posts: number; first: number | null; last: number | null }>;
type Platforms = Awaited<ReturnType<typeof shownPlatforms>>;
/** `ahead`: posts dated in the future, which no account's figures hold. */
type All = { rows: readonly PostCount[]; counts: Counts; platforms: Platforms; ahead: number };

const kept = new WeakMap<object, { version: number; until: number; answer: Promise<All> }>();

/** Counted once a day for each version of the corpus, since every page shows them. */
function countsOf(workspace: Workspace): Promise<All> {
  const { corpus } = workspace;
  const version = corpus.version();
  const until = tomorrow(Date.now());
  const known = kept.get(corpus);
  if (known?.version === version && known.until === until) return known.answer;
  const answer = gathered(workspace, until);
  kept.set(corpus, { version, until, answer });
  answer.catch(() => kept.delete(corpus));
  return answer;
}

export const postsOf = async (workspace: Workspace): Promise<Counts> => (await countsOf(workspace)).counts;
export const countRowsOf = async (workspace: Workspace) => (await countsOf(workspace)).rows;
export const aheadOf = async (workspace: Workspace) => (await countsOf(workspace)).ahead;
export const platformsOf = async (workspace: Workspace) => (await countsOf(workspace)).platforms;

async function gathered(workspace: Workspace, until: number): Promise<All> {
  const { corpus } = workspace;
  const all = await corpus.ask(postCounts(corpus.accountSums()), { from: null, to: null, until });
  const rows = all.filter(({ posts }) => posts > 0);
  const ahead = all.reduce((sum, row) => sum + row.ahead, 0);
  const counts = new Map<string, { posts: number; first: number | null; last: number | null }>();
  for (const { account, posts, first, last } of rows) {
    const before = counts.get(account ?? "") ?? { posts: 0, first: null, last: null };
    counts.set(account ?? "", {
      posts: before.posts + posts,
      first: earlier(before.first, first),
      last: later(before.last, last),
    });
  }
  return { rows, counts, ahead, platforms: await shownPlatforms(workspace, rows) };
}

/** Of several accounts together; null when none of them has a post here, since that is not known to be 0. */
export function sumOf(counts: Counts, accounts: readonly string[]) {
  const found = accounts.flatMap((account) => counts.get(account) ?? []);
  return {
    posts: found.length === 0 ? null : found.reduce((sum, { posts }) => sum + posts, 0),
    first: found.reduce<number | null>((sofar, { first }) => earlier(sofar, first), null),
    last: found.reduce<number | null>((sofar, { last }) => later(sofar, last), null),
    known: found.length,
  };
}

const earlier = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
const later = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
