import type { Workspace } from "../../app.ts";
import { articleOf } from "../../collect/article.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { onePost } from "../../store/corpus/queries/one-post.ts";

/** A site's statement as it was collected, made safe to be shown; null where its text is all there is to see. */
export async function postArticle(workspace: Workspace, platform: string, id: string): Promise<string | null> {
  const [row] = await workspace.corpus.ask(onePost, { platform, id });
  if (!row) throw new NotFoundError(`There is no post ${id} of ${platform} here. Its batch may have been undone.`);
  if (platform !== "website" || row.account === null) return null;
  const { state, keys, workspace: folder, study } = workspace.importRoom();
  return articleOf({ state, keys, workspace: folder, study }, `b${row.batch}`, { id, text: row.text ?? "" });
}
