import type { Workspace } from "../../app.ts";
import { type PostCount, postCounts } from "../../store/corpus/queries/post-counts.ts";

/** Posts by account. The key “” holds the posts of everybody who is not registered. */
export type Counts = ReadonlyMap<string, { posts: number; first: number | null; last: number | null }>;
type All = { rows: readonly PostCount[]; counts: Counts; platforms: { platform: string; posts: number }[] };

const kept = new WeakMap<object, { version: number; answer: Promise<All> }>();

/** Counted once for each version of the corpus, since every page shows them. */
function countsOf({ corpus }: Workspace): Promise<All> {
  const version = corpus.version();
  const known = kept.get(corpus);
  if (known?.version === version) return known.answer;
  const answer = corpus.ask(postCounts(corpus.accountSums()), { from: null, to: null }).then(gathered);
  kept.set(corpus, { version, answer });
  answer.catch(() => kept.delete(corpus));
  return answer;
}

export const postsOf = async (workspace: Workspace): Promise<Counts> => (await countsOf(workspace)).counts;
export const countRowsOf = async (workspace: Workspace) => (await countsOf(workspace)).rows;
export const platformsOf = async (workspace: Workspace) => (await countsOf(workspace)).platforms;

export function gathered(rows: readonly PostCount[]): All {
  const counts = new Map<string, { posts: number; first: number | null; last: number | null }>();
  const platforms = new Map<string, number>();
  for (const { account, platform, posts, first, last } of rows) {
    const before = counts.get(account ?? "") ?? { posts: 0, first: null, last: null };
    counts.set(account ?? "", {
      posts: before.posts + posts,
      first: earlier(before.first, first),
      last: later(before.last, last),
    });
    platforms.set(platform, (platforms.get(platform) ?? 0) + posts);
  }
  const listed = [...platforms].map(([platform, posts]) => ({ platform, posts })).sort((a, b) => b.posts - a.posts);
  return { rows, counts, platforms: listed };
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
