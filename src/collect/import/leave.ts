import { join } from "node:path";
import type { Duck } from "../../store/corpus/duck.ts";
import { settle } from "../../store/corpus/settle.ts";
import type { DeadList, Manifest } from "../../store/state/queries/manifest.ts";
import { deadListFolder, listOf, sealLists } from "./dead-lists.ts";

/** What leaves with a batch: the files that are its own, and its rows in files shared with others. */
export type Leaving = {
  remove: string[];
  dead: DeadList[];
  clear: string[];
  /** Files in which rows count again. */
  revived: string[];
};

/**
 * Prepares the going of a batch: rows of others that were its duplicates or were replaced by its texts count again.
 * The caller holds the corpus lease and commits.
 */
export async function leave(
  { workspace, duck }: { workspace: string; duck: Duck },
  manifest: Manifest,
  batch: { id: string; number: number },
): Promise<Leaving> {
  const own = manifest.files.filter((file) => file.batch === batch.id).map((file) => file.path);
  const leaving: Leaving = { remove: own, dead: [], clear: [], revived: [] };
  const place = (path: string) => join(workspace, path);
  const lists = deadListFolder(workspace, manifest.version + 1);
  for (const kind of ["posts", "counters"] as const) {
    const files = manifest.files.filter((file) => file.kind === kind);
    const going = files.filter((file) => file.batch === batch.id);
    const staying = files.filter((file) => file.batch !== batch.id);
    const shared = staying.filter((file) => file.batch === "compacted");
    if (going.length + shared.length === 0) continue;
    const settled = await settle(duck, {
      kind,
      files: staying.map(({ path }) => ({ place: place(path), path, list: listOf(manifest, path, place) })),
      changed: [...going, ...shared].map(({ path }) => place(path)),
      known: null,
      last: [],
      of: batch.number,
      undone: shared.length > 0 ? batch.number : null,
      listPlace: lists.place,
      prepare: lists.prepare,
    });
    const sealed = await sealLists(workspace, settled.lists, lists);
    leaving.dead.push(...sealed.dead);
    leaving.clear.push(...sealed.clear);
    leaving.revived.push(...settled.revived);
  }
  return leaving;
}

/** The manifest as it will be once they have left. */
export function without(manifest: Manifest, leaving: Leaving): Manifest {
  const gone = new Set(leaving.remove);
  const dead = new Map([...manifest.dead].filter(([path]) => !gone.has(path) && !leaving.clear.includes(path)));
  for (const list of leaving.dead) dead.set(list.path, list);
  return { version: manifest.version + 1, files: manifest.files.filter((file) => !gone.has(file.path)), dead };
}
