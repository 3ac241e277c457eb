import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { seal, syncFolder } from "../../store/disk/durable.ts";
import type { DeadList, Manifest } from "../../store/state/queries/manifest.ts";

export const listOf = (manifest: Manifest, path: string, place: (path: string) => string): string | null => {
  const list = manifest.dead.get(path)?.list;
  return list === undefined ? null : place(list);
};

export type ListFolder = { path(file: string): string; place(file: string): string; prepare(): Promise<void> };

/** Lists of dead rows are never overwritten: each version of the manifest writes its own. */
export function deadListFolder(workspace: string, version: number): ListFolder {
  const path = (file: string) => `corpus/dead/v${version}/${file.replace(/^corpus\//, "").replaceAll("/", "-")}`;
  return {
    path,
    place: (file) => join(workspace, path(file)),
    async prepare() {
      await mkdir(join(workspace, "corpus", "dead", `v${version}`), { recursive: true });
    },
  };
}

/** Brings new lists to the disk; a list without rows means that its file needs none any more. */
export async function sealLists(
  workspace: string,
  lists: readonly { path: string; rows: number }[],
  folder: ListFolder,
): Promise<{ dead: DeadList[]; clear: string[] }> {
  const dead: DeadList[] = [];
  const clear: string[] = [];
  for (const { path, rows } of lists) {
    if (rows === 0) clear.push(path);
    else dead.push({ path, list: folder.path(path), rows, ...(await seal(folder.place(path))) });
  }
  if (dead.length > 0) {
    await syncFolder(join(workspace, dead[0]!.list, ".."));
    await syncFolder(join(workspace, "corpus", "dead"));
  }
  return { dead, clear };
}
