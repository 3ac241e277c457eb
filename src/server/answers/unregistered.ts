import type { Workspace } from "../../app.ts";
import type { Unregistered } from "../../contract/imports.ts";
import { showCount, smallestGroup } from "../../domain/pseudonym.ts";
import { unregisteredBatches, unregisteredPosts } from "../../store/corpus/queries/unregistered-posts.ts";
import { findBatch } from "../../store/state/queries/batches.ts";

/** So many posts hold enough authors nearly always; only where they do not are all of them looked at. */
const firstPosts = 5_000;

/** The same, of the batch of this id. */
export const unregisteredOf = (workspace: Workspace, batch: string): Promise<Unregistered> =>
  unregisteredIn(workspace, findBatch(workspace.state, batch)?.number ?? 0);

/** Posts of a batch whose authors are not in the register, as their number may be shown. */
export async function unregisteredIn({ corpus }: Workspace, batch: number): Promise<Unregistered> {
  const count = async (looked: number) =>
    (await corpus.ask(unregisteredPosts, { batch, looked }))[0] ?? { posts: 0, authors: 0 };
  const first = await count(firstPosts);
  if (first.posts === 0) return { posts: 0 };
  const enough = first.authors >= smallestGroup || first.posts <= firstPosts;
  const { posts, authors } = enough ? first : await count(first.posts);
  return showCount(authors).known ? { posts } : { posts: null, hidden: "few-authors" };
}

/** Of these batches those that hold posts of anybody outside the register, so that mapping them again may name some. */
export async function worthMapping(
  { corpus }: Workspace,
  batches: readonly string[],
  platform: string | null,
): Promise<string[]> {
  if (batches.length === 0) return [];
  const holding = new Set((await corpus.ask(unregisteredBatches, { platform })).map(({ batch }) => `b${batch}`));
  return batches.filter((batch) => holding.has(batch));
}
