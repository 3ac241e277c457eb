import type { Workspace } from "../../app.ts";
import { type PostCount, postCounts } from "../../store/corpus/queries/post-counts.ts";
import { shownPlatforms } from "./few-authors.ts";

/** Posts by account. The key “” holds the posts of everybody who is not registered. */
export type Counts = ReadonlyMap<string, { posts: number; first: number | null; last: number | null }>;
type Platforms = Awaited<ReturnType<typeof shownPlatforms>>;
type All = { rows: readonly PostCount[]; counts: Counts; platforms: Platforms };

const kept = new WeakMap<object, { version: number; answer: Promise<All> }>();

/** Counted once for each version of the corpus, since every page shows them. */
function countsOf(workspace: Workspace): Promise<All> {
  const { corpus } = workspace;
  const version = corpus.version();
  const known = kept.get(corpus);
  if (known?.version === version) return known.answer;
  const answer = gathered(workspace);
  kept.set(corpus, { version, answer });
  answer.catch(() => kept.delete(corpus));
  return answer;
}

export const postsOf = async (workspace: Workspace): Promise<Counts> => (await countsOf(workspace)).counts;
export const countRowsOf = async (workspace: Workspace) => (await countsOf(workspace)).rows;
export const platformsOf = async (workspace: Workspace) => (await countsOf(workspace)).platforms;

async function gathered(workspace: Workspace): Promise<All> {
  const { corpus } = workspace;
  const rows = await corpus.ask(postCounts(corpus.accountSums()), { from: null, to: null });
  const counts = new Map<string, { posts: number; first: number | null; last: number | null }>();
  for (const { account, posts, first, last } of rows) {
    const before = counts.get(account ?? "") ?? { posts: 0, first: null, last: null };
    counts.set(account ?? "", {
      posts: before.posts + posts,
      first: earlier(before.first, first),
      last: later(before.last, last),
    });
  }
  return { rows, counts, platforms: await shownPlatforms(workspace, rows) };
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
